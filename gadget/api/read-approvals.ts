import type { DecisionRecord, DisputeState } from '../../shared/decision.ts';
import { fields, list, number, object, oneOf, orNull, text, time } from './guard.ts';
import { readMessage } from './read-verdict.ts';

/** What is shown of an acceptance of the bot. */
export interface ShownApproval extends Pick<
  DecisionRecord,
  'id' | 'stableRevisionId' | 'revisionId' | 'intentId' | 'reason' | 'updatedAt'
> {
  page: { title: string };
  /** What people reported of it, if anything. */
  dispute?: Pick<DisputeState, 'reports' | 'counted'> | undefined;
}

const readDispute = object({ reports: number, counted: number });

const record = object<ShownApproval & Pick<DecisionRecord, 'state'>>({
  id: number,
  page: object({ title: text }),
  stableRevisionId: number,
  revisionId: number,
  intentId: orNull(text),
  reason: readMessage,
  updatedAt: time,
  dispute: (value) => (value === undefined ? undefined : readDispute(value)),
  state: oneOf('judged', 'planned', 'sending', 'done', 'refused', 'unknown', 'undone')
});

/** Reads a list of decisions; gives those that were carried out and still hold. */
export function readApprovals(body: unknown): ShownApproval[] {
  return list(record)(fields(body).decisions).filter(({ state }) => state === 'done');
}
