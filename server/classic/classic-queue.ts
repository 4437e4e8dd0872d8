import type { ClassicReview } from '../../shared/classic.ts';
import type { PageVerdict } from '../../shared/verdict.ts';
import type { ClassicQueue, Clock, KeptQueueStore, PendingPage, Wiki } from '../ports.ts';
import { readFacts, type FactKinds } from './read-facts.ts';
import { tellVerdict, type Say } from './tell-verdict.ts';
import { toClassicPage } from './to-classic-page.ts';

/** What it works with. `review` is the one path to a verdict, with everything gathered. */
export interface ClassicQueueParts {
  readonly store: KeptQueueStore;
  readonly wikiOf: (wikiId: string) => Wiki;
  readonly kinds: FactKinds;
  readonly review: (wikiId: string, pages: readonly PendingPage[]) => AsyncIterable<{ verdict: PageVerdict }>;
  readonly say: Say;
  readonly clock: Pick<Clock, 'now'>;
  /** How long the wiki is waited for. */
  readonly patienceMs?: number;
}

const mostPages = 50;
const versionMs = 300;

/** The oldest pages of each wiki's queue, kept until they are fetched anew or cleared. */
export function createClassicQueue(parts: ClassicQueueParts): ClassicQueue {
  const { store, wikiOf, kinds, say, clock, patienceMs = 25_000 } = parts;
  const refreshing = new Map<string, Promise<number[]>>();
  const versions = new Map<string, { version: Promise<number>; until: number }>();
  const trying = new Map<string, Promise<ClassicReview | null>>();

  /** Many ask at once; what another process changed is seen after so long. */
  function versionOf(wikiId: string): Promise<number> {
    const known = versions.get(wikiId);
    if (known && clock.now() < known.until) return known.version;
    const version = store.version(wikiId);
    versions.set(wikiId, { version, until: clock.now() + versionMs });
    version.catch(() => versions.delete(wikiId));
    return version;
  }

  async function refresh(wikiId: string): Promise<number[]> {
    const wiki = wikiOf(wikiId);
    const signal = AbortSignal.timeout(patienceMs);
    const listed = await wiki.listPending({ limit: mostPages, signal });
    const chains = await wiki.readChains(listed, { signal });
    const now = await wiki.time();
    const facts = await readFacts(wiki, chains, kinds, { now, signal });
    const byPage = new Map(chains.map((chain) => [chain.page.id, chain]));
    const pages = listed.map((one) =>
      toClassicPage(one, byPage.get(one.page.id)?.pending ?? [], {
        editorOf: facts.editorOf,
        categories: facts.categoriesOf(one.page.id),
        now
      })
    );
    // Whatever fails before leaves what was kept.
    await store.replace(wikiId, pages, clock.now());
    versions.delete(wikiId);
    return pages.map(({ pageid }) => pageid);
  }

  async function tryOut(wikiId: string, pageId: number): Promise<ClassicReview | null> {
    const kept = await store.page(wikiId, pageId);
    if (!kept) return null;
    const pages = await wikiOf(wikiId).findPending({ pageIds: [pageId] });
    const page = pages.find((one) => one.page.id === pageId);
    const ref = page?.page ?? { id: pageId, namespace: 0, title: kept.title };
    for await (const { verdict } of page ? parts.review(wikiId, [page]) : [])
      return tellVerdict(ref, verdict, say);
    return tellVerdict(ref, null, say);
  }

  return {
    version: versionOf,
    pages: store.pages,
    page: store.page,
    async clear(wikiId) {
      const cleared = await store.clear(wikiId);
      versions.delete(wikiId);
      return cleared;
    },
    refresh: (wikiId) => once(refreshing, wikiId, () => refresh(wikiId)),
    tryOut: (wikiId, pageId) => once(trying, `${wikiId} ${pageId}`, () => tryOut(wikiId, pageId))
  };
}

/** Whoever asks while it is under way gets the same. */
function once<T>(running: Map<string, Promise<T>>, key: string, work: () => Promise<T>): Promise<T> {
  const known = running.get(key) ?? work().finally(() => running.delete(key));
  running.set(key, known);
  return known;
}
