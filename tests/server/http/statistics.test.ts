import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEmbeddedWiki, type EmbeddedWiki } from '../../../scripts/demo/wiki/create-wiki.ts';
import { startWiki } from '../../../scripts/demo/wiki/http/start-wiki.ts';
import type { Clock, Store, Wiki } from '../../../server/ports.ts';
import { createClassicWikis } from '../../../server/classic/classic-wikis.ts';
import { RouteError } from '../../../server/routes/define-route.ts';
import { routes } from '../../../server/routes/index.generated.ts';
import { openStatistics } from '../../../server/services/open-statistics.ts';
import { createStore } from '../../../server/store/create-store.ts';
import { createWikiClient } from '../../../server/wiki/wiki-client.ts';
import { ApiError } from '../../../shared/api-error.ts';
import {
  ReviewCharts,
  ReviewStatistics,
  StatisticsLoad,
  StatisticsLoadEvent
} from '../../../shared/review-statistics.ts';
import { recordedLog } from '../../support/recorded-log.ts';
import { onlyServices, startApi, type ApiStage } from './api-stage.ts';

const operatorToken = '0123456789abcdef0123456789abcdef';
const noon = Date.UTC(2026, 10, 21, 12);
const hour = 3_600_000;
const day = 24 * hour;

let wiki: EmbeddedWiki;
let store: Store;
let api: ApiStage;
let clock: Clock & { time: number };
const closing: (() => Promise<void>)[] = [];

beforeEach(async () => {
  clock = {
    time: noon,
    now: () => clock.time,
    sleep: (ms, signal) => sleep(ms, undefined, signal && { signal })
  };
  wiki = createEmbeddedWiki({ clock: clock.now });
  wiki.addUser({ name: 'Anna', groups: ['reviewer'] });
  wiki.addUser({ name: 'Berta', groups: ['reviewer'] });
  wiki.addUser({ name: 'Trusted', groups: ['autoreview'] });
  wiki.addUser({ name: 'Newcomer' });
  const running = await startWiki(wiki);
  const log = recordedLog();
  const client = createWikiClient({
    apiUrl: running.apiUrl,
    userAgent: 'SeulaTest/1 (test@example.org)',
    clock: { now: clock.now, sleep: () => Promise.resolve() },
    random: () => 1,
    limits: { attempts: 1, patienceMs: 1 }
  });
  store = createStore({ url: 'sqlite::memory:', log });
  await store.migrate();
  const wikiOf = (id: string): Wiki => {
    if (id !== 'fiwiki') throw new RouteError(404, 'no-such-wiki', 'Not served here.', { wiki: id });
    return { api: client } as unknown as Wiki;
  };
  const statistics = openStatistics({ config: { replica: null }, store, wikiOf, clock, log });
  const entries = [{ id: 'fiwiki', apiUrl: running.apiUrl }];
  const classicWikis = createClassicWikis({ entries, numbers: store.wikiNumbers });
  api = await startApi({
    routes,
    services: onlyServices({ ...statistics.services, classicWikis }),
    operatorToken
  });
  closing.push(
    () => statistics.close(),
    () => api.close(0),
    () => client.close(),
    () => running.close(),
    () => store.close()
  );
});
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A page whose second edit waited so long for its review. */
function review(
  title: string,
  at: number,
  waitedMs: number,
  people: { by?: string; of?: string } = {}
): void {
  const { by = 'Anna', of = 'Newcomer' } = people;
  const first = wiki.edit({ title, user: of, text: 'one', at: at - waitedMs - day, autoReview: true });
  const second = wiki.edit({ title, user: of, text: 'two', at: at - waitedMs, autoReview: false });
  expect(second.id).toBeGreaterThan(first.id);
  wiki.review({ revisionId: second.id, user: by, at });
}

/** Three reviews: an hour, three days and twenty days ago. */
async function loaded(): Promise<void> {
  review('First', noon - 20 * day, 3 * day, { of: 'Trusted' });
  review('Second', noon - 3 * day, 1.5 * day, { by: 'Berta' });
  review('Third', noon - hour, 12 * hour);
  expect((await post('refresh/')).status).toBe(200);
}

