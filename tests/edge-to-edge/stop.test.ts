import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createEmbeddedWiki, type EmbeddedWiki } from '../../scripts/demo/wiki/create-wiki.ts';
import { startWiki, type RunningWiki } from '../../scripts/demo/wiki/http/start-wiki.ts';
import { startCompanion } from '../../scripts/demo/start-companion.ts';
import { createLog } from '../../server/log.ts';
import { createStore } from '../../server/store/create-store.ts';
import { raiseBot, testStopPage } from '../support/raise-bot.ts';
import { addArticle, addPeople, botPassword } from './people.ts';

const seula = fileURLToPath(new URL('../../scripts/seula.mjs', import.meta.url));
const children: ChildProcess[] = [];
let folder: string;
let wiki: EmbeddedWiki;
let running: RunningWiki;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seula-stop-'));
  wiki = createEmbeddedWiki({ language: 'fi' });
  addPeople(wiki);
  for (const title of ['Yksilä', 'Kaksila', 'Kolmola']) {
    addArticle(wiki, title, [{ user: 'Trusted', change: (text) => `${text}\nLisää.` }]);
  }
  running = await startWiki(wiki);
  wiki.edit({ title: testStopPage.title, user: 'Reviewer', text: testStopPage.goWord });
  const settings = { bot: { mode: 'live', stopPage: testStopPage, schedule: '* * * * * *' } };
  await raiseInDatabase(settings);
  await writeFile(
    join(folder, 'wikis.json'),
    JSON.stringify([{ id: 'wiki', apiUrl: running.apiUrl, settings }])
  );
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await running.close();
  await rm(folder, { recursive: true });
});

it('R7: SIGTERM while a review is on its way: it is seen through, written down, and nothing more is begun', async () => {
  let arrived = (): void => undefined;
  const onItsWay = new Promise<void>((done) => (arrived = done));
  let letThrough = (): void => undefined;
  const held = new Promise<void>((done) => (letThrough = done));
  wiki.intercept(({ action }) => {
    if (action !== 'review') return undefined;
    arrived();
    return { wait: held };
  });
  const bot = start('bot', '--live');
  await onItsWay;
  bot.child.kill('SIGTERM');
  letThrough();
  expect(await bot.ended).toBe(0);

  const approvals = wiki.core.logs.filter(({ user, type }) => type === 'review' && user.name === 'SeulaBot');
  expect(approvals).toHaveLength(1);
  const decisions = await readDecisions();
  expect(decisions.filter(({ state }) => state === 'done').map(({ revisionId }) => revisionId)).toEqual(
    approvals.map(({ params }) => params['0'])
  );
  expect(decisions.filter(({ state }) => state === 'sending' || state === 'unknown')).toEqual([]);
});

it('SIGTERM ends the API in order', async () => {
  const serve = start('serve', '--json');
  const { url } = JSON.parse(await serve.firstLine);
  expect((await fetch(`${url}/api/v1/wikis`)).status).toBe(200);
  serve.child.kill('SIGTERM');
  expect(await serve.ended).toBe(0);
  await expect(fetch(`${url}/api/v1/wikis`)).rejects.toThrow();
});

function start(...args: string[]) {
  const child = spawn(process.execPath, [seula, ...args], {
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      SEULA_DATABASE_URL: databaseUrl(),
      SEULA_WIKIS: join(folder, 'wikis.json'),
      SEULA_PORT: '0',
      SEULA_BOT_USERNAME: 'SeulaBot@seula',
      SEULA_BOT_PASSWORD: botPassword
    },
    stdio: ['ignore', 'pipe', 'ignore']
  });
  children.push(child);
  const ended = new Promise<number | null>((done) => child.once('close', done));
  let said = '';
  const firstLine = new Promise<string>((done) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('\n')) done(said.split('\n')[0] ?? '');
    });
  });
  return { child, ended, firstLine };
}

/** What an operator does by and by: the settings of the list go no more than one step above those in force. */
async function raiseInDatabase(settings: { bot: object }): Promise<void> {
  const store = createStore({ url: databaseUrl(), log: createLog('silent') });
  await store.migrate();
  await raiseBot(store, 'wiki', settings, Date.now());
  await store.close();
}

async function readDecisions() {
  const reader = await startCompanion({
    wikiId: 'wiki',
    apiUrl: running.apiUrl,
    databaseUrl: databaseUrl(),
    account: null
  });
  try {
    return await reader.services.store.decisions.list({ wiki: 'wiki', limit: 100 });
  } finally {
    await reader.close();
  }
}

function databaseUrl(): string {
  return `sqlite:${join(folder, 'seula.sqlite')}`;
}
