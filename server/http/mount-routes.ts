import Router, { type RouterContext } from '@koa/router';
import type { Context, Next } from 'koa';
import type { z } from 'zod';
import type { RouteServices } from '../ports.ts';
import { RouteError, type RouteDefinition } from '../routes/define-route.ts';
import { withinTime } from './within-time.ts';

/** What routes are mounted with. */
export interface Mounting {
  readonly routes: Readonly<Record<string, RouteDefinition>>;
  readonly services: RouteServices;
  readonly version: string;
  readonly timeLimitMs: number;
}

/** All routes as one piece of middleware, and the document that describes them. What they do not know is refused. */
export function mountRoutes(mounting: Mounting) {
  const { routes, version } = mounting;
  const router = new Router({ strict: true, sensitive: true });
  for (const route of Object.values(routes)) {
    const methods = route.method === 'get' ? ['GET', 'HEAD'] : [route.method.toUpperCase()];
    router.register(route.path, methods, (ctx) => answer(route, ctx, mounting));
  }
  let description: object | undefined;
  router.get('/api/v1/openapi.json', async (ctx) => {
    // Few ever ask for it, and what makes it takes long to load.
    const { describeApi } = await import('./openapi.ts');
    ctx.set('Cache-Control', 'public, max-age=300');
    ctx.body = description ??= describeApi(routes, version);
  });
  const mounted = router.routes();
  return async (ctx: Context, next: Next): Promise<void> => {
    const { path: samePath, route: found } = router.match(ctx.path, ctx.method);
    if (found) {
      await mounted(ctx as Parameters<typeof mounted>[0], next);
      return;
    }
    const path = ctx.path.slice(0, 300);
    if (samePath.length === 0) throw new RouteError(404, 'no-such-route', 'There is nothing here.', { path });
    ctx.set('Allow', [...new Set(samePath.flatMap(({ methods }) => methods))].sort().join(', '));
    throw new RouteError(405, 'wrong-method', 'This cannot be done here.', { method: ctx.method });
  };
}

async function answer(
  route: RouteDefinition,
  ctx: RouterContext,
  { services, timeLimitMs }: Mounting
): Promise<void> {
  const params = read(route.params, decoded(ctx), 'path');
  const query = read(route.query, ctx.query, 'query');
  const given = await withinTime(route.handle({ params, query, services }), timeLimitMs);
  // What the schema does not declare is left out here, and what it does not allow is our fault.
  ctx.body = route.answer.parse(given);
  if (route.cacheSeconds !== undefined) ctx.set('Cache-Control', `public, max-age=${route.cacheSeconds}`);
}

function decoded(ctx: RouterContext): Record<string, string> {
  try {
    decodeURIComponent(ctx.path);
  } catch {
    throw badRequest('path', 'path', 'it is not percent-encoded UTF-8');
  }
  return ctx.params;
}

function read<T>(schema: z.ZodType<T>, given: unknown, place: 'path' | 'query'): T {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  if (issue?.code === 'unrecognized_keys') {
    throw badRequest(place, issue.keys.join(', '), 'there is no such parameter');
  }
  throw badRequest(place, issue?.path.join('.') ?? '', issue?.message ?? 'it does not fit');
}

function badRequest(place: 'path' | 'query', field: string, reason: string): RouteError {
  return new RouteError(400, 'bad-request', `${place}: ${field}: ${reason}`, { place, field, reason });
}
