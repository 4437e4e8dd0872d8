import type { RevisionChange } from '../../shared/revision-change.ts';
import { readSides } from '../classic/diffs/read-sides.ts';
import type { DecisionView, Store, Wiki } from '../ports.ts';
import { changeRows } from './change-rows.ts';

/** What it works with. `wikiOf` refuses wikis that are not served. */
export interface DecisionViewParts {
  readonly store: Pick<Store, 'decisions' | 'decisionHistory' | 'verdicts'>;
  readonly wikiOf: (wikiId: string) => Wiki;
  readonly patienceMs?: number;
}

const mostRows = 2_000;

/** One decision with all that is known of it, and the change that it was about. */
export function createDecisionView({ store, wikiOf, patienceMs = 20_000 }: DecisionViewParts): DecisionView {
  return {
    async account(wiki, decisionId) {
      const [decision] = await store.decisions.list({ wiki, before: decisionId + 1, limit: 1 });
      if (decision?.id !== decisionId) return null;
      const stored = await store.verdicts.ofRevision(wiki, decision.revisionId);
      const isSame = stored?.verdict.stableRevisionId === decision.stableRevisionId;
      const history = await store.decisionHistory.of(decisionId);
      return { decision, verdict: isSame ? stored.verdict : null, ...history };
    },

    async change(wikiId, from, to, signal) {
      const patience = AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]);
      const sides = await readSides(wikiOf(wikiId), [from, to], patience);
      const before = sides.get(from);
      const after = sides.get(to);
      return before && after ? between(before, after) : null;
    }
  };
}

type Side = RevisionChange['before'] & { readonly text: string | null };

function between({ text: textBefore, ...before }: Side, { text: textAfter, ...after }: Side): RevisionChange {
  if (textBefore === null || textAfter === null) return { before, after, rows: null, isCut: false };
  const rows = changeRows(textBefore, textAfter);
  return { before, after, rows: rows.slice(0, mostRows), isCut: rows.length > mostRows };
}
