import type { Knex } from 'knex';
import { z } from 'zod';
import type { AlertKey, AlertNotice, AlertParams, AlertStore } from '../../ports.ts';
import type { Database } from '../database.ts';
import { StoreError } from '../store-error.ts';

const atOnce = 20;

/**
 * Alerts: a row of `alerts` stands while something holds, and goes when it no longer does. Whoever changes the row writes
 * the notice in the same transaction, so that each change is told once, whichever process sees it first.
 */
export function createAlerts(database: Database): AlertStore {
  async function enter(
    transaction: Knex.Transaction,
    { wiki, code, subject }: AlertKey,
    event: AlertNotice['event'],
    params: AlertParams,
    at: number
  ): Promise<void> {
    const untold = { logged: false, sending: 'waiting', tries: 0, next_try_at: 0 };
    const facts = { wiki, code, subject, event, params: JSON.stringify(params), at };
    await transaction('alert_notices').insert({ ...facts, ...untold });
  }

  return {
    async standing(wiki) {
      const rows: unknown = await database.read((knex) => knex('alerts').where({ wiki }).select('*'));
      return parse(z.array(Standing), rows).map(({ holds_since, raised_at, ...row }) => ({
        ...row,
        holdsSince: holds_since,
        raisedAt: raised_at
      }));
    },

    async hold(key, at) {
      await database.write(async (transaction) =>
        transaction('alerts')
          .insert({ ...keyOf(key), holds_since: at, raised_at: null, params: '{}' })
          .onConflict(['wiki', 'code', 'subject'])
          .ignore()
      );
    },

    raise: (key, params, at) =>
      database.write(async (transaction) => {
        const raised = await transaction('alerts')
          .where(keyOf(key))
          .whereNull('raised_at')
          .update({ raised_at: at, params: JSON.stringify(params) });
        if (raised === 0) return false;
        await enter(transaction, key, 'raised', params, at);
        return true;
      }),

    clear: (key, at) =>
      database.write(async (transaction) => {
        await transaction('alerts').where(keyOf(key)).whereNull('raised_at').delete();
        const row: unknown = await transaction('alerts').where(keyOf(key)).first('params');
        const cleared = await transaction('alerts').where(keyOf(key)).delete();
        if (cleared === 0) return false;
        await enter(transaction, key, 'cleared', parse(z.object({ params: Params }), row).params, at);
        return true;
      }),

    async takeForLog() {
      const rows: unknown = await database.read((knex) =>
        knex('alert_notices').where('logged', false).orderBy('id').limit(atOnce).select('*')
      );
      const taken: AlertNotice[] = [];
      for (const notice of parse(z.array(Notice), rows)) {
        const mine = await database.write(async (transaction) =>
          transaction('alert_notices').where({ id: notice.id, logged: false }).update({ logged: true })
        );
        if (mine === 1) taken.push(notice);
      }
      return taken;
    },

    async takeToSend(now, since, holdMs) {
      const row: unknown = await database.read((knex) =>
        knex('alert_notices as n')
          .where('n.sending', 'waiting')
          .where('n.next_try_at', '<=', now)
          .where('n.at', '>=', since)
          // The end of an alert told before its beginning would have people believe that it holds.
          .whereNotExists(
            knex('alert_notices as before')
              .where('before.sending', 'waiting')
              .where('before.at', '>=', since)
              .where('before.id', '<', knex.ref('n.id'))
              .where('before.wiki', knex.ref('n.wiki'))
              .where('before.code', knex.ref('n.code'))
              .where('before.subject', knex.ref('n.subject'))
              .select('before.id')
          )
          .orderBy('n.id')
          .first('n.*')
      );
      if (row === undefined) return null;
      const notice = parse(Notice, row);
      const mine = await database.write(async (transaction) =>
        transaction('alert_notices')
          .where({ id: notice.id, sending: 'waiting', tries: notice.tries })
          .update({ next_try_at: now + holdMs, tries: notice.tries + 1 })
      );
      return mine === 1 ? { ...notice, tries: notice.tries + 1 } : null;
    },

    async settleSending(id, end) {
      const change = typeof end === 'string' ? { sending: end } : { next_try_at: end.tryAgainAt };
      await database.write(async (transaction) =>
        transaction('alert_notices').where({ id, sending: 'waiting' }).update(change)
      );
    },

    async forgetBefore(time) {
      await database.write(async (transaction) => {
        await transaction('alert_notices').where('at', '<', time).delete();
        await transaction('queue_samples').where('at', '<', time).delete();
      });
    }
  };
}

const Params = z
  .string()
  .transform((text) => JSON.parse(text) as unknown)
  .pipe(z.record(z.string(), z.union([z.string(), z.number(), z.null()])));

const Key = { wiki: z.string(), code: z.string(), subject: z.string(), params: Params };

const Standing = z.object({ ...Key, holds_since: z.number(), raised_at: z.number().nullable() });

const Notice = z.object({
  ...Key,
  id: z.number(),
  event: z.enum(['raised', 'cleared']),
  at: z.number(),
  tries: z.number()
});

function keyOf({ wiki, code, subject }: AlertKey): AlertKey {
  return { wiki, code, subject };
}

function parse<T>(schema: z.ZodType<T>, rows: unknown): T {
  const parsed = schema.safeParse(rows);
  if (parsed.success) return parsed.data;
  throw new StoreError('failed', 'A row of the tables of alerts cannot be read.');
}
