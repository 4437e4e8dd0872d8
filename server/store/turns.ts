import type { Knex } from 'knex';
import type { Pace, TurnStore } from '../ports.ts';
import { databaseTime } from './database-time.ts';
import type { Database } from './database.ts';
import { addLeaseRow } from './leases.ts';

interface TurnRow {
  id: number;
  wiki: string;
  taken_at: number;
}

const minuteMs = 60_000;
const keptMs = 86_400_000;

/** Turns to write to a wiki, shared by all processes and outliving them; by the database's clock. */
export function createTurns(database: Database): TurnStore {
  async function waitMs(knex: Knex, wiki: string, { perMinute, apartMs }: Pace): Promise<number> {
    const answer: unknown = await knex.select({ now: databaseTime(database) }).first();
    const now = Number((answer as { now: unknown }).now);
    const rows = await knex<TurnRow>('turns')
      .where({ wiki })
      .orderBy('id', 'desc')
      .limit(Math.min(perMinute, 1_000))
      .select('taken_at');
    const taken = rows.map(({ taken_at: takenAt }) => takenAt);
    const last = taken[0] ?? Number.NEGATIVE_INFINITY;
    const first = taken[perMinute - 1] ?? Number.NEGATIVE_INFINITY;
    // The database's clock may have been set back; then no turn is further away than the rules themselves ask.
    return Math.max(0, Math.min(last + apartMs - now, apartMs), Math.min(first + minuteMs - now, minuteMs));
  }

  return {
    wait: (wiki, pace) => database.read((knex) => waitMs(knex, wiki, pace)),

    take: (wiki, pace) =>
      database.write(async (transaction) => {
        await lock(transaction, wiki);
        const wait = await waitMs(transaction, wiki, pace);
        if (wait > 0) return wait;
        const time = databaseTime(database);
        await transaction('turns').insert({ wiki, taken_at: time });
        await transaction('turns')
          .where({ wiki })
          .where('taken_at', '<', transaction.raw('? - ?', [time, keptMs]))
          .delete();
        return 0;
      }),

    async end(wiki) {
      await database.write(async (transaction) => {
        await lock(transaction, wiki);
        const row = await transaction<TurnRow>('turns').where({ wiki }).orderBy('id', 'desc').first('id');
        if (row)
          await transaction('turns')
            .where('id', row.id)
            .update({ taken_at: databaseTime(database) });
      });
    }
  };
}

/** Has others wait who want a turn on the same wiki; a write, so that SQLite waits too. */
async function lock(transaction: Knex.Transaction, wiki: string): Promise<void> {
  const use = () =>
    transaction('leases')
      .where({ wiki })
      .update({ uses: transaction.raw('uses + 1') });
  if ((await use()) === 0 && (await addLeaseRow(transaction, wiki))) await use();
}
