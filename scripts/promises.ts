import { existsSync, readFileSync } from 'node:fs';
import { printPromises, ProvingTests, tabulatePromises } from './promises/print-promises.ts';

/**
 * `npm run promises`: each promise with the tests that prove it and what came of them when they ran last; with `--security`
 * those of security alone, a line each.
 */
const lastRun = new URL('../artifacts/proving-tests.json', import.meta.url);
if (existsSync(lastRun)) {
  const tests = ProvingTests.parse(JSON.parse(readFileSync(lastRun, 'utf8')));
  console.log(process.argv.includes('--security') ? tabulatePromises('S', tests) : printPromises(tests));
} else {
  console.error('No tests have been run here yet. Run "npm test" first.');
  process.exitCode = 1;
}
