import { setImmediate as soon } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { countListeners } from '../../../server/bot/count-listeners.ts';
import { createRunRecord } from '../../../server/bot/run-record.ts';
import type { TrialNews } from '../../../server/trials/perform-trial.ts';
import { createTrialDesk, type TrialParts } from '../../../server/trials/trial-desk.ts';
import type { TrialStore } from '../../../server/ports.ts';
import { WikiSettings } from '../../../shared/wiki-settings.ts';
import type { EndedTrial, Trial } from '../../../shared/trial.ts';
import { recordedLog } from '../../support/recorded-log.ts';

const settings = WikiSettings.parse({});
const order = { lines: ['1'] };
const news: TrialNews = { done: 1, of: 1, faults: [], chains: [] };

function stage(given: Partial<TrialParts> = {}) {
  const under: { wiki: string; finish: () => void }[] = [];
  let time = 0;
  let tooLate: () => void = () => undefined;
  let ids = 0;
  const desk = createTrialDesk({
    inForceFor: () => Promise.resolve({ version: 3, settings }),
    async *perform({ wiki }, signal) {
      yield { ...news, done: 0 };
      await new Promise<void>((resolve, reject) => {
        under.push({ wiki, finish: resolve });
        signal.addEventListener('abort', () => reject(new Error('aborted')));
      });
      yield news;
    },
    store: createStoreInMemory(),
    createRecord: () => createRunRecord(100),
    countListeners: () => countListeners(2),
    newId: () => `t${(ids += 1)}`,
    clock: {
      now: () => time,
      sleep: (_, signal) =>
        new Promise((resolve, reject) => {
          tooLate = resolve;
          signal?.addEventListener('abort', () => reject(new Error('aborted')));
        })
    },
    log: recordedLog(),
    ...given
  });
  return {
    desk,
    under,
    passTime: (ms: number) => (time += ms),
    bePatientNoMore: () => tooLate(),
    start: async (wiki = 'fiwiki') => {
      const trial = await desk.start(wiki, order, 25);
      await soon();
      return trial as Trial;
    },
    state: async (id: string) => (await desk.find(id)) as Trial
  };
}

describe('trials on one wiki', () => {
  it('are made one after the other, in their order', async () => {
    const { desk, under, start, state } = stage();
    const [first, second, third] = [await start(), await start(), await start()];
    expect([first.state, second.state, second.ahead, third.ahead]).toEqual(['running', 'waiting', 1, 2]);
    under[0]?.finish();
    await soon();
    expect([(await state('t1')).state, (await state('t2')).state, (await state('t3')).ahead]).toEqual([
      'done',
      'running',
      1
    ]);
    await desk.close();
  });

  it('do not keep those on another wiki waiting', async () => {
    const { desk, start, under } = stage();
    await start('fiwiki');
    expect((await start('dewiki')).state).toBe('running');
    expect(under.map(({ wiki }) => wiki)).toEqual(['fiwiki', 'dewiki']);
    await desk.close();
  });

  it('are refused when too many wait', async () => {
    const { desk, start } = stage({ trialLimits: { waiting: 1 } });
    await start();
    await start();
    expect(await desk.start('fiwiki', order, 25)).toEqual({ why: 'too-many-trials' });
    await desk.close();
  });
});

