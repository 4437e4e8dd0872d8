import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReviewBatch, ReviewLogSource, Store } from '../../../../server/ports.ts';
import { createStore } from '../../../../server/store/create-store.ts';
import { loadReviews } from '../../../../server/statistics/reviews/load-reviews.ts';
import { recordedLog } from '../../../support/recorded-log.ts';
import { batchOf, day, everything, hour, logged, noon } from '../../store/statistics/logged-reviews.ts';

const minute = 60_000;
let store: Store;

beforeEach(async () => {
  store = createStore({ url: 'sqlite::memory:', log: recordedLog() });
  await store.migrate();
});
afterEach(() => store.close());

/** A log that is told part by part; each reading is kept. A fault is thrown where it stands. */
function sourceOf(...parts: (ReviewBatch | Error)[]) {
  const readings: { since: number; known: number[] }[] = [];
  const source: ReviewLogSource = {
    async *read(since, { known }) {
      readings.push({ since, known: [...known] });
      for (const part of parts) {
        await Promise.resolve();
        if (part instanceof Error) throw part;
        yield part;
      }
    }
  };
  return { source, readings };
}

const load = (
  source: ReviewLogSource,
  order: Parameters<typeof loadReviews>[0]['order'] = { kind: 'refresh' },
  signal = new AbortController().signal
) =>
  loadReviews({
    wiki: 'fiwiki',
    order,
    source,
    store: store.reviewRecords,
    now: () => noon,
    signal,
    onProgress: () => Promise.resolve()
  });

async function shownIds(): Promise<number[]> {
  const set = await store.reviewRecords.current('fiwiki');
  if (set === null) return [];
  const records = await store.reviewRecords.records(set.id, everything());
  return records.map(({ log_id }) => log_id);
}

describe('loading reviews', () => {
  it('takes thirty days where nothing was loaded before', async () => {
    const { source, readings } = sourceOf(batchOf([logged(1), logged(2)]), batchOf([logged(3)]));
    const progress = await load(source);
    expect(readings).toEqual([{ since: noon - 30 * day, known: [] }]);
    expect(progress).toMatchObject({ incremental: false, batches: 2, records: 3, limitReached: false });
    expect(await shownIds()).toEqual([3, 2, 1]);
  });

  it('goes on from where the log was read to, a little before, and takes nothing twice', async () => {
    const at = noon - hour;
    await load(sourceOf(batchOf([logged(1, { at: at - hour }), logged(2, { at })])).source);
    // Written down before the last one and seen only now.
    const late = logged(4, { at: at - minute });
    const { source, readings } = sourceOf(batchOf([late, logged(5, { at: at + minute })]));
    const progress = await load(source);
    expect(readings).toEqual([{ since: at - 10 * minute, known: [2] }]);
    expect(progress).toMatchObject({ incremental: true, records: 2 });
    expect(await shownIds()).toEqual([5, 2, 4, 1]);
    expect(await store.reviewRecords.current('fiwiki')).toMatchObject({
      lastLogId: 5,
      readUntil: at + minute,
      refreshedAt: noon
    });
  });

  it('moves its mark over parts in which nothing can be read', async () => {
    await load(sourceOf(batchOf([logged(1, { at: noon - 3 * hour })])).source);
    const unreadable = { reviews: [], unreadable: 500, lastLogId: 501, lastAt: noon - hour };
    expect(await load(sourceOf(unreadable).source)).toMatchObject({ unreadable: 500, records: 0 });
    const { source, readings } = sourceOf();
    await load(source);
    expect(readings).toEqual([{ since: noon - hour - 10 * minute, known: [] }]);
    expect((await store.reviewRecords.current('fiwiki'))?.lastLogId).toBe(501);
  });

  it('keeps what was shown when a reload fails in the middle, and leaves nothing half behind', async () => {
    await load(sourceOf(batchOf([logged(1)])).source);
    const { source } = sourceOf(batchOf([logged(2)]), new Error('gone'));
    await expect(load(source, { kind: 'reload', days: 60 })).rejects.toThrow('gone');
    expect(await shownIds()).toEqual([1]);
    expect(await store.reviewRecords.unfinished('fiwiki')).toEqual([]);
  });

  it('keeps what was shown when a refresh fails, with the parts that were read', async () => {
    await load(sourceOf(batchOf([logged(1, { at: noon - 2 * hour })])).source);
    const { source } = sourceOf(batchOf([logged(2, { at: noon - hour })]), new Error('gone'));
    await expect(load(source)).rejects.toThrow('gone');
    expect(await shownIds()).toEqual([2, 1]);
    const { source: next, readings } = sourceOf();
    await load(next);
    expect(readings[0]?.since).toBe(noon - hour - 10 * minute);
  });

  it('shows a reload in place of what was there, as many days as were ordered', async () => {
    await load(sourceOf(batchOf([logged(1)])).source);
    const { source, readings } = sourceOf(batchOf([logged(2)]));
    await load(source, { kind: 'reload', days: 365 });
    expect(readings[0]?.since).toBe(noon - 365 * day);
    expect(await shownIds()).toEqual([2]);
  });

  it('can be ended, and takes back what it had begun', async () => {
    const ending = new AbortController();
    const source: ReviewLogSource = {
      async *read() {
        yield await Promise.resolve(batchOf([logged(1)]));
        ending.abort();
        yield batchOf([logged(2)]);
      }
    };
    await expect(load(source, { kind: 'reload', days: 1 }, ending.signal)).rejects.toThrow();
    expect(await store.reviewRecords.current('fiwiki')).toBeNull();
    expect(await store.reviewRecords.unfinished('fiwiki')).toEqual([]);
  });

  it('clears away what a process that died had begun', async () => {
    const { id } = await store.reviewRecords.begin('fiwiki', noon, noon);
    await store.reviewRecords.writer(id).add(batchOf([logged(9)]), noon, 0);
    await load(sourceOf(batchOf([logged(1)])).source);
    expect(await store.reviewRecords.unfinished('fiwiki')).toEqual([]);
    expect(await store.reviewRecords.records(id, everything())).toEqual([]);
    expect(await shownIds()).toEqual([1]);
  });

  it('stops at a limit, says so, and goes on with the next refresh', async () => {
    const parts = Array.from({ length: 2_001 }, (_, index) => ({
      ...batchOf([]),
      lastLogId: index + 1,
      lastAt: noon - hour + index
    }));
    const progress = await load(sourceOf(...parts).source);
    expect(progress).toMatchObject({ batches: 2_000, limitReached: true });
    const { source, readings } = sourceOf();
    await load(source);
    expect(readings[0]?.since).toBe(noon - hour + 1_999 - 10 * minute);
  });
});
