import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { crashPoints, type CrashPoint } from '../../../../server/bot/bot-parts.ts';
import { createStore } from '../../../../server/store/create-store.ts';
import { databases, type TestDatabase } from '../../../support/databases.ts';
import { setScene, type BotProcess, type Scene } from '../../../support/protocol/scene.ts';
import { recordedLog } from '../../../support/recorded-log.ts';

describe.each(databases)('processes on $name', ({ here, create }) => {
  let database: TestDatabase;
  let scene: Scene | null = null;
  beforeEach(async (test) => {
    test.skip(!here, 'not on this machine');
    database = await create();
    const store = createStore({ url: database.url, log: recordedLog() });
    await store.migrate();
    await store.close();
  });
  afterEach(async () => {
    await scene?.close();
    scene = null;
    await database?.remove();
  });

  it.each<CrashPoint>(['planned', 'sending', 'looked', 'sent'])(
    'R5: five work at once, and one sleeps beyond its lease at "%s": each edit is approved once',
    async (point) => {
      const set = (scene = await setScene(database.url, 'wiki', 6, { limits: { leaseMs: 1_000 } }));
      const sleeper = set.start({ at: point, signal: 'SIGSTOP' });
      await until(() => isStopped(sleeper));
      const others = Array.from({ length: 4 }, () => set.start({ forever: true }));
      await until(async () => (await approvedTitles(set)).size === 6 && (await isSettled(set)));
      sleeper.child.kill('SIGCONT');
      const { by, said } = await sleeper.ended;
      expect(by).toBe(0);
      expect(JSON.parse(said)).toMatchObject({ outcome: 'failed', failure: 'lease-lost', approved: 0 });
      for (const { child } of others) child.kill('SIGTERM');
      await Promise.all(others.map(({ ended }) => ended));
      expect(await set.auditFaults()).toEqual([]);
      expect(set.wiki.core.logs.filter(isOurs)).toHaveLength(6);
    },
    120_000
  );

  it('R7: after SIGTERM at any point no call is begun, and the process ends in order', async () => {
    const reached = crashPoints.filter((point) => !point.startsWith('withdraw'));
    const set = (scene = await setScene(database.url, 'wiki', reached.length + 2));
    for (const point of reached) {
      const before = set.wiki.core.logs.filter(isOurs).length;
      const { by, said } = await set.start({ at: point, signal: 'SIGTERM' }).ended;
      expect(by, point).toBe(0);
      expect(JSON.parse(said), point).toMatchObject({ outcome: 'stopped' });
      const calls = set.wiki.core.logs.filter(isOurs).length - before;
      expect(calls, point).toBe(['sent', 'outcome-read', 'settled'].includes(point) ? 1 : 0);
      expect(await set.auditFaults(), point).toEqual([]);
    }
  }, 120_000);

  it('R28: clocks of hosts that are an hour off break no lease', async () => {
    const ahead = { now: () => Date.now() + 3_600_000, sleep: async () => undefined };
    const set = (scene = await setScene(database.url, 'wiki', 2, { clock: ahead }));
    const lease = await set.protocol.store.leases.take('wiki', 'test', 60_000);
    expect(JSON.parse((await set.start({}).ended).said)).toEqual({ outcome: 'skipped', why: 'elsewhere' });
    expect(set.wiki.requests.list).toEqual([]);
    if (lease) await set.protocol.store.leases.release(lease);
    expect(JSON.parse((await set.start({}).ended).said)).toMatchObject({ outcome: 'done', approved: 2 });
    await set.recover();
    expect(await set.auditFaults()).toEqual([]);
  });
});

function isOurs({ type, user }: { type: string; user: { name: string } }): boolean {
  return type === 'review' && user.name === 'SeulaBot';
}

async function approvedTitles({ wiki }: Scene): Promise<Set<string>> {
  return new Set(wiki.core.logs.filter(isOurs).map(({ title }) => title));
}

async function isSettled({ protocol, wikiId }: Scene): Promise<boolean> {
  return (await protocol.store.decisions.unfinished(wikiId)).length === 0;
}

async function isStopped({ child }: BotProcess): Promise<boolean> {
  const { readFile } = await import('node:fs/promises');
  const stat = await readFile(`/proc/${child.pid}/stat`, 'utf8').catch(() => '');
  return stat.split(') ')[1]?.startsWith('T') ?? false;
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((done) => setTimeout(done, 50));
}
