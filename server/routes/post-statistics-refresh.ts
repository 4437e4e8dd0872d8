import { z } from 'zod';
import {
  classicWikiConcerned,
  classicWikiErrors,
  classicWikiOf,
  classicWikiParams
} from './define-classic-wiki.ts';
import {
  classicWaitMs,
  loadErrors,
  sourceErrors,
  unlessLoadFailed,
  unlessLoadRefused
} from './define-load-refusals.ts';
import { defineRoute } from './define-route.ts';

/** Loads what is new in the review log of a wiki. */
export default defineRoute({
  method: 'post',
  path: '/api/wikis/:pk/statistics/refresh/',
  summary: 'Load what is new in the review log of a wiki',
  description:
    'Where nothing was loaded before, the last 30 days are, and `is_incremental` is false. What takes longer than 25 ' +
    'seconds goes on behind the answer: then `batch_limit_reached` is true, and `load` names it for ' +
    '/api/v1/statistics-loads/. Who asks while somebody else does gets the same answer; during a reload that is refused ' +
    '(409). A source that fails (502) takes away nothing that was loaded.',
  access: 'admin',
  live: true,
  concerns: classicWikiConcerned,
  params: classicWikiParams,
  query: z.strictObject({}),
  answer: z.object({
    total_records: z.number().int(),
    oldest_timestamp: z.iso.datetime().nullable(),
    newest_timestamp: z.iso.datetime().nullable(),
    is_incremental: z.boolean(),
    batches_fetched: z.number().int(),
    batch_limit_reached: z.boolean(),
    /** Reviews that were not there before. */
    new_records: z.number().int(),
    load: z.string()
  }),
  errors: { ...classicWikiErrors, ...loadErrors, ...sourceErrors },
  async handle({ params, services }) {
    const { id } = await classicWikiOf(params, services);
    const { statisticsLoads } = services;
    const { load } = unlessLoadRefused(await statisticsLoads.start(id, { kind: 'refresh' }));
    const settled = await statisticsLoads.settled(load, classicWaitMs);
    const facts = unlessLoadFailed(unlessLoadRefused(settled));
    return {
      total_records: facts.total ?? facts.records,
      oldest_timestamp: facts.oldest,
      newest_timestamp: facts.newest,
      is_incremental: facts.incremental,
      batches_fetched: facts.batches,
      batch_limit_reached: facts.limitReached || facts.state === 'running',
      new_records: facts.records,
      load
    };
  }
});
