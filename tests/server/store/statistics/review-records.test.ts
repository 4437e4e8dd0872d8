import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReviewSelection, Store } from '../../../../server/ports.ts';
import type { ReviewRecord } from '../../../../shared/review-statistics.ts';
import { seedReviews } from '../../../../scripts/bench/statistics/seed-reviews.ts';
import { createDatabase } from '../../../../server/store/database.ts';
import { createStore } from '../../../../server/store/create-store.ts';
import { databases, type TestDatabase } from '../../../support/databases.ts';
import { recordedLog } from '../../../support/recorded-log.ts';
import { batchOf, day, everything, hour, logged, noon, show } from './logged-reviews.ts';

describe.each(databases)('review records on $name', ({ here, create }) => {
  let place: TestDatabase;
  let store: Store;

  beforeEach(async (context) => {
    context.skip(!here, 'not on this machine');
    place = await create();
    store = createStore({ url: place.url, log: recordedLog() });
    await store.migrate();
  });
  afterEach(async () => {
    await store?.close();
    await place?.remove();
  });

  const records = async (set: number, given = {}) => store.reviewRecords.records(set, everything(given));
  const ids = async (set: number, given = {}) => (await records(set, given)).map(({ log_id }) => log_id);

  const buckets = async (set: number, selection: ReviewSelection, per: 'hour' | 'day') =>
    (await store.reviewRecords.overTime(set, selection, per)).buckets;
  const overall = async (set: number, selection: ReviewSelection) =>
    (await store.reviewRecords.overTime(set, selection, 'day')).overall;

  it('keeps every action and namespace, and counts what people approved', async () => {
    const actions = ['approve', 'approve-i', 'approve2', 'approve2-i', 'approve-a', 'approve-ia'];
    const set = await show(
      store,
      [...actions, 'approve2-a', 'approve2-ia', 'unapprove', 'unapprove2'].map((action, index) =>
        logged(index + 1, { action, namespace: index % 2 === 0 ? 0 : 10 })
      )
    );
    expect(await ids(set)).toEqual([4, 3, 2, 1]);
    const all = await records(set, { allActions: true });
    expect(all.map(({ action }) => action)).toHaveLength(10);
    expect(
      all
        .filter(({ automatic }) => automatic)
        .map(({ action }) => action)
        .sort()
    ).toEqual(['approve-a', 'approve-ia', 'approve2-a', 'approve2-ia'].sort());
    expect(await store.reviewRecords.totals(set)).toMatchObject({ counted: 4, logged: 10 });
    expect(await ids(set, { namespace: 10 })).toEqual([4, 2]);
    expect(await overall(set, everything({ namespace: 10 }))).toMatchObject({
      reviews: 2
    });
  });

  it('tells a review with its delay in days; what is hidden or gone is null', async () => {
    const gone = { reviewer: null, reviewedUser: null, title: null, pageId: null, namespace: null };
    const nothing = { revisionId: null, pendingRevisionId: null, pendingAt: null };
    const set = await show(store, [
      logged(1, { at: noon - 2 * hour, pendingAt: noon - 38 * hour }),
      logged(2, { at: noon - hour, ...gone, ...nothing }),
      logged(3, { at: noon, pendingAt: noon + hour })
    ]);
    const [newest, hidden, first] = await records(set);
    expect(first).toEqual({
      reviewer_name: 'Anna',
      reviewed_user_name: 'Newcomer',
      page_title: 'Page 1',
      page_id: 11,
      reviewed_revision_id: 1001,
      pending_revision_id: 991,
      reviewed_timestamp: '2026-11-21T10:00:00.000Z',
      pending_timestamp: '2026-11-19T22:00:00.000Z',
      review_delay_days: 1.5,
      log_id: 1,
      action: 'approve',
      automatic: false,
      namespace: 0
    });
    expect(hidden).toMatchObject({
      reviewer_name: null,
      reviewed_user_name: null,
      page_title: null,
      page_id: null,
      pending_timestamp: null,
      review_delay_days: null
    });
    expect(newest?.review_delay_days).toBe(0);
  });

  it('finds names in any case, wholly, and goes on behind a record', async () => {
    const at = noon - hour;
    const set = await show(store, [
      logged(1, { at, reviewer: 'ÄITI' }),
      logged(2, { at, reviewer: 'Äiti' }),
      logged(3, { at, reviewer: 'Äiti 2', reviewedUser: 'Äiti' }),
      logged(4, { at, reviewer: 'Aiti' })
    ]);
    expect(await ids(set, { reviewer: 'äiti' })).toEqual([2, 1]);
    expect(await ids(set, { reviewedUser: 'ÄITI' })).toEqual([3]);
    expect(await ids(set, { reviewer: 'nobody' })).toEqual([]);
    expect(await ids(set, { limit: 2 })).toEqual([4, 3]);
    expect(await ids(set, { limit: 2, behind: { at, logId: 3 } })).toEqual([2, 1]);
    expect(await ids(set, { behind: { at, logId: 1 } })).toEqual([]);
  });

  it('filters by time and by the rights of who was reviewed', async () => {
    const set = await show(store, [
      logged(1, { at: noon - 40 * day }),
      logged(2, { at: noon - 6 * day, reviewedIsTrusted: true }),
      logged(3, { at: noon - hour })
    ]);
    expect(await ids(set, { since: noon - 7 * day })).toEqual([3, 2]);
    expect(await ids(set, { since: noon - 6 * day })).toEqual([3, 2]);
    expect(await ids(set, { since: noon - 6 * day + 1 })).toEqual([3]);
    expect(await ids(set, { excludeTrusted: true })).toEqual([3, 1]);
    const weekly = everything({ since: noon - 7 * day, excludeTrusted: true });
    expect(await overall(set, weekly)).toMatchObject({ reviews: 1, reviewers: 1 });
    expect(await buckets(set, weekly, 'day')).toMatchObject([{ reviews: 1 }]);
    expect((await store.reviewRecords.topPeople(set, weekly, 20)).reviewers).toEqual([
      { name: 'Anna', count: 1 }
    ]);
  });

  it('has the most busy first, of equal ones the first by name, and no more than wanted', async () => {
    const names = ['Ö', 'B', 'A', 'b', 'B', 'C', 'C'];
    const set = await show(
      store,
      names.map((reviewer, index) => logged(index + 1, { reviewer, reviewedUser: `of ${reviewer}` }))
    );
    const { reviewers, reviewedUsers } = await store.reviewRecords.topPeople(set, everything(), 4);
    expect(reviewers).toEqual([
      { name: 'B', count: 2 },
      { name: 'C', count: 2 },
      { name: 'A', count: 1 },
      { name: 'b', count: 1 }
    ]);
    expect(reviewedUsers[0]).toEqual({ name: 'of B', count: 2 });
  });

  it('interpolates percentiles, by day, by hour and over all', async () => {
    const delays = [0, 10, 20, 30, 100];
    const on = (at: number, from: number) =>
      delays.map((seconds, index) =>
        logged(from + index, {
          at: at + index,
          pendingAt: at + index - seconds * 1_000,
          reviewer: `R${index % 2}`
        })
      );
    const set = await show(store, [
      ...on(noon - 25 * hour, 1),
      ...on(noon - hour, 11),
      logged(21, { at: noon, pendingAt: null, pendingRevisionId: null, action: 'approve-i' })
    ]);
    const figures = { mean: 32, p10: 4, p50: 20, p90: 72 };
    const [first, second, ...more] = await buckets(set, everything(), 'day');
    expect(more).toEqual([]);
    expect(first).toMatchObject({ number: Math.floor((noon - day) / day), reviews: 5, reviewers: 2 });
    expect(first).toMatchObject(figures);
    expect(second).toMatchObject({ reviews: 6, reviewers: 3, ...figures });
    const hours = await buckets(set, everything({ since: noon - day }), 'hour');
    expect(hours.map(({ number, reviews, p50 }) => [number - Math.floor(noon / hour), reviews, p50])).toEqual(
      [
        [-1, 5, 20],
        [0, 1, null]
      ]
    );
    // Of 0 0 10 10 20 20 30 30 100 100.
    expect(await overall(set, everything())).toEqual({
      reviews: 11,
      reviewers: 3,
      mean: 32,
      p10: 0,
      p50: 20,
      p90: 100
    });
    const none = everything({ since: noon + 1 });
    expect(await buckets(set, none, 'day')).toEqual([]);
    expect(await overall(set, none)).toMatchObject({ reviews: 0, mean: null, p50: null });
  });

  it('comes to the same as counting by hand, whatever the delays', async () => {
    await seedReviews(store, { wiki: 'fiwiki', reviews: 400, days: 20, now: noon });
    const { id = 0 } = (await store.reviewRecords.current('fiwiki')) ?? {};
    const selection = everything({ since: noon - 9.3 * day, excludeTrusted: true });
    const found = await store.reviewRecords.overTime(id, selection, 'day');
    const listed = await records(id, { ...selection, limit: 1_000 });
    const dates = listed.map(({ reviewed_timestamp: at }) => at.slice(0, 10));
    expect(found.buckets).toHaveLength(new Set(dates).size);
    for (const { number, ...figures } of found.buckets) {
      const date = new Date(number * day).toISOString().slice(0, 10);
      expect(figures, date).toEqual(counted(listed.filter((_, index) => dates[index] === date)));
    }
    expect(found.overall).toEqual(counted(listed));
  });

  it('shows a set only when it is adopted, and then removes the one before', async () => {
    const first = await show(store, [logged(1)]);
    const { id } = await store.reviewRecords.begin('fiwiki', noon, noon - day);
    await store.reviewRecords.writer(id).add(batchOf([logged(2)]), noon, 0);
    expect((await store.reviewRecords.current('fiwiki'))?.id).toBe(first);
    expect(await store.reviewRecords.unfinished('fiwiki')).toEqual([id]);
    await store.reviewRecords.adopt('fiwiki', id, noon);
    expect(await store.reviewRecords.current('fiwiki')).toMatchObject({ id, loadedAt: noon, lastLogId: 2 });
    expect(await ids(first)).toEqual([]);
    await store.reviewRecords.remove(id);
    expect(await store.reviewRecords.current('fiwiki')).toBeNull();
    expect(await store.reviewRecords.current('dewiki')).toBeNull();
  });

  it('moves the mark up only, also with parts that have nothing in them, and takes nothing twice', async () => {
    const { id } = await store.reviewRecords.begin('fiwiki', noon, noon - day);
    const writer = store.reviewRecords.writer(id);
    await writer.add(batchOf([logged(5)]), noon - 2 * hour, 0);
    await writer.add({ reviews: [], unreadable: 3, lastLogId: 9, lastAt: noon - hour }, noon - hour, 0);
    await writer.add(batchOf([logged(5), logged(7)]), noon - 3 * hour, 0);
    await store.reviewRecords.adopt('fiwiki', id, noon);
    const set = await store.reviewRecords.current('fiwiki');
    expect(set).toMatchObject({ lastLogId: 9, readUntil: noon - hour });
    expect(await ids(id)).toEqual([7, 5]);
    expect(await store.reviewRecords.knownSince(id, 0)).toEqual(new Set([5, 7]));
    await store.reviewRecords.refreshed(id, noon + 1);
    const later = await store.reviewRecords.current('fiwiki');
    expect(later).toMatchObject({ refreshedAt: noon + 1, loadedAt: noon });
    expect(later?.version).toBeGreaterThan(set?.version ?? 0);
  });

  it('S32: names of reviews older than ninety days are neither told nor kept, and are counted still', async () => {
    const old = noon - 91 * day;
    const set = await show(store, [
      logged(1, { at: old, reviewer: 'Gone', reviewedUser: 'Canary' }),
      logged(2, { at: old, reviewer: 'Gone', reviewedUser: 'Canary', title: 'User:Canary', namespace: 2 }),
      logged(3, { at: old, reviewer: 'Anna', reviewedUser: 'Canary' }),
      logged(4, { at: noon - 89 * day, reviewer: 'Leaving', reviewedUser: 'Newcomer' }),
      logged(5, { at: noon - hour, reviewer: 'Anna', reviewedUser: 'Newcomer' })
    ]);
    expect(await names(place.url)).toEqual(['Anna', 'Leaving', 'Newcomer']);
    expect(await dump(place.url)).not.toMatch(/Canary|Gone/i);
    const told = await records(set);
    expect(told.map(({ reviewer_name }) => reviewer_name)).toEqual(['Anna', 'Leaving', null, null, null]);
    expect(told.map(({ page_title }) => page_title)).toContain('Page 1');
    expect(JSON.stringify(told)).not.toContain('Canary');
    const year = everything({ since: noon - 365 * day });
    expect(await overall(set, year)).toMatchObject({ reviews: 5, reviewers: 3 });
    expect((await store.reviewRecords.topPeople(set, year, 20)).reviewers).toEqual([
      { name: 'Anna', count: 1 },
      { name: 'Leaving', count: 1 }
    ]);
    expect(await ids(set, { reviewer: 'anna' })).toEqual([5]);

    await store.household.forgetBefore(noon - 80 * day);
    expect(await names(place.url)).toEqual(['Anna', 'Newcomer']);
    const leftover = await dump(place.url);
    expect(leftover).not.toMatch(/Leaving|Canary|Gone/i);
    expect(await overall(set, year)).toMatchObject({ reviews: 5, reviewers: 3 });
    expect(await store.household.forgetBefore(noon - 80 * day)).toBe(0);
  });

  it('gives a number to who comes back that nobody can tell from another one’s', async () => {
    const { id } = await store.reviewRecords.begin('fiwiki', noon, noon - 400 * day);
    const writer = store.reviewRecords.writer(id);
    const namesFrom = noon - 90 * day;
    await writer.add(
      batchOf([logged(1, { at: noon - 100 * day, reviewer: 'Anna' })]),
      noon - 100 * day,
      namesFrom
    );
    expect(await names(place.url)).toEqual([]);
    await writer.add(batchOf([logged(2, { at: noon - day, reviewer: 'Anna' })]), noon - day, namesFrom);
    expect(await names(place.url)).toEqual(['Anna', 'Newcomer']);
    expect(await overall(id, everything())).toMatchObject({ reviewers: 1 });
    await store.reviewRecords.writer(id).add(batchOf([logged(3, { reviewer: 'Anna' })]), noon, namesFrom);
    expect(await overall(id, everything())).toMatchObject({ reviews: 3, reviewers: 1 });
  });
});

