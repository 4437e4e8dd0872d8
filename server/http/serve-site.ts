import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Context, Next } from 'koa';
import { findSitePage } from '../../shared/site-pages.ts';
import { RouteError } from '../routes/define-route.ts';

/** What the companion's pages may load: their own files and answers, and nothing of anybody else; they stand in no frame. */
export const sitePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  // Codex draws icons of its own out of its styles.
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'"
].join('; ');

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml'
};
const yearSeconds = 31_536_000;

/**
 * Serves the companion's own pages, which are one document, and their files, whose names say what is in them and which may
 * be kept for good. What is neither a page nor anything of the API is a page that says so; below /api nothing changes.
 */
export function serveSite(folder: string) {
  return async (ctx: Context, next: Next): Promise<void> => {
    if (ctx.method !== 'GET' && ctx.method !== 'HEAD') {
      await next();
      return;
    }
    const file = /^\/assets\/([\w-]+(?:\.[\w-]+)*)$/.exec(ctx.path)?.[1];
    if (file !== undefined && (await sendFile(ctx, join(folder, 'assets', file)))) return;
    if (/^\/(api|gadget|assets)(\/|$)/.test(ctx.path)) {
      await next();
      return;
    }
    if (findSitePage(ctx.path)) return sendDocument(ctx, folder, 200);
    try {
      await next();
    } catch (fault) {
      if (!(fault instanceof RouteError) || fault.code !== 'no-such-route') throw fault;
      await sendDocument(ctx, folder, 404);
    }
  };
}

async function sendFile(ctx: Context, path: string): Promise<boolean> {
  const type = types[extname(path)];
  const content = type === undefined ? null : await readFile(path).catch(() => null);
  if (type === undefined || content === null) return false;
  ctx.type = type;
  ctx.set('Cache-Control', `public, max-age=${yearSeconds}, immutable`);
  ctx.body = content;
  return true;
}

async function sendDocument(ctx: Context, folder: string, status: 200 | 404): Promise<void> {
  const content = await readFile(join(folder, 'index.html')).catch(() => null);
  if (content === null) throw new RouteError(404, 'no-such-route', 'There is nothing here.', { path: '/' });
  ctx.set('Content-Security-Policy', sitePolicy);
  ctx.set('X-Frame-Options', 'DENY');
  ctx.set('Cross-Origin-Resource-Policy', 'same-origin');
  ctx.set('Cross-Origin-Opener-Policy', 'same-origin-allow-popups');
  ctx.set('Cache-Control', 'no-cache');
  ctx.status = status;
  ctx.type = 'text/html; charset=utf-8';
  ctx.body = content;
}
