import { z } from 'zod';
import { StatisticsLoadEvent } from '../../shared/review-statistics.ts';
import { readEventId } from './define-event-id.ts';
import { unlessLoadRefused } from './define-load-refusals.ts';
import { defineStream } from './define-route.ts';

/** How a loading of reviews goes on, as it does. Ends after `ended`; a client that was cut off goes on by Last-Event-ID. */
export default defineStream({
  method: 'get',
  path: '/api/v1/statistics-loads/:load/events',
  summary: 'How a loading of reviews goes on, as server-sent events; close the stream at "ended"',
  access: 'admin',
  concerns: ({ params: { load }, services: { statisticsLoads } }) =>
    unlessLoadRefused(statisticsLoads.find(load)).wiki,
  params: z.strictObject({ load: z.string().max(64).describe('Id of a loading') }),
  query: z.strictObject({}),
  answer: StatisticsLoadEvent,
  mediaType: 'text/event-stream',
  errors: { 'no-such-load': 404, 'too-many-listeners': 503 },
  handle({ params: { load }, lastEventId, signal, services: { statisticsLoads } }) {
    const { events } = unlessLoadRefused(statisticsLoads.follow(load, readEventId(lastEventId), signal));
    return Promise.resolve(events);
  }
});
