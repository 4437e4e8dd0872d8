import type { EmbeddedWiki } from '../create-wiki.ts';
import { latestRevision } from '../model/flagged.ts';
import type { Page, Revision } from '../model/types.ts';

/** The two sides of a diff; `left` is null before a first version. */
export interface DiffSides {
  page: Page;
  left: Revision | null;
  right: Revision;
}

/** Reads `diff=` and `oldid=` in all their forms (cur, prev, next, a number, 0); null when a version is missing. */
export function findDiff(wiki: EmbeddedWiki, title: string, diff: string, oldid: string): DiffSides | null {
  const old = wiki.revision(Number(oldid));
  if (oldid !== '' && oldid !== '0' && !old) return null;
  const base = old ?? (wiki.page(title) && latestRevision(wiki.page(title) as Page));
  const page = base && wiki.core.pages.get(base.pageId);
  if (!base || !page) return fromNewId(wiki, diff);
  if (diff === 'prev') return sides(wiki, page, parentOf(wiki, base), base);
  if (diff === 'next')
    return sides(wiki, page, base, page.revisions[page.revisions.indexOf(base) + 1] ?? base);
  if (diff === 'cur' || diff === '0' || diff === '') return sides(wiki, page, base, latestRevision(page));
  const right = wiki.revision(Number(diff));
  if (!right) return null;
  return old ? sides(wiki, page, old, right) : fromNewId(wiki, diff);
}

function fromNewId(wiki: EmbeddedWiki, diff: string): DiffSides | null {
  const right = wiki.revision(Number(diff));
  const page = right && wiki.core.pages.get(right.pageId);
  return right && page ? sides(wiki, page, parentOf(wiki, right), right) : null;
}

function sides(wiki: EmbeddedWiki, page: Page, left: Revision | null, right: Revision): DiffSides {
  return { page: wiki.core.pages.get(right.pageId) ?? page, left, right };
}

function parentOf(wiki: EmbeddedWiki, revision: Revision): Revision | null {
  return wiki.revision(revision.parentId) ?? null;
}
