import type { Context, Next } from 'koa';
import type { Log } from '../ports.ts';
import { RouteError, type RouteDefinition } from '../routes/define-route.ts';

const daySeconds = '86400';

/** Which origins are ours to answer: those of the wikis, and the one that the companion's own pages are at. */
export interface Origins {
  readonly wikis: () => Promise<readonly string[]>;
  readonly own: () => string | null;
}

/**
 * Lets pages of the listed wikis read answers. Origins are compared as a whole; credentials are never allowed. Anything
 * else that names an origin gets no permission, and its browser keeps the answer from it.
 */
export function allowOrigins({ wikis, own }: Origins, log: Log) {
  return async (ctx: Context, next: Next): Promise<void> => {
    ctx.vary('Origin');
    const origin = ctx.get('Origin');
    const permitted = origin !== '' && (await listed(wikis, log)).includes(origin);
    if (permitted || (origin !== '' && origin === own())) known.set(ctx, origin);
    if (permitted) {
      ctx.set('Access-Control-Allow-Origin', origin);
      // Without this a browser hides from the gadget how long it is to wait.
      ctx.set('Access-Control-Expose-Headers', 'Retry-After');
    }
    if (ctx.method !== 'OPTIONS' || ctx.get('Access-Control-Request-Method') === '') {
      await next();
      return;
    }
    if (permitted) {
      ctx.set('Access-Control-Allow-Methods', 'GET, HEAD, POST, PUT, PATCH, DELETE');
      ctx.set('Access-Control-Allow-Headers', 'Authorization, Content-Type, Last-Event-ID');
      ctx.set('Access-Control-Max-Age', daySeconds);
    }
    ctx.status = 204;
  };
}

/** The origin of the page that asks, where it is one of ours to answer. */
export function knownOrigin(ctx: Context): string | null {
  return known.get(ctx) ?? null;
}

/**
 * Turns away pages of other origins where something is written, or is not for everybody. Who names no origin is no page:
 * a script, which has to show its token anyway.
 */
export function requireKnownOrigin(ctx: Context, { access, method }: RouteDefinition): void {
  if (access === 'public' && method === 'get') return;
  if (ctx.get('Origin') === '' || knownOrigin(ctx) !== null) return;
  throw new RouteError(403, 'origin-not-listed', 'Pages of this origin may not do this.');
}

const known = new WeakMap<Context, string>();

async function listed(allowed: () => Promise<readonly string[]>, log: Log): Promise<readonly string[]> {
  try {
    return await allowed();
  } catch (fault) {
    log.error({ fault }, 'the list of origins could not be read; none is allowed');
    return [];
  }
}
