import { fileURLToPath } from 'node:url';
import { build, type InlineConfig, type Plugin } from 'vite';
import { codexStyles } from './build/codex-styles.ts';
import { shortCatalogues } from './build/short-catalogues.ts';
import { olderSyntax } from './build/older-syntax.ts';
import { smallerPreact } from './build/smaller-preact.ts';
import { companionLine, unsetCompanion } from './companion-line.ts';

const gadget = fileURLToPath(new URL('.', import.meta.url));
const outDir = fileURLToPath(new URL('../dist/gadget', import.meta.url));

/** The core (script and style in one file) and, after it, the small loader that decides where the core is needed. */
export default bundle('main.tsx', 'seula.js', [styleInside(), loaderAfter()], {
  banner: `/*! <nowiki> */\n${companionLine(unsetCompanion)}`,
  footer: '}\n/*! </nowiki> */'
});

function bundle(
  entry: string,
  fileName: string,
  plugins: Plugin[],
  { banner, footer }: { banner: string; footer: string }
): InlineConfig {
  return {
    configFile: false,
    root: gadget,
    logLevel: 'warn',
    css: { postcss: { plugins: [codexStyles(gadget)] } },
    define: { 'process.env.NODE_ENV': '"production"', SEULA_STYLE: JSON.stringify('SEULA_STYLE') },
    plugins: [olderSyntax(gadget), smallerPreact(), shortCatalogues(), ...plugins],
    build: {
      target: 'es2016',
      cssTarget: 'chrome87',
      outDir,
      emptyOutDir: plugins.length > 0,
      copyPublicDir: false,
      lib: { entry: `${gadget}${entry}`, formats: ['iife'], name: 'seula', fileName: () => fileName },
      rolldownOptions: { output: { extend: false, postBanner: banner, postFooter: footer } }
    }
  };
}

/** Puts the style into the script, behind the companion's line; the script adds it to the page before it draws. */
function styleInside(): Plugin {
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

function loaderAfter(): Plugin {
  return {
    name: 'seula-loader-after',
    async closeBundle() {
      await build(
        bundle('loader.ts', 'seula-loader.js', [], { banner: '/*! <nowiki> */', footer: '/*! </nowiki> */' })
      );
    }
  };
}
