import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { BotParts } from '../../../../server/bot/bot-parts.ts';
import { runPass } from '../../../../server/bot/pass.ts';
import { recordedLog, type RecordedLog } from '../../../support/recorded-log.ts';
import { setStage, type Stage } from '../bot-stage.ts';

let stage: Stage;
let log: RecordedLog;
beforeEach(async () => {
  stage = await setStage();
  log = recordedLog();
  for (const name of ['Aapala', 'Eerola', 'Iisala']) {
    stage.page(name, [{ user: 'Trusted', text: 'Siellä on silta.' }]);
  }
  await stage.setMode('live');
});
afterEach(() => stage.close());

describe('the account', () => {
  test.each([
    'blocked',
    'autoblocked',
    'globalblocking-blocked',
    'permissiondenied',
    'assertuserfailed',
    'assertbotfailed',
    'assertnameduserfailed'
  ])('R10: %s ends the run: one call, one alert, no more', async (code) => {
    let calls = 0;
    stage.wiki.intercept(({ action }) => {
      if (action !== 'review') return undefined;
      calls += 1;
      const body = JSON.stringify({ error: { code, info: 'No.' } });
      return { answer: { headers: { 'MediaWiki-API-Error': code }, body } };
    });
    expect(await pass()).toMatchObject({ outcome: 'failed', approved: 0 });
    expect(calls).toBe(1);
    expect(log.lines.filter(({ level }) => level === 'error')).toHaveLength(1);
  });

  test('R10: a right that is lost in the middle of a run ends it', async () => {
    let calls = 0;
    stage.wiki.intercept(({ action }) => {
      if (action !== 'review') return undefined;
      calls += 1;
      if (calls < 2) return undefined;
      return {
        before: () => stage.wiki.changeGroups({ user: 'SeulaBot', remove: ['reviewer'], by: 'Reviewer' })
      };
    });
    expect(await pass()).toMatchObject({ outcome: 'failed', failure: 'permissiondenied', approved: 1 });
    expect(calls).toBe(2);
  });
});

describe('the way to the wiki', () => {
  const storm = ['503', '429', 'maxlag', '503'] as const;

  test('R17: in a storm a run makes at most 20 calls in ten minutes, and ends with a clear state', async () => {
    let answers = 0;
    const times: number[] = [];
    await pass();
    stage.page('Uusi', [{ user: 'Trusted', text: 'Siellä on silta.' }]);
    stage.wiki.intercept(() => {
      times.push(stage.clock.now());
      const kind = storm[(answers += 1) % storm.length];
      if (kind !== 'maxlag') return { answer: { status: Number(kind), body: 'No.' } };
      const headers = { 'MediaWiki-API-Error': 'maxlag' };
      return { answer: { headers, body: JSON.stringify({ error: { code: 'maxlag', info: 'Lag.' } }) } };
    });
    const result = await pass();
    expect(result).toMatchObject({ outcome: 'failed', approved: 0 });
    expect(result).toHaveProperty('failure', expect.stringMatching(/^[a-z-]+$/));
    for (const time of times) {
      const near = times.filter((other) => other >= time && other < time + 600_000);
      expect(near.length).toBeLessThanOrEqual(20);
    }
  });

  test('R18: a wiki that is read-only for three minutes: no alarm, no loss, and the run goes on', async () => {
    readOnlyFor(3 * 60_000);
    expect(await pass()).toMatchObject({ outcome: 'done', approved: 3 });
    expect(log.lines.filter(({ level }) => level === 'error')).toEqual([]);
    expect(approvals()).toHaveLength(3);
  });

  test('R18: read-only for two hours: one alert over all passes, and nothing is lost', async () => {
    readOnlyFor(2 * 3_600_000);
    let passes = 0;
    for (; stage.wiki.core.readOnlyReason !== null || approvals().length < 3; passes += 1) {
      await pass();
      stage.clock.pass(300_000);
    }
    expect(passes).toBeGreaterThan(10);
    expect(approvals()).toHaveLength(3);
    expect(
      log.lines.filter(({ level, data }) => level === 'error' && data['code'] === 'readonly')
    ).toHaveLength(1);
  });

  function readOnlyFor(ms: number): void {
    const until = stage.clock.now() + ms;
    stage.wiki.setReadOnly('Huolto');
    stage.wiki.intercept(() => {
      if (stage.clock.now() >= until) stage.wiki.setReadOnly(null);
    });
  }
});

