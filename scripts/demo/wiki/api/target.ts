import { parseTitle, type ParsedTitle } from '../model/titles.ts';
import type { Page, Revision } from '../model/types.ts';
import { ApiError } from './api-error.ts';
import type { ApiContext } from './context.ts';

/** The title meant, or the error invalidtitle. */
export function titleOf(context: ApiContext, written: string): ParsedTitle {
  const parsed = parseTitle(context.wiki.settings, written);
  if (parsed) return parsed;
  throw new ApiError('invalidtitle', `Bad title "${written}".`);
}

/** The page of a title, or the errors invalidtitle and missingtitle. */
export function pageOf(context: ApiContext, written: string): Page {
  const page = context.wiki.core.titles.get(titleOf(context, written).title);
  if (page) return page;
  throw new ApiError('missingtitle', "The page you specified doesn't exist.");
}

/** A revision and its page, or the error nosuchrevid. */
export function revisionOf(context: ApiContext, id: number): { page: Page; revision: Revision } {
  const revision = context.wiki.core.revisions.get(id);
  const page = revision && context.wiki.core.pages.get(revision.pageId);
  if (revision && page) return { page, revision };
  throw new ApiError('nosuchrevid', `There is no revision with ID ${id}.`);
}
