import { z } from 'zod';
import { Trial } from '../../shared/trial.ts';
import { defineRoute } from './define-route.ts';
import { unlessTrialRefused } from './define-trial-refusals.ts';

/** How far a trial has come, with what was judged so far. Its id is known to who started it, and to whom they tell it. */
export default defineRoute({
  method: 'get',
  path: '/api/v1/trials/:trial',
  summary: 'How far a trial has come, with the edits judged so far; kept for thirty days',
  access: 'public',
  weight: 5,
  params: z.strictObject({ trial: z.string().max(64).describe('Id of a trial') }),
  query: z.strictObject({}),
  answer: Trial,
  errors: { 'no-such-trial': 404 },
  async handle({ params: { trial }, services: { trials } }) {
    return unlessTrialRefused(await trials.find(trial));
  }
});
