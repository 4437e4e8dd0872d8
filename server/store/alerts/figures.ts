import { z } from 'zod';
import type { FiguresStore } from '../../ports.ts';
import type { Database } from '../database.ts';

/** Approvals that the wiki has, or had until somebody took them back. */
const wentThrough = ['done', 'undone'];

/** Counts of what the bot did and of what it left. */
export function createFigures(database: Database): FiguresStore {
  return {
    async approvals(wiki, since) {
      const row: unknown = await database.read((knex) =>
        knex('decisions')
          .where({ wiki })
          .where('sent_at', '>=', since)
          .whereIn('state', wentThrough)
          .min({ first: 'sent_at' })
          .max({ last: 'sent_at' })
          .first()
      );
      const { first, last } = z.object({ first: MaybeNumber, last: MaybeNumber }).parse(row);
      return first === null || last === null ? null : { first, last };
    },

    async accidents(wiki, { state, note, since }) {
      const rows: unknown = await database.read((knex) =>
        knex('decisions')
          .where({ wiki, state, note })
          .where('sent_at', '>=', since)
          .orderBy('id')
          .select({ decisionId: 'id', revisionId: 'revision_id', at: 'updated_at' })
      );
      return z.array(AccidentRow).parse(rows);
    },

    async leftToPeople(wiki) {
      const row: unknown = await database.read((knex) =>
        knex('decisions as d')
          .whereIn(
            'd.id',
            knex('pages as p')
              .join('decisions as own', (join) =>
                join.on('own.wiki', 'p.wiki').andOn('own.page_id', 'p.page_id')
              )
              .where('p.wiki', wiki)
              .groupBy('p.page_id')
              .max('own.id')
          )
          .where({ 'd.state': 'judged', 'd.decision': 'approve', 'd.mode': 'live' })
          .whereNotNull('d.note')
          // What could not be found out, or waits for the next pass, is no reason to leave a page for good.
          .whereNot('d.note', 'like', '%-unknown')
          .whereNot('d.note', 'pass-cap-reached')
          .count({ pages: '*' })
          .first()
      );
      return z.object({ pages: z.coerce.number() }).parse(row).pages;
    },

    async totals(wiki) {
      const rows: unknown = await database.read((knex) =>
        knex('decisions')
          .where({ wiki })
          .whereIn('state', [...wentThrough, 'refused', 'unknown', 'sending'])
          .groupBy('state')
          .select('state')
          .count({ rows: '*' })
      );
      const counts = new Map(
        z
          .array(StateRow)
          .parse(rows)
          .map((row) => [row.state, row.rows])
      );
      const of = (state: string) => counts.get(state) ?? 0;
      return {
        approved: of('done') + of('undone'),
        refused: of('refused'),
        undone: of('undone'),
        unknown: of('unknown') + of('sending')
      };
    },

    async sample(wiki, pending, at, apartMs) {
      // The time is rounded down, so that of several processes one comes first.
      const slot = at - (at % apartMs);
      await database.write(async (transaction) =>
        transaction('queue_samples').insert({ wiki, at: slot, pending }).onConflict(['wiki', 'at']).ignore()
      );
    },

    async pendingAt(wiki, time, withinMs) {
      const row: unknown = await database.read((knex) =>
        knex('queue_samples')
          .where({ wiki })
          .whereBetween('at', [time - withinMs, time])
          .orderBy('at', 'desc')
          .first('pending')
      );
      return row === undefined ? null : z.object({ pending: z.number() }).parse(row).pending;
    }
  };
}

// MariaDB gives some numbers as text.
const MaybeNumber = z.coerce.number().nullable();
const AccidentRow = z.object({ decisionId: z.number(), revisionId: z.number(), at: z.number() });
const StateRow = z.object({ state: z.string(), rows: z.coerce.number() });
