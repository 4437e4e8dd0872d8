import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listPendingPages } from '../../../server/wiki/pending-pages.ts';
import { createTestClient, startScriptedServer, userInfo, type Script } from './scripted-server.ts';
import { recordedAnswer, recordingsAreHere } from './recordings.ts';

const iso = (second: number) =>
  new Date(Date.UTC(2026, 0, 1) + second * 1000).toISOString().replace('.000', '');

/** Lists pages as MediaWiki does: in order of time, continued by the time of the first page left out. */
function listing(seconds: number[], most = 500): Script {
  const items = seconds
    .map((second, at) => ({
      pageid: at + 1,
      ns: at % 3,
      title: `P${at}`,
      revid: 1000 + at,
      stable_revid: 900,
      second
    }))
    .sort((a, b) => a.second - b.second);
  return ({ params }) => {
    if (params.meta === 'userinfo') return userInfo(null);
    const limit = Math.min(Number(params.orlimit), most);
    const rest = items.filter(({ second }) => params.orstart === undefined || iso(second) >= params.orstart);
    const next = rest[limit];
    const oldreviewedpages = rest
      .slice(0, limit)
      .map(({ second, ...item }) => ({ ...item, pending_since: iso(second) }));
    return {
      body: {
        ...(next === undefined ? {} : { continue: { orstart: iso(next.second), continue: '-||' } }),
        query: { oldreviewedpages }
      }
    };
  };
}

test('lists pages oldest first in all namespaces asked, and tells how far it is', async () => {
  const { apiUrl, requests } = await startScriptedServer(listing([5, 3, 9, 1]));
  const progress: number[] = [];
  const pages = await listPendingPages(createTestClient(apiUrl), {
    namespaces: [0, 10],
    onProgress: (found) => progress.push(found)
  });
  expect(pages.map(({ page }) => page.id)).toEqual([4, 2, 1, 3]);
  expect(pages[0]).toEqual({
    page: { id: 4, namespace: 0, title: 'P3' },
    stableRevisionId: 900,
    latestRevisionId: 1003,
    pendingSince: '2026-01-01T00:00:01Z'
  });
  expect(requests.at(-1)?.params).toMatchObject({
    ornamespace: '0|10',
    ordir: 'newer',
    orlimit: '500',
    maxlag: '5'
  });
  expect(progress).toEqual([4]);
});

test('more pages of one second than the first limit cost a greater limit, not a loop', async () => {
  const { apiUrl, requests } = await startScriptedServer(listing([1, 2, 2, 2, 2, 2, 3]));
  const pages = await listPendingPages(createTestClient(apiUrl), { namespaces: '*', limit: 3 });
  expect(pages.map(({ page }) => page.id)).toEqual([1, 2, 3]);
  const more = await listPendingPages(createTestClient(apiUrl), { namespaces: '*', limit: 6 });
  expect(more).toHaveLength(6);
  expect(requests.length).toBeLessThan(10);
});

test('a second with more pages than the wiki can list is stepped over, and that is said', async () => {
  const { apiUrl, requests } = await startScriptedServer(listing([...Array<number>(520).fill(7), 8, 9]));
  const warnings: unknown[] = [];
  const log = {
    info: () => {},
    error: () => {},
    warn: (data: object, message: string) => void warnings.push([data, message])
  };
  const pages = await listPendingPages(createTestClient(apiUrl), { namespaces: '*', log });
  expect(pages).toHaveLength(502);
  expect(pages.slice(-2).map(({ pendingSince }) => pendingSince)).toEqual([iso(8), iso(9)]);
  expect(warnings).toEqual([[{ second: iso(7), size: 500 }, expect.stringContaining('one second')]]);
  expect(requests.filter(({ params }) => params.list !== undefined)).toHaveLength(3);
});

test('a list that goes back in time is an error', async () => {
  const { apiUrl } = await startScriptedServer(({ params }, n) =>
    params.meta === 'userinfo'
      ? userInfo(null)
      : { body: { continue: { orstart: iso(100 - n) }, query: { oldreviewedpages: [] } } }
  );
  await expect(listPendingPages(createTestClient(apiUrl), { namespaces: '*' })).rejects.toMatchObject({
    code: 'continuation-loop'
  });
});

test('every page is listed once, whatever waits since when', async () => {
  let seconds: number[] = [];
  const { apiUrl } = await startScriptedServer((request, n) => listing(seconds, 20)(request, n));
  const client = createTestClient(apiUrl);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 60 }), async (some) => {
      const crowded = some.some((second) => some.filter((other) => other === second).length > 20);
      fc.pre(!crowded);
      seconds = some;
      const pages = await listPendingPages(client, { namespaces: '*' });
      expect(new Set(pages.map(({ page }) => page.id)).size).toBe(pages.length);
      expect(pages.map(({ pendingSince }) => pendingSince)).toEqual([...some].sort((a, b) => a - b).map(iso));
    }),
    { numRuns: 40 }
  );
});

if (recordingsAreHere)
  describe('as recorded', () => {
    test('the trap of equal times: the same three of four pages for ever', async () => {
      const { apiUrl, requests } = await startScriptedServer(({ params }) => {
        if (params.meta === 'userinfo') return userInfo(null);
        if (params.orstart === undefined)
          return { body: recordedAnswer('oldreviewedpages-equal-timestamps-limit3') };
        return params.orstart === '2026-01-01T00:00:00Z'
          ? { body: recordedAnswer('oldreviewedpages-equal-timestamps-limit3-continue') }
          : { body: { batchcomplete: true, query: { oldreviewedpages: [] } } };
      });
      const pages = await listPendingPages(createTestClient(apiUrl), { namespaces: [0] });
      expect(pages.map(({ page }) => page.id)).toEqual([31, 32, 33]);
      expect(requests.length).toBeLessThan(8);
    });
  });
