import { z } from 'zod';
import type { Database } from '../database.ts';

/** Removes pages that were kept before then (epoch ms): they name authors of edits. Returns how many. */
export async function forgetKeptPages(database: Database, time: number): Promise<number> {
  const found: unknown = await database.read(async (knex) =>
    knex('kept_pages').where('kept_at', '<', time).distinct('wiki').pluck('wiki')
  );
  const wikis = z.array(z.string()).parse(found);
  if (wikis.length === 0) return 0;
  return database.write(async (transaction) => {
    await transaction('kept_queues').whereIn('wiki', wikis).increment('version');
    return transaction('kept_pages').where('kept_at', '<', time).delete();
  });
}
