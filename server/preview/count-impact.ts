import type { CheckImpact, Impact, ImpactChange, ImpactCounts, KnownOutcome } from '../../shared/impact.ts';
import type { PageRef } from '../../shared/revision.ts';
import type { Rejudged } from '../review/rejudge.ts';

/** One edit, decided under the settings in force and under the draft. */
export interface JudgedTwice {
  readonly page: PageRef;
  readonly revisionId: number;
  readonly before: Rejudged;
  readonly after: Rejudged;
}

/** What impact is counted of. */
export interface Counting {
  readonly wiki: string;
  readonly since: string;
  readonly judged: readonly JudgedTwice[];
  readonly leftOut: number;
  readonly outcomeOf: (revisionId: number) => KnownOutcome;
  readonly urlOf: (revisionId: number) => string;
}

const mostChanges = 500;
const order = ['approve', 'blocked', 'manual'] as const;

/** Counts what would be decided otherwise, and how both compare with what people did. */
export function countImpact({ wiki, since, judged, leftOut, outcomeOf, urlOf }: Counting): Impact {
  const changed = judged.filter(({ before, after }) => before.decision !== after.decision);
  const changes = changed
    .map(({ page, revisionId, before, after }): ImpactChange => ({
      page,
      revisionId,
      before: before.decision,
      after: after.decision,
      beforeCheck: before.decidingCheck,
      afterCheck: after.decidingCheck,
      lacksEvidence: after.lacksEvidence,
      outcome: outcomeOf(revisionId),
      url: urlOf(revisionId)
    }))
    .sort(
      (one, other) =>
        order.indexOf(one.after) - order.indexOf(other.after) || one.revisionId - other.revisionId
    );
  const newly = (decision: (typeof order)[number]) =>
    changes.filter(({ after }) => after === decision).length;
  const sides = {
    before: judged.map(({ before }) => before),
    after: judged.map(({ after }) => after)
  };
  const ids = new Set(Object.values(sides).flatMap((side) => side.flatMap(checksOf)));
  return {
    wiki,
    since,
    pages: new Set(judged.map(({ page }) => page.id)).size,
    revisions: judged.length,
    leftOut,
    lackingEvidence: sides.after.filter(({ lacksEvidence }) => lacksEvidence).length,
    before: countsOf(sides.before, outcomeOf),
    after: countsOf(sides.after, outcomeOf),
    newly: { approve: newly('approve'), blocked: newly('blocked'), manual: newly('manual') },
    checks: [...ids].sort().map((checkId) => ({
      checkId,
      before: checkCounts(checkId, sides.before, outcomeOf),
      after: checkCounts(checkId, sides.after, outcomeOf)
    })),
    changes: changes.slice(0, mostChanges),
    more: Math.max(0, changes.length - mostChanges)
  };
}

function checksOf({ decision, decidingCheck, approvedBy }: Rejudged): string[] {
  return decision === 'blocked' && decidingCheck !== null ? [decidingCheck] : [...approvedBy];
}

function countsOf(side: readonly Rejudged[], outcomeOf: Counting['outcomeOf']): ImpactCounts {
  const of = (wanted: string) => side.filter(({ decision }) => decision === wanted);
  const approved = of('approve');
  return {
    approve: approved.length,
    blocked: of('blocked').length,
    manual: of('manual').length,
    ...held(approved, side.length, outcomeOf)
  };
}

function checkCounts(
  checkId: string,
  side: readonly Rejudged[],
  outcomeOf: Counting['outcomeOf']
): CheckImpact {
  const approved = side.filter(({ approvedBy }) => approvedBy.includes(checkId));
  const blocked = side.filter(
    ({ decision, decidingCheck }) => decision === 'blocked' && decidingCheck === checkId
  );
  return { approve: approved.length, blocked: blocked.length, ...held(approved, side.length, outcomeOf) };
}

function held(approved: readonly Rejudged[], all: number, outcomeOf: Counting['outcomeOf']) {
  const outcomes = approved.map(({ revisionId }) => outcomeOf(revisionId));
  const right = outcomes.filter((outcome) => outcome === 'approved').length;
  const wrong = outcomes.filter((outcome) => outcome === 'unapproved' || outcome === 'reverted').length;
  return {
    right,
    wrong,
    precision: right + wrong === 0 ? null : right / (right + wrong),
    coverage: all === 0 ? null : approved.length / all
  };
}
