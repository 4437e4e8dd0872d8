import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** The companion API in a process of its own, as `seula serve` starts it. */
export interface ServedApart {
  /** Without a slash at its end. */
  readonly url: string;
  /** Memory of the process, in megabytes. */
  megabytes(): Promise<number>;
  /** For how many seconds it has computed so far. */
  cpuSeconds(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts it on a free port of this machine; throws when it ends instead. */
export async function serveApart(of: { databaseUrl: string; wikisFile: string }): Promise<ServedApart> {
  const program = fileURLToPath(new URL('../../seula.mjs', import.meta.url));
  const others = Object.entries(process.env).filter(([name]) => !name.startsWith('SEULA_'));
  const child = spawn(program, ['serve', '--json'], {
    env: {
      ...Object.fromEntries(others),
      SEULA_DATABASE_URL: of.databaseUrl,
      SEULA_WIKIS: of.wikisFile,
      SEULA_PORT: '0',
      // What is measured is the API, not its limit.
      SEULA_REQUESTS_PER_SECOND: '1000000',
      SEULA_STREAM_URL: 'off'
    },
    stdio: ['ignore', 'pipe', 'ignore']
  });
  const ended = once(child, 'exit');
  const said = once(createInterface(child.stdout), 'line').then(([line]) => String(line));
  const line = await Promise.race([said, ended.then(() => '')]);
  const { url } = JSON.parse(line || '{}') as { url?: string };
  if (url === undefined) throw new Error('The server of the benchmark did not start.');
  async function figure(name: string): Promise<number> {
    const figures = await (await fetch(`${url}/metrics`)).text();
    const line = figures.split('\n').find((one) => one.startsWith(`${name} `));
    return Number(line?.slice(name.length) ?? Number.NaN);
  }
  return {
    url,
    megabytes: async () => Math.round((await figure('process_resident_memory_bytes')) / 1e6),
    cpuSeconds: () => figure('process_cpu_seconds_total'),
    async stop() {
      child.kill('SIGTERM');
      await ended;
    }
  };
}
