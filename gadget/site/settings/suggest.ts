import type { Session } from '../../admin/session.ts';
import { list, object, text } from '../../api/guard.ts';
import type { Suggest } from '../../mw/wiki-lists.ts';

/**
 * Creates what suggests names of a wiki: the companion asks the wiki, as these pages may ask no other server, and it does
 * so for those who may review there. Empty where it does not tell.
 */
export function createCompanionSuggest(session: Pick<Session, 'call'>, wiki: string): Suggest {
  return async (source, typed) => {
    const query = new URLSearchParams({ source, typed: typed.trim() });
    if (query.get('typed') === '') return [];
    const path = `/v1/wikis/${encodeURIComponent(wiki)}/choices?${query.toString()}`;
    try {
      return (await session.call({ path }, readChoices)).choices;
    } catch {
      return [];
    }
  };
}

const readChoices = object({ choices: list(text) });
