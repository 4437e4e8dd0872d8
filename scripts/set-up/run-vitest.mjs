import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './run-quietly.mjs';

/** Runs vitest with further arguments and counts; each test that was left out comes with its file, name and reason. */
export async function runVitest(args) {
  const reporter = process.stdout.isTTY && !process.env.CI ? 'default' : 'minimal';
  const child = spawn(
    process.execPath,
    [
      join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--silent=passed-only',
      `--reporter=${reporter}`,
      `--reporter=${join(root, 'scripts/set-up/count-reporter.mjs')}`,
      ...args
    ],
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] }
  );
  let counts = { passed: 0, failed: 0, skipped: [] };
  child.on('message', (message) => {
    counts = message;
  });
  const code = await untilEnd(child);
  // A run that ended badly without a failed test had an error beside the tests.
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** Ctrl-C reaches vitest too, which ends in order; waiting for it keeps the terminal clean. */
async function untilEnd(child) {
  const wait = () => undefined;
  process.on('SIGINT', wait);
  const code = await new Promise((done) => child.on('close', (status) => done(status ?? 1)));
  process.off('SIGINT', wait);
  return code;
}
