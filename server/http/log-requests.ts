import type { Context, Next } from 'koa';
import type { Log } from '../ports.ts';

/** One line for each request: what was asked and how it ended. Neither addresses nor what stands behind the `?` are kept. */
export function logRequests(log: Log) {
  return async (ctx: Context, next: Next): Promise<void> => {
    const start = performance.now();
    try {
      await next();
    } finally {
      const ms = Math.round(performance.now() - start);
      log.info({ method: ctx.method, path: ctx.path.slice(0, 300), status: ctx.status, ms }, 'request');
    }
  };
}
