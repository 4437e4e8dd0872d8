import type { Context, Next } from 'koa';

const day = '86400';

/**
 * Lets pages of the listed wikis read answers. Origins are compared as a whole; credentials are never allowed. Anything
 * else that names an origin gets no permission, and its browser keeps the answer from it.
 */
export function allowOrigins(allowed: () => Promise<readonly string[]>) {
  return async (ctx: Context, next: Next): Promise<void> => {
    ctx.vary('Origin');
    const origin = ctx.get('Origin');
    const permitted = origin !== '' && (await allowed()).includes(origin);
    if (permitted) ctx.set('Access-Control-Allow-Origin', origin);
    if (ctx.method !== 'OPTIONS' || ctx.get('Access-Control-Request-Method') === '') return next();
    if (permitted) {
      ctx.set('Access-Control-Allow-Methods', 'GET, HEAD');
      ctx.set('Access-Control-Max-Age', day);
    }
    ctx.status = 204;
  };
}
