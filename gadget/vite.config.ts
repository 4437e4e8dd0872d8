import { fileURLToPath } from 'node:url';
import { build, type InlineConfig, type Plugin } from 'vite';
import { buildStamp } from './build/build-stamp.ts';
import { codexStyles } from './build/codex-styles.ts';
import { olderSyntax } from './build/older-syntax.ts';
import { filesIn, partImports } from './build/part-imports.ts';
import { shortCatalogues } from './build/short-catalogues.ts';
import { smallerPreact } from './build/smaller-preact.ts';
import { styleInside } from './build/style-inside.ts';
import { wikiSafe } from './build/wiki-safe.ts';
import { companionLine, unsetCompanion } from './companion-line.ts';
import { parts } from './parts.ts';

const gadget = fileURLToPath(new URL('.', import.meta.url));
const outDir = fileURLToPath(new URL('../dist/gadget', import.meta.url));
const stamp = JSON.stringify(buildStamp([gadget, fileURLToPath(new URL('../shared', import.meta.url))]));

/** What the core turned out to be made of. */
let inCore: string[] = [];

/** The core (script and style in one file) and, after it, the parts that it fetches and the loader that fetches it. */
export default bundle({
  entry: 'main.tsx',
  fileName: 'seula.js',
  plugins: [smallerPreact(), shortCatalogues(gadget, parts, null), styleInside(), others()],
  before: companionLine(unsetCompanion),
  after: '}'
});

/** A part runs when the core of its own build is there, and then says that it is there itself. */
const partBundles = parts.map((name) =>
  bundle({
    entry: `${name}.tsx`,
    fileName: `seula-${name}.js`,
    plugins: [partImports(gadget, () => inCore), shortCatalogues(gadget, parts, name), styleInside()],
    before: `mw.hook('seula.core').add(function(build,seulaCore){if(build!==${stamp}){mw.hook('seula.${name}').fire(${stamp});return}`,
    after: `mw.hook('seula.${name}').fire(${stamp},seula)});`
  })
);

const loader = bundle({
  entry: 'loader.ts',
  fileName: 'seula-loader.js',
  plugins: [],
  before: '',
  after: ''
});

/** One file, wrapped so that a wiki keeps its text as it is when the page is saved. */
function bundle(file: {
  entry: string;
  fileName: string;
  plugins: Plugin[];
  before: string;
  after: string;
}): InlineConfig {
  const { entry, fileName, plugins, before, after } = file;
  return {
    configFile: false,
    root: gadget,
    logLevel: 'warn',
    css: { postcss: { plugins: [codexStyles(gadget)] } },
    define: {
      'process.env.NODE_ENV': '"production"',
      SEULA_STYLE: JSON.stringify('SEULA_STYLE'),
      SEULA_BUILD: stamp
    },
    plugins: [olderSyntax(gadget), ...plugins, wikiSafe()],
    build: {
      target: 'es2016',
      cssTarget: 'chrome87',
      outDir,
      emptyOutDir: entry === 'main.tsx',
      copyPublicDir: false,
      lib: { entry: `${gadget}${entry}`, formats: ['iife'], name: 'seula', fileName: () => fileName },
      rolldownOptions: {
        treeshake: { propertyReadSideEffects: false },
        output: {
          extend: false,
          exports: 'auto',
          postBanner: ['/*! <nowiki> */', before].filter(Boolean).join('\n'),
          postFooter: [after, '/*! </nowiki> */'].filter(Boolean).join('\n')
        }
      }
    }
  };
}

function others(): Plugin {
  return {
    name: 'seula-others',
    generateBundle(_, files) {
      inCore = filesIn(files);
    },
    async closeBundle() {
      for (const config of [...partBundles, loader]) await build(config);
    }
  };
}
