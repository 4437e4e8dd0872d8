import type { PageVerdict } from '../../shared/verdict.ts';
import type {
  Clock,
  DeskAnswer,
  Explained,
  Log,
  PendingPage,
  QueueStore,
  StoredVerdict,
  VerdictDesk,
  VerdictStore,
  Wiki
} from '../ports.ts';
import type { Reviewer } from './reviewer.ts';

/** What the desk works with. `freshMs`: how long a verdict is not asked for again. */
export interface DeskParts {
  readonly reviewer: Reviewer;
  readonly verdicts: VerdictStore;
  readonly queue: Pick<QueueStore, 'update'>;
  readonly wikiOf: (wikiId: string) => Wiki;
  /** What verdicts are made under now: one that was made under anything else is stale. */
  readonly rulesOf: (wikiId: string) => Promise<{ version: number; suspended: readonly string[] }>;
  readonly clock: Clock;
  readonly log: Log;
  readonly freshMs: number;
}

type Ask = { titles: string[] } | { revisionIds: number[] };

const mostInFlight = 500;
const notPendingMs = 30_000;

/**
 * Answers from the store at once. What is missing or stale is judged meanwhile, each page or revision once however many
 * ask, and found in the store by whoever asks again.
 */
export function createVerdictDesk(parts: DeskParts): VerdictDesk {
  const { verdicts, clock } = parts;
  const inFlight = new Set<string>();
  const notPending = new Map<string, number>();
  const explaining = new Map<string, Promise<Explained | null>>();

  async function answer<Key extends string | number>(
    wiki: string,
    keys: readonly Key[],
    stored: ReadonlyMap<Key, StoredVerdict>,
    toAsk: (keys: Key[]) => Ask
  ): Promise<Map<Key, DeskAnswer>> {
    const rules = await parts.rulesOf(wiki);
    const since = clock.now() - parts.freshMs;
    const isFresh = (one: StoredVerdict) => one.judgedAt >= since && isUnder(one, rules);
    const wanted = keys.filter((key) => {
      const known = stored.get(key);
      return !(known && isFresh(known)) && !isKnownNotPending(`${wiki} ${key}`);
    });
    start(wiki, wanted, toAsk);
    return new Map(
      keys.map((key): [Key, DeskAnswer] => {
        const known = stored.get(key);
        if (isKnownNotPending(`${wiki} ${key}`)) return [key, { state: 'not-pending' }];
        if (!known) return [key, { state: 'judging' }];
        return [key, { state: 'judged', verdict: known.verdict, fresh: isFresh(known) }];
      })
    );
  }

  function isKnownNotPending(id: string): boolean {
    const since = notPending.get(id);
    if (since === undefined) return false;
    if (clock.now() - since < notPendingMs) return true;
    notPending.delete(id);
    return false;
  }

  function start<Key extends string | number>(
    wiki: string,
    keys: readonly Key[],
    toAsk: (keys: Key[]) => Ask
  ): void {
    const news = keys
      .filter((key) => !inFlight.has(`${wiki} ${key}`))
      .slice(0, Math.max(0, mostInFlight - inFlight.size));
    if (news.length === 0) return;
    for (const key of news) inFlight.add(`${wiki} ${key}`);
    void judgeMissing(wiki, toAsk(news))
      .then((found) => {
        for (const key of news) if (!found.has(key)) notPending.set(`${wiki} ${key}`, clock.now());
      })
      .catch((fault: unknown) => parts.log.warn({ wiki, fault }, 'pages could not be judged'))
      .finally(() => {
        for (const key of news) inFlight.delete(`${wiki} ${key}`);
      });
  }

  async function judgeMissing(wiki: string, ask: Ask): Promise<Set<string | number>> {
    const pages = await parts.wikiOf(wiki).findPending(ask);
    const found = new Set<string | number>(pages.map(({ page }) => page.title));
    for await (const { verdict } of parts.reviewer.review(wiki, pages, { thoroughness: 'thrifty' })) {
      for (const { revisionId } of verdict.revisions) found.add(revisionId);
      await parts.queue.update(wiki, verdict.page.id, pendingPageOf(pages, verdict));
    }
    return found;
  }

  async function explainNow(wiki: string, revisionId: number): Promise<Explained | null> {
    const pages = await parts.wikiOf(wiki).findPending({ revisionIds: [revisionId] });
    for await (const { verdict, costs } of parts.reviewer.review(wiki, pages, {
      thoroughness: 'everything'
    })) {
      if (verdict.revisions.some((one) => one.revisionId === revisionId)) return { verdict, costs };
    }
    return null;
  }

  return {
    async ofTitles(wiki, titles) {
      const stored = await verdicts.ofTitles(wiki, titles);
      const byTitle = new Map(stored.map((one) => [one.verdict.page.title, one]));
      return answer(wiki, titles, byTitle, (keys) => ({ titles: keys }));
    },
    async ofRevisions(wiki, revisionIds) {
      const stored = await Promise.all(revisionIds.map((id) => verdicts.ofRevision(wiki, id)));
      const byId = new Map(
        revisionIds.flatMap((id, index) => (stored[index] ? [[id, stored[index]] as const] : []))
      );
      return answer(wiki, revisionIds, byId, (keys) => ({ revisionIds: keys }));
    },
    async explain(wiki, revisionId) {
      const id = `${wiki} ${revisionId}`;
      const running = explaining.get(id) ?? explainNow(wiki, revisionId).finally(() => explaining.delete(id));
      explaining.set(id, running);
      return running;
    },
    dossier: (wiki, revisionId) => verdicts.dossierOf(wiki, revisionId)
  };
}

function isUnder(
  { verdict }: StoredVerdict,
  { version, suspended }: Awaited<ReturnType<DeskParts['rulesOf']>>
): boolean {
  const then = new Set(verdict.suspended);
  const isSame = then.size === suspended.length && suspended.every((id) => then.has(id));
  return verdict.settingsVersion === version && isSame;
}

function pendingPageOf(pages: readonly PendingPage[], { page }: PageVerdict): PendingPage | null {
  return pages.find((one) => one.page.id === page.id) ?? null;
}
