import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context } from 'koa';
import { RouteError } from '../routes/define-route.ts';

/** Lets through who shows the operator's token as `Authorization: Bearer TOKEN`, and nobody where none is set. */
export function requireOperator(ctx: Context, token: string | null): void {
  if (token === null) {
    throw refusal(
      'This is for the operator only, and no token is set: set SEULA_OPERATOR_TOKEN and start again.'
    );
  }
  const shown = /^Bearer ([\x21-\x7e]{1,1024})$/i.exec(ctx.get('Authorization'))?.[1];
  if (shown === undefined || !isSame(shown, token)) {
    throw refusal(
      'This is for the operator only: send "Authorization: Bearer" with the SEULA_OPERATOR_TOKEN.'
    );
  }
}

/** Takes as long for every token, however much of it is right. */
function isSame(shown: string, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(shown), digest(token));
}

function refusal(message: string): RouteError {
  return new RouteError(403, 'operator-only', message);
}