describe('the database', () => {
  test('R4: whichever of its writes fails, no call is made after it', async () => {
    const writes = await countWrites();
    expect(writes).toBeGreaterThan(15);
    for (let at = 0; at < writes; at += 1) {
      await stage.close();
      stage = await setStage();
      for (const name of ['Aapala', 'Eerola'])
        stage.page(name, [{ user: 'Trusted', text: 'Siellä on silta.' }]);
      await stage.setMode('live');
      let failed = false;
      let callsAfter = 0;
      stage.wiki.intercept(({ action }) => {
        if (action === 'review' && failed) callsAfter += 1;
      });
      const store = withWrites(stage.parts, (write) => {
        if (write >= at) failed = true;
        if (failed) throw Object.assign(new Error('gone'), { code: 'unavailable' });
      });
      await pass(store).catch(() => undefined);
      expect(callsAfter, `the database was gone at write ${at}`).toBe(0);
    }
  });

  async function countWrites(): Promise<number> {
    let writes = 0;
    await pass(withWrites(stage.parts, () => (writes += 1)));
    return writes;
  }

  /** The store with something done before each write: `act` is told how many there were before. */
  function withWrites(parts: BotParts, act: (write: number) => void): BotParts['store'] {
    let writes = 0;
    const before = <A extends unknown[], R>(write: (...args: A) => Promise<R>) => {
      return async (...args: A): Promise<R> => {
        act(writes);
        writes += 1;
        return write(...args);
      };
    };
    const { store } = parts;
    const { decisions, leases, turns, runs, queue } = store;
    return {
      ...store,
      queue: { ...queue, replace: before(queue.replace) },
      runs: { ...runs, begin: before(runs.begin), finish: before(runs.finish) },
      leases: { ...leases, take: before(leases.take), release: before(leases.release) },
      turns: { ...turns, take: before(turns.take), end: before(turns.end) },
      decisions: { ...decisions, add: before(decisions.add), advance: before(decisions.advance) }
    };
  }
});

test('R42: a dry run makes no write of any kind', async () => {
  const request = { wikiId: stage.wikiId, live: false, signal: new AbortController().signal };
  await runPass(request, stage.parts);
  await stage.setMode('dry-run');
  await runPass({ ...request, live: true }, stage.parts);
  const posts = stage.wiki.requests.list.filter(({ method, writes }) => writes || method === 'POST');
  expect(posts.filter(({ action, writes }) => writes || action !== 'login')).toEqual([]);
  expect(stage.wiki.requests.list.filter(({ params }) => params['type'] === 'csrf')).toEqual([]);
});

test('a brake for a page leaves it to people, one for the run ends it before the call', async () => {
  const halt = (code: string, scope: 'run' | 'page') => async () => ({ code, scope });
  const { brakes } = stage.parts;
  const held = { ...stage.parts, brakes: { ...brakes, beforePage: halt('resting', 'page') } };
  const request = { wikiId: stage.wikiId, live: true, signal: new AbortController().signal };
  expect(await runPass(request, held)).toMatchObject({ outcome: 'done', pagesJudged: 3, approved: 0 });
  expect((await stage.store.decisions.list({ limit: 9 })).map(({ note }) => note)).toEqual(
    Array<string>(3).fill('resting')
  );
  for (const moment of ['beforeRun', 'beforePage', 'beforeWrite'] as const) {
    const stopped = { ...stage.parts, brakes: { ...brakes, [moment]: halt('stop-page', 'run') } };
    expect(await runPass(request, stopped)).toMatchObject({ outcome: 'failed', failure: 'stop-page' });
  }
  expect(approvals()).toEqual([]);
});

function pass(store: BotParts['store'] = stage.parts.store) {
  const request = { wikiId: stage.wikiId, live: true, signal: new AbortController().signal };
  return runPass(request, { ...stage.parts, store, log });
}

function approvals() {
  return stage.wiki.core.logs.filter(({ type, user }) => type === 'review' && user.name === 'SeulaBot');
}
