import { afterEach, beforeEach, expect, it } from 'vitest';
import { storeMadeUpSeries } from '../../../scripts/demo/made-up-series.ts';
import type { SeriesSelection, Store } from '../../../server/ports.ts';
import { createStore } from '../../../server/store/create-store.ts';
import { recordedLog } from '../../support/recorded-log.ts';

const now = Date.UTC(2026, 10, 21, 12);
const stores: Store[] = [];

async function madeUp(): Promise<Store> {
  const store = createStore({ url: 'sqlite::memory:', log: recordedLog() });
  stores.push(store);
  await store.migrate();
  await storeMadeUpSeries(store.flaggedRevs, 'onewiki', 'twowiki', now);
  return store;
}

const months: SeriesSelection = {
  wikis: ['onewiki', 'twowiki'],
  resolution: 'monthly',
  from: null,
  until: null,
  limit: 1_000,
  offset: 0
};

let store: Store;
beforeEach(async () => {
  store = await madeUp();
});
afterEach(async () => {
  for (const one of stores.splice(0)) await one.close();
});

it('made-up series are there for two wikis, over years, and the same each time', async () => {
  const series = await store.flaggedRevs.series({ ...months, allNamespaces: false });
  expect(new Set(series.map(({ wiki }) => wiki)).size).toBe(2);
  expect(series.length).toBeGreaterThan(2 * 26);
  const again = await (await madeUp()).flaggedRevs.series({ ...months, allNamespaces: false });
  expect(again).toEqual(series);
  for (const { pages } of series) {
    const { total, reviewed, synced } = pages.get(0)!;
    expect(total!).toBeGreaterThan(reviewed!);
    expect(reviewed!).toBeGreaterThan(synced!);
  }
});

it('made-up counts of a month are no more than those of its days, and no fewer than of any day', async () => {
  const of = (resolution: 'daily' | 'monthly') =>
    store.flaggedRevs.activity({
      ...months,
      wikis: ['onewiki'],
      resolution,
      from: '2026-10-01',
      until: '2026-10-31'
    });
  const [[month], days] = await Promise.all([of('monthly'), of('daily')]);
  expect(days).toHaveLength(31);
  expect(month!.reviews).toBe(days.reduce((all, { reviews }) => all + reviews, 0));
  for (const { reviewers, pages } of days) {
    expect(month!.reviewers).toBeGreaterThanOrEqual(reviewers);
    expect(month!.pages).toBeGreaterThanOrEqual(pages);
  }
  expect((await store.flaggedRevs.loads('onewiki'))[0]).toMatchObject({
    completeUntil: '2026-11-20',
    failure: null
  });
});
