import Router from '@koa/router';
import type { Context, Next } from 'koa';
import type { z } from 'zod';
import type { RouteServices } from '../ports.ts';
import { RouteError, type RouteDefinition } from '../routes/define-route.ts';
import type { Routes } from '../routes/index.generated.ts';
import { refuse } from './answer-faults.ts';

/** All routes as one piece of middleware; what they do not know is refused in the form of every other refusal. */
export function mountRoutes(routes: Routes, services: RouteServices, openApi: object) {
  const router = new Router();
  for (const route of Object.values(routes) as unknown as RouteDefinition[]) {
    const methods = route.method === 'get' ? ['GET', 'HEAD'] : [route.method.toUpperCase()];
    router.register(route.path, methods, (ctx) => handle(route, ctx, services));
  }
  router.get('/api/v1/openapi.json', (ctx) => {
    ctx.set('Cache-Control', 'public, max-age=300');
    ctx.body = openApi;
  });
  const mounted = router.routes();
  return async (ctx: Context, next: Next): Promise<void> => {
    await mounted(ctx as Parameters<typeof mounted>[0], next);
    if (ctx.body !== undefined || ctx.status !== 404) return;
    const known = router.match(ctx.path, ctx.method).path.length > 0;
    const path = ctx.path.slice(0, 300);
    if (!known)
      return refuse(ctx, 404, { message: 'There is nothing here.', code: 'no-such-route', params: { path } });
    const params = { method: ctx.method };
    refuse(ctx, 405, { message: 'This cannot be done here.', code: 'wrong-method', params });
  };
}

async function handle(
  route: RouteDefinition,
  ctx: Context & { params?: unknown },
  services: RouteServices
): Promise<void> {
  const params = read(route.params, ctx.params ?? {}, 'path');
  const query = read(route.query, ctx.query, 'query');
  const answer = await route.handle({ params, query, services });
  if (route.cacheSeconds !== undefined) ctx.set('Cache-Control', `public, max-age=${route.cacheSeconds}`);
  ctx.body = route.answer.parse(answer);
}

function read<T>(schema: z.ZodType<T>, given: unknown, place: 'path' | 'query'): T {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : null;
  const field = unknown ?? issue?.path.join('.') ?? '';
  const reason = unknown === null ? (issue?.message ?? 'it does not fit') : 'there is no such parameter';
  throw new RouteError(400, 'bad-request', `${place}: ${field}: ${reason}`, { place, field, reason });
}
