import { readConfig } from '../../server/config.ts';
import { createLog } from '../../server/log.ts';
import type { Store } from '../../server/ports.ts';
import { createStore } from '../../server/store/create-store.ts';
import { readWikisFile } from '../../server/wikis-file.ts';

/** Opens the database alone, for commands that need no wiki to answer; `close` it when done. */
export async function openStore(): Promise<{ store: Store; wikiIds: readonly string[] }> {
  const config = readConfig(process.env);
  const entries = await readWikisFile(config.wikisFile);
  const store = createStore({ url: config.databaseUrl, log: createLog(config.logLevel) });
  try {
    await store.migrate();
  } catch (fault) {
    await store.close();
    throw fault;
  }
  return { store, wikiIds: entries.map(({ id }) => id) };
}
