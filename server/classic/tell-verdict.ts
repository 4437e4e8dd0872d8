import type { ClassicReview, ClassicRevisionResult } from '../../shared/classic.ts';
import type { Message } from '../../shared/message.ts';
import type { PageRef } from '../../shared/revision.ts';
import type { CheckResult, Outcome, PageVerdict, RevisionVerdict } from '../../shared/verdict.ts';
import { listChecks, nameOf } from './check-names.ts';

/** A message in English. */
export type Say = (key: string, params: readonly (string | number)[]) => string;

/** A verdict in the form of the classic API; null: nothing is pending any more. */
export function tellVerdict(page: PageRef, verdict: PageVerdict | null, say: Say): ClassicReview {
  const revisions = verdict?.revisions ?? [];
  const found = revisions.flatMap((one) =>
    [...one.results, ...one.cumulative].map((result) => ({ ...result, revid: one.revisionId }))
  );
  const ids = [...new Set(found.map(({ checkId }) => checkId))];
  return {
    pageid: page.id,
    title: page.title,
    mode: 'dry-run',
    results: listChecks(ids).flatMap(({ id }) => {
      const own = found.filter(({ checkId }) => checkId === id);
      const [most] = own.sort((one, other) => gravity[other.outcome] - gravity[one.outcome]);
      return most ? [{ ...toResult(most, say), revid: most.revid }] : [];
    }),
    revisions: revisions.map((one) => toRevision(one, say))
  };
}

const gravity: Readonly<Record<Outcome, number>> = { block: 3, unavailable: 2, approve: 1, neutral: 0 };

function toResult({ checkId, outcome, message }: CheckResult, say: Say) {
  return {
    check_id: checkId,
    check_name: nameOf(checkId),
    passed: outcome === 'approve' || outcome === 'neutral',
    message: sentence(message, say),
    outcome
  };
}

const statuses = { approve: 'ok', neutral: 'not_ok', block: 'fail', unavailable: 'fail' } as const;

function toRevision(verdict: RevisionVerdict, say: Say): ClassicRevisionResult {
  const { revisionId, decision, inSafePrefix, reason, results } = verdict;
  // An edit is published with all that stand before it.
  const waits = decision === 'approve' && !inSafePrefix;
  const label = waits ? 'Waits for an earlier edit' : labels[decision];
  return {
    revid: revisionId,
    decision: { status: waits ? 'manual' : decision, label, reason: sentence(reason, say) },
    tests: results.map(({ checkId, outcome, message }) => ({
      id: checkId,
      title: nameOf(checkId),
      status: statuses[outcome],
      message: sentence(message, say)
    }))
  };
}

const labels = {
  approve: 'Would be auto-approved',
  manual: 'Requires human review',
  blocked: 'Cannot be auto-approved'
} as const;

function sentence({ key, params }: Message, say: Say): string {
  const texts = params.map((param) => {
    if (Array.isArray(param)) return param.join(', ');
    return typeof param === 'object' ? param.time : param;
  });
  return say(key, texts);
}
