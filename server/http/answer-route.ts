import type { Context } from 'koa';
import type { z } from 'zod';
import { wantedBy } from '../../shared/issue-words.ts';
import type { Caller } from '../ports.ts';
import { RouteError, type RouteDefinition } from '../routes/define-route.ts';
import { identify, requireCaller, requireRole, type Gate } from './admit.ts';
import { knownOrigin, requireKnownOrigin } from './allow-origins.ts';
import type { limitRequests } from './limit-requests.ts';
import { readBody } from './read-body.ts';
import type { keepAnswers } from './keep-answers.ts';
import { sendKept } from './send-kept.ts';
import { sendPage } from './send-page.ts';
import { sendStream } from './send-stream.ts';
import { withinTime } from './within-time.ts';

/** What routes are answered with. */
export interface Answering extends Gate {
  readonly timeLimitMs: number;
  /** How long what is sent along may take to arrive. */
  readonly bodyLimitMs: number;
  readonly limit: ReturnType<typeof limitRequests>;
  readonly keep: ReturnType<typeof keepAnswers>;
}

/** Lets in who may, parses what is asked by the route's schemas, has it handled, and sends what the answer's schema lets through. */
export async function answerRoute(
  route: RouteDefinition,
  ctx: Context & { params: Record<string, string> },
  answering: Answering
): Promise<void> {
  const { services, timeLimitMs, bodyLimitMs, limit } = answering;
  requireKnownOrigin(ctx, route);
  await withinTime(limit(ctx, route, ctx.params['wiki'] ?? ctx.params['pk']), timeLimitMs);
  const caller = await callerOf(route, ctx, answering);
  const params = read(route, 'params', decoded(ctx));
  const query = read(route, 'query', ctx.query);
  const concerned = () => route.concerns?.({ params, query, services }) ?? '';
  if (caller) await withinTime(requireRole(route, caller, answering, concerned), timeLimitMs);
  const body = route.body
    ? read(route, 'body', await readBody(ctx.req, bodyLimitMs, route.bodyForm))
    : undefined;
  const input = {
    params,
    query,
    body,
    lastEventId: ctx.get('Last-Event-ID').slice(0, 200) || null,
    get signal() {
      return endOf(ctx);
    },
    services,
    whoAsks: async () => caller ?? identify(ctx, answering),
    origin: knownOrigin(ctx),
    language: languageOf(ctx)
  };
  ctx.status = route.status ?? 200;
  if (route.cacheSeconds !== undefined) ctx.set('Cache-Control', `public, max-age=${route.cacheSeconds}`);
  if (route.versioned) {
    const key = JSON.stringify([route.path, params, query]);
    const answered = route.handle(input).then((versioned) => answering.keep(key, route.answer, versioned));
    sendKept(ctx, await withinTime(answered, timeLimitMs));
  } else if (route.mediaType === undefined) {
    // What the schema does not declare is left out here, and what it does not allow is our fault.
    ctx.body = route.answer.parse(await withinTime(route.handle(input), timeLimitMs));
  } else if (route.mediaType === 'text/html') {
    sendPage(ctx, await withinTime(route.handle(input), timeLimitMs));
  } else {
    const pieces = await withinTime(route.handle(input), timeLimitMs);
    sendStream(ctx, route, pieces);
  }
}

/** Ends when nobody waits for the answer any more; made for those who ask. */
function endOf(ctx: Context): AbortSignal {
  const known = ends.get(ctx);
  if (known) return known;
  const gone = new AbortController();
  if (ctx.res.closed) gone.abort();
  else ctx.res.once('close', () => gone.abort());
  ends.set(ctx, gone.signal);
  return gone.signal;
}

const ends = new WeakMap<Context, AbortSignal>();

/** Who calls a route that is not for everybody; of a public one nobody is asked for a name. */
async function callerOf(route: RouteDefinition, ctx: Context, answering: Answering): Promise<Caller | null> {
  if (route.access === 'public') return null;
  const caller = await withinTime(identify(ctx, answering), answering.timeLimitMs);
  requireCaller(ctx, route.access, caller);
  return caller;
}

function languageOf(ctx: Context): string {
  const first = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*/i.exec(ctx.get('Accept-Language'))?.[0];
  return first?.toLowerCase() ?? 'en';
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
const places = { params: 'path', query: 'query', body: 'body' } as const;

function read<Part extends keyof typeof places>(
  route: RouteDefinition,
  part: Part,
  given: unknown
): z.output<NonNullable<RouteDefinition[Part]>> {
  const parsed = route[part]?.safeParse(given, { error: wantedBy });
  if (parsed?.success) return parsed.data as z.output<NonNullable<RouteDefinition[Part]>>;
  const issues = parsed?.error.issues ?? [];
  // A name that was mistyped is also one that is lacking: what was written is told first.
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
  if (issue?.code === 'unrecognized_keys') {
    const known = issue.path.length === 0 ? knownTo(route[part]) : '';
    const reason = `there is no such ${part === 'body' ? 'field' : 'parameter'}${known}`;
    throw badRequest(places[part], [...issue.path, issue.keys.join(', ')].join('.'), reason);
  }
  const reason = issue?.message ?? 'it does not fit';
  throw badRequest(places[part], issue?.path.join('.') ?? '', reason, route.plainRefusals && reason);
}

/** What a caller may have meant instead of a name that is not known; part of a sentence. */
function knownTo(schema: unknown): string {
  const { shape } = (schema ?? {}) as { shape?: object };
  if (shape === undefined) return '';
  const names = Object.keys(shape);
  return names.length === 0 ? '; it takes none' : `; known: ${names.join(', ')}`;
}

function badRequest(
  place: Place,
  field: string,
  reason: string,
  sentence: string = `${place}: ${field}: ${reason}`
): RouteError {
  return new RouteError(400, 'bad-request', sentence, { place, field, reason });
}
