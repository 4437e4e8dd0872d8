import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureDependencies } from './set-up/dependencies.mjs';
import { ensureGadget } from './set-up/gadget.mjs';
import { root } from './set-up/run-quietly.mjs';
import { runVitest } from './set-up/run-vitest.mjs';
import { ensureSystemPackages } from './set-up/system-packages.mjs';

/**
 * `npm test`: brings what the tests need, runs them all (or those that the arguments name, which go to vitest), says what
 * was left out and why, and ends with the counts. In CI nothing may be left out.
 */
async function main() {
  const missing = await prepare();
  const { passed, failed, skipped } = missing
    ? await runVitest(process.argv.slice(2))
    : { passed: 0, failed: 1, skipped: [] };
  // Of a run of some tests alone nobody wants to know how everything stands.
  if (missing && process.argv.length === 2) await tellPromises();
  if (skipped.length > 0) tellSkipped(missing, skipped);
  process.exitCode = failed > 0 || (process.env.CI && skipped.length > 0) ? 1 : 0;
  console.log(`${passed} passed, ${failed} failed, ${skipped.length} skipped`);
}

/** Null when the tests cannot run at all, else a sentence for each thing that this machine lacks. */
async function prepare() {
  try {
    await ensureDependencies();
    const missing = await ensureSystemPackages();
    await ensureGadget();
    return missing;
  } catch (fault) {
    console.error(fault.message);
    return null;
  }
}

/** What is promised about security, and how the tests of it stand. */
async function tellPromises() {
  const table = [
    join(root, 'node_modules/tsx/dist/cli.mjs'),
    join(root, 'scripts/promises.ts'),
    '--security'
  ];
  const child = spawn(process.execPath, table, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  await new Promise((done) => child.on('close', done));
}

function tellSkipped(missing, skipped) {
  console.log('Skipped:');
  for (const sentence of missing) console.log(`  ${sentence}`);
  for (const file of new Set(skipped.map((test) => test.file))) {
    const left = skipped.filter((test) => test.file === file);
    const reasons = [...new Set(left.map(({ why }) => why).filter(Boolean))].join('; ');
    const more = left.length > 1 ? ` and ${left.length - 1} more` : '';
    console.log(`  ${file}: ${left[0].name}${more}${reasons ? ` (${reasons})` : ''}`);
  }
}

await main();
