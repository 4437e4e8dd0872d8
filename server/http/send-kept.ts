import type { Context } from 'koa';
import type { KeptAnswer } from './keep-answers.ts';

/** Sends an answer as it was kept, or nothing where the client has it already. It may be kept by clients, and is asked for anew each time. */
export function sendKept(ctx: Context, { json, etag }: KeptAnswer): void {
  ctx.set('Cache-Control', 'public, max-age=0');
  ctx.set('ETag', etag);
  // Who wants nothing out of a cache gets what was found to be in force just now.
  if (tagsOf(ctx.get('If-None-Match')).includes(etag)) {
    ctx.status = 304;
    return;
  }
  ctx.set('Content-Type', 'application/json; charset=utf-8');
  ctx.body = json;
}

function tagsOf(header: string): string[] {
  return header === '' ? [] : header.split(',').map((tag) => tag.trim());
}
