import { existsSync, readFileSync } from 'node:fs';
import { printPromises, ProvingTests } from './promises/print-promises.ts';

/** `npm run promises`: each promise with the tests that prove it and what came of them in the last run of `npm test`. */
const lastRun = new URL('../artifacts/proving-tests.json', import.meta.url);
if (existsSync(lastRun)) {
  console.log(printPromises(ProvingTests.parse(JSON.parse(readFileSync(lastRun, 'utf8')))));
} else {
  console.error('No tests have been run here yet. Run "npm test" first.');
  process.exitCode = 1;
}
