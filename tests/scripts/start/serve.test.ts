import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { z } from 'zod';

/** What serving does not need before somebody asks for it, or never. */
const heavy = [
  '@wikimedia/codex',
  'm3api',
  'mysql2',
  'playwright-core',
  'preact',
  'tsx',
  'undici',
  'unbzip2-stream',
  'vite',
  'wikilint',
  'zod-openapi'
];

test(
  'a fresh process serves, and loads nothing for it that it does not need',
  { timeout: 60_000 },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'seula-test-'));
    const loads = join(folder, 'loads.json');
    const recorder = new URL('record-loads.mjs', import.meta.url).href;
    const program = fileURLToPath(new URL('../../../scripts/seula.mjs', import.meta.url));
    const wikis = join(folder, 'wikis.json');
    await writeFile(wikis, JSON.stringify([{ id: 'testwiki', apiUrl: 'http://127.0.0.1:1/w/api.php' }]));
    const server = spawn(process.execPath, ['--import', recorder, program, 'serve', '--json'], {
      env: {
        PATH: process.env.PATH,
        LOADS_FILE: loads,
        SEULA_DATABASE_URL: 'sqlite::memory:',
        SEULA_WIKIS: wikis,
        SEULA_PORT: '0',
        SEULA_LOG_LEVEL: 'silent'
      },
      stdio: ['ignore', 'pipe', 'inherit']
    });
    const ended = once(server, 'exit');
    try {
      const listens = once(createInterface(server.stdout), 'line');
      const over = ended.then(() => Promise.reject(new Error('The server ended before it listened.')));
      const [line] = (await Promise.race([listens, over])) as [string];
      const { url } = z.object({ url: z.string() }).parse(JSON.parse(line));
      const answer = await fetch(`${url}/api/v1/checks`);
      expect(answer.status).toBe(200);
      expect(await answer.json()).toMatchObject({ checks: expect.any(Array) as unknown });
    } finally {
      server.kill('SIGTERM');
      await ended;
    }
    const loaded = z.array(z.string()).parse(JSON.parse(await readFile(loads, 'utf8')));
    await rm(folder, { recursive: true, force: true });
    expect(loaded.some((path) => path.includes('/node_modules/koa/'))).toBe(true);
    expect(heavy.filter((name) => loaded.some((path) => path.includes(`/node_modules/${name}/`)))).toEqual(
      []
    );
  }
);
