import { z } from 'zod';
import type { ClassicWiki, RouteServices } from '../ports.ts';
import { RouteError } from './define-route.ts';
import { wholeNumber } from './define-whole-number.ts';

/**
 * What names a wiki in a path of the classic API. Such paths are written as they are documented, with a slash at the end:
 * `/api/wikis/:pk/pending/`, and a path that ends in a slash is answered without it too.
 */
export const classicWikiParams = z.strictObject({
  pk: z.string().describe('Number of the wiki, from /api/wikis/, or its database name, such as fiwiki')
});

/** The same with the id of a page. */
export const classicPageParams = classicWikiParams.extend({
  pageid: wholeNumber().describe('Id of a page')
});

/** What each route with such a path may be refused with. */
export const classicWikiErrors = { 'no-such-wiki': 404 } as const;

/** The wiki that a path names; refused with 404 where it is not served. */
export async function classicWikiOf(
  { pk }: z.output<typeof classicWikiParams>,
  { classicWikis }: Pick<RouteServices, 'classicWikis'>
): Promise<ClassicWiki> {
  const found = await classicWikis.find(pk);
  if (!found) throw new RouteError(404, 'no-such-wiki', 'This wiki is not served here.', { wiki: pk });
  return found;
}

/** The database name of the wiki that a call concerns: `concerns: classicWikiConcerned`. */
export async function classicWikiConcerned({
  params,
  services
}: {
  params: z.output<typeof classicWikiParams>;
  services: RouteServices;
}): Promise<string> {
  return (await classicWikiOf(params, services)).id;
}

/**
 * What the work comes to; a failing wiki is told with the status and the words that the classic API documents. Told apart
 * by name and code, not by class: the wiki is a port.
 */
export async function unlessWikiFails<T>(status: 500 | 502, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (fault) {
    if (!(fault instanceof Error) || fault.name !== 'WikiError' || !('code' in fault)) throw fault;
    const reason = String(fault.code);
    const message = `Failed to fetch data from Wikipedia API: ${fault.message}`;
    throw new RouteError(status, 'wiki-failed', message, { reason });
  }
}
