import type { Dossier } from '../../shared/dossier.ts';
import type { TrialFault, TrialItem } from '../../shared/trial.ts';
import type { PageVerdict } from '../../shared/verdict.ts';
import type { PageChain, Wiki } from '../ports.ts';
import { judge, type Judging } from '../review/judge.ts';
import { createReviewer, type ReviewerParts, type SettingsInForce } from '../review/reviewer.ts';
import { asKnownAt } from './as-known-at.ts';
import type { Found } from './find-edits.ts';

/** What trials are judged with. */
export interface TrialJudging extends Omit<ReviewerParts, 'settingsOf' | 'verdicts'> {
  readonly judging: Omit<Judging, 'onFault'>;
}

/** What came of one chain: its edits, and the dossier that they were judged from (null: it could not be read). */
export interface JudgedChain {
  readonly found: Found;
  readonly items: readonly TrialItem[];
  readonly dossier: Dossier | null;
  readonly verdict: PageVerdict | null;
}

const chainsAtOnce = 10;
/** A longer chain would take hundreds of requests in explain mode. */
const longestChain = 30;

/**
 * Judges chains with all evidence gathered and keeps nothing: what waits as it waits now, what is past by what was known
 * then. Gives them in their order, some at a time.
 */
export async function* judgeTrial(
  wikiId: string,
  all: readonly Found[],
  inForce: SettingsInForce,
  { judging, ...parts }: TrialJudging,
  signal: AbortSignal
): AsyncGenerator<JudgedChain[], void> {
  const reviewer = createReviewer({
    ...parts,
    wikiOf: (id) => withoutLongChains(parts.wikiOf(id)),
    settingsOf: () => Promise.resolve(inForce),
    verdicts: null
  });
  const onFault = (checkId: string, fault: unknown) =>
    parts.log.error({ wiki: wikiId, checkId, fault }, 'check failed');
  for (const group of inGroups(all)) {
    signal.throwIfAborted();
    const judged = new Map<string, JudgedChain>();
    const byKey = new Map(group.map((found) => [keyOf(found.page.page.id, found.page), found]));
    const pages = group.map(({ page }) => page);
    for await (const { dossier, verdict } of reviewer.review(wikiId, pages, {
      thoroughness: 'everything',
      signal
    })) {
      const key = keyOf(dossier.page.id, verdict);
      const found = byKey.get(key);
      if (!found) continue;
      const then = found.asOf === null ? dossier : asKnownAt(dossier, found.asOf);
      const shown = found.asOf === null ? verdict : judge(then, { ...judging, onFault });
      judged.set(key, { found, dossier: then, verdict: shown, items: toItems(found, shown, then) });
    }
    yield group.map(
      (found) =>
        judged.get(keyOf(found.page.page.id, found.page)) ?? {
          found,
          dossier: null,
          verdict: null,
          items: []
        }
    );
  }
}

/** What was asked about a chain and cannot be told of it. */
export function missedIn({ found, items }: JudgedChain): TrialFault[] {
  const told = new Set(items.map(({ edit }) => edit.revisionId));
  const missed = [...found.wanted].filter(([id]) => !told.has(id)).flatMap(([, lines]) => lines);
  const all = items.length === 0 ? [...missed, ...found.lines] : missed;
  const text = found.page.page.title;
  return all.map((line) => ({ line, text, code: 'history-unclear' as const }));
}

function toItems(found: Found, verdict: PageVerdict, dossier: Dossier): TrialItem[] {
  const newest = verdict.revisions.at(-1)?.revisionId;
  return verdict.revisions
    .filter(({ revisionId }) => found.isWhole || found.wanted.has(revisionId))
    .map((edit) => {
      const lines = [
        ...(found.wanted.get(edit.revisionId) ?? []),
        ...(edit.revisionId === newest ? found.lines : [])
      ];
      const tags = dossier.pending.find(({ id }) => id === edit.revisionId)?.tags ?? [];
      return {
        id: `${verdict.stableRevisionId}-${edit.revisionId}`,
        lines,
        page: verdict.page,
        stableRevisionId: verdict.stableRevisionId,
        when: found.asOf === null ? ('pending' as const) : ('past' as const),
        asOf: verdict.judgedAt,
        edit,
        outcome: tags.includes('mw-reverted') ? ('reverted' as const) : found.outcome,
        savable: false,
        cases: []
      };
    });
}

function withoutLongChains(wiki: Wiki): Wiki {
  return {
    ...wiki,
    async readChains(pages, options): Promise<PageChain[]> {
      const chains = await wiki.readChains(pages, options);
      return chains.filter(({ pending }) => pending.length <= longestChain);
    }
  };
}

/** Some chains at a time, of a page one at most: what is asked about a page is asked about one chain of it. */
function inGroups(all: readonly Found[]): Found[][] {
  const groups: Found[][] = [];
  for (const found of all) {
    const open = groups.findLast(({ length }) => length > 0);
    const isFull = !open || open.length >= chainsAtOnce;
    const isThere = open?.some(({ page }) => page.page.id === found.page.page.id);
    if (isFull || isThere) groups.push([found]);
    else open.push(found);
  }
  return groups;
}

function keyOf(
  pageId: number,
  { stableRevisionId, latestRevisionId }: { stableRevisionId: number; latestRevisionId: number }
): string {
  return `${pageId} ${stableRevisionId} ${latestRevisionId}`;
}
