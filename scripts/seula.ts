import { ConfigError } from '../server/config.ts';
import { helpText, readArguments, UsageError, WorkError, type Command } from './commands/define-command.ts';
import { explainFailure } from './commands/explain-failure.ts';

/** The commands; each file is read only when its command is called, so that every one starts quickly. */
const commands: Readonly<Record<string, () => Promise<{ default: Command }>>> = {
  serve: () => import('./commands/serve.ts'),
  bot: () => import('./commands/bot.ts'),
  review: () => import('./commands/review.ts'),
  replay: () => import('./commands/replay.ts'),
  disputes: () => import('./commands/disputes.ts'),
  settings: () => import('./commands/settings.ts'),
  backtest: () => import('./commands/backtest.ts'),
  statistics: () => import('./commands/statistics.ts'),
  migrate: () => import('./commands/migrate.ts'),
  words: () => import('./commands/words.ts'),
  new: () => import('./commands/new.ts'),
  doctor: () => import('./commands/doctor.ts'),
  'publish-gadget': () => import('./commands/publish-gadget.ts'),
  bench: () => import('./commands/bench.ts')
};

/** Runs `seula ARGUMENTS` and returns the exit code: 0 done, 1 the work failed, 2 wrong usage. */
export async function run(given: string[]): Promise<number> {
  const [name, ...rest] = given;
  if (name === undefined || name === '--help' || name === 'help') {
    console.log(await overview());
    return name === undefined ? 2 : 0;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) {
    console.error(`seula: there is no command "${name}". Commands: ${Object.keys(commands).join(', ')}.`);
    return 2;
  }
  try {
    const { default: command } = await load();
    if (rest.includes('--help')) {
      console.log(helpText(command));
      return 0;
    }
    return await command.run(readArguments(command, rest));
  } catch (fault) {
    return explain(name, fault);
  }
}

function explain(name: string, fault: unknown): number {
  if (fault instanceof UsageError) {
    console.error(`seula ${name}: ${fault.message}`);
    return 2;
  }
  if (fault instanceof ConfigError) {
    console.error(
      `seula ${name}: the settings cannot be used.\n${fault.problems.map((one) => `  ${one}`).join('\n')}`
    );
    return 2;
  }
  console.error(`seula ${name}: ${fault instanceof WorkError ? fault.message : explainFailure(fault)}`);
  return 1;
}

async function overview(): Promise<string> {
  const all = await Promise.all(Object.values(commands).map(async (load) => (await load()).default));
  const rows = all.map(({ name, summary }) => `  ${name.padEnd(16)}${summary}`);
  return `Usage: seula COMMAND [options]\n\n${rows.join('\n')}\n\n"seula COMMAND --help" tells more.`;
}