const ask = (path: string, init: RequestInit = {}) =>
  api.get(path, { ...init, headers: { authorization: `Bearer ${operatorToken}`, ...init.headers } });
const post = (path: string, body?: object, pk = '1') =>
  ask(`/api/wikis/${pk}/statistics/${path}`, {
    method: 'POST',
    ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })
  });
const statistics = async (query = '', pk = '1') =>
  ReviewStatistics.parse(await (await api.get(`/api/wikis/${pk}/statistics/${query}`)).json());
const charts = async (query = '') =>
  ReviewCharts.parse(await (await api.get(`/api/wikis/1/statistics/charts/${query}`)).json());
const titles = async (query = '') => (await statistics(query)).records.map(({ page_title }) => page_title);

async function refusalOf(asked: Promise<Response>): Promise<[number, string]> {
  const answer = await asked;
  expect(answer.headers.get('content-type')).toContain('application/json');
  return [answer.status, ApiError.parse(await answer.json()).error];
}

describe('11. statistics', () => {
  it('are as documented, by number and by name, with and without the slash', async () => {
    await loaded();
    const answer = await statistics();
    expect(answer.metadata).toEqual({
      last_refreshed_at: '2026-11-21T12:00:00.000Z',
      last_data_loaded_at: '2026-11-21T12:00:00.000Z',
      total_records: 3,
      oldest_review_timestamp: '2026-11-01T12:00:00.000Z',
      newest_review_timestamp: '2026-11-21T11:00:00.000Z',
      logged_actions: 3,
      names_since: '2026-08-23T12:00:00.000Z'
    });
    expect(answer.top_reviewers).toEqual([
      { reviewer_name: 'Anna', review_count: 2 },
      { reviewer_name: 'Berta', review_count: 1 }
    ]);
    expect(answer.top_reviewed_users).toEqual([
      { reviewed_user_name: 'Newcomer', review_count: 2 },
      { reviewed_user_name: 'Trusted', review_count: 1 }
    ]);
    expect(answer.records[1]).toMatchObject({
      reviewer_name: 'Berta',
      reviewed_user_name: 'Newcomer',
      page_title: 'Second',
      page_id: wiki.page('Second')?.id,
      reviewed_revision_id: wiki.page('Second')?.revisions[1]?.id,
      pending_revision_id: wiki.page('Second')?.revisions[1]?.id,
      reviewed_timestamp: '2026-11-18T12:00:00.000Z',
      pending_timestamp: '2026-11-17T00:00:00.000Z',
      review_delay_days: 1.5
    });
    expect(await statistics('', 'fiwiki')).toEqual(answer);
    const bare = await api.get('/api/wikis/1/statistics');
    expect(await bare.json()).toEqual(answer);
  });

  it('are empty where nothing was loaded yet', async () => {
    expect(await statistics()).toMatchObject({
      metadata: {
        last_refreshed_at: null,
        last_data_loaded_at: null,
        total_records: 0,
        oldest_review_timestamp: null,
        newest_review_timestamp: null
      },
      top_reviewers: [],
      top_reviewed_users: [],
      records: []
    });
    expect((await charts()).overall_stats).toEqual({
      avg_delay: 0,
      p10: 0,
      p50: 0,
      p90: 0,
      total_reviews: 0,
      unique_reviewers: 0
    });
  });

  it.each([
    ['?time_filter=week&limit=50', ['Third', 'Second']],
    ['?time_filter=all', ['Third', 'Second', 'First']],
    ['?time_filter=day', ['Third']],
    ['?time_filter=30', ['Third', 'Second', 'First']],
    ['?time_filter=90', ['Third', 'Second', 'First']],
    ['?time_filter=365', ['Third', 'Second', 'First']],
    ['?reviewer=anna', ['Third', 'First']],
    ['?reviewer=Ann', []],
    ['?reviewer=', ['Third', 'Second', 'First']],
    ['?reviewed_user=TRUSTED', ['First']],
    ['?reviewer=anna&reviewed_user=newcomer', ['Third']],
    ['?exclude_auto_reviewers=true', ['Third', 'Second']],
    ['?exclude_auto_reviewers=false', ['Third', 'Second', 'First']],
    ['?limit=1', ['Third']],
    ['?limit=0', []],
    ['?limit=100000', ['Third', 'Second', 'First']],
    ['?namespace=10', []]
  ])('%s lists %j', async (query, wanted) => {
    await loaded();
    expect(await titles(query)).toEqual(wanted);
  });

  it('name people by time and rights, not by the names that are asked for', async () => {
    await loaded();
    expect((await statistics('?reviewer=berta&time_filter=week')).top_reviewers).toEqual([
      { reviewer_name: 'Anna', review_count: 1 },
      { reviewer_name: 'Berta', review_count: 1 }
    ]);
    const { top_reviewed_users } = await statistics('?exclude_auto_reviewers=true');
    expect(top_reviewed_users).toEqual([{ reviewed_user_name: 'Newcomer', review_count: 2 }]);
  });

  it('go on behind a cursor to the last record', async () => {
    await loaded();
    const { next_cursor: first, records } = await statistics('?limit=2');
    expect(records).toHaveLength(2);
    const rest = await statistics(`?limit=2&cursor=${first}`);
    expect(rest.records.map(({ page_title }) => page_title)).toEqual(['First']);
    expect(rest.next_cursor).toBeNull();
  });

  it('list withdrawals only where they are asked for', async () => {
    await loaded();
    wiki.unreview({ revisionId: wiki.page('Third')?.revisions[1]?.id ?? 0, user: 'Berta', at: noon - 1 });
    await post('refresh/');
    expect(await titles()).toEqual(['Third', 'Second', 'First']);
    const { records, metadata } = await statistics('?actions=all');
    expect(records[0]).toMatchObject({ action: 'unapprove', automatic: false, review_delay_days: null });
    expect(metadata).toMatchObject({ total_records: 3, logged_actions: 4 });
  });

  it('are sent again only when they have changed', async () => {
    await loaded();
    const first = await api.get('/api/wikis/1/statistics/');
    const headers = { 'if-none-match': first.headers.get('etag') ?? '' };
    expect((await api.get('/api/wikis/1/statistics/', { headers })).status).toBe(304);
    review('Fourth', noon - 60_000, hour);
    await post('refresh/');
    const later = await api.get('/api/wikis/1/statistics/', { headers });
    expect(later.status).toBe(200);
    expect(ReviewStatistics.parse(await later.json()).metadata.total_records).toBe(4);
  });

  it('move on with time', async () => {
    await loaded();
    expect(await titles('?time_filter=day')).toEqual(['Third']);
    clock.time += day;
    expect(await titles('?time_filter=day')).toEqual([]);
  });

  it('S32: name nobody for what was reviewed more than ninety days ago, and count it still', async () => {
    await loaded();
    clock.time += 80 * day;
    const { records, top_reviewers } = await statistics();
    expect(records.map(({ reviewer_name }) => reviewer_name)).toEqual(['Anna', 'Berta', null]);
    expect(top_reviewers).toEqual([
      { reviewer_name: 'Anna', review_count: 1 },
      { reviewer_name: 'Berta', review_count: 1 }
    ]);
    clock.time += 11 * day;
    await store.household.forgetBefore(clock.time - 90 * day);
    expect(await (await api.get('/api/wikis/1/statistics/')).text()).not.toMatch(
      /Anna|Berta|Newcomer|Trusted/
    );
    expect((await charts('?time_filter=365')).overall_stats).toMatchObject({
      total_reviews: 3,
      unique_reviewers: 2
    });
  });

  it.each([
    ['?time_filter=month', 'time_filter must be one of all, day, week, 30, 90, 365'],
    ['?exclude_auto_reviewers=maybe', 'exclude_auto_reviewers must be true or false'],
    ['?limit=many', 'limit must be a number'],
    ['?limit=1.5', 'limit must be a whole number'],
    ['?limit=-1', 'limit must be 0 or more'],
    ['?cursor=x', 'cursor must be next_cursor of an earlier answer'],
    ['?namespace=x', 'namespace must be a number'],
    ['?actions=none', 'actions must be approvals or all'],
    [`?reviewer=${'x'.repeat(256)}`, 'reviewer must be the name of a user']
  ])('refuse %s', async (query, error) => {
    expect(await refusalOf(api.get(`/api/wikis/1/statistics/${query}`))).toEqual([400, error]);
  });

  it('are not there for a wiki that is not served', async () => {
    for (const path of ['9/statistics/', 'dewiki/statistics', 'dewiki/statistics/charts/'])
      expect((await refusalOf(api.get(`/api/wikis/${path}`)))[0]).toBe(404);
  });
});

