import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context, Next } from 'koa';

const types: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css' };

/** Serves the scripts and styles of one folder under a prefix; nothing below it, and nothing else. */
export function serveFolder(prefix: string, folder: string) {
  return async (ctx: Context, next: Next): Promise<void> => {
    const name = ctx.path.startsWith(prefix) ? ctx.path.slice(prefix.length) : '';
    const type = types[/^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(js|css)$/.exec(name)?.[1] ?? ''];
    const wanted = type !== undefined && (ctx.method === 'GET' || ctx.method === 'HEAD');
    const content = wanted ? await readFile(join(folder, name)).catch(() => null) : null;
    if (type === undefined || content === null) {
      await next();
      return;
    }
    ctx.type = type;
    ctx.body = content;
  };
}
