import type { Knex } from 'knex';
import type { DecisionRecord, DecisionState } from '../../shared/decision.ts';
import type { DecisionStore, Log } from '../ports.ts';
import { databaseTime } from './database-time.ts';
import type { Database } from './database.ts';
import { toDecisionRecord, toDecisionRow, type DecisionRow } from './decision-row.ts';
import { enterDecision, enterState } from './enter-decision.ts';
import { findDecisions } from './find-decisions.ts';
import { inSlices } from './in-slices.ts';
import { createJudgingAgain } from './judge-again.ts';
import { fence } from './leases.ts';
import { StoreError } from './store-error.ts';
import { withDisputes } from './feedback/with-disputes.ts';

/** What the bot decided and did. A decision that has come to its end cannot be changed any more. */
export function createDecisions(database: Database, log: Log): DecisionStore {
  const judgeAgain = createJudgingAgain();
  const toRecords = (rows: readonly DecisionRow[]) => rows.flatMap((row) => toDecisionRecord(row, log) ?? []);

  return {
    async add(record, lease) {
      return database.write(async (transaction) => {
        if (lease) await fence(transaction, lease);
        const openKey = lease && unfinishedStates.includes(record.state) ? openKeyOf(record) : null;
        const row = toDecisionRow(record);
        const [id] = await transaction('decisions').insert({
          ...row,
          open_key: openKey,
          stored_at: databaseTime(database)
        });
        if (id === undefined) throw new StoreError('failed', 'The database gave the new decision no id.');
        await enterDecision(transaction, { ...row, id });
        return id;
      });
    },

    async advance(id, { state, note, noteParams, at }, lease) {
      const changed = await database.write(async (transaction) => {
        if (lease) await fence(transaction, lease);
        const rows = await transaction('decisions')
          .where('id', id)
          .whereIn('state', statesBefore[state])
          .update({
            state,
            updated_at: at,
            stored_at: databaseTime(database),
            ...(!unfinishedStates.includes(state) && { open_key: null }),
            ...(note !== undefined && {
              note,
              ending_params: noteParams === undefined ? null : JSON.stringify(noteParams)
            }),
            ...(state === 'sending' && { sent_at: at })
          });
        if (rows > 0) await enterState(transaction, id);
        return rows;
      });
      if (changed === 0) throw await whyNot(database, id);
    },

    async judgeAgain(id, runId, lease) {
      await database.write(async (transaction) => {
        if (lease) await fence(transaction, lease);
        await judgeAgain(transaction, id, runId);
      });
    },

    async list({ limit, ...filter }) {
      const found: DecisionRecord[] = [];
      let before = filter.before;
      // Rows that do not parse are left out, and must not make a page look like the last one.
      while (found.length < limit) {
        const missing = limit - found.length;
        const rows = await database.read((knex) =>
          findDecisions(knex, { ...filter, before, limit: missing })
        );
        found.push(...toRecords(rows));
        if (rows.length < missing) break;
        before = rows.at(-1)?.id;
      }
      return withDisputes(database, found);
    },

    async lastOfPages(wiki, pageIds) {
      const rows = await database.read((knex) => inSlices(pageIds, (slice) => lastOf(knex, wiki, slice)));
      return toRecords(rows);
    },

    async sentSince(wiki, since) {
      const rows = await database.read(async (knex) =>
        knex<DecisionRow>('decisions')
          .where({ wiki })
          .where('sent_at', '>=', since)
          .orderBy('sent_at')
          .select('sent_at')
      );
      return rows.flatMap(({ sent_at: sentAt }) => sentAt ?? []);
    },

    async unfinished(wiki) {
      const rows = await database.read(async (knex) =>
        knex<DecisionRow & { stored_at: number | null; now: number }>('decisions')
          .where({ wiki })
          .whereIn('state', unfinishedStates)
          .orderBy('id')
          .select('*', { now: databaseTime(database) })
      );
      const ages = new Map(rows.map(({ id, now, stored_at: storedAt }) => [id, now - (storedAt ?? 0)]));
      return toRecords(rows).map((record) => ({ ...record, ageMs: ages.get(record.id) ?? 0 }));
    }
  };
}

/** From which states a decision may come to a state: this is what keeps two copies of the bot from sending one intent twice. */
const statesBefore: Readonly<Record<DecisionState, DecisionState[]>> = {
  judged: [],
  planned: [],
  sending: ['planned', 'unknown'],
  done: ['planned', 'sending', 'unknown'],
  refused: ['planned', 'sending', 'unknown'],
  unknown: ['planned', 'sending'],
  undone: ['done', 'sending', 'unknown']
};

const unfinishedStates: DecisionState[] = ['planned', 'sending', 'unknown'];

/** What an intent is about: no two that are unfinished may have the same. */
function openKeyOf({ page, revisionId, stableRevisionId }: Parameters<DecisionStore['add']>[0]): string {
  return [page.id, revisionId, stableRevisionId].join(':');
}

async function whyNot(database: Database, id: number): Promise<StoreError> {
  const row = await database.read((knex) => knex<DecisionRow>('decisions').where('id', id).first('state'));
  return row
    ? new StoreError('state-conflict', 'This decision is in a state from which it cannot go there.')
    : new StoreError('not-found', 'There is no such decision.');
}

async function lastOf(knex: Knex, wiki: string, pageIds: readonly number[]): Promise<DecisionRow[]> {
  const last = knex('decisions')
    .where({ wiki })
    .whereIn('page_id', [...pageIds])
    .groupBy('page_id')
    .max('id');
  return knex<DecisionRow>('decisions').whereIn('id', last).orderBy('id', 'desc').select('*');
}
