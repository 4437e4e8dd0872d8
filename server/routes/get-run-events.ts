import { z } from 'zod';
import { RunEvent } from '../../shared/run.ts';
import { readEventId } from './define-event-id.ts';
import { defineStream } from './define-route.ts';
import { unlessRefused } from './define-run-refusals.ts';
import { wholeNumber } from './define-whole-number.ts';

/** What happens in a run, page by page as it happens. Ends after `ended`; a client that was cut off goes on by Last-Event-ID. */
export default defineStream({
  method: 'get',
  path: '/api/v1/runs/:run/events',
  summary:
    'What happens in a run of the bot as server-sent events, page by page; close the stream at "ended"',
  access: 'public',
  params: z.strictObject({ run: wholeNumber().describe('Id of a run') }),
  query: z.strictObject({}),
  answer: RunEvent,
  mediaType: 'text/event-stream',
  errors: { 'no-such-run': 404, 'runs-elsewhere': 409, 'too-many-listeners': 503 },
  async handle({ params: { run }, lastEventId, signal, services: { runs } }) {
    return unlessRefused(await runs.follow(run, readEventId(lastEventId), signal), run).events;
  }
});
