import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { QueueQuestion, Store } from '../../../server/ports.ts';
import { createStore } from '../../../server/store/create-store.ts';
import { databases, type TestDatabase } from '../../support/databases.ts';
import { recordedLog } from '../../support/recorded-log.ts';
import { dossier, hour, pendingPage, start, storedVerdict } from './samples.ts';

const everything: QueueQuestion = { sort: 'age', descending: false, limit: 50 };

describe.each(databases)('the queue as it is listed, on $name', ({ here, create }) => {
  let database: TestDatabase;
  let store: Store;

  beforeEach(async (test) => {
    test.skip(!here, 'not on this machine');
    database = await create();
    store = createStore({ url: database.url, log: recordedLog() });
    await store.migrate();
    await store.queue.replace(
      'fiwiki',
      [
        {
          ...pendingPage({ pageId: 1, title: 'Äiti', pending: [11], since: start + hour }),
          sizeChange: -300
        },
        {
          ...pendingPage({ pageId: 2, title: 'Barbaari 100 %', pending: [21], since: start }),
          sizeChange: 5
        },
        { ...pendingPage({ pageId: 3, title: 'Äitienpäivä', pending: [31], since: null }) },
        { ...pendingPage({ pageId: 4, title: 'Aave', pending: [41], since: start }), sizeChange: 70 }
      ],
      start
    );
    for (const [pageId, decision, revision] of [
      [1, 'blocked', 11],
      [2, 'approve', 21],
      // Judged before the edit that waits now.
      [4, 'manual', 40]
    ] as const) {
      const about = { pageId, decision, pending: [revision], title: `${pageId}` };
      await store.verdicts.save(storedVerdict(about), dossier(about));
    }
  });

  afterEach(async () => {
    await store?.close();
    await database?.remove();
  });

  async function ids(question: Partial<QueueQuestion>): Promise<number[]> {
    const { pages } = await store.queue.list('fiwiki', { ...everything, ...question });
    return pages.map(({ page }) => page.id);
  }

  it.each([
    ['age', [2, 4, 1, 3]],
    ['title', [4, 2, 1, 3]],
    ['verdict', [2, 1, 3, 4]],
    ['size', [3, 2, 4, 1]]
  ] as const)('sorts by %s, both ways', async (sort, wanted) => {
    expect(await ids({ sort })).toEqual(wanted);
    expect(await ids({ sort, descending: true })).toEqual([...wanted].reverse());
  });

  it('goes on behind any page, in every order', async () => {
    for (const sort of ['age', 'title', 'verdict', 'size'] as const) {
      for (const descending of [false, true]) {
        const whole = await ids({ sort, descending });
        const parts: number[] = [];
        let after: QueueQuestion['after'];
        for (let part = 0; part < 4; part++) {
          const question = { ...everything, sort, descending, limit: 1, ...(after && { after }) };
          const [page] = (await store.queue.list('fiwiki', question)).pages;
          parts.push(page!.page.id);
          after = { key: page!.key, pageId: page!.page.id };
        }
        expect(parts, sort).toEqual(whole);
      }
    }
  });

  it('filters by verdict; one on older edits counts as none', async () => {
    expect(await ids({ decision: 'blocked' })).toEqual([1]);
    expect(await ids({ decision: 'unjudged' })).toEqual([4, 3]);
    expect((await store.queue.list('fiwiki', { ...everything, decision: 'approve', limit: 1 })).total).toBe(
      1
    );
  });

  it('filters by check, by namespace and by words of the title in any case', async () => {
    expect(await ids({ check: 'user_block' })).toEqual([2, 1]);
    expect(await ids({ check: 'user_bloc' })).toEqual([]);
    expect(await ids({ check: '%' })).toEqual([]);
    expect(await ids({ namespace: 4 })).toEqual([]);
    expect(await ids({ words: 'äiti' })).toEqual([1, 3]);
    expect(await ids({ words: 'PÄIVÄ äiti' })).toEqual([3]);
    expect(await ids({ words: '100_%' })).toEqual([2]);
    expect(await ids({ words: "' or 1=1 --" })).toEqual([]);
  });

  it('keeps the size that a listing told when a page is looked at again, until other edits wait', async () => {
    const size = async () =>
      (await store.queue.list('fiwiki', { ...everything, words: 'Aave' })).pages[0]?.sizeChange;
    await store.queue.update(
      'fiwiki',
      4,
      pendingPage({ pageId: 4, title: 'Aave', pending: [41], since: start })
    );
    expect(await size()).toBe(70);
    await store.queue.update(
      'fiwiki',
      4,
      pendingPage({ pageId: 4, title: 'Aave', pending: [41, 42], since: start })
    );
    expect(await size()).toBeUndefined();
    const told = {
      ...pendingPage({ pageId: 4, title: 'Aave', pending: [41, 42], since: start }),
      sizeChange: -7
    };
    await store.queue.update('fiwiki', 4, told);
    expect(await size()).toBe(-7);
  });

  it('tells of each page what is known, and how many there are', async () => {
    const { pages, total } = await store.queue.list('fiwiki', { ...everything, limit: 2 });
    expect(total).toBe(4);
    expect(pages[0]).toMatchObject({
      page: { id: 2, title: 'Barbaari 100 %' },
      pendingSince: new Date(start).toISOString(),
      sizeChange: 5,
      authors: ['Maija 😀'],
      verdict: { decision: 'approve' }
    });
    expect(pages[1]).toMatchObject({ page: { id: 4 }, verdict: null });
    expect((await store.queue.list('dewiki', everything)).pages).toEqual([]);
  });
});
