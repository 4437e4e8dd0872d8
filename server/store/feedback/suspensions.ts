import type { Knex } from 'knex';
import { SuspensionReason, type Suspension } from '../../../shared/suspension.ts';
import type { SuspensionStore } from '../../ports.ts';
import type { Database } from '../database.ts';
import { readJson } from '../read-json.ts';
import { StoreError } from '../store-error.ts';
import { toIsoTime } from '../to-iso-time.ts';
import { enterEvent } from '../trail/enter-event.ts';

interface SuspensionRow {
  id: number;
  wiki: string;
  /** Empty: the whole bot. */
  check_id: string;
  action: string;
  by: string | null;
  reason: string;
  at: number;
}

/** Suspensions and who lifted them. Rows are only ever added; one that cannot be read is a failure, not a lift. */
export function createSuspensions(database: Database): SuspensionStore {
  return {
    async current(wiki) {
      const rows = await database.read(async (knex) => last(knex, wiki).orderBy('check_id'));
      return rows.filter(({ action }) => action !== 'lift').map(toSuspension);
    },

    suspend: (wiki, checkId, reason, at) =>
      enter(database, {
        wiki,
        check_id: checkId ?? '',
        action: 'suspend',
        by: null,
        reason: JSON.stringify(reason),
        at
      }),

    lift: (wiki, { checkId, by, reason, at }) =>
      enter(database, { wiki, check_id: checkId ?? '', action: 'lift', by, reason, at })
  };
}

function last(knex: Knex, wiki: string) {
  const newest = knex('suspension_events').where({ wiki }).groupBy('check_id').max('id');
  return knex<SuspensionRow>('suspension_events').whereIn('id', newest).select('*');
}

/** Enters an event unless it is what holds already; two processes at once may enter it twice, which changes nothing. */
async function enter(database: Database, event: Omit<SuspensionRow, 'id'>): Promise<boolean> {
  const { wiki, check_id: checkId, action } = event;
  const [row] = await database.read(async (knex) => last(knex, wiki).where('check_id', checkId));
  if ((row?.action ?? 'lift') === action) return false;
  await database.write(async (transaction) => {
    await transaction('suspension_events').insert(event);
    if (action !== 'lift') return;
    const { by, reason, at } = event;
    const facts = { check: checkId === '' ? null : checkId, reason };
    await enterEvent(transaction, { kind: 'lift', wiki, by, facts, at });
  });
  return true;
}

function toSuspension({ check_id: checkId, reason, at }: SuspensionRow): Suspension {
  const parsed = SuspensionReason.safeParse(readJson(reason));
  if (!parsed.success) throw new StoreError('failed', 'A row of the table of suspensions cannot be read.');
  return {
    checkId: checkId === '' ? null : checkId,
    since: toIsoTime(at) ?? '',
    reason: parsed.data
  };
}
