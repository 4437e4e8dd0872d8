import { z } from 'zod';
import { Run } from '../../shared/run.ts';
import { defineRoute } from './define-route.ts';
import { unlessRefused } from './define-run-refusals.ts';
import { wholeNumber } from './define-whole-number.ts';

/** One run with its numbers; those of a run under way are told by its events. */
export default defineRoute({
  method: 'get',
  path: '/api/v1/runs/:run',
  summary: 'A run of the bot, and how it ended',
  access: 'public',
  params: z.strictObject({ run: wholeNumber().describe('Id of a run') }),
  query: z.strictObject({}),
  answer: Run,
  errors: { 'no-such-run': 404 },
  async handle({ params: { run }, services: { runs } }) {
    return unlessRefused(await runs.find(run), run);
  }
});
