import type { Knex } from 'knex';
import { z } from 'zod';
import type { FlaggedRevsStore, FlaggedRevsTable } from '../../ports.ts';
import type { Database } from '../database.ts';
import { putActivity, putDays } from './put-flagged-revs.ts';
import { readActivity, readMonths, readSeries } from './read-flagged-revs.ts';

/** Series of FlaggedRevs. */
export function createFlaggedRevs(database: Database): FlaggedRevsStore {
  return {
    async version() {
      const row: unknown = await database.read((knex) =>
        knex('flagged_revs_loads').sum({ version: 'version' }).first()
      );
      return String(z.object({ version: z.coerce.number() }).parse(row).version);
    },

    async loads(wiki) {
      const rows: unknown = await database.read((knex) => {
        const all = knex('flagged_revs_loads').orderBy(['wiki', 'source']);
        return wiki === undefined ? all : all.where({ wiki });
      });
      return LoadRow.array().parse(rows).map(toLoad);
    },

    claim: (wiki, table, at, withinMs) =>
      database.write(async (transaction) => {
        await begin(transaction, wiki, table);
        const claimed = await rowOf(transaction, wiki, table)
          .where((either) => either.whereNull('tried_at').orWhere('tried_at', '<=', at - withinMs))
          .update({ tried_at: at });
        return claimed > 0;
      }),

    putDays: (wiki, days, completeUntil) =>
      database.write(async (transaction) => {
        await advance(transaction, wiki, 'statistics', completeUntil);
        await putDays(transaction, wiki, days);
      }),

    putActivity: (wiki, year, counts, completeUntil) =>
      database.write(async (transaction) => {
        await advance(transaction, wiki, 'activity', completeUntil);
        await putActivity(transaction, wiki, year, counts);
      }),

    ended: (wiki, table, at, failure) =>
      database.write(async (transaction) => {
        await begin(transaction, wiki, table);
        await rowOf(transaction, wiki, table).update({
          tried_at: at,
          failure,
          ...(failure === null && { loaded_at: at }),
          version: transaction.raw('version + 1')
        });
      }),

    series: (selection) => database.read((knex) => readSeries(knex, selection)),
    activity: (selection) => database.read((knex) => readActivity(knex, selection)),
    months: (wikis) => database.read((knex) => readMonths(knex, wikis))
  };
}

const LoadRow = z.object({
  wiki: z.string(),
  source: z.enum(['statistics', 'activity']),
  complete_until: z.string().nullable(),
  loaded_at: z.number().nullable(),
  tried_at: z.number().nullable(),
  failure: z.string().nullable()
});

function toLoad({ wiki, source, failure, ...row }: z.infer<typeof LoadRow>) {
  return {
    wiki,
    table: source,
    completeUntil: row.complete_until,
    loadedAt: row.loaded_at,
    triedAt: row.tried_at,
    failure
  };
}

function rowOf(transaction: Knex.Transaction, wiki: string, table: FlaggedRevsTable) {
  return transaction('flagged_revs_loads').where({ wiki, source: table });
}

/** A write comes first in every transaction, so that SQLite waits for others. */
async function begin(transaction: Knex.Transaction, wiki: string, table: FlaggedRevsTable): Promise<void> {
  await transaction('flagged_revs_loads')
    .insert({ wiki, source: table, version: 1 })
    .onConflict(['wiki', 'source'])
    .ignore();
}

/** What is complete stays so. */
async function advance(
  transaction: Knex.Transaction,
  wiki: string,
  table: FlaggedRevsTable,
  completeUntil: string | null
): Promise<void> {
  await begin(transaction, wiki, table);
  await rowOf(transaction, wiki, table).update({ version: transaction.raw('version + 1') });
  if (completeUntil === null) return;
  await rowOf(transaction, wiki, table)
    .where((either) => either.whereNull('complete_until').orWhere('complete_until', '<', completeUntil))
    .update({ complete_until: completeUntil });
}
