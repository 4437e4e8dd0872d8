import { mediaWiki } from './media-wiki.ts';

/** Address of a page of this wiki, through the wiki's own rules. */
export function pageUrl(title: string, params?: Record<string, string | number>): string {
  return mediaWiki().util.getUrl(title, params);
}

/** Address of the diff from a page's reviewed version to its latest one. */
export function pendingDiffUrl(title: string, stableRevisionId: number): string {
  return pageUrl(title, { diff: 'cur', oldid: stableRevisionId });
}
