import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ClassicPage } from '../../../shared/classic.ts';
import type { Store } from '../../../server/ports.ts';
import { createStore } from '../../../server/store/create-store.ts';
import { databases, type TestDatabase } from '../../support/databases.ts';
import { recordedLog } from '../../support/recorded-log.ts';

const page = (pageid: number, title = `Page ${pageid}`): ClassicPage => ({
  pageid,
  title,
  pending_since: '2026-11-01T00:00:00Z',
  stable_revid: 1,
  revisions: []
});

describe.each(databases)('what is stored for the classic API, on $name', ({ here, create }) => {
  if (!here) {
    it.skip('is not tried: there is no such database here', () => undefined);
    return;
  }
  let database: TestDatabase;
  let store: Store;
  beforeEach(async () => {
    database = await create();
    store = createStore({ url: database.url, log: recordedLog() });
    await store.migrate();
  });
  afterEach(async () => {
    await store.close();
    await database.remove();
  });

  it('numbers each wiki once, whoever asks, and never anew', async () => {
    const other = createStore({ url: database.url, log: recordedLog() });
    const asked = [
      await store.wikiNumbers.of(['fiwiki', 'dewiki']),
      await other.wikiNumbers.of(['itwiki', 'dewiki', 'fiwiki'])
    ];
    await other.close();
    const again = await store.wikiNumbers.of(['dewiki', 'plwiki', 'fiwiki', 'itwiki']);
    for (const numbers of asked) for (const [wiki, number] of numbers) expect(again.get(wiki)).toBe(number);
    expect([...again.values()].sort()).toEqual([1, 2, 3, 4]);
    expect(await store.wikiNumbers.of([])).toEqual(new Map());
  });

  it('keeps pages of each wiki in their order, under a version that grows', async () => {
    const { keptQueues: kept } = store;
    expect([await kept.version('fiwiki'), await kept.pages('fiwiki'), await kept.clear('xx')]).toEqual([
      0,
      [],
      0
    ]);
    await kept.replace('fiwiki', [page(9, 'Ä 😀'), page(2)], 1_000);
    await kept.replace('dewiki', [page(2)], 1_000);
    expect(await kept.pages('fiwiki')).toEqual([page(9, 'Ä 😀'), page(2)]);
    expect(await kept.page('fiwiki', 2)).toEqual(page(2));
    expect(await kept.page('fiwiki', 3)).toBeNull();
    const before = await kept.version('fiwiki');
    await kept.replace('fiwiki', [page(4)], 2_000);
    expect(await kept.pages('fiwiki')).toEqual([page(4)]);
    expect(await kept.version('fiwiki')).toBeGreaterThan(before);
    expect(await kept.clear('fiwiki')).toBe(1);
    expect(await kept.pages('dewiki')).toEqual([page(2)]);
  });

  it('forgets pages with the names of their authors when they are old', async () => {
    const { keptQueues: kept } = store;
    await kept.replace('fiwiki', [page(1), page(2)], 1_000);
    await kept.replace('dewiki', [page(3)], 3_000);
    const before = await kept.version('fiwiki');
    expect(await store.household.forgetBefore(2_000)).toBe(2);
    expect([await kept.pages('fiwiki'), await kept.pages('dewiki')]).toEqual([[], [page(3)]]);
    expect(await kept.version('fiwiki')).toBeGreaterThan(before);
    expect(await store.household.forgetBefore(2_000)).toBe(0);
  });
});
