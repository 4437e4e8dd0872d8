import { z } from 'zod';
import { StatisticsLoad } from '../../shared/review-statistics.ts';
import { unlessLoadRefused } from './define-load-refusals.ts';
import { defineRoute } from './define-route.ts';

/** Asks a loading of reviews to end. */
export default defineRoute({
  method: 'delete',
  path: '/api/v1/statistics-loads/:load',
  summary: 'Ask a loading of reviews to end; what was shown before stays',
  access: 'admin',
  live: true,
  concerns: ({ params: { load }, services: { statisticsLoads } }) =>
    unlessLoadRefused(statisticsLoads.find(load)).wiki,
  params: z.strictObject({ load: z.string().max(64).describe('Id of a loading') }),
  query: z.strictObject({}),
  answer: StatisticsLoad,
  status: 202,
  errors: { 'no-such-load': 404 },
  handle({ params: { load }, services: { statisticsLoads } }) {
    return Promise.resolve(unlessLoadRefused(statisticsLoads.cancel(load)));
  }
});
