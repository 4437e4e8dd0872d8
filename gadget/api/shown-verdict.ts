import type { Costs } from '../../shared/costs.ts';
import type { Mark } from '../../shared/mark.ts';
import type { CheckResult, PageVerdict, RevisionVerdict } from '../../shared/verdict.ts';

/** Where a reason stands, as far as a diff can show it. */
export type ShownMark = Pick<Mark, 'revisionId' | 'side' | 'start' | 'text'>;

/** What is shown of one check's result. */
export interface ShownResult extends Omit<CheckResult, 'marks'> {
  marks: ShownMark[];
}

/** What is shown of the verdict on one edit. */
export interface ShownEdit extends Omit<
  RevisionVerdict,
  'summary' | 'absorbedBy' | 'heldBy' | 'results' | 'cumulative'
> {
  results: ShownResult[];
  cumulative: ShownResult[];
}

/** What is shown of the verdict on a page. */
export interface ShownVerdict extends Pick<
  PageVerdict,
  | 'stableRevisionId'
  | 'latestRevisionId'
  | 'decision'
  | 'reason'
  | 'decidingRevisionId'
  | 'settingsVersion'
  | 'judgedAt'
> {
  page: Pick<PageVerdict['page'], 'id' | 'title'>;
  revisions: ShownEdit[];
}

/** A verdict judged anew with every check, and what that cost. */
export interface Explanation {
  verdict: ShownVerdict;
  costs: Costs;
}

/** What is known of a page or revision that was asked for. */
export type ShownEntry =
  | { key: string; state: 'judged'; fresh: boolean; verdict: ShownVerdict }
  | { key: string; state: 'judging' | 'not-pending' };
