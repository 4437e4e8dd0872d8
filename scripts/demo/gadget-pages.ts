import { readFile } from 'node:fs/promises';
import { companionLine, unsetCompanion } from '../../gadget/companion-line.ts';
import { parts } from '../../gadget/parts.ts';
import type { PageHandler } from './wiki/http/page-handler.ts';

const built = new URL('../../dist/gadget/', import.meta.url);

/** Where the demo wiki's pages find the gadget. */
export const gadgetScriptUrl = '/w/gadget/seula.js';

/**
 * Serves the built gadget beside other pages, as a wiki serves it once it is published: first the small loader that runs
 * on every page, then, where it asks for it, the gadget itself with the companion's address at its top, and its parts.
 */
export function withGadget(pages: PageHandler, companionUrl: () => string): PageHandler {
  return async (request, wiki) => {
    const { pathname } = request.url;
    const part = parts.find((name) => pathname === gadgetScriptUrl.replace('seula.js', `seula-${name}.js`));
    if (part) return script(await readFile(new URL(`seula-${part}.js`, built), 'utf8'));
    switch (pathname) {
      case gadgetScriptUrl:
        return script(await readFile(new URL('seula-loader.js', built), 'utf8'));
      case gadgetScriptUrl.replace('seula.js', 'seula-core.js'):
        return script(publish(await readFile(new URL('seula.js', built), 'utf8'), companionUrl()));
      default:
        return pages(request, wiki);
    }
  };
}

/** The gadget with the address of its companion written in. */
export function publish(code: string, companionUrl: string): string {
  const line = companionLine(unsetCompanion);
  if (!code.includes(line)) throw new Error('The built gadget has no line for the address of its companion.');
  return code.replace(line, companionLine(companionUrl));
}

function script(body: string): { status: number; headers: Record<string, string>; body: string } {
  const headers = { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' };
  return { status: 200, headers, body };
}