describe('12. chart data', () => {
  it('is as documented: by day, with percentiles and overall numbers', async () => {
    await loaded();
    review('Third again', noon - hour / 2, 36 * hour, { by: 'Berta' });
    await post('refresh/');
    expect(await charts('?time_filter=week')).toEqual({
      reviewers_over_time: [
        { date: '2026-11-18', count: 1 },
        { date: '2026-11-21', count: 2 }
      ],
      pending_reviews_per_day: [
        { date: '2026-11-18', count: 1 },
        { date: '2026-11-21', count: 2 }
      ],
      average_delay_over_time: [
        { date: '2026-11-18', avg_delay: 1.5 },
        { date: '2026-11-21', avg_delay: 1 }
      ],
      delay_percentiles: [
        { date: '2026-11-18', p10: 1.5, p50: 1.5, p90: 1.5 },
        { date: '2026-11-21', p10: 0.6, p50: 1, p90: 1.4 }
      ],
      overall_stats: {
        avg_delay: 1.166667,
        p10: 0.7,
        p50: 1.5,
        p90: 1.5,
        total_reviews: 3,
        unique_reviewers: 2
      }
    });
  });

  it('is by hour for the last day, and leaves trusted authors out where that is asked for', async () => {
    await loaded();
    expect((await charts('?time_filter=day')).pending_reviews_per_day).toEqual([
      { date: '2026-11-21 11:00', count: 1 }
    ]);
    const { overall_stats } = await charts('?exclude_auto_reviewers=true');
    expect(overall_stats).toMatchObject({ total_reviews: 2, unique_reviewers: 2 });
  });

  it('counts first reviews, which had nothing waiting, without a delay', async () => {
    const { id } = wiki.edit({ title: 'New', user: 'Newcomer', text: 'one', at: noon - 5 * day });
    wiki.review({ revisionId: id, user: 'Anna', at: noon - day });
    await post('refresh/');
    const { overall_stats, average_delay_over_time } = await charts();
    expect(overall_stats).toMatchObject({ total_reviews: 1, avg_delay: 0 });
    expect(average_delay_over_time).toEqual([]);
  });

  it('refuses a time that it does not know', async () => {
    expect(await refusalOf(api.get('/api/wikis/1/statistics/charts/?time_filter=1'))).toEqual([
      400,
      'time_filter must be one of all, day, week, 30, 90, 365'
    ]);
  });
});

