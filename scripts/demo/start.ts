import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startDemo, type Demo } from './start-demo.ts';
import { welcome } from './welcome.ts';

const usage = `Usage: npm run demo [-- --port N] [--seconds N] [--quiet]

  --port N     Port of the wiki (default 4037; 0 takes a free one)
  --seconds N  End by itself after so many seconds
  --quiet      Print the address only`;

/** `npm run demo`: runs the demo until Ctrl-C. Returns the exit code. */
export async function run(given: string[]): Promise<number> {
  const options = readOptions(given);
  if (options === null) {
    console.error(usage);
    return 2;
  }
  const asked = untilAsked();
  const demo = await start(options.port);
  if (demo === null) return 1;
  console.log(options.quiet ? demo.url : welcome(demo));
  const over = new AbortController();
  await Promise.race([
    asked,
    ...(options.seconds === null ? [] : [sleep(options.seconds * 1000, null, over)])
  ]);
  over.abort();
  await demo.close();
  return 0;
}

function readOptions(given: string[]): { port: number; seconds: number | null; quiet: boolean } | null {
  try {
    const { values } = parseArgs({
      args: given,
      options: {
        port: { type: 'string', default: '4037' },
        seconds: { type: 'string' },
        quiet: { type: 'boolean', default: false }
      }
    });
    const port = Number(values.port);
    const seconds = values.seconds === undefined ? null : Number(values.seconds);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) return null;
    if (seconds !== null && !(seconds >= 0)) return null;
    return { port, seconds, quiet: values.quiet };
  } catch {
    return null;
  }
}

async function start(port: number): Promise<Demo | null> {
  try {
    return await startDemo({ port, bot: 'live', robotMs: 20_000, random: Math.random, logLevel: 'error' });
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'EADDRINUSE')) throw fault;
    console.error(
      `Port ${port} is taken, perhaps by another demo. End that, or use another port: npm run demo -- --port ${port + 1}`
    );
    return null;
  }
}

/** Resolves at Ctrl-C, or when the terminal goes away; asked a second time, the process ends at once. */
function untilAsked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => {
        process.once(signal, () => process.exit(1));
        resolve();
      });
    }
  });
}