/** The figures of these records, in seconds. */
function counted(records: readonly ReviewRecord[]) {
  const delays = records
    .flatMap(({ review_delay_days: days }) => (days === null ? [] : Math.round(days * 86_400)))
    .sort((one, other) => one - other);
  const at = (part: number): unknown => {
    const position = (delays.length - 1) * part;
    const low = delays[Math.floor(position)] ?? 0;
    const high = delays[Math.ceil(position)] ?? low;
    return expect.closeTo(low + (high - low) * (position - Math.floor(position)), 3) as unknown;
  };
  return {
    reviews: records.length,
    reviewers: new Set(records.map(({ reviewer_name: name }) => name)).size,
    mean: expect.closeTo(delays.reduce((sum, one) => sum + one, 0) / delays.length, 3) as unknown,
    p10: at(0.1),
    p50: at(0.5),
    p90: at(0.9)
  };
}

async function names(url: string): Promise<string[]> {
  const database = createDatabase(url, recordedLog());
  try {
    const rows: string[] = await database.read((knex) =>
      knex('review_people').whereNotNull('name').orderBy('name').pluck('name')
    );
    return rows;
  } finally {
    await database.close();
  }
}

async function dump(url: string): Promise<string> {
  const database = createDatabase(url, recordedLog());
  try {
    const tables = ['review_sets', 'review_people', 'review_records'];
    const rows = await Promise.all(tables.map((table) => database.read((knex) => knex(table).select('*'))));
    return JSON.stringify(rows);
  } finally {
    await database.close();
  }
}
