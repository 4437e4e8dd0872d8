import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Leaves of the catalogues what one file of the gadget needs: a part those messages that are declared in its folder, the
 * core (part null) all others. Keys stand in the English one only, whose order the others follow in the built file.
 */
export function shortCatalogues(gadget: string, parts: readonly string[], part: string | null): Plugin {
  const ofParts = new Set(parts.flatMap((name) => keysIn(join(gadget, name))));
  const own = part === null ? null : new Set(keysIn(join(gadget, part)));
  return {
    name: 'seula-short-catalogues',
    enforce: 'pre',
    load(id) {
      const language = /i18n\/gadget\/(\w+)\.json$/.exec(id)?.[1];
      if (!language) return undefined;
      const english = textsIn(id.replace(/\w+\.json$/, 'en.json'));
      const keys = Object.keys(english).filter((key) => (own ? own.has(key) : !ofParts.has(key)));
      if (language === 'en') {
        const texts = Object.fromEntries(keys.map((key) => [key, english[key]]));
        return { moduleType: 'js', code: `export default ${JSON.stringify(texts)};` };
      }
      const texts = textsIn(id);
      return {
        moduleType: 'js',
        code: `import en from './en.json';
          const texts = ${JSON.stringify(keys.map((key) => texts[key] ?? 0))};
          const all = {};
          Object.keys(en).forEach((key, index) => (all[key] = texts[index] || en[key]));
          export default all;`
      };
    }
  };
}

/** The keys of the messages that are declared in a folder; see prettier for their one form. */
function keysIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.messages.ts'))
    .flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(/^ {2}'?([\w-]+)'?: \{/gm)])
    .map(([, key]) => `seula-${key}`);
}

function textsIn(path: string): Record<string, string> {
  return JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
}
