import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Store } from '../../../../server/ports.ts';
import { loadDaily } from '../../../../server/statistics/flagged-revs/load-daily.ts';
import type { TableLoaded } from '../../../../server/statistics/flagged-revs/load-flagged-revs.ts';
import { createStore } from '../../../../server/store/create-store.ts';
import { recordedLog } from '../../../support/recorded-log.ts';

const hourMs = 3_600_000;
let store: Store;
let now: number;
let loaded: string[];
let failure: TableLoaded['failure'];
let ends: string[];

beforeEach(async () => {
  store = createStore({ url: 'sqlite::memory:', log: recordedLog() });
  await store.migrate();
  [now, loaded, failure, ends] = [Date.UTC(2024, 10, 6), [], null, []];
});
afterEach(() => store.close());

function round(signal = new AbortController().signal): Promise<void> {
  return loadDaily({
    wikiIds: ['fiwiki', 'dewiki'],
    store: store.flaggedRevs,
    clock: { now: () => now },
    onEnd: async (wiki, table, code) => void ends.push(`${wiki} ${table} ${code}`),
    log: recordedLog(),
    loader: {
      async loadTable(wiki, table) {
        loaded.push(`${wiki} ${table}`);
        await store.flaggedRevs.ended(wiki, table, now, failure);
        return { table, days: 1, completeUntil: null, failure };
      }
    }
  })(signal);
}

const everything = ['fiwiki statistics', 'fiwiki activity', 'dewiki statistics', 'dewiki activity'];

it('tells how each loading ended; that a wiki has no such table is no failure', async () => {
  failure = 'unreachable';
  await round();
  expect(ends).toEqual(everything.map((one) => `${one} unreachable`));
  [failure, ends, now] = ['no-such-table', [], now + hourMs];
  await round();
  expect(ends).toEqual(everything.map((one) => `${one} null`));
});

it('loads every table of every wiki once a day', async () => {
  await round();
  expect(loaded).toEqual(everything);
  now += 22 * hourMs;
  await round();
  expect(loaded).toEqual(everything);
  now += hourMs;
  await round();
  expect(loaded).toEqual([...everything, ...everything]);
});

it.each([
  ['unreachable', 1],
  ['no-such-table', 23]
] as const)('after a failure (%s) it tries again after so many hours: %i', async (code, hours) => {
  failure = code;
  await round();
  now += hours * hourMs - 1;
  await round();
  expect(loaded).toEqual(everything);
  now += 1;
  await round();
  expect(loaded).toHaveLength(8);
});

it('leaves to another process what that one loads', async () => {
  await Promise.all([round(), round()]);
  expect(loaded.sort()).toEqual([...everything].sort());
});

it('ends when it is told to', async () => {
  await round(AbortSignal.abort());
  expect(loaded).toEqual([]);
});
