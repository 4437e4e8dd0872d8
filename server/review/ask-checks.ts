import { evaluateCheck, type EnabledCheck, type Evaluated, type OnFault } from './evaluate.ts';
import type { Lookup } from './evidence-lookup.ts';
import type { PageCase } from './page-case.ts';
import { looksAtPublishedText, questionAbout } from './walk.ts';

/** A check's answer about a step, or null while it waits for evidence. */
export interface Asked {
  readonly enabled: EnabledCheck;
  readonly answer: Evaluated | null;
}

/**
 * Asks the enabled checks about one step, each at most once as soon as its evidence is there: all of them about the edit,
 * those that look at published text about the whole change.
 */
export type AskAll = (index: number, about: 'edit' | 'whole') => readonly Asked[];

/** Checks are pure: an answer, once given, is kept through all waves of gathering. */
export function createAskAll(
  pageCase: PageCase,
  enabled: readonly EnabledCheck[],
  lookup: Lookup,
  onFault: OnFault
): AskAll {
  const askable = { edit: enabled, whole: enabled.filter(({ check }) => looksAtPublishedText(check)) };
  const known: Record<'edit' | 'whole', (readonly Asked[] | undefined)[]> = { edit: [], whole: [] };
  return (index, about) => {
    const step = pageCase.steps[index];
    if (!step) return [];
    const before = known[about][index];
    if (before?.every(({ answer }) => answer !== null)) return before;
    const question = questionAbout(step, pageCase.stable, about);
    const asked = askable[about].map((one, place) => {
      const answered = before?.[place];
      if (answered?.answer) return answered;
      return { enabled: one, answer: evaluateCheck(one, question, pageCase, lookup, onFault) };
    });
    known[about][index] = asked;
    return asked;
  };
}
