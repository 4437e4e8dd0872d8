import { writeFile } from 'node:fs/promises';
import { checks } from '../../server/checks/index.generated.ts';
import { systemClock } from '../../server/services.ts';
import { describeSettings } from '../../server/settings/describe-settings.ts';
import { createSettingsDesk } from '../../server/settings/settings-desk.ts';
import {
  changeSettings,
  unlessRefused,
  versionLine,
  versionOf,
  type SettingsCall
} from './change-settings.ts';
import { defineCommand, UsageError, WorkError } from './define-command.ts';
import { openStore } from './open-store.ts';

const works = 'show|history|diff|set|patch|rollback|export|import|schema';
const changes = ['set', 'patch', 'rollback', 'import'];
const withOperand = ['show', 'diff', 'export', ...changes];

/** `seula settings WORK [OPERAND] --wiki ID`: reads and changes the settings of a wiki, with their history. */
export default defineCommand({
  name: 'settings',
  summary: 'Show and change the settings of a wiki, with their history',
  operands: `${works} [FILE|JSON|VERSION]`,
  options: {
    wiki: { value: 'ID', help: 'Id of a configured wiki (wanted by all but schema)' },
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
    refuseOperand(work, operand);
    // It is the same for all wikis.
    if (work === 'schema') {
      print(describeSettings(checks), json);
      return 0;
    }
    const { store, wikiIds } = await openStore();
    try {
      const { wiki } = options;
      if (wiki === undefined || !wikiIds.includes(wiki))
        throw new UsageError(
          `--wiki: the id of a configured wiki is wanted: ${wikiIds.join(', ') || 'none is'}.`
        );
      const desk = createSettingsDesk({ store, checks, requireWiki: () => undefined, clock: systemClock });
      const call = { desk, wiki, operand, options, json };
      return changes.includes(work) ? await changeSettings(work, call) : await show(work, call);
    } finally {
      await store.close();
    }
  }
});

function refuseOperand(work: string, operand: string | undefined): void {
  if (operand !== undefined && !withOperand.includes(work))
    throw new UsageError(`"seula settings ${work}" takes no more words: see --help.`);
}

function print(value: unknown, json: boolean): void {
  console.log(JSON.stringify(value, null, json ? 0 : 2));
}

async function show(work: string, { desk, wiki, operand, json }: SettingsCall): Promise<number> {
  if (work === 'show' && operand !== undefined) {
    const { differences: _, ...then } = unlessRefused(await desk.version(wiki, versionOf(operand)), wiki);
    print(then, json);
  } else if (work === 'show') print(await desk.current(wiki), json);
  else if (work === 'export') {
    const { settings } = await desk.current(wiki);
    if (operand === undefined) print(settings, json);
    else await write(operand, `${JSON.stringify(settings, null, 2)}\n`);
  } else if (work === 'history') {
    for (const version of await desk.versions(wiki, { limit: 1_000 }))
      console.log(json ? JSON.stringify(version) : versionLine(version));
  } else {
    const version = operand === undefined ? (await desk.current(wiki)).version : versionOf(operand);
    const change = unlessRefused(await desk.version(wiki, version), wiki);
    if (json) print(change, json);
    else {
      console.log(versionLine(change));
      for (const { path, before, after } of change.differences)
        console.log(`  ${path}: ${text(before)} -> ${text(after)}`);
    }
  }
  return 0;
}

async function write(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text);
  } catch {
    throw new WorkError(
      `the file ${path} cannot be written: choose a folder that is there and may be written to.`
    );
  }
}

function text(value: unknown): string {
  return value === undefined ? '(default)' : JSON.stringify(value);
}
