import { z } from 'zod';
import { unlessWikiFails } from './define-classic-wiki.ts';
import { definePage, RouteError } from './define-route.ts';

const missing = "Missing 'url' parameter";

/** A difference of two revisions as a page, by the address of the wiki's own page. */
export default definePage({
  method: 'get',
  path: '/api/wikis/fetch-diff/',
  summary: 'A difference of two revisions as HTML (classic API)',
  description:
    'As PendingChangesBot’s API, but safe: only addresses of differences on the wikis served here are taken, such as ' +
    '`https://fi.wikipedia.org/w/index.php?diff=123` or `https://fi.wikipedia.org/wiki/Special:Diff/122/123`. Nothing is ' +
    'fetched from the address itself: the texts come through the API of the wiki, no redirect is followed, and the HTML ' +
    'is made here, with all text escaped. Kept for an hour.',
  access: 'public',
  weight: 5,
  plainRefusals: true,
  mediaType: 'text/html',
  params: z.strictObject({}),
  query: z.strictObject({
    url: z.string(missing).min(1, missing).describe('Whole address of the page with the difference')
  }),
  answer: z.string(),
  errors: { 'not-a-diff': 400, 'no-such-revision': 404, 'wiki-failed': 500 },
  async handle({ query: { url }, services: { classicDiffs } }) {
    const diff = await unlessWikiFails(500, classicDiffs.of(url));
    if (!('why' in diff)) return { status: 200, ...diff };
    if (diff.why === 'no-such-revision') {
      throw new RouteError(404, diff.why, 'The wiki has no such revision, or does not show it.');
    }
    const message = "The 'url' parameter is not the address of a difference on a wiki that is served here";
    throw new RouteError(400, diff.why, message, { field: 'url' });
  }
});