describe('13. refresh', () => {
  it('loads thirty days at first, and then what is new', async () => {
    review('Too old', noon - 31 * day, hour);
    review('One', noon - 5 * day, hour);
    expect(await (await post('refresh/')).json()).toMatchObject({
      total_records: 1,
      oldest_timestamp: '2026-11-16T12:00:00.000Z',
      newest_timestamp: '2026-11-16T12:00:00.000Z',
      is_incremental: false,
      batches_fetched: 1,
      batch_limit_reached: false
    });
    review('Two', noon - hour, hour);
    expect(await (await post('refresh', undefined, 'fiwiki')).json()).toMatchObject({
      total_records: 2,
      newest_timestamp: '2026-11-21T11:00:00.000Z',
      is_incremental: true,
      new_records: 1
    });
  });

  it('says with 502 that the wiki does not answer, and keeps what was there', async () => {
    await loaded();
    wiki.intercept(({ params }) =>
      params.get('list') === 'logevents' ? { answer: { status: 500, body: 'x' } } : undefined
    );
    const [status, error] = await refusalOf(post('refresh/'));
    expect(status).toBe(502);
    expect(error).toMatch(/^The review log could not be read from the wiki/);
    expect(await titles()).toEqual(['Third', 'Second', 'First']);
  });

  it('is for admins', async () => {
    for (const path of ['refresh/', 'clear/', 'refresh'])
      expect((await refusalOf(api.get(`/api/wikis/1/statistics/${path}`, { method: 'POST' })))[0]).toBe(401);
    expect((await refusalOf(post('refresh/', undefined, '9')))[0]).toBe(404);
    expect((await refusalOf(ask('/api/wikis/1/statistics/refresh/')))[0]).toBe(405);
  });
});

