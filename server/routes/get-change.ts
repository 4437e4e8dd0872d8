import { z } from 'zod';
import { RevisionChange } from '../../shared/revision-change.ts';
import { unlessWikiFails } from './define-classic-wiki.ts';
import { defineRoute, RouteError } from './define-route.ts';
import { wholeNumber } from './define-whole-number.ts';

/** What lies between two revisions of a page, as rows of text, never as HTML. */
export default defineRoute({
  method: 'get',
  path: '/api/v1/wikis/:wiki/changes/:from/:to',
  summary: 'The difference of two revisions as rows of text, with the places of the lines',
  access: 'public',
  weight: 10,
  cacheSeconds: 300,
  params: z.strictObject({
    wiki: z.string().describe('Database name, such as fiwiki'),
    from: wholeNumber().describe('Id of the older revision'),
    to: wholeNumber().describe('Id of the newer revision')
  }),
  query: z.strictObject({}),
  answer: RevisionChange,
  errors: { 'no-such-wiki': 404, 'no-such-revision': 404, 'wiki-failed': 502 },
  async handle({ params: { wiki, from, to }, signal, services: { decisionView } }) {
    const change = await unlessWikiFails(502, decisionView.change(wiki, from, to, signal));
    if (!change)
      throw new RouteError(404, 'no-such-revision', 'One of these revisions is not there.', { from, to });
    return change;
  }
});
