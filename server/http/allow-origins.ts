import type { Context, Next } from 'koa';
import type { Log } from '../ports.ts';

const daySeconds = '86400';

/**
 * Lets pages of the listed wikis read answers. Origins are compared as a whole; credentials are never allowed. Anything
 * else that names an origin gets no permission, and its browser keeps the answer from it.
 */
export function allowOrigins(allowed: () => Promise<readonly string[]>, log: Log) {
  return async (ctx: Context, next: Next): Promise<void> => {
    ctx.vary('Origin');
    const origin = ctx.get('Origin');
    const permitted = origin !== '' && (await listed(allowed, log)).includes(origin);
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
      ctx.set('Access-Control-Allow-Methods', 'GET, HEAD');
      ctx.set('Access-Control-Max-Age', daySeconds);
    }
    ctx.status = 204;
  };
}

async function listed(allowed: () => Promise<readonly string[]>, log: Log): Promise<readonly string[]> {
  try {
    return await allowed();
  } catch (fault) {
    log.error({ fault }, 'the list of origins could not be read; none is allowed');
    return [];
  }
}