describe('14. clear', () => {
  it('loads so many days anew, thirty where nothing is said', async () => {
    review('Old', noon - 45 * day, hour);
    await loaded();
    expect(await (await post('clear/', { days: 60 })).json()).toMatchObject({
      total_records: 4,
      oldest_timestamp: '2026-10-07T12:00:00.000Z',
      newest_timestamp: '2026-11-21T11:00:00.000Z',
      batches_fetched: 1,
      batch_limit_reached: false,
      days: 60
    });
    expect(await (await post('clear/')).json()).toMatchObject({ total_records: 3, days: 30 });
    expect(await (await post('clear/', {})).json()).toMatchObject({ total_records: 3, days: 30 });
    const form = await ask('/api/wikis/1/statistics/clear', {
      method: 'POST',
      body: new URLSearchParams({ days: '2' })
    });
    expect(await form.json()).toMatchObject({ total_records: 1, days: 2 });
    expect(await titles()).toEqual(['Third']);
  });

  it.each([0, 366, -1, 1.5, 'x', '', '400', null, true, [30]])('refuses %j days', async (days) => {
    expect(await refusalOf(post('clear/', { days }))).toEqual([
      400,
      'days parameter must be between 1 and 365'
    ]);
  });

  it('refuses what is no JSON, and no object', async () => {
    const send = (body: string) =>
      ask('/api/wikis/1/statistics/clear/', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body
      });
    expect((await refusalOf(send('{')))[0]).toBe(400);
    expect((await refusalOf(send('[]')))[0]).toBe(400);
  });

  it('keeps what was there when the wiki fails in the middle', async () => {
    await loaded();
    wiki.intercept(({ params }) =>
      params.get('prop') === 'revisions' ? { answer: { status: 500, body: 'x' } } : undefined
    );
    expect((await refusalOf(post('clear/', { days: 90 })))[0]).toBe(502);
    expect(await titles()).toEqual(['Third', 'Second', 'First']);
    expect((await charts()).overall_stats.total_reviews).toBe(3);
  });
});

