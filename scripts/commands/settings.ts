import { readFile, writeFile } from 'node:fs/promises';
import type { SettingsDocument, SettingsVersion } from '../../shared/settings-history.ts';
import { checks } from '../../server/checks/index.generated.ts';
import type { SettingsDesk, SettingsRefusal } from '../../server/ports.ts';
import { systemClock } from '../../server/services.ts';
import { createSettingsDesk } from '../../server/settings/settings-desk.ts';
import { defineCommand, numberOption, UsageError, WorkError } from './define-command.ts';
import { nameIn } from './name-in.ts';
import { openStore } from './open-store.ts';

const works = 'show|history|diff|set|patch|rollback|export|import|schema';
const changes = ['set', 'patch', 'rollback', 'import'];
const withOperand = ['show', 'diff', 'export', ...changes];
const mostOfReason = 1_000;

/** `seula settings WORK [OPERAND] --wiki ID`: reads and changes the settings of a wiki, with their history. */
export default defineCommand({
  name: 'settings',
  summary: 'Show and change the settings of a wiki, with their history',
  operands: `${works} [FILE|JSON|VERSION]`,
  options: {
    wiki: { value: 'ID', help: 'Id of a configured wiki (wanted)' },
    reason: {
      value: 'TEXT',
      help: 'Why, for all who read the history (wanted by set, patch, rollback, import)'
    },
    by: { value: 'NAME', help: 'Who does so; others will read it, too (default: operator)' },
    'based-on': { value: 'VERSION', help: 'Refuse unless this is the current version' }
  },
  async run({ files: [work = '', operand, ...rest], options, json }) {
    if (!works.split('|').includes(work) || rest.length > 0)
      throw new UsageError(`say what to do: ${works.replaceAll('|', ', ')}.`);
    const { store, wikiIds } = await openStore();
    try {
      const { wiki } = options;
      if (wiki === undefined || !wikiIds.includes(wiki))
        throw new UsageError(
          `--wiki: the id of a configured wiki is wanted: ${wikiIds.join(', ') || 'none is'}.`
        );
      const desk = createSettingsDesk({ store, checks, requireWiki: () => undefined, clock: systemClock });
      const call = { desk, wiki, operand, options, json };
      return changes.includes(work) ? await change(work, call) : await show(work, call);
    } finally {
      await store.close();
    }
  }
});

interface Call {
  readonly desk: SettingsDesk;
  readonly wiki: string;
  readonly operand: string | undefined;
  readonly options: Partial<Record<'wiki' | 'reason' | 'by' | 'based-on', string>>;
  readonly json: boolean;
}

async function show(work: string, { desk, wiki, operand, json }: Call): Promise<number> {
  const print = (value: unknown) => console.log(JSON.stringify(value, null, json ? 0 : 2));
  if (operand !== undefined && !withOperand.includes(work))
    throw new UsageError(`"seula settings ${work}" takes no more words: see --help.`);
  if (work === 'schema') print(desk.schema());
  else if (work === 'show' && operand !== undefined) {
    const { differences: _, ...then } = unlessRefused(await desk.version(wiki, versionOf(operand)), wiki);
    print(then);
  } else if (work === 'show') print(await desk.current(wiki));
  else if (work === 'export') {
    const { settings } = await desk.current(wiki);
    if (operand === undefined) print(settings);
    else await writeFile(operand, `${JSON.stringify(settings, null, 2)}\n`);
  } else if (work === 'history') {
    for (const version of await desk.versions(wiki, { limit: 1_000 }))
      console.log(json ? JSON.stringify(version) : line(version));
  } else {
    const version = operand === undefined ? (await desk.current(wiki)).version : versionOf(operand);
    const change = unlessRefused(await desk.version(wiki, version), wiki);
    if (json) print(change);
    else {
      console.log(line(change));
      for (const { path, before, after } of change.differences)
        console.log(`  ${path}: ${text(before)} -> ${text(after)}`);
    }
  }
  return 0;
}

async function change(work: string, { desk, wiki, operand, options, json }: Call): Promise<number> {
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
        : await desk.replace(wiki, { ...words, settings: await readJson(operand) }, author);
  const saved = unlessRefused(answer, wiki);
  console.log(json ? JSON.stringify(saved) : line(saved));
  return 0;
}

function unlessRefused<T extends object>(answer: T | SettingsRefusal, wiki: string): T {
  if (!('why' in answer)) return answer;
  if (answer.why === 'no-such-version')
    throw new UsageError(`there is no such version; "seula settings history --wiki ${wiki}" lists them.`);
  if (answer.why === 'version-conflict')
    throw new WorkError(`version ${answer.current.version} is the current one: read it, and change that.`);
  const faults = answer.faults.map(({ path, reason }) => `  ${path}: ${reason}`);
  throw new WorkError(`the settings were not saved.\n${faults.join('\n')}`);
}

function line({ version, author, reason, savedAt }: SettingsVersion | SettingsDocument): string {
  return `version ${version}  ${savedAt ?? 'from the beginning'}  ${author ?? '-'}  ${reason}`;
}

function text(value: unknown): string {
  return value === undefined ? '(default)' : JSON.stringify(value);
}

function versionOf(word: string): number {
  return numberOption('version', word, { least: 0, most: 999_999_999, fallback: 0 });
}

/** JSON as it is written, of a file, or of `-` (standard input). */
async function readJson(word: string): Promise<unknown> {
  const source = /^\s*\{/.test(word)
    ? word
    : await readFile(word === '-' ? '/dev/stdin' : word, 'utf8').catch(() => {
        throw new UsageError(`the file ${word} cannot be read.`);
      });
  try {
    return JSON.parse(source);
  } catch (fault) {
    throw new UsageError(`${word} is not JSON (${fault instanceof Error ? fault.message : 'unreadable'}).`);
  }
}

function asObject(value: unknown): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return Object.fromEntries(Object.entries(value));
  throw new UsageError('a patch is a JSON object with the fields that are to change.');
}
