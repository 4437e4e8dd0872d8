import { Cron } from 'croner';
import type { z } from 'zod';
import { wantedBy } from '../../shared/issue-words.ts';
import { WikiSettings } from '../../shared/wiki-settings.ts';
import type { FieldFault } from '../ports.ts';
import { compileSettings, SettingsError } from '../review/compile-settings.ts';
import type { Check } from '../review/define-check.ts';
import { wantedOf } from './wanted-of.ts';

/** A document that can be used, or all that keeps it from being so. */
export type Usable =
  | { readonly settings: WikiSettings; readonly faults: null }
  | { readonly settings: null; readonly faults: readonly FieldFault[] };

/** Reads a settings document by the schema of the core and by the options of the checks. */
export function readSettings(document: unknown, checks: readonly Check[]): Usable {
  const inherited = inheritedNames(document, []);
  if (inherited.length > 0) return { settings: null, faults: inherited };
  const parsed = WikiSettings.safeParse(document, { error: wantedBy });
  if (!parsed.success) return { settings: null, faults: parsed.error.issues.flatMap(toFaults) };
  const faults = faultsOfSettings(parsed.data, checks);
  return faults.length > 0 ? { settings: null, faults } : { settings: parsed.data, faults: null };
}

/** Everything in parsed settings that cannot be used: options of checks, and the schedule. */
export function faultsOfSettings(settings: WikiSettings, checks: readonly Check[]): FieldFault[] {
  return [...checkFaults(settings, checks), ...scheduleFaults(settings.bot.schedule)];
}

function toFaults(issue: z.core.$ZodIssue): FieldFault[] {
  const at = issue.path.map(String);
  if (issue.code !== 'unrecognized_keys')
    return [{ path: at.join('.'), code: toCode(issue.code), reason: issue.message, ...inWords(issue) }];
  return issue.keys.map((key) => ({
    path: [...at, key].join('.'),
    code: 'no-such-field',
    ...inWords(issue),
    reason: 'there is no such setting; GET /api/v1/settings/schema lists them all'
  }));
}

function inWords(issue: z.core.$ZodIssue): Pick<FieldFault, 'wanted'> {
  const wanted = wantedOf(issue);
  return wanted === undefined ? {} : { wanted };
}

function toCode(code: string): string {
  return code.replaceAll('_', '-');
}

const noSuchField = { code: 'no-such-field', params: [] };

/** A name such as `__proto__` means something to the language itself: no setting has it. */
function inheritedNames(document: unknown, path: readonly string[]): FieldFault[] {
  if (typeof document !== 'object' || document === null) return [];
  return Object.entries(document).flatMap(([name, value]: [string, unknown]): FieldFault[] =>
    name === '__proto__' || name === 'constructor' || name === 'prototype'
      ? [
          {
            path: [...path, name].join('.'),
            code: 'no-such-field',
            wanted: noSuchField,
            reason: 'no setting can have this name'
          }
        ]
      : inheritedNames(value, [...path, name])
  );
}

function checkFaults(settings: WikiSettings, checks: readonly Check[]): FieldFault[] {
  try {
    compileSettings(settings, checks);
    return [];
  } catch (fault) {
    if (!(fault instanceof SettingsError)) throw fault;
    const ofOptions = whyOptions(settings, checks);
    // What is wrong besides options is the name of a check.
    return fault.faults.map(({ path, reason }) => ({
      path,
      reason,
      ...(ofOptions.get(path) ?? { code: 'no-such-check', wanted: { code: 'no-such-check', params: [] } })
    }));
  }
}

/** Why each option does not fit, by its path. */
function whyOptions(
  settings: WikiSettings,
  checks: readonly Check[]
): Map<string, Pick<FieldFault, 'code' | 'wanted'>> {
  const found = new Map<string, Pick<FieldFault, 'code' | 'wanted'>>();
  for (const { id, options } of checks) {
    const given = Object.hasOwn(settings.checks, id) ? settings.checks[id]?.options : undefined;
    for (const issue of options.strict().safeParse(given ?? {}).error?.issues ?? [])
      found.set(['checks', id, 'options', ...issue.path].join('.'), {
        code: issue.code === 'unrecognized_keys' ? 'no-such-field' : toCode(issue.code),
        ...inWords(issue)
      });
  }
  return found;
}

function scheduleFaults(schedule: string): FieldFault[] {
  try {
    new Cron(schedule, { paused: true }).stop();
    return [];
  } catch {
    const reason = `"${schedule}" is no cron line; "*/5 * * * *" means every five minutes`;
    return [{ path: 'bot.schedule', code: 'bad-cron', reason, wanted: { code: 'cron', params: [] } }];
  }
}