describe('loadings', () => {
  const start = async (body?: object) =>
    StatisticsLoad.parse(
      await (
        await ask('/api/v1/wikis/fiwiki/statistics/loads', {
          method: 'POST',
          ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })
        })
      ).json()
    );
  const eventsOf = async (load: string, behind?: string) => {
    const headers: Record<string, string> = behind === undefined ? {} : { 'last-event-id': behind };
    const text = await (await ask(`/api/v1/statistics-loads/${load}/events`, { headers })).text();
    return [...text.matchAll(/^id: (.+)\nevent: (.+)\ndata: (.+)$/gm)].map(([, id, event, data = '']) =>
      StatisticsLoadEvent.parse({ id: Number(id), event, data: JSON.parse(data) })
    );
  };

  it('tell how they go on, and what came of them', async () => {
    review('One', noon - hour, hour);
    const begun = await start({ days: 7 });
    expect(begun).toMatchObject({ wiki: 'fiwiki', kind: 'reload', days: 7, state: 'running' });
    const events = await eventsOf(begun.load);
    expect(events.map(({ id, data }) => [id, data.step])).toEqual([
      [1, 'read'],
      [2, 'ended']
    ]);
    expect(events[0]?.data).toMatchObject({ batches: 1, records: 1, until: '2026-11-21T11:00:00.000Z' });
    expect(await eventsOf(begun.load, '1')).toEqual(events.slice(1));
    const facts = await (await ask(`/api/v1/statistics-loads/${begun.load}`)).json();
    expect(facts).toMatchObject({ state: 'done', records: 1, total: 1 });
    expect(await start()).toMatchObject({ kind: 'refresh', days: null });
  });

  it('are one at a time, can be ended, and leave what was shown', async () => {
    await loaded();
    let answer = () => undefined as void;
    const held = new Promise<undefined>((resolve) => (answer = () => resolve(undefined)));
    wiki.intercept(({ params }) => (params.get('list') === 'logevents' ? { wait: held } : undefined));
    const { load } = await start({ days: 300 });
    expect((await refusalOf(post('refresh/')))[0]).toBe(409);
    expect((await refusalOf(post('clear/')))[0]).toBe(409);
    expect((await ask(`/api/v1/statistics-loads/${load}`, { method: 'DELETE' })).status).toBe(202);
    answer();
    expect((await eventsOf(load)).at(-1)?.data).toEqual({ step: 'ended', state: 'stopped' });
    expect(await titles()).toEqual(['Third', 'Second', 'First']);
    expect((await post('refresh/')).status).toBe(200);
  });

  it('are shared by all who ask for what is new', async () => {
    await loaded();
    review('Fourth', noon - hour / 2, hour);
    const answers = await Promise.all([
      post('refresh/'),
      post('refresh', undefined, 'fiwiki'),
      post('refresh/')
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    for (const one of answers)
      expect(await one.json()).toMatchObject({ total_records: 4, is_incremental: true });
    let answer = () => undefined as void;
    const held = new Promise<undefined>((resolve) => (answer = () => resolve(undefined)));
    wiki.intercept(({ params }) => (params.get('list') === 'logevents' ? { wait: held } : undefined));
    const first = await start();
    expect((await start()).load).toBe(first.load);
    expect((await refusalOf(post('clear/')))[0]).toBe(409);
    answer();
    expect((await eventsOf(first.load)).at(-1)?.data).toEqual({ step: 'ended', state: 'done' });
    expect((await start()).load).not.toBe(first.load);
  });

  it('go on behind a call of the classic API that has waited long enough', async () => {
    review('One', noon - hour, hour);
    clock.sleep = () => Promise.resolve();
    let answer = () => undefined as void;
    const held = new Promise<undefined>((resolve) => (answer = () => resolve(undefined)));
    wiki.intercept(({ params }) => (params.get('list') === 'logevents' ? { wait: held } : undefined));
    const waited = (await (await post('clear/', { days: 3 })).json()) as { load: string };
    expect(waited).toMatchObject({ total_records: 0, batch_limit_reached: true, oldest_timestamp: null });
    answer();
    expect((await eventsOf(waited.load)).at(-1)?.data).toEqual({ step: 'ended', state: 'done' });
    expect(await titles()).toEqual(['One']);
  });

  it('are refused where another process loads', async () => {
    await store.leases.take('st:fiwiki', 'another', 60_000);
    expect((await refusalOf(post('refresh/')))[0]).toBe(409);
  });

  it('that nobody knows are not there', async () => {
    for (const path of ['x', 'x/events'])
      expect((await refusalOf(ask(`/api/v1/statistics-loads/${path}`)))[0]).toBe(404);
    const wrong = ask('/api/v1/wikis/dewiki/statistics/loads', { method: 'POST' });
    expect((await refusalOf(wrong))[0]).toBe(404);
  });
});
