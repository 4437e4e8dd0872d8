import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ActivityCount, DaysOfReadings, Store } from '../../../server/ports.ts';
import getFlaggedrevsActivity from '../../../server/routes/get-flaggedrevs-activity.ts';
import getFlaggedrevsMonths from '../../../server/routes/get-flaggedrevs-months.ts';
import getFlaggedrevsStatistics from '../../../server/routes/get-flaggedrevs-statistics.ts';
import { openFlaggedRevs } from '../../../server/services/open-flagged-revs.ts';
import { createStore } from '../../../server/store/create-store.ts';
import { ApiError } from '../../../shared/api-error.ts';
import { flaggedRevsSeries } from '../../../shared/flagged-revs-statistics.ts';
import { recordedLog } from '../../support/recorded-log.ts';
import { onlyServices, startApi, type ApiStage } from './api-stage.ts';

let store: Store;
let api: ApiStage;

beforeEach(async () => {
  store = createStore({ url: 'sqlite::memory:', log: recordedLog() });
  await store.migrate();
  const entries = ['enwiki', 'fiwiki', 'zh_classicalwiki'].map((id) => ({
    id,
    apiUrl: 'https://x.example/w/api.php'
  }));
  api = await startApi({
    routes: { getFlaggedrevsActivity, getFlaggedrevsMonths, getFlaggedrevsStatistics },
    services: onlyServices(openFlaggedRevs({ entries, store }))
  });
  await store.flaggedRevs.putDays(
    'enwiki',
    dayWith('2024-11-01', 6_500_000, 6_450_000, 6_400_000),
    '2024-11-01'
  );
  await store.flaggedRevs.putDays('enwiki', dayWith('2024-10-31', 6_000_000, 5_000_000, 4_000_000), null);
  await store.flaggedRevs.putDays('fiwiki', dayWith('2024-11-06', 500, 400, 300), '2024-11-05');
  // Nobody serves this one any more.
  await store.flaggedRevs.putDays('dewiki', dayWith('2024-12-01', 1, 1, 1), null);
  await store.flaggedRevs.putActivity(
    'enwiki',
    '2024',
    [
      count('daily', '2024-11-06', 45, 200, 180),
      count('monthly', '2024-11-01', 90, 900, 800),
      count('yearly', '2024-01-01', 200, 9_000, 5_000)
    ],
    null
  );
});
afterEach(async () => {
  await api.close();
  await store.close();
});

function dayWith(day: string, total: number, reviewed: number, synced: number): DaysOfReadings {
  return {
    pages: [{ day, namespace: 0, readings: 1, total, reviewed, synced }],
    lags: [{ day, kind: 'pending', readings: 2, weight: 2, figures: { average: 3 } }]
  };
}

function count(
  resolution: ActivityCount['resolution'],
  start: string,
  reviewers: number,
  reviews: number,
  pages: number
): ActivityCount {
  return { resolution, start, reviewers, reviews, pages };
}

async function json(path: string): Promise<any> {
  const answer = await api.get(path);
  expect(answer.status).toBe(200);
  return answer.json();
}

describe.each([
  ['with a slash at the end', '/'],
  ['without it', '']
])('the examples of the document, %s', (_, slash) => {
  it('GET flaggedrevs-statistics', async () => {
    const { data } = await json(`/api/flaggedrevs-statistics${slash}?wiki=en&start_date=2024-11-01`);
    expect(data).toEqual([
      expect.objectContaining({
        wiki: 'en',
        date: '2024-11-01',
        totalPages_ns0: 6_500_000,
        syncedPages_ns0: 6_400_000,
        reviewedPages_ns0: 6_450_000,
        pendingLag_average: 1.5,
        pendingChanges: 50_000
      })
    ]);
    expect(Object.keys(data[0])).toEqual(['wiki', 'date', ...flaggedRevsSeries]);
  });

  it('GET flaggedrevs-activity', async () => {
    expect((await json(`/api/flaggedrevs-activity${slash}?wiki=en`)).data).toEqual([
      {
        wiki: 'en',
        date: '2024-11-06',
        number_of_reviewers: 45,
        number_of_reviews: 200,
        number_of_pages: 180,
        reviews_per_reviewer: 4.44
      }
    ]);
  });

  it('GET available-months', async () => {
    expect(await json(`/api/flaggedrevs-statistics/available-months${slash}`)).toEqual({
      months: [
        { value: '202411', label: 'November 2024' },
        { value: '202410', label: 'October 2024' }
      ]
    });
  });
});

