import { z } from 'zod';
import { TrailEvent } from '../../../shared/trail.ts';
import type { Log, TrailStore } from '../../ports.ts';
import type { Database } from '../database.ts';
import { parseRow } from '../parse-row.ts';
import { readJson } from '../read-json.ts';
import { toIsoTime } from '../to-iso-time.ts';
import { enterEvent, type TrailRow } from './enter-event.ts';
import { verifyTrail } from './verify-trail.ts';

/** Who did what, in a chain of its own. */
export function createTrail(database: Database, log: Log): TrailStore {
  return {
    enter: (entry) => database.write((transaction) => enterEvent(transaction, entry)),

    async list({ wiki, kind, by, from, to, all, before, limit }) {
      const rows = await database.read(async (knex) => {
        const query = knex<TrailRow>('trail').orderBy('seq', 'desc').limit(limit).select('*');
        if (wiki !== undefined) void query.where({ wiki });
        if (kind !== undefined) void query.where({ kind });
        if (by !== undefined) void query.where({ by });
        if (from !== undefined) void query.where('at', '>=', from);
        if (to !== undefined) void query.where('at', '<', to);
        if (before !== undefined) void query.where('seq', '<', before);
        if (!all) void query.where('public', true);
        return query;
      });
      return rows.flatMap((row) => toEvent(row, log) ?? []);
    },

    verify: () => verifyTrail(database)
  };
}

function toEvent({ seq, wiki, kind, by, facts, at }: TrailRow, log: Log): TrailEvent | null {
  const event = {
    id: seq,
    kind,
    wiki: wiki === '' ? null : wiki,
    by,
    at: toIsoTime(at),
    facts: z.unknown().parse(readJson(facts))
  };
  return parseRow(TrailEvent, event, { log, table: 'trail', id: seq });
}
