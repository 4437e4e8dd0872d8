import type { ShownEdit, ShownResult } from '../api/shown-verdict.ts';

/** A check's result as it is listed; `isTogether` when it is about all pending edits up to this one. */
export interface ShownCheck {
  result: ShownResult;
  isTogether: boolean;
}

const order = ['block', 'unavailable', 'approve'];

/** The results of an edit: those that say something, the deciding one first, and those that found nothing. */
export function sortChecks(edit: ShownEdit): { telling: ShownCheck[]; silent: ShownCheck[] } {
  const own = edit.results.map((result) => ({ result, isTogether: false }));
  const together = edit.cumulative
    .filter((result) => result.outcome !== 'neutral' && !edit.results.some((one) => isSame(one, result)))
    .map((result) => ({ result, isTogether: true }));
  const all = own.concat(together);
  const rank = ({ result: { checkId, outcome } }: ShownCheck) =>
    order.indexOf(outcome) - (checkId === edit.decidingCheck ? order.length : 0);
  return {
    telling: all
      .filter(({ result }) => result.outcome !== 'neutral')
      .sort((one, other) => rank(one) - rank(other)),
    silent: all.filter(({ result }) => result.outcome === 'neutral')
  };
}

function isSame(one: ShownResult, other: ShownResult): boolean {
  return (
    one.checkId === other.checkId &&
    one.outcome === other.outcome &&
    JSON.stringify(one.message) === JSON.stringify(other.message)
  );
}
