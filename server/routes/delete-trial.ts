import { z } from 'zod';
import { Trial } from '../../shared/trial.ts';
import { defineRoute } from './define-route.ts';
import { unlessTrialRefused } from './define-trial-refusals.ts';

/** Asks a trial to end: whoever knows its id, which cannot be guessed, may. What was judged stays. */
export default defineRoute({
  method: 'delete',
  path: '/api/v1/trials/:trial',
  summary: 'Ask a trial to end; its id, which cannot be guessed, is all that it takes',
  access: 'public',
  params: z.strictObject({ trial: z.string().max(64).describe('Id of a trial') }),
  query: z.strictObject({}),
  answer: Trial,
  status: 202,
  errors: { 'no-such-trial': 404 },
  async handle({ params: { trial }, services: { trials } }) {
    return unlessTrialRefused(await trials.cancel(trial));
  }
});
