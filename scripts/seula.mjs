#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { register } from 'tsx/esm/api';

// Texts come and go by the megabyte. Left to itself the heap grows to several times what is in use before it is cleaned.
setFlagsFromString('--heap-growing-percent=25');
register();
const { run } = await import('./seula.ts');
process.exitCode = await run(process.argv.slice(2));
