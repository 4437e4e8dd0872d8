import { existsSync, readFileSync } from 'node:fs';
import { printPromises, ProvingTests, tabulatePromises } from './promises/print-promises.ts';
import { printRoles, RouteRoles } from './promises/print-roles.ts';

/**
 * `npm run promises`: each promise with the tests that prove it and what came of them when they ran last; with `--security`
 * those of security alone, a line each, and before them who may call which route.
 */
const lastRun = kept('proving-tests.json');
if (lastRun === null) {
  console.error('No tests have been run here yet. Run "npm test" first.');
  process.exitCode = 1;
} else if (process.argv.includes('--security')) {
  const roles = kept('route-roles.json');
  if (roles !== null) console.log(`${printRoles(RouteRoles.parse(roles))}\n`);
  console.log(`${tabulatePromises('S', ProvingTests.parse(lastRun))}\n`);
} else {
  console.log(printPromises(ProvingTests.parse(lastRun)));
}

function kept(name: string): unknown {
  const file = new URL(`../artifacts/${name}`, import.meta.url);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as unknown) : null;
}
