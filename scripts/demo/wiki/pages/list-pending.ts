import { latestRevision, pendingSince, stableRevision, isReviewable } from '../model/flagged.ts';
import type { Page, Revision } from '../model/types.ts';
import type { PageContext } from './page-context.ts';
import { renderRevision } from './render-revision.ts';

/** One page with pending edits. `since` is epoch ms. */
export interface PendingRow {
  page: Page;
  stable: Revision;
  latest: Revision;
  since: number;
}

/** One screen of the list, the pages before and after it as addresses' offsets, and how many pages wait in all. */
export interface PendingList {
  rows: PendingRow[];
  total: number;
  backwards: boolean;
  previous: string | null;
  next: string | null;
  limit: number;
}

/** The pages with pending edits that the request asks for, oldest first unless `dir=prev` or `desc` turn it round. */
export function listPending(context: PageContext): PendingList {
  const all = allPending(context);
  const newestFirst = context.parameter('desc') === '1';
  const backwards = context.parameter('dir') === 'prev';
  const filtered = all.filter((row) => matches(context, row));
  const ordered = newestFirst ? filtered.toReversed() : filtered;
  const limit = Math.min(100, Math.max(1, Number(context.parameter('limit') ?? 50) || 50));
  const offset = context.parameter('offset') ?? '';
  const place =
    offset === '' ? (backwards ? ordered.length : 0) : ordered.findIndex((row) => offsetOf(row) === offset);
  const start = backwards ? Math.max(0, place - limit) : Math.max(0, place);
  const rows = ordered.slice(start, backwards && place > 0 ? place : start + limit);
  const following = ordered[start + rows.length];
  return {
    rows,
    total: all.length,
    backwards,
    limit,
    previous: start > 0 && rows[0] ? offsetOf(rows[0]) : null,
    next: following ? offsetOf(following) : null
  };
}

function allPending(context: PageContext): PendingRow[] {
  return [...context.wiki.core.pages.values()]
    .flatMap((page): PendingRow[] => {
      const since = pendingSince(page);
      const stable = stableRevision(page);
      if (since === null || !stable || !isReviewable(context.wiki.core, page)) return [];
      return [{ page, stable, since, latest: latestRevision(page) }];
    })
    .sort((a, b) => a.since - b.since || a.page.id - b.page.id);
}

function matches(context: PageContext, row: PendingRow): boolean {
  const namespace = context.parameter('namespace') ?? '';
  const category = (context.parameter('category') ?? '').replaceAll('_', ' ').trim();
  const size = context.parameter('size') ?? '';
  if (namespace !== '' && row.page.ns !== Number(namespace)) return false;
  if (size !== '' && Math.abs(row.latest.size - row.stable.size) > Number(size)) return false;
  if (context.parameter('watched') === '1' && !context.user?.watched.has(row.page.title)) return false;
  if (category === '') return true;
  return renderRevision(context.wiki, row.page.title, row.latest.text).categories.includes(category);
}

function offsetOf(row: PendingRow): string {
  return (
    new Date(row.since).toISOString().replace(/\D/g, '').slice(0, 14) + String(row.page.id).padStart(6, '0')
  );
}
