import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const taken = '\0seula-core:';

/**
 * Lets a part take from the core what `hand-over.ts` lists, out of the variable that the wrapping of its file declares.
 * Fails when the part would bring a file that the core has too, save for those in `twice`.
 */
export function partImports(gadget: string, inCore: () => readonly string[]): Plugin {
  const handOver = `${gadget}hand-over.ts`;
  const namesByFile = new Map<string, string[]>();
  return {
    name: 'seula-part-imports',
    enforce: 'pre',
    async buildStart() {
      for (const [, names = '', source = ''] of readFileSync(handOver, 'utf8').matchAll(imports)) {
        const file = await this.resolve(source, handOver);
        if (!file) throw new Error(`hand-over.ts: there is no ${source}.`);
        namesByFile.set(
          file.id,
          names.split(',').flatMap((name) => name.trim() || [])
        );
      }
    },
    async resolveId(source, importer) {
      const file = importer && (await this.resolve(source, importer, { skipSelf: true }));
      return file && namesByFile.has(file.id) ? taken + file.id : undefined;
    },
    load(id) {
      const names = id.startsWith(taken) ? namesByFile.get(id.slice(taken.length)) : undefined;
      if (!names) return undefined;
      return {
        code: names.map((name) => `export const ${name} = seulaCore.${name};`).join('\n'),
        moduleType: 'js'
      };
    },
    generateBundle(_, files) {
      const core = new Set(inCore());
      const doubled = filesIn(files).filter((id) => core.has(id) && !twice.test(id));
      if (doubled.length > 0)
        throw new Error(`In the core and in a part: ${doubled.join(', ')}. See hand-over.ts.`);
    }
  };
}

const imports = /^import \{([^}]+)\} from '([^']+)';$/gm;

/** Each file has its own messages; pictures are a line each. */
const twice = /\/i18n\/gadget\/|codex-icons|^\0/;

/** The files of which something is in a bundle. */
export function filesIn(
  files: Record<string, { type: string; modules?: Record<string, { renderedLength: number }> }>
): string[] {
  return Object.values(files).flatMap(({ modules = {} }) =>
    Object.keys(modules).filter((id) => (modules[id]?.renderedLength ?? 0) > 0)
  );
}
