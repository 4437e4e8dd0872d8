import { isReviewable, latestRevision, pendingSince, stableRevision } from '../../model/flagged.ts';
import { redirectTarget } from '../../model/redirects.ts';
import { isoTime } from '../../model/times.ts';
import { titleKey } from '../../model/titles.ts';
import type { Page, Revision } from '../../model/types.ts';
import { ApiError } from '../api-error.ts';
import { linksOf } from './page-links.ts';
import type { QueryModule, QueryRun } from './query-module.ts';

/** list=oldreviewedpages. It goes on by a time alone, so pages of one second beyond the limit come back for ever. */
export const oldreviewedpages: QueryModule = {
  name: 'oldreviewedpages',
  prefix: 'or',
  kind: 'list',
  parameters: 'start end dir maxsize filterwatched namespace category filterredir limit filterlevel',
  run: (query) => {
    query.answer['oldreviewedpages'] = select(query).map((row) => ({
      pageid: row.page.id,
      ns: row.page.ns,
      title: row.page.title,
      revid: latestRevision(row.page).id,
      stable_revid: row.stable.id,
      pending_since: isoTime(row.since),
      flagged_level: 0,
      flagged_level_text: 'stable',
      diff_size: latestRevision(row.page).size - row.stable.size
    }));
  },
  generate: (query) => select(query).map((row) => row.page.id)
};

type Row = { page: Page; stable: Revision; since: number };

function select(query: QueryRun): Row[] {
  const { params } = query;
  const older = params.one('dir', ['newer', 'older'], 'newer') === 'older';
  const start = params.time('start');
  const end = params.time('end');
  const sign = older ? -1 : 1;
  const rows = candidates(query)
    .filter((row) => start === undefined || sign * (row.since - start) >= 0)
    .filter((row) => end === undefined || sign * (end - row.since) >= 0)
    .sort((a, b) => sign * (a.since - b.since) || sign * (a.page.id - b.page.id));
  const limit = params.limit('limit', 10);
  const next = rows[limit];
  if (next) query.continueWith({ start: isoTime(next.since) });
  return rows.slice(0, limit);
}

function candidates(query: QueryRun): Row[] {
  const { context, params } = query;
  const { core } = context.wiki;
  const namespaces = readNamespaces(query);
  const watched = params.one('filterwatched', ['watched', 'all'], 'all') === 'watched';
  if (watched && !context.user) {
    throw new ApiError('notloggedin', 'Please log in to view or edit items on your watchlist.');
  }
  const redirects = params.one('filterredir', ['redirects', 'nonredirects', 'all'], 'all');
  const maxSize = params.integer('maxsize');
  const category = params.text('category');
  return [...core.pages.values()].flatMap((page) => {
    const stable = stableRevision(page);
    const since = pendingSince(page);
    if (!stable || since === null || !namespaces.includes(page.ns) || !isReviewable(core, page)) return [];
    const latest = latestRevision(page);
    if (maxSize !== undefined && Math.abs(latest.size - stable.size) > maxSize) return [];
    if (watched && !context.user?.watched.has(page.title)) return [];
    const isRedirect = redirectTarget(core.settings, latest.text) !== null;
    if (redirects !== 'all' && isRedirect !== (redirects === 'redirects')) return [];
    if (category !== undefined && category !== '' && !isInCategory(query, page, category)) return [];
    return [{ page, stable, since }];
  });
}

/** Without the parameter only the first reviewable namespace is listed. */
function readNamespaces(query: QueryRun): number[] {
  const all = query.context.wiki.settings.namespaces.map((entry) => String(entry.id));
  const wanted = query.params.some('namespace', all, ['0']);
  return [...wanted].map(Number);
}

/** The name has to come with underscores and without the namespace, as the database has it. */
function isInCategory(query: QueryRun, page: Page, category: string): boolean {
  const names = linksOf(query.context.wiki.core, page).categories.map((title) =>
    title.slice(title.indexOf(':') + 1)
  );
  return names.some((name) => titleKey(name) === category);
}
