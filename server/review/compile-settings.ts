import { wantedBy } from '../../shared/issue-words.ts';
import type { WikiSettings } from '../../shared/wiki-settings.ts';
import { perObject } from '../text/version.ts';
import type { Check } from './define-check.ts';
import type { EnabledCheck } from './evaluate.ts';

/** Settings that cannot be used: every fault with its path, such as `checks.large_removal.options.maxBytes`. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  readonly code = 'bad-settings';
  readonly faults: readonly { path: string; reason: string }[];

  constructor(faults: readonly { path: string; reason: string }[]) {
    super(faults.map(({ path, reason }) => `${path}: ${reason}`).join('\n'));
    this.faults = faults;
  }
}

/**
 * Turns a wiki's settings into the checks that run there, in order of id, each with its options. Those that are suspended
 * go on holding back, but cannot approve.
 */
export function compileSettings(
  settings: WikiSettings,
  checks: readonly Check[],
  suspended: readonly string[] = []
): EnabledCheck[] {
  const faults: { path: string; reason: string }[] = [];
  const known = new Set(checks.map(({ id }) => id));
  for (const id of Object.keys(settings.checks)) {
    if (!known.has(id)) faults.push({ path: `checks.${id}`, reason: 'there is no check with this id' });
  }
  for (const [place, id] of settings.onlyChecks?.entries() ?? []) {
    if (!known.has(id)) faults.push({ path: `onlyChecks.${place}`, reason: `there is no check "${id}"` });
  }
  const enabled = [...checks].sort(byId).flatMap((check): EnabledCheck[] => {
    const own = Object.hasOwn(settings.checks, check.id) ? settings.checks[check.id] : undefined;
    const parsed = strictOf(check.options).safeParse(own?.options ?? {}, { error: wantedBy });
    for (const issue of parsed.error?.issues ?? []) {
      const path = ['checks', check.id, 'options', ...issue.path].join('.');
      faults.push({ path, reason: issue.message });
    }
    if (!parsed.success || !isOn(check, own?.enabled, settings.onlyChecks)) return [];
    if (!suspended.includes(check.id)) return [{ check, options: parsed.data }];
    return [{ check: withoutApproval(check), options: parsed.data, suspended: true }];
  });
  if (faults.length > 0) throw new SettingsError(faults);
  return enabled;
}

/** A list of the only checks narrows what runs; a switch that is off stays off. */
function isOn(check: Check, enabled: boolean | undefined, only: readonly string[] | undefined): boolean {
  if (only) return only.includes(check.id) && (enabled ?? true);
  return enabled ?? check.onByDefault ?? true;
}

/** What a check may still do while it is suspended. */
function withoutApproval(check: Check): Check {
  return { ...check, can: check.can.filter((one) => one !== 'approve'), canAbsorb: false };
}

/** A new schema is compiled at its first use, which takes longer than many uses. */
const strictOf = perObject((options: Check['options']) => options.strict());

function byId(one: Check, other: Check): number {
  return one.id < other.id ? -1 : 1;
}
