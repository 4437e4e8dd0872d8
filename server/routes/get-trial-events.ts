import { z } from 'zod';
import { TrialEvent } from '../../shared/trial.ts';
import { readEventId } from './define-event-id.ts';
import { defineStream } from './define-route.ts';
import { unlessTrialRefused } from './define-trial-refusals.ts';

/** How a trial goes on, as it does. Ends after `ended`; a client that was cut off goes on by Last-Event-ID. */
export default defineStream({
  method: 'get',
  path: '/api/v1/trials/:trial/events',
  summary: 'How a trial goes on, as server-sent events; close the stream at "ended"',
  access: 'public',
  params: z.strictObject({ trial: z.string().max(64).describe('Id of a trial') }),
  query: z.strictObject({}),
  answer: TrialEvent,
  mediaType: 'text/event-stream',
  errors: { 'no-such-trial': 404, 'too-many-listeners': 503 },
  async handle({ params: { trial }, lastEventId, signal, services: { trials } }) {
    const asked = await trials.follow(trial, readEventId(lastEventId), signal);
    return unlessTrialRefused(asked).events;
  }
});
