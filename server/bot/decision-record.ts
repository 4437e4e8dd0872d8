import type { DecisionRecord } from '../../shared/decision.ts';
import type { PageVerdict } from '../../shared/verdict.ts';

type NewRecord = Omit<DecisionRecord, 'id' | 'createdAt' | 'updatedAt'>;
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
