import Router from '@koa/router';
import type { Context } from 'koa';
import { RouteError, type RouteDefinition } from '../routes/define-route.ts';
import { answerRoute, type Answering } from './answer-route.ts';

/** What routes are mounted with. */
export interface Mounting extends Answering {
  readonly routes: Readonly<Record<string, RouteDefinition>>;
  readonly version: string;
}

/** All routes as one piece of middleware, and the document that describes them. What they do not know is refused. */
export function mountRoutes(mounting: Mounting) {
  const { routes, version } = mounting;
  const router = new Router({ strict: true, sensitive: true });
  for (const route of Object.values(routes)) {
    const methods = route.method === 'get' ? ['GET', 'HEAD'] : [route.method.toUpperCase()];
    for (const path of spellingsOf(route)) {
      router.register(path, methods, async (ctx) => {
        ctx.state.route = route.path;
        await answerRoute(route, ctx, mounting);
      });
    }
  }
  let description: object | undefined;
  router.get('/api/v1/openapi.json', async (ctx) => {
    // Few ever ask for it, and what makes it takes long to load.
    const { describeApi } = await import('./openapi.ts');
    ctx.state.route = '/api/v1/openapi.json';
    ctx.set('Cache-Control', 'public, max-age=300');
    ctx.body = description ??= describeApi(routes, version);
  });
  const mounted = router.routes();
  return async (ctx: Context): Promise<void> => {
    await mounted(ctx as Parameters<typeof mounted>[0], () => refuse(ctx));
  };

  /** Called where no route is found. */
  function refuse(ctx: Context): never {
    const { path: samePath } = router.match(ctx.path, ctx.method);
    const path = ctx.path.slice(0, 300);
    if (samePath.length === 0) throw new RouteError(404, 'no-such-route', 'There is nothing here.', { path });
    ctx.set('Allow', [...new Set(samePath.flatMap(({ methods }) => methods))].sort().join(', '));
    throw new RouteError(405, 'wrong-method', 'This cannot be done here.', { method: ctx.method });
  }
}

/** A path that is documented with a slash at its end is answered without it too. */
function spellingsOf({ path }: RouteDefinition): string[] {
  return path.endsWith('/') ? [path, path.slice(0, -1)] : [path];
}
