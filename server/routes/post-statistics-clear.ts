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

const wanted = 'days parameter must be between 1 and 365';

/** Loads the reviews of the last days of a wiki anew. */
export default defineRoute({
  method: 'post',
  path: '/api/wikis/:pk/statistics/clear/',
  summary: 'Load the reviews of the last days of a wiki anew, in place of what is there',
  description:
    'What is there is shown until everything has been loaded, and stays where that fails (502). `days` is sent as JSON ' +
    'or as a form. What takes longer than 25 seconds goes on behind the answer: then `batch_limit_reached` is true, ' +
    'and `load` names it for /api/v1/statistics-loads/.',
  access: 'admin',
  live: true,
  concerns: classicWikiConcerned,
  params: classicWikiParams,
  query: z.strictObject({}),
  body: z.strictObject(
    {
      days: z
        .union(
          [
            z.number(),
            z
              .string()
              .regex(/^\s*\d{1,3}\s*$/)
              .transform(Number)
          ],
          wanted
        )
        .pipe(z.number(wanted).int(wanted).min(1, wanted).max(365, wanted))
        .default(30)
        .describe('How many of the last days')
    },
    'the body must be an object'
  ),
  bodyForm: 'or-form',
  plainRefusals: true,
  answer: z.object({
    total_records: z.number().int(),
    oldest_timestamp: z.iso.datetime().nullable(),
    newest_timestamp: z.iso.datetime().nullable(),
    batches_fetched: z.number().int(),
    batch_limit_reached: z.boolean(),
    days: z.number().int(),
    load: z.string()
  }),
  errors: { ...classicWikiErrors, ...loadErrors, ...sourceErrors },
  async handle({ params, body: { days }, services }) {
    const { id } = await classicWikiOf(params, services);
    const { statisticsLoads } = services;
    const { load } = unlessLoadRefused(await statisticsLoads.start(id, { kind: 'reload', days }));
    const settled = await statisticsLoads.settled(load, classicWaitMs);
    const facts = unlessLoadFailed(unlessLoadRefused(settled));
    return {
      total_records: facts.total ?? facts.records,
      oldest_timestamp: facts.oldest,
      newest_timestamp: facts.newest,
      batches_fetched: facts.batches,
      batch_limit_reached: facts.limitReached || facts.state === 'running',
      days,
      load
    };
  }
});
