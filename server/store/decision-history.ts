import { UndoneKind } from '../../shared/precision.ts';
import type { DecisionHistoryStore } from '../ports.ts';
import type { EventRow } from './append-event.ts';
import type { Database } from './database.ts';

interface FindingRow {
  kind: string;
  at: number | string;
}

/** What became of decisions: the events that the chain holds, and what was found against approvals. */
export function createDecisionHistory(database: Database): DecisionHistoryStore {
  return {
    of: (decisionId) =>
      database.read(async (knex) => {
        const events = await knex<EventRow>('decision_events')
          .where('decision_id', decisionId)
          .orderBy('seq')
          .select('state', 'note', 'at');
        const findings = await knex<FindingRow>('approval_findings')
          .where('decision_id', decisionId)
          .orderBy(['at', 'id'])
          .select('kind', 'at');
        return {
          steps: events.map(({ state, note, at }) => ({
            state,
            note,
            at: new Date(Number(at)).toISOString()
          })),
          findings: findings.flatMap(({ kind, at }) => {
            const known = UndoneKind.safeParse(kind);
            return known.success ? [{ kind: known.data, at: new Date(Number(at)).toISOString() }] : [];
          })
        };
      })
  };
}