describe('rows', () => {
  it('are of months unless days or years are wanted; of reviews of days', async () => {
    const datesOf = async (path: string) => (await json(path)).data.map(({ date }: { date: string }) => date);
    expect(await datesOf('/api/flaggedrevs-statistics/?wiki=en')).toEqual(['2024-10-01', '2024-11-01']);
    expect(await datesOf('/api/flaggedrevs-statistics/?wiki=en&resolution=daily')).toEqual([
      '2024-10-31',
      '2024-11-01'
    ]);
    expect(await datesOf('/api/flaggedrevs-statistics/?wiki=en&resolution=yearly')).toEqual(['2024-01-01']);
    const years = await json('/api/flaggedrevs-activity/?wiki=en&resolution=yearly');
    expect(years.data).toMatchObject([
      { date: '2024-01-01', number_of_reviewers: 200, reviews_per_reviewer: 45 }
    ]);
  });

  it.each(['fi', 'fiwiki'])('are of one wiki, by code or database name: %s', async (wiki) => {
    const { data, notes } = await json(`/api/flaggedrevs-statistics/?wiki=${wiki}`);
    expect(data).toMatchObject([{ wiki: 'fi', date: '2024-11-01', totalPages_ns0: 500 }]);
    expect(notes).toMatchObject([{ wiki: 'fi', state: 'loaded', completeUntil: '2024-11-05' }]);
  });

  it('are of all wikis served, by date and wiki, and only those', async () => {
    const { data } = await json('/api/flaggedrevs-statistics/?end_date=2024-12-31');
    expect(data.map(({ wiki, date }: any) => `${date} ${wiki}`)).toEqual([
      '2024-10-01 en',
      '2024-11-01 en',
      '2024-11-01 fi'
    ]);
  });

  it('have one series where one is named', async () => {
    const { data } = await json('/api/flaggedrevs-statistics/?wiki=fi&series=pendingChanges');
    expect(data).toEqual([{ wiki: 'fi', date: '2024-11-01', pendingChanges: 100 }]);
    const far = await json('/api/flaggedrevs-statistics/?wiki=fi&series=reviewedPages_ns4');
    expect(far.data).toEqual([{ wiki: 'fi', date: '2024-11-01', reviewedPages_ns4: null }]);
    for (const series of flaggedRevsSeries) await json(`/api/flaggedrevs-statistics/?series=${series}`);
  });

  it('are all where what is sent is empty', async () => {
    const all = await json('/api/flaggedrevs-statistics/');
    expect(await json('/api/flaggedrevs-statistics/?wiki=&series=&start_date=&end_date=')).toEqual(all);
  });

  it('come page by page', async () => {
    const first = await json('/api/flaggedrevs-statistics/?limit=2');
    expect(first).toMatchObject({ next: 2, data: [{ wiki: 'en' }, { wiki: 'en' }] });
    expect(await json('/api/flaggedrevs-statistics/?limit=2&offset=2')).toMatchObject({
      next: null,
      data: [{ wiki: 'fi' }]
    });
  });

  it('of a wiki that nothing is known of are none, and it is said why', async () => {
    const never = await json('/api/flaggedrevs-activity/?wiki=zh-classical');
    expect(never).toEqual({
      data: [],
      next: null,
      notes: [{ wiki: 'zh-classical', state: 'never-loaded', completeUntil: null, loadedAt: null }]
    });
    await store.flaggedRevs.ended('zh_classicalwiki', 'activity', 0, 'no-such-table');
    const { notes } = await json('/api/flaggedrevs-activity/?wiki=zh-classical');
    expect(notes).toMatchObject([{ state: 'no-tables' }]);
    await store.flaggedRevs.ended('zh_classicalwiki', 'activity', 0, 'unreachable');
    const later = await json('/api/flaggedrevs-activity/?wiki=zh_classicalwiki');
    expect(later.notes).toMatchObject([{ state: 'failed' }]);
  });

  it('have no reviews per reviewer where there is none', async () => {
    const nobody = [count('daily', '2024-11-07', 0, 0, 0)];
    await store.flaggedRevs.putActivity('fiwiki', '2024', nobody, null);
    const { data } = await json('/api/flaggedrevs-activity/?wiki=fi');
    expect(data).toMatchObject([{ reviews_per_reviewer: null }]);
  });

  it('are not sent again to who has them, until something changes', async () => {
    const path = '/api/flaggedrevs-statistics/?wiki=fi';
    const etag = (await api.get(path)).headers.get('etag') ?? '';
    const again = () => api.get(path, { headers: { 'if-none-match': etag } });
    expect((await again()).status).toBe(304);
    await store.flaggedRevs.putDays('fiwiki', dayWith('2024-11-07', 900, 400, 300), null);
    const changed = await again();
    expect(changed.status).toBe(200);
    expect((await changed.json()).data).toMatchObject([{ totalPages_ns0: 700 }]);
  });
});

