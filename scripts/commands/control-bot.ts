import { readConfig } from '../../server/config.ts';
import { createLog } from '../../server/log.ts';
import { systemClock } from '../../server/services.ts';
import { createStore } from '../../server/store/create-store.ts';
import { readWikisFile } from '../../server/wikis-file.ts';
import { UsageError } from './define-command.ts';

/** What is asked of the bot on one wiki. */
export interface BotControl {
  readonly action: 'stop' | 'start';
  readonly wiki: string;
  readonly reason: string | undefined;
  /** Everybody can read it in the bot's state. */
  readonly by: string;
  readonly json: boolean;
}

/**
 * Stops or starts the bot on a wiki, in the database that all its processes look at before each write. Needs nothing but
 * the database: a stop must not fail because of settings or a wiki that does not answer.
 */
export async function controlBot({ action, wiki, reason = '', by, json }: BotControl): Promise<number> {
  if (action === 'stop' && reason.trim() === '')
    throw new UsageError('--reason is wanted with --stop: say why, others will read it.');
  const config = readConfig(process.env);
  const entries = await readWikisFile(config.wikisFile);
  if (!entries.some(({ id }) => id === wiki))
    throw new UsageError(`--${action}: "${wiki}" is not the id of a configured wiki.`);
  const store = createStore({ url: config.databaseUrl, log: createLog(config.logLevel) });
  try {
    await store.migrate();
    const event = { action, by, reason: reason.trim(), at: systemClock.now() };
    await store.control.enter(wiki, event);
    if (json) console.log(JSON.stringify({ wiki, ...event, at: new Date(event.at).toISOString() }));
    else
      console.log(
        action === 'stop' ? `${wiki}: stopped; nothing is accepted until --start` : `${wiki}: started`
      );
    return 0;
  } finally {
    await store.close();
  }
}
