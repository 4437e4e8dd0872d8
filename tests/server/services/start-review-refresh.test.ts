import { setTimeout as sleep } from 'node:timers/promises';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Clock, ReviewLogSource, Store } from '../../../server/ports.ts';
import { createLoadDesk } from '../../../server/statistics/reviews/load-desk.ts';
import { startReviewRefresh } from '../../../server/services/start-review-refresh.ts';
import { createStore } from '../../../server/store/create-store.ts';
import { recordedLog } from '../../support/recorded-log.ts';
import { batchOf, logged, noon } from '../store/statistics/logged-reviews.ts';

const hour = 3_600_000;
let store: Store;

beforeEach(async () => {
  store = createStore({ url: 'sqlite::memory:', log: recordedLog() });
  await store.migrate();
});
afterEach(() => store.close());

/** Regular loading of two wikis, of which the first does not answer; each step of time is taken by `pass`. */
function stage() {
  let now = noon;
  let wake = () => undefined as void;
  const slept: number[] = [];
  const waits: (() => void)[] = [];
  const read: string[] = [];
  const clock: Clock = {
    now: () => now,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        // What a call waits for a loading is no step.
        if (ms > hour) return;
        slept.push(ms);
        wake = () => {
          now += ms;
          resolve();
        };
        for (const tell of waits.splice(0)) tell();
        signal?.addEventListener('abort', () => reject(new Error('aborted')));
      })
  };
  const sourceOf = (wiki: string): ReviewLogSource => ({
    async *read() {
      read.push(wiki);
      await Promise.resolve();
      if (wiki === 'dewiki') throw new Error('gone');
      yield batchOf([logged(read.length)]);
    }
  });
  const desk = createLoadDesk({
    store,
    sourceOf,
    onChange: () => undefined,
    createRecord: () => ({ add: () => undefined, follow: () => Readable.from([]) }),
    countListeners: () => ({ admit: (events) => events }),
    newId: () => String(Math.random()),
    clock,
    log: recordedLog()
  });
  const wikiIds = ['dewiki', 'fiwiki'];
  const ends: string[] = [];
  const onEnd = (wiki: string, of: string, failure: string | null) => {
    ends.push(`${wiki} ${of} ${failure}`);
    return Promise.resolve();
  };
  const refreshing = startReviewRefresh({ wikiIds, loads: desk, store, onEnd, clock, log: recordedLog() });
  return {
    read,
    ends,
    slept,
    refreshing,
    desk,
    /** Ends the sleep that it is in, and waits until it sleeps again. */
    async pass() {
      const again = new Promise<void>((resolve) => waits.push(resolve));
      wake();
      await again;
    }
  };
}

it('goes round every hour, and past what does not answer', async () => {
  const { read, slept, refreshing, pass, desk } = stage();
  await sleep(0);
  expect(read).toEqual([]);
  await pass();
  expect(read).toEqual(['dewiki', 'fiwiki']);
  await pass();
  expect(read).toEqual(['dewiki', 'fiwiki', 'dewiki', 'fiwiki']);
  expect(slept).toEqual([60_000, hour, hour]);
  await refreshing.stop();
  await desk.close();
});

it('tells how each loading ended', async () => {
  const { ends, refreshing, pass, desk } = stage();
  await pass();
  expect(ends).toEqual(['dewiki reviews internal', 'fiwiki reviews null']);
  await refreshing.stop();
  await desk.close();
});

it('leaves alone what was loaded a short while ago', async () => {
  const { id } = await store.reviewRecords.begin('fiwiki', noon, noon);
  await store.reviewRecords.adopt('fiwiki', id, noon - hour / 4);
  const { read, refreshing, pass, desk } = stage();
  await pass();
  expect(read).toEqual(['dewiki']);
  await pass();
  expect(read).toEqual(['dewiki', 'dewiki', 'fiwiki']);
  await refreshing.stop();
  await desk.close();
});
