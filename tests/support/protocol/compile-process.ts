import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

let compiled: Promise<string> | null = null;

/** The program of a process of the bot as one file, made once in each process that asks: it is started hundreds of times. */
export function compiledProcess(): Promise<string> {
  return (compiled ??= compile());
}

const folder = fileURLToPath(new URL('../../../dist/protocol/', import.meta.url));
const hourMs = 3_600_000;

async function compile(): Promise<string> {
  removeOld();
  const outfile = join(folder, `bot-process-${process.pid}.mjs`);
  await build({
    entryPoints: [fileURLToPath(new URL('bot-process.ts', import.meta.url))],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'silent'
  });
  return outfile;
}

/** Those of earlier runs; a run of this very moment still needs its own. */
function removeOld(): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const found = statSync(path, { throwIfNoEntry: false });
    if (found && Date.now() - found.mtimeMs > hourMs) rmSync(path, { force: true });
  }
}
