import { z } from 'zod';
import type { ActivityCount, FlaggedRevsSource } from '../ports.ts';
import { timestampColumn, toTimestamp, wholeColumn } from './columns.ts';
import type { Replica } from './connect-replica.ts';

/** FlaggedRevs' tables on the replicas. */
export function createFlaggedRevsSource(replica: Replica): FlaggedRevsSource {
  return {
    async firstReading(wiki, signal) {
      const [row] = await replica.ask(wiki, {
        build: (knex) => knex('flaggedrevs_statistics').min({ first: 'frs_timestamp' }),
        row: First,
        signal
      });
      return row?.first ?? null;
    },

    readings: (wiki, from, until, signal) =>
      replica.ask(wiki, {
        build: (knex) =>
          knex('flaggedrevs_statistics')
            .where('frs_timestamp', '>=', toTimestamp(from))
            .where('frs_timestamp', '<', toTimestamp(until))
            .select({ at: 'frs_timestamp', key: 'frs_stat_key', value: 'frs_stat_val' })
            .orderBy('frs_timestamp'),
        row: Reading,
        signal
      }),

    async firstReview(wiki, signal) {
      const [row] = await replica.ask(wiki, {
        build: (knex) => knex('flaggedrevs').min({ first: 'fr_timestamp' }),
        row: First,
        signal
      });
      return row?.first ?? null;
    },

    async activity(wiki, from, until, signal) {
      const rows = await replica.ask(wiki, {
        // Days, months and years in one reading of a table that has no index by time.
        build: (knex) =>
          knex('flaggedrevs')
            .where('fr_timestamp', '>=', toTimestamp(from))
            .where('fr_timestamp', '<', toTimestamp(until))
            .whereRaw("find_in_set('auto', fr_flags) = 0")
            .select(
              knex.raw('left(fr_timestamp, 4) as year'),
              knex.raw('left(fr_timestamp, 6) as month'),
              knex.raw('left(fr_timestamp, 8) as day')
            )
            .countDistinct({ reviewers: 'fr_user', pages: 'fr_page_id' })
            .count({ reviews: '*' })
            .groupByRaw('year, month, day with rollup'),
        row: Rolled,
        signal
      });
      return rows.flatMap(toCount);
    }
  };
}

const First = z.object({ first: timestampColumn.nullable() });
const Reading = z.object({ at: timestampColumn, key: z.string(), value: wholeColumn });
const Rolled = z.object({
  year: z.string().nullable(),
  month: z.string().nullable(),
  day: z.string().nullable(),
  reviewers: wholeColumn,
  reviews: wholeColumn,
  pages: wholeColumn
});

/** What is rolled up has no day, then no month; what is of all years is not wanted. */
function toCount({ year, month, day, ...counts }: z.infer<typeof Rolled>): ActivityCount[] {
  if (year === null) return [];
  if (month === null) return [{ resolution: 'yearly', start: `${year}-01-01`, ...counts }];
  const [, mm = ''] = /^\d{4}(\d\d)$/.exec(month) ?? [];
  if (day === null) return [{ resolution: 'monthly', start: `${year}-${mm}-01`, ...counts }];
  return [{ resolution: 'daily', start: `${year}-${mm}-${day.slice(6)}`, ...counts }];
}
