import type { WikiPage } from './wiki-page.ts';

/** The places where Seula has something to say; a `reviewed-diff` shows nothing that is pending. */
export type Place = 'pending-changes' | 'diff' | 'reviewed-diff' | 'history' | 'article';

/** Which of our places the open page is, from mw.config alone; null on all other pages. */
export function placeOf(page: WikiPage): Place | null {
  const { special, action, stable, current, diffOld, diffNew } = page;
  if (special === 'PendingChanges') return 'pending-changes';
  if (special === 'MobileDiff') return diffNew > 0 ? 'diff' : null;
  if (special || stable === 0) return null;
  if (action === 'history') return 'history';
  if (action !== 'view') return null;
  if (diffNew > 0 || diffOld > 0) return Math.max(diffOld, diffNew) > stable ? 'diff' : 'reviewed-diff';
  return stable < current && page.isArticle ? 'article' : null;
}
