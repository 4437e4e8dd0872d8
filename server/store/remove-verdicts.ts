import type { Knex } from 'knex';
import type { Database } from './database.ts';

const atOnce = 500;

/**
 * Removes dossiers, and verdicts that are not the newest of their page, judged before a time (epoch ms). Returns how
 * many rows of both kinds went. A few hundred at a time, so that nobody waits long for a lock.
 */
export async function removeVerdictsBefore(database: Database, time: number): Promise<number> {
  const dossiers = await removeAll(database, 'dossiers', 'verdict_id', (knex) =>
    knex('dossiers').where('judged_at', '<', time).limit(atOnce).pluck('verdict_id')
  );
  const verdicts = await removeAll(database, 'verdicts', 'id', (knex) => outdated(knex, time));
  return dossiers + verdicts;
}

async function removeAll(
  database: Database,
  table: string,
  key: string,
  find: (knex: Knex) => PromiseLike<number[]>
): Promise<number> {
  let removed = 0;
  for (;;) {
    const ids = await database.read(async (knex) => find(knex));
    if (ids.length === 0) return removed;
    removed += await database.write(async (transaction) => transaction(table).whereIn(key, ids).delete());
  }
}

function outdated(knex: Knex, time: number): PromiseLike<number[]> {
  const newer = knex('verdicts as newer')
    .select('newer.id')
    .where('newer.wiki', knex.ref('old.wiki'))
    .where('newer.page_id', knex.ref('old.page_id'))
    .where((later) => {
      void later.where('newer.judged_at', '>', knex.ref('old.judged_at')).orWhere((sameTime) => {
        void sameTime
          .where('newer.judged_at', knex.ref('old.judged_at'))
          .where('newer.id', '>', knex.ref('old.id'));
      });
    });
  return knex('verdicts as old')
    .where('old.judged_at', '<', time)
    .whereExists(newer)
    .limit(atOnce)
    .pluck('old.id');
}
