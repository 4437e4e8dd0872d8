import type { DecisionAccount } from '../shared/decision-account.ts';
import type { RevisionChange } from '../shared/revision-change.ts';

/** What became of a decision, step by step. */
export interface DecisionHistoryStore {
  of(decisionId: number): Promise<Pick<DecisionAccount, 'steps' | 'findings'>>;
}

/** What the page about one decision shows. */
export interface DecisionView {
  /** Null where there is no such decision on that wiki. */
  account(wiki: string, decisionId: number): Promise<DecisionAccount | null>;
  /** What lies between two revisions of a page; null where one is not there. A wiki that is not served is refused. */
  change(wiki: string, from: number, to: number, signal: AbortSignal): Promise<RevisionChange | null>;
}
