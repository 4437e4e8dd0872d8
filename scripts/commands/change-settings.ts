import type { SettingsDocument, SettingsVersion } from '../../shared/settings-history.ts';
import type { FieldFault, SettingsDesk, SettingsRefusal } from '../../server/ports.ts';
import { numberOption, UsageError, WorkError } from './define-command.ts';
import { nameIn } from './name-in.ts';
import { patchIn, readJson, settingsIn } from './settings-file.ts';
import { printable } from './verdict-table.ts';

/** A call of `seula settings WORK`. */
export interface SettingsCall {
  readonly desk: SettingsDesk;
  readonly wiki: string;
  readonly operand: string | undefined;
  readonly options: Partial<Record<'wiki' | 'reason' | 'by' | 'based-on', string>>;
  readonly json: boolean;
}

const mostOfReason = 1_000;

/** Saves what the call says as a new version; fails with UsageError or WorkError, which name the field. */
export async function changeSettings(
  work: string,
  { desk, wiki, operand, options, json }: SettingsCall
): Promise<number> {
  if (operand === undefined)
    throw new UsageError(`"seula settings ${work}" wants one more word: see --help.`);
  const reason = options.reason?.trim() ?? '';
  if (reason === '') throw new UsageError('--reason is wanted: say why, others will read it.');
  if (reason.length > mostOfReason)
    throw new UsageError(`--reason: at most ${mostOfReason} characters are wanted.`);
  const { version } = await desk.current(wiki);
  const bounds = { least: 0, most: 999_999_999, fallback: version };
  const words = { reason, basedOn: numberOption('based-on', options['based-on'], bounds) };
  const author = nameIn(options.by);
  const answer =
    work === 'rollback'
      ? await desk.rollBack(wiki, { ...words, version: versionOf(operand) }, author)
      : work === 'patch'
        ? await desk.patch(wiki, { ...words, patch: patchIn(await readJson(operand)) }, author)
        : await desk.replace(wiki, { ...words, settings: settingsIn(await readJson(operand), wiki) }, author);
  const saved = unlessRefused(answer, wiki);
  if (json) console.log(JSON.stringify(saved));
  else if (saved.version === version) console.log(`nothing to save: version ${version} says so already.`);
  else console.log(versionLine(saved));
  return 0;
}

/** The answer of the desk; what it refuses is an error with a line for each field. */
export function unlessRefused<T extends object>(answer: T | SettingsRefusal, wiki: string): T {
  if (!('why' in answer)) return answer;
  if (answer.why === 'no-such-version')
    throw new UsageError(`there is no such version; "seula settings history --wiki ${wiki}" lists them.`);
  if (answer.why === 'version-conflict')
    throw new WorkError(`version ${answer.current.version} is the current one: read it, and change that.`);
  throw new WorkError(`the settings were not saved.\n${faultLines(answer.faults).join('\n')}`);
}

/** What is wrong with settings, a line for each field. */
export function faultLines(faults: readonly Pick<FieldFault, 'path' | 'reason'>[]): string[] {
  return faults.map(
    ({ path, reason }) => `  ${printable(`${path === '' ? 'the whole document' : path}: ${reason}`)}`
  );
}

/** A version in one line. */
export function versionLine({
  version,
  author,
  reason,
  savedAt
}: SettingsVersion | SettingsDocument): string {
  return `version ${version}  ${savedAt ?? 'from the beginning'}  ${author ?? '-'}  ${reason}`;
}

/** The number of a version. */
export function versionOf(word: string): number {
  return numberOption('version', word, { least: 0, most: 999_999_999, fallback: 0 });
}
