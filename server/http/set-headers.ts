import type { Context, Next } from 'koa';

/** Headers that stand on every answer, refusals included. Answers are data: a browser is to make nothing else of them. */
export const headersOfAll = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  // The wiki's pages load the gadget from here, and are of another site.
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Cache-Control': 'no-store'
};

/** Sets the headers before anything else can go wrong. */
export async function setHeaders(ctx: Context, next: Next): Promise<void> {
  ctx.set(headersOfAll);
  await next();
}