describe('refused as JSON that names the field', () => {
  const both = ['/api/flaggedrevs-statistics/', '/api/flaggedrevs-activity/'];
  const common = [
    ['start_date=2024-13-01', 'start_date'],
    ['start_date=2024-02-30', 'start_date'],
    ['end_date=yesterday', 'end_date'],
    ['end_date=20241101', 'end_date'],
    ['start_date=2024-11-01&start_date=2024-11-02', 'start_date'],
    ['resolution=weekly', 'resolution'],
    ['wiki=FI%20', 'wiki'],
    ['limit=0', 'limit'],
    ['limit=10001', 'limit'],
    ['offset=-1', 'offset'],
    ['colour=red', 'colour']
  ] as const;
  const cases = both.flatMap((path) => common.map(([query, field]) => [path, query, field] as const));
  it.each([
    ...cases,
    [both[0]!, 'series=pages', 'series'],
    [both[0]!, 'series=totalPages_ns', 'series'],
    [both[0]!, 'series=__proto__', 'series'],
    [both[0]!, 'namespaces=4', 'namespaces'],
    [both[1]!, 'series=number_of_reviews', 'series'],
    ['/api/flaggedrevs-statistics/available-months/', 'wiki=fi', 'wiki']
  ] as const)('%s?%s: 400', async (path, query, field) => {
    const answer = await api.get(`${path}?${query}`);
    expect(answer.status).toBe(400);
    const { error, code, params } = ApiError.parse(await answer.json());
    expect(code).toBe('bad-request');
    expect(params).toMatchObject({ field });
    expect(error).toContain(field);
  });

  it.each(both)('%s of a wiki that is not served: 404', async (path) => {
    for (const wiki of ['de', 'dewiki', 'constructor']) {
      const answer = await api.get(`${path}?wiki=${wiki}`);
      expect(answer.status).toBe(404);
      expect(ApiError.parse(await answer.json())).toMatchObject({ code: 'no-such-wiki', params: { wiki } });
    }
  });

  it.each([...both, '/api/flaggedrevs-statistics/available-months/'])('%s: only reading', async (path) => {
    const answer = await api.get(path, { method: 'POST' });
    expect(answer.status).toBe(405);
    expect(ApiError.parse(await answer.json()).code).toBe('wrong-method');
  });
});
