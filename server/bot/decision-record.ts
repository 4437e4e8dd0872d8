import type { DecidedRevision, DecisionRecord } from '../../shared/decision.ts';
import type { PageVerdict } from '../../shared/verdict.ts';

/** A row of the decision log before it is entered. */
export type NewRecord = Omit<DecisionRecord, 'id' | 'createdAt' | 'updatedAt' | 'dispute'>;
type Circumstances = Pick<NewRecord, 'runId' | 'mode' | 'state' | 'intentId' | 'summary'>;

/** A verdict as a row of the decision log. */
export function toRecord(verdict: PageVerdict, circumstances: Circumstances): NewRecord {
  const { safeRevisionId, latestRevisionId, revisions } = verdict;
  const accepts = safeRevisionId !== null;
  const deciding = accepts ? revisions.find(({ revisionId }) => revisionId === safeRevisionId) : null;
  const result = [...(deciding?.results ?? []), ...(deciding?.cumulative ?? [])].find(
    ({ checkId }) => checkId === deciding?.decidingCheck
  );
  return {
    ...circumstances,
    wiki: verdict.wiki,
    page: verdict.page,
    stableRevisionId: verdict.stableRevisionId,
    revisionId: safeRevisionId ?? latestRevisionId,
    decision: accepts ? 'approve' : verdict.decision,
    decidingCheck: deciding ? deciding.decidingCheck : verdict.decidingCheck,
    reason: result?.message ?? verdict.reason,
    revisions: revisions
      .filter(({ inSafePrefix }) => inSafePrefix || !accepts)
      .map(({ revisionId, user, decision, decidingCheck, absorbedBy, results, cumulative }) => ({
        revisionId,
        user,
        decision,
        decidingCheck,
        absorbedBy,
        results: results.map(({ checkId, outcome }) => [checkId, outcome]),
        cumulative: cumulative.map(({ checkId, outcome }) => [checkId, outcome])
      })),
    note: null,
    settingsVersion: verdict.settingsVersion
  };
}

/** Whether a judgement that nothing was done about says the same as the last one: of the same edits, by the same results. */
export function isSameJudgement(last: DecisionRecord, next: NewRecord): boolean {
  return (
    last.state === 'judged' &&
    last.mode === next.mode &&
    last.decision === next.decision &&
    last.revisionId === next.revisionId &&
    last.stableRevisionId === next.stableRevisionId &&
    last.page.title === next.page.title &&
    last.decidingCheck === next.decidingCheck &&
    last.reason.key === next.reason.key &&
    last.settingsVersion === next.settingsVersion &&
    last.note === next.note &&
    findingsOf(last) === findingsOf(next)
  );
}

/** What was found in each edit, without the names, which are forgotten some day. */
function findingsOf({ revisions }: Pick<NewRecord, 'revisions'>): string {
  const sorted = (results: DecidedRevision['results']) => results.map((result) => result.join(' ')).sort();
  return JSON.stringify(
    revisions.map(({ revisionId, decision, decidingCheck, absorbedBy, results, cumulative }) => [
      revisionId,
      decision,
      decidingCheck,
      absorbedBy,
      sorted(results),
      sorted(cumulative)
    ])
  );
}
