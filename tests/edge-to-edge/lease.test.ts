import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { createEmbeddedWiki } from '../../scripts/demo/wiki/create-wiki.ts';
import { startWiki } from '../../scripts/demo/wiki/http/start-wiki.ts';
import { createStore } from '../../server/store/create-store.ts';
import { recordedLog } from '../support/recorded-log.ts';
import { addArticle, addPeople, botPassword } from './people.ts';

const seula = fileURLToPath(new URL('../../scripts/seula.mjs', import.meta.url));

it('R6: `seula bot --once` where another process works: exit code 0, and the wiki is asked nothing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'seula-lease-'));
  const wiki = createEmbeddedWiki({ language: 'fi' });
  addPeople(wiki);
  addArticle(wiki, 'Yksilä', [{ user: 'Trusted', change: (text) => `${text}\nLisää.` }]);
  const running = await startWiki(wiki);
  const databaseUrl = `sqlite:${join(folder, 'seula.sqlite')}`;
  const store = createStore({ url: databaseUrl, log: recordedLog() });
  try {
    await store.migrate();
    await store.leases.take('wiki', 'another', 600_000);
    const wikis = join(folder, 'wikis.json');
    await writeFile(wikis, JSON.stringify([{ id: 'wiki', apiUrl: running.apiUrl }]));
    const child = spawn(process.execPath, [seula, 'bot', '--once', '--live', '--json'], {
      cwd: folder,
      env: {
        PATH: process.env.PATH,
        SEULA_DATABASE_URL: databaseUrl,
        SEULA_WIKIS: wikis,
        SEULA_BOT_USERNAME: 'SeulaBot@seula',
        SEULA_BOT_PASSWORD: botPassword
      },
      stdio: ['ignore', 'pipe', 'ignore']
    });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    expect(await new Promise((done) => child.once('close', done))).toBe(0);
    expect(JSON.parse(said)).toEqual({ wiki: 'wiki', outcome: 'skipped', why: 'elsewhere' });
    expect(wiki.requests.list).toEqual([]);
  } finally {
    await store.close();
    await running.close();
    await rm(folder, { recursive: true });
  }
});
