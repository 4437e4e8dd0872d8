import { randomUUID } from 'node:crypto';
import type { Context, Next } from 'koa';
import type { ApiError } from '../../shared/api-error.ts';
import type { Log } from '../ports.ts';
import { RouteError } from '../routes/define-route.ts';

const retryAfterSeconds = '30';

/** Troubles of the database that pass by themselves. */
const passing: ReadonlySet<unknown> = new Set(['unavailable', 'busy', 'read-only']);

/** Turns every refusal and fault into `{ error, code, params }`. What nobody expected is logged under an id, and only that is told. */
export function answerFaults(log: Log) {
  return async (ctx: Context, next: Next): Promise<void> => {
    try {
      await next();
    } catch (fault) {
      refuse(ctx, fault instanceof RouteError ? fault : unexpected(ctx, fault, log));
    }
  };
}

function refuse(ctx: Context, { status, message, code, params, details }: RouteError): void {
  ctx.status = status;
  ctx.set('Cache-Control', 'no-store');
  if (status === 503) ctx.set('Retry-After', retryAfterSeconds);
  if (status === 429) ctx.set('Retry-After', String(params.retryAfterSeconds ?? retryAfterSeconds));
  // What is still being sent is not waited for.
  if (isStillSending(ctx)) ctx.set('Connection', 'close');
  const more = details === undefined ? {} : { details };
  ctx.body = { error: message, code, params, ...more } satisfies ApiError;
}

function isStillSending({ req }: Context): boolean {
  const { 'content-length': length, 'transfer-encoding': encoding } = req.headers;
  return !req.complete && (length !== undefined || encoding !== undefined);
}

function unexpected(ctx: Context, fault: unknown, log: Log): RouteError {
  const id = randomUUID();
  log.error({ id, path: ctx.path.slice(0, 300), fault }, 'request failed');
  if (fault instanceof Error && fault.name === 'StoreError' && 'code' in fault && passing.has(fault.code)) {
    const later = 'The database does not answer just now. Try again in a moment.';
    return new RouteError(503, 'database-unavailable', later, { id });
  }
  const message = 'Something went wrong here. Tell the operator the id if it stays so.';
  return new RouteError(500, 'internal', message, { id });
}
