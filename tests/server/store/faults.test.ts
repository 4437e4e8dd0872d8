import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { createConnection } from 'mysql2/promise';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import type { Store } from '../../../server/ports.ts';
import { describeFault } from '../../../server/log.ts';
import { createStore } from '../../../server/store/create-store.ts';
import { startMariadb, type MariadbServer } from '../../support/mariadb-server.ts';
import { recordedLog, type RecordedLog } from '../../support/recorded-log.ts';
import { decision, dossier, pendingPage, start, storedVerdict } from './samples.ts';

describe('a MariaDB server in trouble', () => {
  let server: MariadbServer;
  let store: Store;
  let log: RecordedLog;
  const here = inject('mariadb') !== null;

  beforeEach((context) => context.skip(!here, 'MariaDB is not on this machine'));
  beforeAll(async () => {
    if (!here) return;
    server = await startMariadb();
    await administer(server, 'CREATE DATABASE seula');
    log = recordedLog();
    store = createStore({ url: `${server.url}/seula`, log });
    await store.migrate();
  });
  afterAll(async () => {
    await store?.close();
    await server?.remove();
  });

  it('is unavailable when killed, and is there again when restarted, with all that was confirmed', async () => {
    const runId = await store.runs.begin('fiwiki', 'live', start);
    await store.decisions.add(decision({ runId, intentId: 'before' }));
    await server.kill();
    const unavailable = { name: 'StoreError', code: 'unavailable' };
    await expect(store.ping()).rejects.toMatchObject(unavailable);
    await expect(store.decisions.add(decision({ runId, intentId: 'meanwhile' }))).rejects.toMatchObject(
      unavailable
    );
    await expect(store.verdicts.save(storedVerdict(), dossier())).rejects.toMatchObject(unavailable);
    await expect(store.queue.counts('fiwiki')).rejects.toMatchObject(unavailable);
    await expect(store.migrate()).rejects.toMatchObject(unavailable);
    await server.restart();
    await store.ping();
    expect(await store.decisions.list({ limit: 9 })).toMatchObject([{ intentId: 'before' }]);
    await store.verdicts.save(storedVerdict(), dossier());
  });

  it('is unavailable to what was under way when it was killed', async () => {
    const pages = Array.from({ length: 5_000 }, (_, index) => pendingPage({ pageId: index + 1 }));
    await store.queue.replace('fiwiki', [pendingPage()], start);
    const writing = Promise.allSettled(
      Array.from({ length: 8 }, (_, turn) => store.queue.replace('fiwiki', pages, start + turn))
    );
    await server.kill();
    for (const one of await writing) {
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'unavailable' });
    }
    await server.restart();
    expect([1, 5_000]).toContain((await store.queue.counts('fiwiki')).pending);
  });

  it('takes no writes while it is read-only, and still answers', async () => {
    // Accounts with the privilege to override it, such as the test's own, would not notice.
    await administer(server, "CREATE USER plain@'127.0.0.1' IDENTIFIED BY 'plain'");
    await administer(server, "GRANT ALL ON seula.* TO plain@'127.0.0.1'");
    const { host } = new URL(server.url);
    const plain = createStore({ url: `mysql://plain:plain@${host}/seula`, log });
    await administer(server, 'SET GLOBAL read_only = 1');
    try {
      await expect(plain.runs.begin('fiwiki', 'live', start)).rejects.toMatchObject({ code: 'read-only' });
      await plain.queue.counts('fiwiki');
    } finally {
      await administer(server, 'SET GLOBAL read_only = 0');
      await plain.close();
    }
  });

  it('gets a verdict without its dossier when that is too large for it, and this is said', async () => {
    await administer(server, 'SET GLOBAL max_allowed_packet = 16384');
    const small = createStore({ url: `${server.url}/seula`, log });
    try {
      const entry = storedVerdict({ pageId: 77, pending: [771] });
      const text = Array.from({ length: 9_000 }, (_, index) => index.toString(36)).join('!');
      log.lines.length = 0;
      await small.verdicts.save(entry, dossier({ pageId: 77, pending: [771], text }));
      expect(await small.verdicts.ofRevision('fiwiki', 771)).toEqual(entry);
      expect(await small.verdicts.dossierOf('fiwiki', 771)).toBeNull();
      expect(log.lines).toMatchObject([{ level: 'warn', data: { wiki: 'fiwiki', pageId: 77 } }]);
    } finally {
      await administer(server, 'SET GLOBAL max_allowed_packet = 16777216');
      await small.close();
    }
  });

  it.each(['wrong:canary-4f1d', 'nobody:'])(
    'S21: is unavailable to %s, and told so without it',
    async (account) => {
      const { host } = new URL(server.url);
      const stranger = createStore({ url: `mysql://${account}@${host}/seula`, log });
      const error = await stranger.ping().catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ code: 'unavailable' });
      // What Node prints of an error that nobody caught is the whole of it.
      const all = { depth: Infinity, showHidden: true, maxArrayLength: null, maxStringLength: null };
      const told = JSON.stringify([describeFault(error), log.lines]) + inspect(error, all);
      expect(told).toContain('unavailable');
      expect(told).not.toContain('canary-4f1d');
      await stranger.close();
    }
  );
});

describe('a SQLite file in trouble', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'seula-faults-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('is unavailable when it is something else', async () => {
    await writeFile(join(folder, 'letter'), 'Dear reader, this is no database. '.repeat(100));
    await mkdir(join(folder, 'folder'));
    for (const name of ['letter', 'folder']) {
      const store = createStore({ url: `sqlite:${join(folder, name)}`, log: recordedLog() });
      await expect(store.ping()).rejects.toMatchObject({ name: 'StoreError', code: 'unavailable' });
      await store.close();
    }
  });

  it('is made with its folder', async () => {
    const store = createStore({
      url: `sqlite:${join(folder, 'new', 'deep', 'seula.sqlite')}`,
      log: recordedLog()
    });
    expect(await store.migrate()).not.toEqual([]);
    await store.close();
  });

  it('is not needed in memory', async () => {
    const store = createStore({ url: 'sqlite::memory:', log: recordedLog() });
    await store.migrate();
    await store.verdicts.save(storedVerdict(), dossier());
    expect(await store.verdicts.ofPages('fiwiki', [1])).toHaveLength(1);
    await store.close();
  });
});

async function administer(server: MariadbServer, sql: string): Promise<void> {
  const connection = await createConnection(server.url);
  await connection.query(sql);
  await connection.end();
}
