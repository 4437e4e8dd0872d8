import type { PageRef } from '../../shared/revision.ts';
import type { PageVerdict } from '../../shared/verdict.ts';
import type { PageTries, PendingPage } from '../ports.ts';
import { putAside } from './put-aside.ts';
import type { Work } from './run-context.ts';

/** So often a page may be too much before it is left to people. */
const mostTries = 3;
/** For how long, milliseconds, unless it changes. */
const asideMs = 86_400_000;
/** The reviewer reads so many pages ahead at most; when it fails, one of them was too much. */
const pagesAhead = 100;
const pagesAtOnce = 50;

/**
 * Reviews pages so that one that is too much holds up no others: what fails, or ends the process, is tried alone the next
 * time, after all others, and put aside when that happened three times. Pages that a person asked for are always tried.
 */
export async function* reviewSafely(
  work: Work,
  pages: readonly PendingPage[],
  onGathered: (page: PageRef) => void
): AsyncGenerator<PageVerdict, void> {
  const { parts, wikiId } = work;
  const now = parts.clock.now();
  const known = await parts.store.tries.known(wikiId);
  const triesOf = (page: PendingPage): number => countOf(page, known);
  const isAside = (page: PendingPage): boolean => {
    const { at = 0 } = known.get(page.page.id) ?? {};
    return work.pages === undefined && triesOf(page) >= mostTries && now - at < asideMs;
  };
  const alone = pages.filter((page) => !isAside(page) && triesOf(page) > 0);
  let together = pages.filter((page) => triesOf(page) === 0);
  const aside = pages.filter(isAside);
  if (aside.length > 0) {
    const titles = aside.slice(0, 20).map(({ page }) => page.title);
    parts.log.warn({ wiki: wikiId, pages: aside.length, titles }, 'pages are put aside: they were too much');
    for (const page of aside) await putAside(work, page, triesOf(page));
  }
  while (together.length > 0) {
    const { rest, suspects } = yield* reviewTogether(work, together, onGathered);
    together = rest;
    alone.push(...suspects);
  }
  for (const page of alone) yield* reviewAlone(work, page, triesOf(page) + 1, onGathered);
}

function countOf({ page, latestRevisionId }: PendingPage, known: ReadonlyMap<number, PageTries>): number {
  const before = known.get(page.id);
  return before?.latestRevisionId === latestRevisionId ? before.tries : 0;
}

/** Gives back what was not reached: `suspects`, among which one was too much, and the `rest`. */
async function* reviewTogether(
  work: Work,
  pages: readonly PendingPage[],
  onGathered: (page: PageRef) => void
): AsyncGenerator<PageVerdict, { rest: PendingPage[]; suspects: PendingPage[] }> {
  const { parts, wikiId, signal } = work;
  const { tries } = parts.store;
  const places = new Map(pages.map(({ page }, place) => [page.id, place]));
  let begun = 0;
  let reached = 0;
  let ended = new Set<number>();
  const open = new Set<number>();
  const advance = async (): Promise<void> => {
    const next = pages.slice(begun, reached + pagesAhead);
    begun += next.length;
    if (ended.size > 0) await tries.end(wikiId, [...ended]);
    ended = new Set();
    await tries.begin(
      wikiId,
      next.map((page) => toTry(page, 1)),
      parts.clock.now()
    );
    for (const { page } of next) open.add(page.id);
  };
  let kept: PendingPage[] = [];
  try {
    await advance();
    for await (const { verdict } of parts.review(wikiId, pages, signal, onGathered)) {
      const { id } = verdict.page;
      reached = Math.max(reached, (places.get(id) ?? 0) + 1);
      ended.add(id);
      open.delete(id);
      if (ended.size >= pagesAtOnce) await advance();
      yield verdict;
    }
    // What was left out could not be read.
    kept = pages.filter(({ page }) => open.has(page.id));
    return { rest: [], suspects: [] };
  } catch (fault) {
    if (isOfOutside(fault) || signal.aborted) throw fault;
    parts.log.error({ wiki: wikiId, fault }, 'a page among these was too much; each is tried alone');
    kept = pages.slice(0, begun).filter(({ page }) => open.has(page.id));
    return { rest: pages.slice(begun), suspects: kept };
  } finally {
    const keep = new Set(kept.map(({ page }) => page.id));
    await tries.end(wikiId, [...ended, ...[...open].filter((id) => !keep.has(id))]);
  }
}

async function* reviewAlone(
  work: Work,
  page: PendingPage,
  tries: number,
  onGathered: (page: PageRef) => void
): AsyncGenerator<PageVerdict, void> {
  const { parts, wikiId, signal } = work;
  const { id, title } = page.page;
  const store = parts.store.tries;
  let failed = true;
  await store.begin(wikiId, [toTry(page, tries)], parts.clock.now());
  try {
    for await (const { verdict } of parts.review(wikiId, [page], signal, onGathered)) {
      failed = false;
      yield verdict;
    }
  } catch (fault) {
    if (!failed || isOfOutside(fault) || signal.aborted) {
      failed = false;
      throw fault;
    }
    parts.log.error({ wiki: wikiId, title, tries, fault }, 'a page is too much');
  } finally {
    if (!failed) await store.end(wikiId, [id]);
    else if (tries >= mostTries) {
      parts.log.error({ wiki: wikiId, code: 'quarantined', title, tries }, 'a page is put aside');
      await putAside(work, page, tries);
    }
  }
}

function toTry({ page, latestRevisionId }: PendingPage, tries: number) {
  return { pageId: page.id, latestRevisionId, tries };
}

/** What a page can bring about in a wiki's answers. */
const ofThePage = new Set(['continuation-loop', 'malformed', 'too-large']);

/** Whether the wiki or the database failed, whatever the page. */
function isOfOutside(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false;
  const code = 'code' in fault && typeof fault.code === 'string' ? fault.code : '';
  return fault.name === 'StoreError' || (fault.name === 'WikiError' && !ofThePage.has(code));
}
