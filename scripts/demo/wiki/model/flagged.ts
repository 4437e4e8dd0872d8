import type { WikiCore } from './core.ts';
import type { Page, Revision } from './types.ts';

/** The newest approved revision of a page, or null. */
export function stableRevision(page: Page): Revision | null {
  return page.revisions.findLast((revision) => revision.approval !== null) ?? null;
}

/** Revisions after the stable one, oldest first; none when nothing is approved. */
export function pendingRevisions(page: Page): Revision[] {
  const stable = stableRevision(page);
  return stable ? page.revisions.slice(page.revisions.indexOf(stable) + 1) : [];
}

/** When the first pending edit was made (epoch ms), or null when nothing is pending. */
export function pendingSince(page: Page): number | null {
  return pendingRevisions(page)[0]?.at ?? null;
}

/** The newest revision of a page; every page has one. */
export function latestRevision(page: Page): Revision {
  const latest = page.revisions.at(-1);
  if (!latest) throw new Error(`The page ${page.title} has no revision`);
  return latest;
}

/** Whether FlaggedRevs works in the page's namespace. */
export function isReviewable(core: WikiCore, page: { ns: number }): boolean {
  return core.settings.reviewNamespaces.includes(page.ns);
}

/** The right that a page's own settings ask for besides the usual ones, or ''. */
export function reviewRestriction(core: WikiCore, page: Page): string {
  const stability = page.stability;
  if (!stability || (stability.expiry !== null && stability.expiry <= core.now())) return '';
  return stability.autoreview;
}
