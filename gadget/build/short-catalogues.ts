import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Leaves the keys out of every catalogue but the English one, whose order the others follow in the built file. */
export function shortCatalogues(): Plugin {
  return {
    name: 'seula-short-catalogues',
    enforce: 'pre',
    load(id) {
      const language = /i18n\/gadget\/(\w+)\.json$/.exec(id)?.[1];
      if (!language || language === 'en') return undefined;
      const texts = JSON.parse(readFileSync(id, 'utf8')) as Record<string, string>;
      const english = JSON.parse(readFileSync(id.replace(/\w+\.json$/, 'en.json'), 'utf8')) as object;
      const inOrder = Object.keys(english).map((key) => texts[key] ?? 0);
      return {
        moduleType: 'js',
        code: `import en from './en.json';
          const texts = ${JSON.stringify(inOrder)};
          const all = {};
          Object.keys(en).forEach((key, index) => (all[key] = texts[index] || en[key]));
          export default all;`
      };
    }
  };
}
