import type { DecisionRecord } from '../../../shared/decision.ts';

/** The address of the page about a decision. */
export function decisionAddress({ wiki, id }: Pick<DecisionRecord, 'wiki' | 'id'>): string {
  return `/decisions/${encodeURIComponent(wiki)}/${id}`;
}
