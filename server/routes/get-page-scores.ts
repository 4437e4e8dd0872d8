import { z } from 'zod';
import { ScoreHistory } from '../../shared/score-history.ts';
import { defineRoute, RouteError } from './define-route.ts';
import { wholeNumber } from './define-whole-number.ts';

/** What models said of the latest revisions of a page: what is known at once, some of the rest asked for. */
export default defineRoute({
  method: 'get',
  path: '/api/v1/wikis/:wiki/pages/:page/scores',
  summary: "Scores of models along a page's latest revisions, oldest first",
  access: 'public',
  weight: 20,
  params: z.strictObject({
    wiki: z.string().describe('Database name, such as fiwiki'),
    page: wholeNumber().describe('Id of a page')
  }),
  query: z.strictObject({ limit: wholeNumber(50).default(20).describe('How many revisions at most') }),
  answer: ScoreHistory,
  errors: { 'no-such-wiki': 404, 'no-such-page': 404 },
  async handle({ params: { wiki, page }, query: { limit }, signal, services: { scores } }) {
    const history = await scores.historyOf(wiki, page, limit, signal);
    if (!history) throw new RouteError(404, 'no-such-page', 'There is no page with this id.', { page });
    return history;
  }
});
