#!/usr/bin/env node
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { compiledProgram } from './compile.mjs';

// Texts come and go by the megabyte. Left to itself the heap grows to several times what is in use before it is cleaned.
setFlagsFromString('--heap-growing-percent=25');
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
