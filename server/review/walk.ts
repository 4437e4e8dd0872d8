import { decide, type Decided } from './decide.ts';
import type { Evaluated, Question } from './evaluate.ts';
import { reasonKey } from './messages.ts';
import type { PageCase, Step } from './page-case.ts';

/** Asks the checks about a step: about the edit itself, or about all that accepting it would publish. */
export type Ask = (index: number, about: 'edit' | 'whole') => readonly Evaluated[];

/** What the walk from the stable revision says of one pending revision. */
export interface Walked {
  readonly edit: readonly Evaluated[];
  readonly whole: readonly Evaluated[];
  readonly decided: Decided;
  readonly inSafePrefix: boolean;
  readonly absorbedBy: number | null;
  readonly heldBy: number | null;
}

/** All that the walk knows of a step: whether the whole change is the edit itself, it sees by their being one object. */
export interface Reached {
  readonly revision: { readonly id: number };
  readonly change: unknown;
  readonly wholeChange: unknown;
}

/**
 * Walks the pending revisions from the oldest to the first that cannot be approved. A revision whose text is that of a
 * reviewed one absorbs what lies between. Approvals that hold only when the latest version is safe are dropped, and the
 * walk made again, when it does not reach the latest version.
 */
export function walk({ steps }: { readonly steps: readonly Reached[] }, ask: Ask): Walked[] {
  const first = walkOnce(steps, ask);
  if (first.at(-1)?.inSafePrefix || !first.some(({ edit }) => edit.some(isConditional))) return first;
  return walkOnce(steps, (index, about) => ask(index, about).map(withoutCondition));
}

/** The two questions about a step. */
export function questionAbout(step: Step, stable: PageCase['stable'], about: 'edit' | 'whole'): Question {
  const { revision, base, change, wholeChange } = step;
  return about === 'edit'
    ? { revision, base: base?.revision ?? null, change }
    : { revision, base: stable.revision, change: wholeChange };
}

function walkOnce(steps: readonly Reached[], ask: Ask): Walked[] {
  const safe = new Map<number, { decided: Decided; whole: readonly Evaluated[] }>();
  const absorbedBy = new Map<number, number>();
  const judged = (index: number, absorbing: boolean) => judgeReachable(steps, ask, index, absorbing);
  let next = 0;
  let stop: ReturnType<typeof judged> | null = null;
  while (next < steps.length) {
    const here = judged(next, ask(next, 'edit').some(isAbsorbing));
    if (here.decided.decision === 'approve') {
      safe.set(next, here);
      next += 1;
      continue;
    }
    const absorber = findAbsorber(steps.length, next + 1, ask, judged);
    if (!absorber) {
      stop = here;
      break;
    }
    for (let index = next; index < absorber.index; index += 1) {
      absorbedBy.set(index, steps[absorber.index]?.revision.id ?? 0);
    }
    safe.set(absorber.index, absorber);
    next = absorber.index + 1;
  }
  const heldBy = steps[next]?.revision.id ?? null;
  return steps.map((_, index): Walked => {
    const edit = ask(index, 'edit');
    const reached = safe.get(index) ?? (index === next ? stop : null);
    return {
      edit,
      whole: reached?.whole ?? [],
      decided: reached?.decided ?? decideUnreached(edit, () => judged(index, edit.some(isAbsorbing)).decided),
      inSafePrefix: index < next,
      absorbedBy: absorbedBy.get(index) ?? null,
      heldBy: index < next ? null : heldBy
    };
  });
}

/** What comes after the first doubtful edit is judged by itself, and approved only if it could be published as well. */
function decideUnreached(edit: readonly Evaluated[], published: () => Decided): Decided {
  const own = decide(edit);
  return own.decision !== 'approve' || published().decision === 'approve'
    ? own
    : { decision: 'manual', by: null };
}

function judgeReachable(steps: readonly Reached[], ask: Ask, index: number, absorbing: boolean) {
  const step = steps[index];
  const edit = ask(index, 'edit');
  const sameChange = step?.wholeChange === step?.change;
  const whole = sameChange ? [] : ask(index, 'whole').filter(({ check }) => looksAtPublishedText(check));
  const own = absorbing && !sameChange ? edit.filter((asked) => !holdsBackOverText(asked)) : edit;
  return { whole, decided: decide([...own, ...whole]) };
}

function findAbsorber(
  count: number,
  from: number,
  ask: Ask,
  judged: (index: number, absorbing: boolean) => { decided: Decided; whole: readonly Evaluated[] }
) {
  for (let index = from; index < count; index += 1) {
    if (!ask(index, 'edit').some(isAbsorbing)) continue;
    const result = judged(index, true);
    if (result.decided.decision === 'approve') return { index, ...result };
  }
  return null;
}

/** Whether a check is asked about the whole change as well. */
export function looksAtPublishedText(check: Evaluated['check']): boolean {
  return check.looksAt === 'change' && check.can.includes('block');
}

function holdsBackOverText({ check, result }: Evaluated): boolean {
  return looksAtPublishedText(check) && (result.outcome === 'block' || result.outcome === 'unavailable');
}

/** Whether a result says that the text was accepted before. */
export function isAbsorbing({ absorbs, result }: Evaluated): boolean {
  return absorbs && result.outcome === 'approve';
}

function isConditional({ onlyIfLatestIsSafe, result }: Evaluated): boolean {
  return onlyIfLatestIsSafe && result.outcome === 'approve';
}

function withoutCondition(evaluated: Evaluated): Evaluated {
  if (!isConditional(evaluated)) return evaluated;
  const message = { key: reasonKey('latest-not-safe'), params: [] };
  return { ...evaluated, result: { ...evaluated.result, outcome: 'neutral', message } };
}
