import type { Plugin } from 'vite';

/**
 * Writes what a wiki would act upon when a page is saved (the end of nowiki, signatures) in another form that means the
 * same in a script: the whole file stands between `nowiki` tags, in which one more of them would end the first.
 */
export function wikiSafe(): Plugin {
  return {
    name: 'seula-wiki-safe',
    enforce: 'post',
    generateBundle(_, files) {
      for (const file of Object.values(files)) {
        if (file.type !== 'chunk') continue;
        file.code = file.code
          .replace(/(?<!\/\*! )<(\/?)nowiki>/g, '<$1\\x6eowiki>')
          .replace(/~~~/g, '~~\\x7e');
      }
    }
  };
}
