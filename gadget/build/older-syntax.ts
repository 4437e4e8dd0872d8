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
      const { code: lowered } = await transformWithOxc(code, id, {
        target: 'es2016',
        helpers: { mode: 'External' },
        jsx: { runtime: 'classic', pragma: 'h', pragmaFrag: 'Fragment' },
        assumptions: { setPublicClassFields: true, noDocumentAll: true }
      });
      const older = shortened(lowered);
      const imports = [
        older.includes('babelHelpers.') &&
          `import * as babelHelpers from '${gadget}build/lowered-syntax.ts';`,
        id.endsWith('x') && `import { h, Fragment } from 'preact';`
      ];
      return { code: `${imports.filter(Boolean).join('')}${older}`, map: null };
    }
  };
}

/**
 * Each lowered async function comes as two, so that it is set up once only; ours are called a few times at most. Class
 * fields come as definitions, which differ from assignments only where a parent class has setters.
 */
function shortened(code: string): string {
  return code
    .replace(
      /function (\w+)\([\w, ]*\) \{\s*return (\w+)\.apply\(this, arguments\);\s*\}\s*function \2\(\) \{\s*\2 = (babelHelpers\.asyncToGenerator\(function\* ?\()/g,
      'function $1(...all) { return $3'
    )
    .replace(/babelHelpers\.defineProperty\(this, "\w+", void 0\);/g, '')
    .replace(/babelHelpers\.defineProperty\(this, "(\w+)", (".*?")\);/g, 'this.$1 = $2;')
    .replace(/\);\s*return _\w+\.apply\(this, arguments\);\s*\}/g, ')(...all); }');
}
