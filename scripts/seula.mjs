#!/usr/bin/env -S node --heap-growing-percent=25 --max-semi-space-size=16 --min-semi-space-size=8
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compiledProgram } from './compile.mjs';

// The flags above: texts come and go by the megabyte. Left to itself the heap grows to several times what is in use before
// it is cleaned, and what lives no longer than one edit's judging does not fit where cleaning is cheap.
const { run } = await load();
process.exitCode = await run(process.argv.slice(2));

async function load() {
  let program;
  try {
    program = pathToFileURL(join(await compiledProgram(), 'seula.js'));
  } catch {
    // Where nothing may be written, or something does not compile, each source is compiled as it is read.
    const { register } = await import('tsx/esm/api');
    register();
    program = new URL('./seula.ts', import.meta.url);
  }
  return import(program.href);
}
