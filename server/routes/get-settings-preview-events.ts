import { z } from 'zod';
import { PreviewEvent } from '../../shared/impact.ts';
import { readEventId } from './define-event-id.ts';
import { unlessPreviewRefused } from './define-preview-refusals.ts';
import { defineStream } from './define-route.ts';

/** How a preview goes on, as it does. Ends after `ended`; a client that was cut off goes on by Last-Event-ID. */
export default defineStream({
  method: 'get',
  path: '/api/v1/previews/:preview/events',
  summary: 'How a preview of settings goes on, as server-sent events; close the stream at "ended"',
  access: 'reviewer',
  concerns: ({ params: { preview }, services: { previews } }) =>
    unlessPreviewRefused(previews.find(preview)).wiki,
  params: z.strictObject({ preview: z.string().max(64).describe('Id of a preview') }),
  query: z.strictObject({}),
  answer: PreviewEvent,
  mediaType: 'text/event-stream',
  errors: { 'no-such-preview': 404, 'too-many-listeners': 503 },
  handle({ params: { preview }, lastEventId, signal, services: { previews } }) {
    const { events } = unlessPreviewRefused(previews.follow(preview, readEventId(lastEventId), signal));
    return Promise.resolve(events);
  }
});
