import { z } from 'zod';
import type { ReviewRecordStore, ReviewSet } from '../../ports.ts';
import type { Database } from '../database.ts';
import { countOverTime, countPeople, countTotals } from './count-reviews.ts';
import { listReviews } from './list-reviews.ts';
import { createReviewWriter } from './write-reviews.ts';

const removedAtOnce = 2_000;

const SetRow = z.object({
  id: z.number(),
  wiki: z.string(),
  version: z.number(),
  last_log_id: z.number().nullable(),
  read_until: z.number(),
  loaded_at: z.number().nullable(),
  refreshed_at: z.number().nullable()
});

/** Reviews of wikis, set by set. */
export function createReviewRecords(database: Database): ReviewRecordStore {
  async function remove(set: number): Promise<void> {
    for (const table of ['review_records', 'review_people']) {
      const key = table === 'review_records' ? 'log_id' : 'number';
      for (;;) {
        const found: unknown = await database.read((knex) =>
          knex(table).where({ set_id: set }).limit(removedAtOnce).pluck(key)
        );
        const keys = z.array(z.number()).parse(found);
        if (keys.length === 0) break;
        await database.write((transaction) =>
          transaction(table).where({ set_id: set }).whereIn(key, keys).delete()
        );
      }
    }
    await database.write((transaction) => transaction('review_sets').where({ id: set }).delete());
  }

  return {
    async current(wiki) {
      const row: unknown = await database.read((knex) =>
        knex('review_sets').where({ wiki, shown: true }).orderBy('id', 'desc').first()
      );
      return row === undefined ? null : toSet(SetRow.parse(row));
    },

    async begin(wiki, at, readUntil) {
      const row = { wiki, shown: false, version: 1, begun_at: at, read_until: readUntil };
      const [id = 0] = await database.write((transaction) => transaction('review_sets').insert(row));
      return { id, wiki, version: 1, lastLogId: null, readUntil, loadedAt: null, refreshedAt: null };
    },

    writer: (set) => createReviewWriter(database, set),

    async knownSince(set, since) {
      const ids: unknown = await database.read((knex) =>
        knex('review_records').where({ set_id: set }).where('at', '>=', since).pluck('log_id')
      );
      return new Set(z.array(z.number()).parse(ids));
    },

    async adopt(wiki, set, at) {
      const before: unknown = await database.write(async (transaction) => {
        await transaction('review_sets').where({ wiki, shown: true }).whereNot({ id: set }).update({
          shown: false
        });
        await transaction('review_sets')
          .where({ id: set })
          .update({ shown: true, loaded_at: at, refreshed_at: at, version: transaction.raw('version + 1') });
        const older: unknown = await transaction('review_sets')
          .where({ wiki, shown: false })
          .where('id', '<', set)
          .pluck('id');
        return older;
      });
      for (const old of z.array(z.number()).parse(before)) await remove(old);
    },

    async refreshed(set, at) {
      await database.write((transaction) =>
        transaction('review_sets')
          .where({ id: set })
          .update({ refreshed_at: at, version: transaction.raw('version + 1') })
      );
    },

    remove,

    async unfinished(wiki) {
      const ids: unknown = await database.read((knex) =>
        knex('review_sets').where({ wiki, shown: false }).pluck('id')
      );
      return z.array(z.number()).parse(ids);
    },

    totals: (set) => database.read((knex) => countTotals(knex, set)),

    topPeople: (set, selection, most) =>
      database.read(async (knex) => {
        const [reviewers, reviewedUsers] = await Promise.all([
          countPeople(knex, set, { selection, role: 'reviewer', most }),
          countPeople(knex, set, { selection, role: 'reviewed', most })
        ]);
        return { reviewers, reviewedUsers };
      }),

    records: (set, selection) => database.read((knex) => listReviews(knex, set, selection)),
    overTime: (set, selection, per) => database.read((knex) => countOverTime(knex, set, selection, per))
  };
}

function toSet(row: z.infer<typeof SetRow>): ReviewSet {
  const { id, wiki, version } = row;
  return {
    id,
    wiki,
    version,
    lastLogId: row.last_log_id,
    readUntil: row.read_until,
    loadedAt: row.loaded_at,
    refreshedAt: row.refreshed_at
  };
}
