import { randomUUID } from 'node:crypto';
import type { Context, Next } from 'koa';
import type { ApiError } from '../../shared/api-error.ts';
import type { Log } from '../ports.ts';
import { RouteError } from '../routes/define-route.ts';

/** Turns every refusal and fault into `{ error, code, params }`. What nobody expected is logged under an id, and only that is told. */
export function answerFaults(log: Log) {
  return async (ctx: Context, next: Next): Promise<void> => {
    const start = performance.now();
    try {
      await next();
    } catch (fault) {
      if (fault instanceof RouteError) refuse(ctx, fault.status, fault);
      else unexpected(ctx, fault, log);
    }
    const ms = Math.round(performance.now() - start);
    log.info({ method: ctx.method, path: ctx.path.slice(0, 300), status: ctx.status, ms }, 'request');
  };
}

/** Puts a refusal into the answer. */
export function refuse(
  ctx: Context,
  status: number,
  { message, code, params }: { message: string; code: string; params: ApiError['params'] }
): void {
  ctx.status = status;
  ctx.set('Cache-Control', 'no-store');
  ctx.body = { error: message, code, params } satisfies ApiError;
}

function unexpected(ctx: Context, fault: unknown, log: Log): void {
  const id = randomUUID();
  log.error({ id, path: ctx.path.slice(0, 300), fault }, 'request failed');
  const message = 'Something went wrong here. Tell the operator the id if it stays so.';
  refuse(ctx, 500, { message, code: 'internal', params: { id } });
}
