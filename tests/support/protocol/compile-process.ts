import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

let compiled: Promise<string> | null = null;

/** The program of a process of the bot as one file, made once in each process that asks: it is started hundreds of times. */
export function compiledProcess(): Promise<string> {
  return (compiled ??= compile());
}

async function compile(): Promise<string> {
  const outfile = fileURLToPath(
    new URL(`../../../dist/protocol/bot-process-${process.pid}.mjs`, import.meta.url)
  );
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
  process.once('exit', () => rmSync(outfile, { force: true }));
  return outfile;
}
