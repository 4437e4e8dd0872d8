import { Readable } from 'node:stream';
import type { Context } from 'koa';
import { z } from 'zod';
import type { RouteDefinition } from '../routes/define-route.ts';
import { withHeartbeat } from './with-heartbeat.ts';

type StreamedRoute = Extract<
  RouteDefinition,
  { mediaType: 'text/csv' | 'text/event-stream' | 'application/x-ndjson' | 'text/plain; version=0.0.4' }
>;

const heartbeatMs = 15_000;

/** Sends an answer piece by piece; no faster than the client takes it. Each piece is what the route's schema lets through. */
export function sendStream(
  ctx: Context,
  { mediaType, fileName, answer }: StreamedRoute,
  pieces: AsyncIterable<unknown>
): void {
  const isEvents = mediaType === 'text/event-stream';
  // Proxies would hold back what is small.
  ctx.set('X-Accel-Buffering', 'no');
  if (fileName !== undefined) ctx.set('Content-Disposition', `attachment; filename="${fileName}"`);
  ctx.body = Readable.from(
    isEvents ? events(withHeartbeat(pieces, heartbeatMs), answer) : texts(pieces, answer),
    { objectMode: false, highWaterMark: 64 * 1024 }
  );
  ctx.set('Content-Type', `${mediaType}; charset=utf-8`);
}

async function* texts(pieces: AsyncIterable<unknown>, schema: z.ZodType): AsyncGenerator<string> {
  for await (const piece of pieces) yield z.string().parse(schema.parse(piece));
}

const ServerSentEvent = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  event: z.string(),
  data: z.unknown()
});

async function* events(pieces: AsyncIterable<unknown>, schema: z.ZodType): AsyncGenerator<string> {
  // Something has to come at once, or the client does not know that it is connected.
  yield ':\n\n';
  for await (const piece of pieces) {
    if (piece === null) {
      yield ':\n\n';
      continue;
    }
    const { id, event, data } = ServerSentEvent.parse(schema.parse(piece));
    yield `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
  }
}
