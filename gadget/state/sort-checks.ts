import type { ShownEdit, ShownResult } from '../api/shown-verdict.ts';

/** A check's result as it is listed; `isTogether` when it is about all pending edits up to this one. */
export interface ShownCheck {
  result: ShownResult;
  outcome: ShownResult['outcome'] | 'not-needed';
  isTogether: boolean;
}

const order = ['block', 'unavailable', 'approve'];

/** The results of an edit: those that say something, the deciding one first, and those that found nothing. */
export function sortChecks(edit: ShownEdit): { telling: ShownCheck[]; silent: ShownCheck[] } {
  const own = edit.results.map((result) => shown(result, false));
  const together = edit.cumulative
    .filter((result) => result.outcome !== 'neutral' && !edit.results.some((one) => isSame(one, result)))
    .map((result) => shown(result, true))
    .filter(says);
  const all = own.concat(together);
  const rank = ({ result, outcome }: ShownCheck) =>
    order.indexOf(outcome) - (result.checkId === edit.decidingCheck ? order.length : 0);
  return {
    telling: all.filter(says).sort((one, other) => rank(one) - rank(other)),
    silent: all.filter((check) => !says(check))
  };
}

/** What was not looked up because the decision did not depend on it is no failure. */
function shown(result: ShownResult, isTogether: boolean): ShownCheck {
  const { outcome, message } = result;
  const isNeedless = outcome === 'unavailable' && message.key === 'seula-reason-not-needed';
  return { result, outcome: isNeedless ? 'not-needed' : outcome, isTogether };
}

function says({ outcome }: ShownCheck): boolean {
  return order.indexOf(outcome) !== -1;
}

function isSame(one: ShownResult, other: ShownResult): boolean {
  return (
    one.checkId === other.checkId &&
    one.outcome === other.outcome &&
    JSON.stringify(one.message) === JSON.stringify(other.message)
  );
}
