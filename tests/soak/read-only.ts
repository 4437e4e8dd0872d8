import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createConnection } from 'mysql2/promise';
import { createEmbeddedWiki } from '../../scripts/demo/wiki/create-wiki.ts';
import { startWiki } from '../../scripts/demo/wiki/http/start-wiki.ts';
import { createStore } from '../../server/store/create-store.ts';
import { addArticle, addPeople, botPassword } from '../edge-to-edge/people.ts';
import { hasMariadb, startMariadb } from '../support/mariadb-server.ts';
import { raiseBot, testStopPage } from '../support/raise-bot.ts';
import { recordedLog } from '../support/recorded-log.ts';
import { keepSoak, provenIf } from './keep-soak.ts';

/** Every mount of this machine that takes writes is closed for them, in a namespace of its own. */
const closeMounts =
  'mount --make-rprivate / && for m in $(cut -d" " -f2 /proc/mounts | sort -u); do mount -o remount,bind,ro "$m" 2>/dev/null; done; touch /tmp/seula-probe 2>/dev/null && exit 99; exec "$@"';

/** Part of `npm run soak`: R22. A pass and the API, with every disk read-only and MariaDB elsewhere. Exit code 1 when one fails. */
async function soakReadOnly(): Promise<number> {
  const mayClose = spawnSync('unshare', ['-m', 'true']).status === 0;
  if (!hasMariadb() || !mayClose) {
    const says = 'R22: left out: it needs MariaDB, and the right to close mounts (run it as root)';
    return keepSoak('read-only.ts', [{ says, state: 'skipped' }]);
  }
  const server = await startMariadb();
  const wiki = createEmbeddedWiki({ language: 'fi' });
  addPeople(wiki);
  wiki.edit({ title: testStopPage.title, user: 'Reviewer', text: testStopPage.goWord });
  addArticle(wiki, 'Kylä', [{ user: 'Trusted', change: (text) => `${text}\nLisää.` }]);
  const running = await startWiki(wiki);
  const wikiId = wiki.settings.databaseName;
  const databaseUrl = `${server.url}/seula`;
  const connection = await createConnection(server.url);
  await connection.query('CREATE DATABASE seula');
  await connection.end();
  const store = createStore({ url: databaseUrl, log: recordedLog() });
  await store.migrate();
  await raiseBot(store, wikiId, { bot: { mode: 'live' } }, Date.now());
  await store.close();
  const list = `/dev/shm/seula-wikis-${process.pid}.json`;
  writeFileSync(list, JSON.stringify([{ id: wikiId, apiUrl: running.apiUrl }]));
  const start = (...args: string[]) =>
    spawn('unshare', ['-m', 'sh', '-c', closeMounts, 'sh', process.execPath, program, ...args], {
      env: {
        PATH: process.env['PATH'],
        SEULA_DATABASE_URL: databaseUrl,
        SEULA_WIKIS: list,
        SEULA_BOT_USERNAME: 'SeulaBot@seula',
        SEULA_BOT_PASSWORD: botPassword,
        SEULA_PORT: '0',
        SEULA_LOG_LEVEL: 'silent'
      },
      stdio: ['ignore', 'pipe', 'inherit']
    });
  try {
    const bot = start('bot', '--once', '--live', '--json');
    const lines: string[] = [];
    createInterface(bot.stdout).on('line', (line) => lines.push(line));
    const [code] = (await once(bot, 'close')) as [number | null];
    const approved = wiki.core.logs.filter(
      ({ type, user }) => type === 'review' && user.name === 'SeulaBot'
    ).length;
    const ofThePass = `R22: the pass ended with ${code}, ${approved} accepted`;
    if (code !== 0) console.log(lines.at(-1) ?? 'The pass said nothing.');
    const api = start('serve', '--json');
    const ended = once(api, 'close');
    const [line] = (await once(createInterface(api.stdout), 'line')) as [string];
    const { url } = JSON.parse(line) as { url: string };
    const answer = await fetch(`${url}/api/v1/decisions?wiki=${wikiId}`);
    const shown = (await answer.text()).includes('"state":"done"');
    const ofTheApi = `R22: the API answers ${answer.status}${shown ? ' with the decision' : ''}`;
    api.kill('SIGTERM');
    await ended;
    return keepSoak('read-only.ts', [
      { says: ofThePass, state: provenIf(code === 0 && approved === 1) },
      { says: ofTheApi, state: provenIf(answer.status === 200 && shown) }
    ]);
  } finally {
    rmSync(list, { force: true });
    await running.close();
    await server.remove();
  }
}

const program = fileURLToPath(new URL('../../scripts/seula.mjs', import.meta.url));

process.exitCode = await soakReadOnly();
