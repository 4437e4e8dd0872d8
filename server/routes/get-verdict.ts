import { z } from 'zod';
import { Costs } from '../../shared/costs.ts';
import { PageVerdict } from '../../shared/verdict.ts';
import { defineRoute, RouteError } from './define-route.ts';
import { wholeNumber } from './define-whole-number.ts';

/** One verdict in explain mode: judged now, with all evidence gathered and every check listed. */
export default defineRoute({
  method: 'get',
  path: '/api/v1/wikis/:wiki/verdicts/:revision',
  summary: 'The verdict on the page of one pending revision, judged now with every check',
  access: 'public',
  weight: 10,
  params: z.strictObject({
    wiki: z.string().describe('Database name, such as fiwiki'),
    revision: wholeNumber().describe('Id of a pending revision')
  }),
  query: z.strictObject({}),
  answer: z.object({ verdict: PageVerdict, costs: Costs }),
  errors: { 'no-such-wiki': 404, 'not-pending': 404 },
  async handle({ params: { wiki, revision }, services: { desk } }) {
    const explained = await desk.explain(wiki, revision);
    if (!explained) throw new RouteError(404, 'not-pending', 'This revision is not pending.', { revision });
    return explained;
  }
});