describe('a trial', () => {
  it('tells how it goes on', async () => {
    const { desk, start, under } = stage();
    await start();
    under[0]?.finish();
    const followed = await desk.follow('t1', 0, new AbortController().signal);
    if (!('events' in followed)) throw new Error(followed.why);
    const steps: string[] = [];
    for await (const { event } of followed.events) steps.push(event);
    expect(steps).toEqual(['started', 'judged', 'judged', 'ended']);
  });

  it('ends when it is asked to, also while it waits, and the next one begins', async () => {
    const { desk, start, state } = stage();
    await start();
    await start();
    await start();
    expect(await desk.cancel('t2')).toMatchObject({ state: 'stopped' });
    await desk.cancel('t1');
    await soon();
    const states = await Promise.all(['t1', 't2', 't3'].map(state));
    expect(states.map((one) => one.state)).toEqual(['stopped', 'stopped', 'running']);
    await desk.close();
    expect((await state('t3')).state).toBe('stopped');
  });

  it('fails when it takes too long, and lets the next one begin', async () => {
    const { desk, start, state, bePatientNoMore } = stage();
    await start();
    await start();
    bePatientNoMore();
    await soon();
    await soon();
    expect([(await state('t1')).state, (await state('t2')).state]).toEqual(['failed', 'running']);
    await desk.close();
  });

  it('leaves memory after an hour, and what it found is known for thirty days', async () => {
    const { desk, start, under, passTime } = stage();
    passTime(1);
    await start();
    under[0]?.finish();
    await soon();
    passTime(3_600_001);
    await start();
    expect(await desk.find('t1')).toMatchObject({ trial: 't1', state: 'done', done: 1 });
    passTime(30 * 86_400_000);
    expect(await desk.find('t1')).toEqual({ why: 'no-such-trial' });
    await desk.close();
  });

  it('is known to the next process: found, ended, and with nothing to be saved', async () => {
    const store = createStoreInMemory();
    const { desk, start, under } = stage({ store });
    await start();
    under[0]?.finish();
    await soon();
    await desk.close();
    const next = stage({ store }).desk;
    expect(await next.find('t1')).toMatchObject({ state: 'done', done: 1, ahead: 0 });
    expect(await next.cancel('t1')).toMatchObject({ state: 'done' });
    expect(await next.cases('t1', new Map([['1-2', 'approve']]))).toEqual({ why: 'nothing-to-save' });
    const followed = await next.follow('t1', 7, new AbortController().signal);
    if (!('events' in followed)) throw new Error(followed.why);
    const events = [];
    for await (const event of followed.events) events.push(event);
    expect(events).toEqual([{ id: 8, event: 'ended', data: { step: 'ended', state: 'done' } }]);
  });

  it('is not kept where it was stopped before anything was judged', async () => {
    const store = createStoreInMemory();
    const { desk, start } = stage({ store });
    await start();
    await start();
    await desk.close();
    expect([await store.find('t1', 0), await store.find('t2', 0)]).toEqual([null, null]);
  });

  it.each([
    ['too large', () => Promise.resolve(false), 'what a trial found is too large to be kept'],
    ['no database', () => Promise.reject(new Error('gone')), 'what a trial found could not be kept']
  ])('ends all the same where it cannot be kept: %s', async (_, save, message) => {
    const log = recordedLog();
    const { start, under, state, desk } = stage({ log, store: { ...createStoreInMemory(), save } });
    await start();
    under[0]?.finish();
    await soon();
    expect((await state('t1')).state).toBe('done');
    expect(log.lines.map((line) => line.message)).toEqual([message]);
    await desk.close();
  });

  it.each([
    [{}, 'nothing-to-try'],
    [{ lines: ['', ' '] }, 'nothing-to-try'],
    [{ lines: ['1'], casesPage: 'A' }, 'nothing-to-try'],
    [{ lines: ['1', '2', '3'] }, 'sign-in-for-more'],
    [{ range: range('2026-01-02', '2026-01-01') }, 'bad-range'],
    [{ range: range('2026-01-01', '2026-06-01') }, 'bad-range']
  ])('is refused of %j', async (asked, why) => {
    expect(await stage().desk.start('fiwiki', asked, 2)).toEqual({ why });
  });

  it('saves nothing that it has not judged', async () => {
    const { desk, start } = stage();
    await start();
    expect(await desk.cases('t1', new Map([['1-2', 'approve']]))).toEqual({ why: 'nothing-to-save' });
    expect(await desk.cases('t1', new Map())).toEqual({ why: 'nothing-to-save' });
    expect(await desk.cases('t9', new Map())).toEqual({ why: 'no-such-trial' });
    await desk.close();
  });
});

function range(from: string, to: string) {
  return { from: `${from}T00:00:00Z`, to: `${to}T00:00:00Z`, of: 'pending' as const };
}

function createStoreInMemory(): TrialStore {
  const kept = new Map<string, { trial: EndedTrial; at: number }>();
  return {
    save(trial, at) {
      kept.set(trial.trial, { trial, at });
      return Promise.resolve(true);
    },
    find(id, since) {
      const found = kept.get(id);
      return Promise.resolve(found && found.at >= since ? found.trial : null);
    }
  };
}
