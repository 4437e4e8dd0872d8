import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Leaves of the catalogues what one file of the gadget needs: a part those messages that are declared in its folder, the
 * core (part null) all others; of those of the bot its notes. Keys stand in the English one only, whose order the others follow in the built file.
 */
export function shortCatalogues(gadget: string, parts: readonly string[], part: string | null): Plugin {
  const ofParts = new Set(parts.flatMap((name) => keysIn(join(gadget, name))));
  const own = part === null ? null : new Set(keysIn(join(gadget, part)));
  return {
    name: 'seula-short-catalogues',
    enforce: 'pre',
    load(id) {
      const [, folder, language] = /i18n\/(gadget|bot)\/(\w+)\.json$/.exec(id) ?? [];
      if (!language) return undefined;
      const english = textsIn(id.replace(/\w+\.json$/, 'en.json'));
      const isWanted = (key: string) =>
        folder === 'bot' ? ofNotes.test(key) : own ? own.has(key) : !ofParts.has(key);
      const keys = Object.keys(english).filter(isWanted);
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

/** Of what the bot says, the gadget shows why it left a page. */
const ofNotes = /^seula-bot-(halt|note)-/;

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
