import { readFile, stat } from 'node:fs/promises';
import type { SettingsDocument, SettingsVersion } from '../../shared/settings-history.ts';
import type { SettingsDesk, SettingsRefusal } from '../../server/ports.ts';
import { numberOption, UsageError, WorkError } from './define-command.ts';
import { nameIn } from './name-in.ts';
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
const mostBytes = 256 * 1024;
const mostDepth = 20;

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
        ? await desk.patch(wiki, { ...words, patch: asObject(await readJson(operand)) }, author)
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
  const faults = answer.faults.map(
    ({ path, reason }) => `  ${printable(`${path === '' ? 'the whole document' : path}: ${reason}`)}`
  );
  throw new WorkError(`the settings were not saved.\n${faults.join('\n')}`);
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

/** JSON as it is written, of a file, or of `-` (standard input). */
async function readJson(word: string): Promise<unknown> {
  const isWritten = /^\s*\{/.test(word);
  const source = isWritten ? word : await readSource(word === '-' ? '/dev/stdin' : word);
  const name = isWritten || word === '-' ? 'this' : printable(word);
  if (Buffer.byteLength(source) > mostBytes) throw tooLarge(name);
  let found: unknown;
  try {
    found = JSON.parse(source.replace(/^\uFEFF/, ''));
  } catch (fault) {
    const why = fault instanceof Error ? printable(fault.message) : 'unreadable';
    throw new UsageError(`${name} is not JSON (${why}).`);
  }
  if (isDeeper(found, mostDepth)) throw new UsageError(`${name} is nested too deeply to be settings.`);
  return found;
}

async function readSource(path: string): Promise<string> {
  try {
    const { size } = await stat(path);
    if (size > mostBytes) throw tooLarge(printable(path));
    return await readFile(path, 'utf8');
  } catch (fault) {
    if (fault instanceof UsageError) throw fault;
    throw new UsageError(`the file ${printable(path)} cannot be read.`);
  }
}

function tooLarge(name: string): UsageError {
  return new UsageError(`${name} has more than ${mostBytes} bytes, which no settings have.`);
}

function isDeeper(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return depth === 0 || Object.values(value).some((inner) => isDeeper(inner, depth - 1));
}

/** Settings as they are, or as the panel saves them, with the wiki that they are of. */
function settingsIn(file: unknown, wiki: string): unknown {
  if (typeof file !== 'object' || file === null || !('settings' in file)) return file;
  if ('wiki' in file && file.wiki !== wiki)
    throw new UsageError(
      `the file holds the settings of ${printable(String(file.wiki))}, not of ${wiki}: name that one with --wiki, or take "wiki" out of the file.`
    );
  return file.settings;
}

function asObject(value: unknown): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return Object.fromEntries(Object.entries(value));
  throw new UsageError('a patch is a JSON object with the fields that are to change.');
}
