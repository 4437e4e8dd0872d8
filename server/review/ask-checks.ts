import { evaluateCheck, type Asking, type EnabledCheck, type Evaluated, type Question } from './evaluate.ts';
import type { Lookup } from './evidence-lookup.ts';
import { evidenceWanted } from './evidence-wanted.ts';
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

/** How many answers have come in so far, of some kinds or of all. */
export type EvidenceSoFar = (kinds?: readonly string[]) => number;

/** What a step's checks said, and how much evidence there was then. */
interface Round {
  readonly asked: readonly Asked[];
  readonly evidence: number;
}

/** A check's answer about a step once it is given; until then, how much evidence of its kinds there was when it was asked. */
interface Place {
  answer: Evaluated | null;
  evidence: number;
}

/**
 * Checks are pure: an answer, once given, is kept through all waves of gathering, and nobody asks again before there is more
 * evidence. `evidenceSoFar` counts it up; where all of it is there from the beginning, it may be left out.
 */
export function createAskAll(
  pageCase: PageCase,
  enabled: readonly EnabledCheck[],
  lookup: Lookup,
  asking: Asking,
  evidenceSoFar: EvidenceSoFar = () => 0
): AskAll {
  const askable = { edit: enabled, whole: enabled.filter(({ check }) => looksAtPublishedText(check)) };
  const rounds: Record<'edit' | 'whole', (Round | undefined)[]> = { edit: [], whole: [] };
  const places: Record<'edit' | 'whole', Place[][]> = { edit: [], whole: [] };

  function ask(one: EnabledCheck, place: Place, question: Question): Evaluated | null {
    const evidence = evidenceSoFar(evidenceWanted(one, pageCase.site));
    if (place.evidence === evidence) return null;
    // Kept one by one: a round that was ended in its middle goes on from there.
    place.answer = evaluateCheck(one, question, pageCase, lookup, asking);
    place.evidence = evidence;
    return place.answer;
  }

  return (index, about) => {
    const step = pageCase.steps[index];
    if (!step) return [];
    const last = rounds[about][index];
    const evidence = evidenceSoFar();
    if (last?.evidence === evidence || last?.asked.every(({ answer }) => answer !== null)) return last.asked;
    const question = questionAbout(step, pageCase.stable, about);
    const ofStep = (places[about][index] ??= askable[about].map(() => ({ answer: null, evidence: -1 })));
    const asked = askable[about].map((enabled, at) => {
      const place = ofStep[at];
      return { enabled, answer: place ? (place.answer ?? ask(enabled, place, question)) : null };
    });
    rounds[about][index] = { asked, evidence };
    return asked;
  };
}
