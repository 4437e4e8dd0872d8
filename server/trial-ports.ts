import type { RegressionCase } from '../shared/regression-case.ts';
import type { ScoreHistory } from '../shared/score-history.ts';
import type { EndedTrial, Trial, TrialEvent, TrialOrder } from '../shared/trial.ts';
import type { Decision } from '../shared/verdict.ts';
import type { FieldFault } from './settings-ports.ts';

/** Why there is no trial. */
export type TrialRefusal =
  | {
      readonly why:
        | 'no-such-trial'
        | 'nothing-to-try'
        | 'bad-range'
        | 'sign-in-for-more'
        | 'too-many-lines'
        | 'too-many-trials'
        | 'too-many-listeners'
        | 'nothing-to-save'
        | 'closing';
    }
  | { readonly why: 'settings-refused'; readonly faults: readonly FieldFault[] };

/** What trials found. Times in epoch milliseconds. */
export interface TrialStore {
  /**
   * Keeps what a trial found, the newest `most` of those that ended at `since` or later. False, and it is not kept, where it
   * takes more than `mostBytes` packed, or than the database takes.
   */
  save(
    trial: EndedTrial,
    at: number,
    bounds: { readonly most: number; readonly mostBytes: number; readonly since: number }
  ): Promise<boolean>;
  /** Null where there is none, or it ended before `since`. */
  find(trial: string, since: number): Promise<EndedTrial | null>;
}

/**
 * Where edits of anybody's choice are judged under settings of theirs. One trial at a time on a wiki; what it found is kept
 * for thirty days.
 */
export interface TrialDesk {
  /** `most`: how many edits the one who asks may have judged. */
  start(wiki: string, order: TrialOrder, most: number): Promise<Trial | TrialRefusal>;
  find(id: string): Promise<Trial | TrialRefusal>;
  /** What has ended stays as it is. */
  cancel(id: string): Promise<Trial | TrialRefusal>;
  follow(
    id: string,
    behind: number,
    signal: AbortSignal
  ): Promise<{ events: AsyncIterable<TrialEvent> } | TrialRefusal>;
  /** Regression cases of a trial's edits, with what somebody expects of each, by the edit's id. */
  cases(
    id: string,
    expected: ReadonlyMap<string, Decision>
  ): Promise<{ cases: AsyncIterable<RegressionCase> } | TrialRefusal>;
}

/** What models said of a page's latest revisions. */
export interface ScoreDesk {
  /** Null where there is no such page. */
  historyOf(wiki: string, pageId: number, limit: number, signal: AbortSignal): Promise<ScoreHistory | null>;
}
