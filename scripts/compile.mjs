import { createHash } from 'node:crypto';
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './set-up/run-quietly.mjs';

const programs = join(root, 'dist/program');
const dayMs = 86_400_000;

/**
 * The folder of the program compiled from the sources as they are, made now unless it is there. Reading hundreds of
 * sources one by one would cost each start more than all the rest of it. Throws when it cannot be written.
 */
export async function compiledProgram() {
  const folder = join(programs, nameOfSources());
  if (!existsSync(folder)) await compile(folder);
  return folder;
}

/** Changes with the time or size of any source, and with the place they are in. */
function nameOfSources() {
  const hash = createHash('sha256').update(root);
  for (const path of ['package-lock.json', ...['scripts', 'server', 'shared'].flatMap(sourcesIn)]) {
    const { mtimeMs, size } = statSync(join(root, path));
    hash.update(`${path} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

function sourcesIn(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|mjs)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}

async function compile(folder) {
  const { build } = await import('esbuild');
  const unfinished = `${folder}.${process.pid}`;
  await build({
    entryPoints: {
      seula: join(root, 'scripts/seula.ts'),
      'judge-thread': join(root, 'server/services/judge-thread.ts')
    },
    outdir: unfinished,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    plugins: [keepPlaces(folder)],
    logLevel: 'silent'
  });
  try {
    renameSync(unfinished, folder);
  } catch {
    // Another process was quicker.
    rmSync(unfinished, { recursive: true, force: true });
  }
  removeOld();
}

/** Programs of sources that have changed since; a process that runs one of them may still read from it for a while. */
function removeOld() {
  for (const name of readdirSync(programs)) {
    const path = join(programs, name);
    const found = statSync(path, { throwIfNoEntry: false });
    if (found && Date.now() - found.mtimeMs > dayMs) rmSync(path, { recursive: true, force: true });
  }
}

/** A source goes on finding the files beside it, wherever it was compiled to; `import.meta.program` is that place. */
const keepPlaces = (folder) => ({
  name: 'keep-places',
  setup(builder) {
    builder.onLoad({ filter: /\.(ts|mjs)$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const contents = source
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
        .replaceAll('import.meta.program', JSON.stringify(pathToFileURL(folder).href));
      return { contents, loader: path.endsWith('.ts') ? 'ts' : 'js' };
    });
  }
});
