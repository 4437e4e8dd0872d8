import type { Context } from 'koa';
import type { BrowserAnswer } from '../ports.ts';

/** Sends a page that loads nothing but what its policy names and stands in no frame, or sends the browser on. */
export function sendPage(ctx: Context, answer: BrowserAnswer): void {
  if ('goTo' in answer) {
    ctx.status = 303;
    ctx.set('Location', answer.goTo);
    ctx.body = '';
    return;
  }
  ctx.status = answer.status;
  ctx.set('Content-Security-Policy', answer.policy);
  ctx.set('X-Frame-Options', 'DENY');
  ctx.set('Content-Type', 'text/html; charset=utf-8');
  ctx.body = answer.html;
}
