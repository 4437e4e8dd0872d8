import { z } from 'zod';
import { UndoEvent } from '../../shared/undo.ts';
import { readEventId } from './define-event-id.ts';
import { defineStream } from './define-route.ts';
import { unlessUndoRefused } from './define-undo-refusals.ts';

/** What happens in an undo, approval by approval. Ends after `ended`; a client that was cut off goes on by Last-Event-ID. */
export default defineStream({
  method: 'get',
  path: '/api/v1/undos/:undo/events',
  summary: 'What happens in an undo as server-sent events, approval by approval; close the stream at "ended"',
  access: 'admin',
  concerns: ({ params: { undo }, services: { undos } }) => unlessUndoRefused(undos.find(undo)).wiki,
  params: z.strictObject({ undo: z.string().describe('Id of an undo') }),
  query: z.strictObject({}),
  answer: UndoEvent,
  mediaType: 'text/event-stream',
  errors: { 'no-such-undo': 404, 'too-many-listeners': 503 },
  async handle({ params: { undo }, lastEventId, signal, services: { undos } }) {
    return unlessUndoRefused(undos.follow(undo, readEventId(lastEventId), signal)).events;
  }
});
