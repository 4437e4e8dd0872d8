import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { ownMw } from './build/own-mw.ts';
import { ofPackage } from './build/of-package.ts';

const gadget = fileURLToPath(new URL('.', import.meta.url));

/**
 * The companion's own pages: one small start, and a file for each page and language that is fetched when it is needed.
 * Names carry a hash of what is in the file, so that browsers may keep them for good; nothing stands inside the HTML.
 */
export default defineConfig({
  root: `${gadget}site`,
  base: '/',
  logLevel: 'warn',
  publicDir: false,
  plugins: [ownMw(gadget)],
  define: ofPackage(new URL('../package.json', import.meta.url)),
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: 'es2022',
    cssTarget: ['chrome123', 'firefox121', 'safari17.5'],
    outDir: fileURLToPath(new URL('../dist/site', import.meta.url)),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: 'manifest.json'
  }
});
