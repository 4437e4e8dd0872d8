import { z } from 'zod';
import { LoadRequest, StatisticsLoad } from '../../shared/review-statistics.ts';
import { loadErrors, unlessLoadRefused } from './define-load-refusals.ts';
import { defineRoute } from './define-route.ts';

/** Begins to load reviews of a wiki. */
export default defineRoute({
  method: 'post',
  path: '/api/v1/wikis/:wiki/statistics/loads',
  summary: 'Begin to load reviews of a wiki: what is new, or the last days anew; one at a time on each wiki',
  access: 'admin',
  live: true,
  concerns: ({ params: { wiki } }) => wiki,
  params: z.strictObject({ wiki: z.string().describe('Database name, such as fiwiki') }),
  query: z.strictObject({}),
  body: LoadRequest,
  bodyForm: 'optional',
  answer: StatisticsLoad,
  status: 202,
  errors: { ...loadErrors, 'no-such-wiki': 404 },
  async handle({ params: { wiki }, body: { days }, services: { statisticsLoads } }) {
    const order = days === undefined ? ({ kind: 'refresh' } as const) : ({ kind: 'reload', days } as const);
    return unlessLoadRefused(await statisticsLoads.start(wiki, order));
  }
});
