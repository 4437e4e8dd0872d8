import type { Plugin } from 'vite';

/** Puts the style into the script; the script adds it to the page before it draws. */
export function styleInside(): Plugin {
  return {
    name: 'seula-style-inside',
    enforce: 'post',
    generateBundle(_, files) {
      const style = Object.values(files).find((file) => file.fileName.endsWith('.css'));
      const script = Object.values(files).find((file) => file.type === 'chunk');
      if (style?.type !== 'asset' || script?.type !== 'chunk') throw new Error('Style or script is missing.');
      delete files[style.fileName];
      const mark = /(["'`])SEULA_STYLE\1/;
      if (!mark.test(script.code)) throw new Error('The script has no place for the style.');
      script.code = script.code.replace(mark, () => JSON.stringify(styleOf(String(style.source))));
    }
  };
}

/** The style without the bundler's own comment at its end. */
function styleOf(source: string): string {
  return source.replace(/\/\*\$vite.*?\*\//g, '').trim();
}
