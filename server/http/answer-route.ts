import type { Context } from 'koa';
import type { z } from 'zod';
import type { RouteServices } from '../ports.ts';
import { RouteError, type RouteDefinition } from '../routes/define-route.ts';
import { readBody } from './read-body.ts';
import { sendStream } from './send-stream.ts';
import { withinTime } from './within-time.ts';

/** What routes are answered with. */
export interface Answering {
  readonly services: RouteServices;
  readonly timeLimitMs: number;
}

/** Parses what is asked by the route's schemas, has it handled, and sends what the schema of the answer lets through. */
export async function answerRoute(
  route: RouteDefinition,
  ctx: Context & { params: Record<string, string> },
  { services, timeLimitMs }: Answering
): Promise<void> {
  const params = read(route.params, decoded(ctx), 'path');
  const query = read(route.query, ctx.query, 'query');
  const body = route.body
    ? read(route.body, await withinTime(readBody(ctx.req), timeLimitMs), 'body')
    : undefined;
  const gone = new AbortController();
  ctx.res.once('close', () => gone.abort());
  const lastEventId = ctx.get('Last-Event-ID').slice(0, 200) || null;
  const input = { params, query, body, lastEventId, signal: gone.signal, services };
  ctx.status = route.status ?? 200;
  if (route.cacheSeconds !== undefined) ctx.set('Cache-Control', `public, max-age=${route.cacheSeconds}`);
  if (route.mediaType === undefined) {
    // What the schema does not declare is left out here, and what it does not allow is our fault.
    ctx.body = route.answer.parse(await withinTime(route.handle(input), timeLimitMs));
  } else {
    const pieces = await withinTime(route.handle(input), timeLimitMs);
    sendStream(ctx, route, pieces);
  }
}

function decoded(ctx: Context & { params: Record<string, string> }): Record<string, string> {
  try {
    decodeURIComponent(ctx.path);
  } catch {
    throw badRequest('path', 'path', 'it is not percent-encoded UTF-8');
  }
  return ctx.params;
}

type Place = 'path' | 'query' | 'body';

function read<T>(schema: z.ZodType<T>, given: unknown, place: Place): T {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  if (issue?.code === 'unrecognized_keys') {
    throw badRequest(place, issue.keys.join(', '), 'there is no such parameter');
  }
  throw badRequest(place, issue?.path.join('.') ?? '', issue?.message ?? 'it does not fit');
}

function badRequest(place: Place, field: string, reason: string): RouteError {
  return new RouteError(400, 'bad-request', `${place}: ${field}: ${reason}`, { place, field, reason });
}
