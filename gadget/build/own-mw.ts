import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Puts the files of `site/mw/` in the place of those with the same names in `mw/`: the companion's own pages have no
 * MediaWiki around them, and what the gadget asks of it is answered there by ourselves.
 */
export function ownMw(gadget: string): Plugin {
  return {
    name: 'seula-own-mw',
    enforce: 'pre',
    async resolveId(source, importer) {
      const found = await this.resolve(source, importer, { skipSelf: true });
      if (!found?.id.startsWith(`${gadget}mw/`)) return undefined;
      const own = `${gadget}site/mw/${basename(found.id)}`;
      return existsSync(own) ? own : found;
    }
  };
}
