import { z } from 'zod';
import type { DatabaseFacts } from '../ports.ts';
import type { Database } from './database.ts';

/** Which database it is. Throws a StoreError where it does not answer, or takes no writes; changes nothing. */
export async function examine({ kind, read, write }: Database): Promise<DatabaseFacts> {
  const asked = kind === 'mysql' ? 'version()' : 'sqlite_version()';
  const row: unknown = await read((knex) => knex.select({ version: knex.raw(asked) }).first());
  const { version } = z.object({ version: z.string() }).parse(row);
  // A database that is closed for writing refuses the statement, however many rows it is about.
  await write(async (transaction) => transaction('wikis').whereRaw('1 = 0').update({ seen_at: 0 }));
  if (kind === 'sqlite') return { product: 'SQLite', version };
  return { product: version.includes('MariaDB') ? 'MariaDB' : 'MySQL', version };
}
