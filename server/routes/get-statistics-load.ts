import { z } from 'zod';
import { StatisticsLoad } from '../../shared/review-statistics.ts';
import { unlessLoadRefused } from './define-load-refusals.ts';
import { defineRoute } from './define-route.ts';

/** How far a loading of reviews has come. */
export default defineRoute({
  method: 'get',
  path: '/api/v1/statistics-loads/:load',
  summary: 'How far a loading of reviews has come',
  access: 'admin',
  concerns: ({ params: { load }, services: { statisticsLoads } }) =>
    unlessLoadRefused(statisticsLoads.find(load)).wiki,
  params: z.strictObject({ load: z.string().max(64).describe('Id of a loading') }),
  query: z.strictObject({}),
  answer: StatisticsLoad,
  errors: { 'no-such-load': 404 },
  handle({ params: { load }, services: { statisticsLoads } }) {
    return Promise.resolve(unlessLoadRefused(statisticsLoads.find(load)));
  }
});
