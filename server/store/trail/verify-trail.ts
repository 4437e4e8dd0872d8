import type { TrailFinding } from '../../ports.ts';
import type { Database } from '../database.ts';
import { digestOfName, hashOfEvent, type TrailRow } from './enter-event.ts';

const atOnce = 500;

/** Follows the trail from its first event to its head, and finds the first place that is not as it was written. */
export async function verifyTrail(database: Database): Promise<TrailFinding> {
  // The head first: what is added meanwhile comes behind it.
  const [head] = await database.read(async (knex) => {
    const rows: { seq: number; hash: string }[] = await knex('trail_head')
      .where({ id: 1 })
      .select('seq', 'hash');
    return rows;
  });
  let events = 0;
  let hash = '0'.repeat(64);
  const finding = (fault: TrailFinding['fault'], seq: number | null): TrailFinding => ({
    events,
    hash,
    fault,
    seq
  });
  if (!head) return finding('head-changed', null);
  while (events < head.seq) {
    const rows = await database.read(async (knex) =>
      knex<TrailRow>('trail').where('seq', '>', events).orderBy('seq').limit(atOnce).select('*')
    );
    if (rows.length === 0) return finding('event-missing', events + 1);
    for (const row of rows) {
      if (row.seq > head.seq) break;
      if (row.seq !== events + 1) return finding('event-missing', events + 1);
      if (row.previous !== hash || hashOfEvent(row) !== row.hash) return finding('event-changed', row.seq);
      if (!isNamedRight(row)) return finding('name-changed', row.seq);
      events = row.seq;
      hash = row.hash;
    }
  }
  return finding(hash === head.hash ? null : 'head-changed', hash === head.hash ? null : events);
}

/** Where names have been forgotten nothing is left to compare, but nobody may be named either. */
function isNamedRight({ by, salt, people }: TrailRow): boolean {
  return salt === null ? by === null : digestOfName(by, salt) === people;
}
