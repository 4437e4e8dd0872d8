import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { crashPoints, type CrashPoint } from '../../../../server/bot/bot-parts.ts';
import { createStore } from '../../../../server/store/create-store.ts';
import { databases, type TestDatabase } from '../../../support/databases.ts';
import { answerFaults, type AnswerFault } from '../../../support/fault-proxy.ts';
import { setScene, type Scene } from '../../../support/protocol/scene.ts';
import { recordedLog } from '../../../support/recorded-log.ts';

/** Points that are reached only when a revert comes in the moment of the call. */
const afterRaces: readonly CrashPoint[] = ['withdrawing', 'withdrawn'];
const atOnce = 4;

describe.each(databases)('a process that dies, on $name', ({ name, here, create }) => {
  let shared: TestDatabase | null = null;
  beforeAll(async () => {
    if (here && name !== 'SQLite') shared = await createMigrated();
  });
  afterAll(() => shared?.remove());

  it.skipIf(!here).each(answerFaults)(
    'R3: kill -9 at every point, answers meeting "%s": each approval has one row and the reverse',
    async (fault) => {
      const faults = await inTurns(crashPoints, (point) => dieAndRecover(point, fault, false));
      expect(faults.flat()).toEqual([]);
    },
    300_000
  );

  it.skipIf(!here)('R3: the order "approve, then write it down" is caught by the same look', async () => {
    const [killed] = await dieAndRecover('sent', 'slow', true);
    expect(killed).toMatch(/approval without a row/);
    const [lost] = await dieAndRecover('looked', 'reset', true);
    expect(lost).toMatch(/approval without a row/);
  });

  it.skipIf(!here).each(['sent', 'outcome-read'] as const)(
    'R2: a revert in the moment before kill -9 at "%s" is found by the next process, and the approval taken back',
    async (point) => {
      const own = shared ? null : await createMigrated();
      const scene = await setScene((shared ?? own)?.url ?? '', `slip-${point}`, 1);
      try {
        revertInTheMomentOfTheFirstCall(scene);
        expect((await scene.start({ at: point, signal: 'SIGKILL' }).ended).by).toBe('SIGKILL');
        await scene.expireLease();
        await scene.recover();
        const rows = await scene.protocol.store.decisions.list({ wiki: scene.wikiId, limit: 10 });
        expect(rows.map(({ state, note }) => [state, note])).toContainEqual([
          'undone',
          'withdrawn-after-race'
        ]);
        expect(await scene.auditFaults()).toEqual([]);
      } finally {
        await scene.close();
        await own?.remove();
      }
    }
  );

  async function dieAndRecover(point: CrashPoint, fault: AnswerFault, naive: boolean): Promise<string[]> {
    // A file is locked without letting others in this process go on, so there each scene has its own.
    const own = shared ? null : await createMigrated();
    const { url } = shared ?? own ?? { url: '' };
    const scene = await setScene(url, `${point}-${fault}-${naive}`, 2, {
      timeoutMs: 4_000
    });
    try {
      if (afterRaces.includes(point)) revertInTheMomentOfTheFirstCall(scene);
      scene.proxy.arm(fault, afterRaces.includes(point) ? 'unapprove' : 'action=review');
      const timeoutMs = fault === 'stall' ? 2_000 : 10_000;
      const process_ = scene.start({ at: point, signal: 'SIGKILL', timeoutMs, naive });
      const { by } = await process_.ended;
      if (by !== 'SIGKILL') return [`${point}: it was never there`];
      await scene.expireLease();
      if (naive) {
        await scene.proxy.restore();
        await scene.start({ naive }).ended;
      } else await scene.recover();
      const pending = scene.wiki.requests.list.some(({ action }) => action === 'review');
      const found = await scene.auditFaults();
      return [
        ...found.map((one) => `${point}: ${one}`),
        ...(pending ? [] : [`${point}: nothing was ever approved`]),
        ...(scene.proxy.hasFired() ? [] : [`${point}: the fault never came`])
      ];
    } finally {
      await scene.close();
      await own?.remove();
    }
  }

  async function createMigrated(): Promise<TestDatabase> {
    const database = await create();
    const store = createStore({ url: database.url, log: recordedLog() });
    await store.migrate();
    await store.close();
    return database;
  }
});

function revertInTheMomentOfTheFirstCall({ wiki }: Scene): void {
  const forget = wiki.intercept(({ action, params }) => {
    if (action !== 'review') return undefined;
    forget();
    const revision = wiki.revision(Number(params.get('revid')));
    const page = revision && wiki.core.pages.get(revision.pageId);
    const old = page?.revisions.find(({ approval }) => approval)?.text ?? '';
    const before = () =>
      void wiki.edit({ title: page?.title ?? '', user: 'Newcomer', text: old, autoReview: false });
    return { before };
  });
}

async function inTurns<T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const left = [...all];
  const results: R[] = [];
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let one = left.shift(); one !== undefined; one = left.shift()) results.push(await work(one));
    })
  );
  return results;
}
