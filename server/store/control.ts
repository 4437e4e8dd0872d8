import { z } from 'zod';
import type { ControlStore } from '../ports.ts';
import type { Database } from './database.ts';
import { StoreError } from './store-error.ts';
import { enterEvent } from './trail/enter-event.ts';

interface ControlRow {
  id: number;
  wiki: string;
}

const Event = z.object({
  action: z.enum(['stop', 'start']),
  by: z.string(),
  reason: z.string(),
  at: z.number()
});

/** Starts and stops of the bot. Rows are only ever added; one that cannot be read is a failure, not a start. */
export function createControl(database: Database): ControlStore {
  return {
    async last(wiki) {
      const row: unknown = await database.read((knex) =>
        knex<ControlRow>('control_events').where({ wiki }).orderBy('id', 'desc').first('*')
      );
      if (row === undefined) return null;
      const parsed = Event.safeParse(row);
      if (!parsed.success) throw new StoreError('failed', 'A row of the table of stops cannot be read.');
      return parsed.data;
    },

    async enter(wiki, event) {
      const { action: kind, by, reason, at } = event;
      await database.write(async (transaction) => {
        await transaction('control_events').insert({ wiki, ...event });
        await enterEvent(transaction, { kind, wiki, by, facts: { reason }, at });
      });
    }
  };
}
