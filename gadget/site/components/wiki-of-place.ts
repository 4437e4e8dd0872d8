import type { findSitePage, SitePage } from '../../../shared/site-pages.ts';
import { addressOf, type Place } from '../router/router.ts';

/**
 * Id of the wiki that the reader looks at, '' where it is all of them. The statistics by wiki are of the first wiki until
 * another is chosen; their other views are of all.
 */
export function wikiOfPlace(
  current: ReturnType<typeof findSitePage>,
  { query }: Place,
  first: string | undefined
): string {
  if (current?.page.name !== 'Statistics') return current?.params.wiki ?? query.wiki ?? '';
  return isOverWikis(query) ? '' : query.wiki || (first ?? '');
}

/** Whether a page can be about all wikis at once. */
export function hasAllWikis(page: SitePage | null): boolean {
  return !page?.path.includes(':wiki') || page.name === 'DecisionPage';
}

/** Where a reader goes who chooses a wiki, or '' for all: the same page about that one, if it has one. */
export function addressForWiki(page: SitePage | null, { path, query }: Place, id: string): string {
  if (page?.name === 'DecisionPage') return addressOf('/decisions', { wiki: id });
  if (page && !hasAllWikis(page)) return page.path.replace(':wiki', encodeURIComponent(id));
  if (page?.name === 'Statistics')
    return addressOf(path, {
      ...query,
      wiki: id,
      by: id === '' ? (isOverWikis(query) ? query.by : 'series') : ''
    });
  if (page && page.name !== 'Start') return addressOf(path, { ...query, wiki: id, cursor: undefined });
  return id === '' ? '/' : `/wikis/${encodeURIComponent(id)}/queue`;
}

function isOverWikis({ by }: Place['query']): boolean {
  return by === 'series' || by === 'month';
}
