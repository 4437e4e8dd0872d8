import { transformWithOxc, type Plugin } from 'vite';

/**
 * Brings our files down to ES2016, the newest that wikis serve, with the few functions of lowered-syntax.ts in place of the
 * compiler's own, which are made for every case there is and would be a twentieth of the gadget.
 */
export function olderSyntax(gadget: string): Plugin {
  return {
    name: 'seula-older-syntax',
    enforce: 'pre',
    async transform(code, id) {
      if (!id.startsWith(gadget) || !/\.tsx?$/.test(id)) return undefined;
      const { code: older } = await transformWithOxc(code, id, {
        target: 'es2016',
        helpers: { mode: 'External' },
        jsx: { runtime: 'classic', pragma: 'h', pragmaFrag: 'Fragment' },
        assumptions: { setPublicClassFields: true, noDocumentAll: true }
      });
      const imports = [
        older.includes('babelHelpers.') &&
          `import * as babelHelpers from '${gadget}build/lowered-syntax.ts';`,
        id.endsWith('x') && `import { h, Fragment } from 'preact';`
      ];
      return { code: `${imports.filter(Boolean).join('')}${older}`, map: null };
    }
  };
}
