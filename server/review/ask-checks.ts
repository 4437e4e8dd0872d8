import { evaluateCheck, type EnabledCheck, type Evaluated, type OnFault } from './evaluate.ts';
import type { Lookup } from './evidence-lookup.ts';
import type { PageCase } from './page-case.ts';
import { questionAbout } from './walk.ts';

/** A check's answer about a step, or null while it waits for evidence. */
export interface Asked {
  readonly enabled: EnabledCheck;
  readonly answer: Evaluated | null;
}

/** Asks all enabled checks about one step, each at most once as soon as its evidence is there. */
export type AskAll = (index: number, about: 'edit' | 'whole') => readonly Asked[];

/** Checks are pure: an answer, once given, is kept through all waves of gathering. */
export function createAskAll(
  pageCase: PageCase,
  enabled: readonly EnabledCheck[],
  lookup: Lookup,
  onFault: OnFault
): AskAll {
  const answers = new Map<string, Evaluated>();
  return (index, about) => {
    const step = pageCase.steps[index];
    if (!step) return [];
    const question = questionAbout(step, pageCase.stable, about);
    return enabled.map((one) => {
      const key = `${index} ${about} ${one.check.id}`;
      const known = answers.get(key);
      if (known) return { enabled: one, answer: known };
      const answer = evaluateCheck(one, question, pageCase, lookup, onFault);
      if (answer) answers.set(key, answer);
      return { enabled: one, answer };
    });
  };
}
