import type { Context, Next } from 'koa';
import type { RequestMeter } from '../ports.ts';

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS']);

/** Measures each request by its route, never by its path: a path holds titles, and there is no end of paths. */
export function measureRequests(meter: RequestMeter) {
  return async (ctx: Context, next: Next): Promise<void> => {
    const start = performance.now();
    try {
      await next();
    } finally {
      const route: unknown = ctx.state.route;
      meter.answered({
        method: methods.has(ctx.method) ? ctx.method : 'other',
        route: typeof route === 'string' ? route : 'none',
        status: ctx.status,
        seconds: (performance.now() - start) / 1000
      });
    }
  };
}
