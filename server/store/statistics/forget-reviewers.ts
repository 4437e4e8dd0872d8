import type { Knex } from 'knex';
import { z } from 'zod';
import type { Database } from '../database.ts';

const atOnce = 500;

/**
 * Removes the names of people who are in no review made since then (epoch ms), and titles of people's pages from older
 * reviews. Their numbers stay, so that reviewers can still be counted. Returns from how many rows.
 */
export async function forgetReviewers(database: Database, time: number): Promise<number> {
  const found: unknown = await database.read((knex) => knex('review_sets').orderBy('id').pluck('id'));
  let forgotten = 0;
  for (const set of z.array(z.number()).parse(found)) {
    const rows =
      (await inParts(database, set, {
        table: 'review_people',
        key: 'number',
        old: (people) => people.where('last_at', '<', time).whereNotNull('name'),
        left: { name: null, folded: null }
      })) +
      (await inParts(database, set, {
        table: 'review_records',
        key: 'log_id',
        old: (records) => records.where('at', '<', time).whereIn('namespace', [2, 3]).whereNotNull('title'),
        left: { title: null }
      }));
    if (rows === 0) continue;
    forgotten += rows;
    await database.write((transaction) =>
      transaction('review_sets')
        .where({ id: set })
        .update({ version: transaction.raw('version + 1') })
    );
  }
  return forgotten;
}

interface Part {
  readonly table: string;
  readonly key: string;
  readonly old: (rows: Knex.QueryBuilder) => Knex.QueryBuilder;
  readonly left: object;
}

/** A few hundred rows at a time, so that nobody waits long for a lock. */
async function inParts(database: Database, set: number, { table, key, old, left }: Part): Promise<number> {
  let forgotten = 0;
  for (;;) {
    const found: unknown = await database.read((knex) =>
      old(knex(table).where({ set_id: set }))
        .limit(atOnce)
        .pluck(key)
    );
    const keys = z.array(z.number()).parse(found);
    if (keys.length === 0) return forgotten;
    forgotten += await database.write((transaction) =>
      old(transaction(table).where({ set_id: set }).whereIn(key, keys)).update(left)
    );
  }
}
