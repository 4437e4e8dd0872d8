import { ensureDependencies } from './set-up/dependencies.mjs';
import { ensureGadget } from './set-up/gadget.mjs';

/** `npm run demo`: brings what the demo needs, then runs it. */
async function main() {
  try {
    await ensureDependencies();
    await ensureGadget();
  } catch (fault) {
    console.error(fault.message);
    return 1;
  }
  // The compiler would keep what it made in the system's temporary folder.
  process.env.TSX_DISABLE_CACHE = '1';
  const { register } = await import('tsx/esm/api');
  register();
  const { run } = await import('./demo/start.ts');
  return run(process.argv.slice(2));
}

process.exitCode = await main();
