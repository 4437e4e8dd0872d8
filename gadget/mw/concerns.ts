import type { WikiPage } from './wiki-page.ts';

/** The places where Seula has something to say. */
export type Place = 'pending-changes' | 'diff' | 'article';

/** Which of our places the open page is, from mw.config alone; null on all other pages. */
export function placeOf(page: WikiPage): Place | null {
  if (page.special === 'PendingChanges') return 'pending-changes';
  if (page.special === 'MobileDiff') return page.diffNew > 0 ? 'diff' : null;
  const pending = page.stable > 0 && page.stable < page.current;
  if (!pending || page.action !== 'view' || page.special) return null;
  if (page.diffNew > 0 || page.diffOld > 0) {
    return Math.max(page.diffOld, page.diffNew) > page.stable ? 'diff' : null;
  }
  return page.isArticle ? 'article' : null;
}
