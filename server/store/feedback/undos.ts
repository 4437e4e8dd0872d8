import type { Knex } from 'knex';
import type { Log, UndoSelection, UndoStore } from '../../ports.ts';
import type { Database } from '../database.ts';
import { toDecisionRecord, type DecisionRow } from '../decision-row.ts';
import { inSlices } from '../in-slices.ts';
import { StoreError } from '../store-error.ts';
import { enterEvent } from '../trail/enter-event.ts';

/** Withdrawals that a person asked for, and what came of each. */
export function createUndos(database: Database, log: Log): UndoStore {
  return {
    async chosen(wiki, selection) {
      const rows = await database.read(async (knex) => {
        const made = knex('decisions as d')
          .where('d.wiki', wiki)
          .whereRaw("d.state = 'done' and d.decision = 'approve' and d.mode = 'live'")
          .select('d.id');
        narrow(made, selection);
        return knex<DecisionRow>('decisions').whereIn('id', made).orderBy('id', 'desc').select('*');
      });
      return rows.flatMap((row) => toDecisionRecord(row, log) ?? []);
    },

    async begin(wiki, { selection, by, reason, decisionIds, at }) {
      return database.write(async (transaction) => {
        const [id] = await transaction('undos').insert({ wiki, selection, by, reason, started_at: at });
        if (id === undefined) throw new StoreError('failed', 'The database gave the new undo no id.');
        await inSlices(decisionIds, async (slice) => {
          const items = slice.map((decisionId) => ({
            undo_id: id,
            decision_id: decisionId,
            state: 'planned',
            updated_at: at
          }));
          await transaction('undo_items').insert(items);
          return [];
        });
        const facts = { undo: id, selection, approvals: decisionIds.length, reason };
        await enterEvent(transaction, { kind: 'undo', wiki, by, facts, at });
        return id;
      });
    },

    async advance(undoId, { decisionId, state, note, at }) {
      await database.write(async (transaction) =>
        transaction('undo_items')
          .where({ undo_id: undoId, decision_id: decisionId })
          .update({ state, note, updated_at: at })
      );
    },

    async finish(undoId, { outcome, at }) {
      await database.write(async (transaction) =>
        transaction('undos').where('id', undoId).update({ outcome, ended_at: at })
      );
    }
  };
}

function narrow(made: Knex.QueryBuilder, selection: UndoSelection): void {
  switch (selection.by) {
    case 'decision':
      void made.where('d.id', selection.id);
      break;
    case 'decisions':
      void made.whereIn('d.id', [...selection.ids]);
      break;
    case 'run':
      void made.where('d.run_id', selection.id);
      break;
    case 'settings':
      void made.where('d.settings_version', selection.version);
      break;
    case 'time':
      void made.where('d.sent_at', '>=', selection.from).where('d.sent_at', '<', selection.to);
      break;
    case 'check':
      void made.whereIn('d.id', decidedBy(selection.id));
  }
}

/** A check decides on an approval where it decided on one of the edits, as the log of decisions says. */
function decidedBy(checkId: string): (query: Knex.QueryBuilder) => void {
  return (query) =>
    void query.from('decision_terms').where({ kind: 'check', term: checkId }).select('decision_id');
}
