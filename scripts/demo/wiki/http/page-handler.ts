import type { EmbeddedWiki } from '../create-wiki.ts';
import type { PageRequest, PageResponse } from '../pages/page-request.ts';

/** Serves the wiki's pages, which is everything but the API; null is a 404. */
export type PageHandler = (
  request: PageRequest,
  wiki: EmbeddedWiki
) => PageResponse | null | Promise<PageResponse | null>;
