import { createConnection } from 'mysql2/promise';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import type { CrashPoint } from '../../../../server/bot/bot-parts.ts';
import { runPass } from '../../../../server/bot/pass.ts';
import { createStore } from '../../../../server/store/create-store.ts';
import { startMariadb, type MariadbServer } from '../../../support/mariadb-server.ts';
import { setScene, type Scene } from '../../../support/protocol/scene.ts';
import getDecisionLog from '../../../../server/routes/get-decision-log.ts';
import { onlyServices, startApi } from '../../http/api-stage.ts';
import { recordedLog } from '../../../support/recorded-log.ts';

describe('a MariaDB server in trouble', () => {
  let server: MariadbServer;
  let url: string;
  let scene: Scene | null = null;
  let act: { at: CrashPoint; what: () => Promise<unknown> } | null = null;
  const here = inject('mariadb') !== null;

  beforeEach((context) => context.skip(!here, 'MariaDB is not on this machine'));
  beforeAll(async () => {
    if (!here) return;
    server = await startMariadb();
    await administer('CREATE DATABASE seula');
    // An account that may not write where the server is read-only, unlike the test's own.
    await administer("CREATE USER plain@'127.0.0.1' IDENTIFIED BY 'plain'");
    await administer("GRANT ALL ON seula.* TO plain@'127.0.0.1'");
    url = `mysql://plain:plain@${new URL(server.url).host}/seula`;
    const store = createStore({ url, log: recordedLog() });
    await store.migrate();
    await store.close();
  }, 60_000);
  afterEach(async () => {
    await scene?.close();
    scene = null;
  });
  afterAll(() => server?.remove());

  it.each<[CrashPoint, number]>([
    ['lease-taken', 0],
    ['planned', 0],
    ['turn-taken', 0],
    ['sending', 1],
    ['sent', 1],
    ['outcome-read', 1]
  ])(
    'R20: killed at "%s": no call is begun after that, and the work is made good once it is back',
    async (at, calls) => {
      const set = await set_(`killed-${at}`);
      act = { at, what: () => server.kill() };
      await pass(set).catch(() => undefined);
      expect(reviewCalls(set)).toBe(calls);
      await server.restart();
      await set.expireLease();
      await set.recover();
      expect(await set.auditFaults()).toEqual([]);
      expect(approvals(set)).toBe(2);
    },
    60_000
  );

  it('R20: the API says that it cannot while the database is gone, and can once it is back, without a hand', async () => {
    const { protocol } = await set_('asked');
    const { decisions } = protocol.store;
    const api = await startApi({ routes: { getDecisionLog }, services: onlyServices({ decisions }) });
    const ask = async () => {
      const answer = await api.get('/api/v1/decisions');
      await answer.text();
      return answer.status;
    };
    try {
      expect(await ask()).toBe(200);
      await server.kill();
      expect([await ask(), await ask()]).toEqual([503, 503]);
      await server.restart();
      expect(await ask()).toBe(200);
    } finally {
      await api.close();
    }
  }, 60_000);

  it.each<[CrashPoint | null, number]>([
    [null, 0],
    ['lease-taken', 0],
    ['planned', 0],
    ['turn-taken', 0],
    ['sent', 1]
  ])(
    'R21: read-only from "%s" on: no call is begun, reads are answered, and work goes on by itself',
    async (at, calls) => {
      const set = await set_(`closed-${at ?? 'the start'}`);
      const close = () => administer('SET GLOBAL read_only = 1');
      if (at) act = { at, what: close };
      else await close();
      const result = await pass(set).catch((fault: unknown) => fault);
      expect(JSON.stringify(result)).not.toContain('"outcome":"done"');
      expect(reviewCalls(set)).toBe(calls);
      if (at === null) expect(set.wiki.requests.list).toEqual([]);
      await set.protocol.store.decisions.list({ limit: 1 });
      await administer('SET GLOBAL read_only = 0');
      await set.expireLease();
      await set.recover();
      expect(await set.auditFaults()).toEqual([]);
      expect(approvals(set)).toBe(2);
    },
    60_000
  );

  async function set_(wikiId: string): Promise<Scene> {
    const crashPoint = async (name: CrashPoint) => {
      if (act?.at !== name) return;
      const { what } = act;
      act = null;
      await what();
    };
    return (scene = await setScene(url, wikiId, 2, { crashPoint }));
  }

  async function administer(sql: string): Promise<void> {
    const connection = await createConnection(server.url);
    await connection.query(sql);
    await connection.end();
  }
});

function pass({ wikiId, protocol }: Scene) {
  return runPass({ wikiId, live: true, signal: new AbortController().signal }, protocol.parts);
}

function reviewCalls({ wiki }: Scene): number {
  return wiki.requests.list.filter(({ action }) => action === 'review').length;
}

function approvals({ wiki }: Scene): number {
  return wiki.core.logs.filter(({ type, user }) => type === 'review' && user.name === 'SeulaBot').length;
}
