import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { createWikiClient } from '../../../server/wiki/wiki-client.ts';
import type { WikiErrorCode } from '../../../server/wiki/wiki-error.ts';
import {
  apiError,
  createTestClient,
  createTestClock,
  startScriptedServer,
  userInfo,
  type ScriptedAnswer
} from './scripted-server.ts';

const Answer = z.object({ query: z.object({ value: z.number() }) });
const GOOD: ScriptedAnswer = { body: { batchcomplete: true, query: { value: 7 } } };
const READ = { action: 'query', list: 'things' };

test('R15: a read says who is asking, takes gzip, and steps back for lagging databases', async () => {
  const { apiUrl, requests } = await startScriptedServer(() => ({
    headers: { 'content-encoding': 'gzip' },
    body: gzipSync(JSON.stringify({ query: { value: 7 } }))
  }));
  const client = createTestClient(apiUrl);
  expect(await client.get({ ...READ, names: ['a', 'b|c'], yes: true, no: false }, Answer)).toEqual({
    query: { value: 7 }
  });
  await client.get(READ, Answer, { batch: false });
  expect(requests[0]?.method).toBe('GET');
  expect(requests[0]?.headers).toMatchObject({
    'accept-encoding': 'gzip',
    'user-agent': expect.stringContaining('test@example.org')
  });
  expect(requests[0]?.params).toEqual({
    action: 'query',
    list: 'things',
    names: '\x1fa\x1fb|c',
    yes: '',
    format: 'json',
    formatversion: '2',
    errorformat: 'bc',
    maxlag: '5'
  });
  expect(requests[1]?.params).not.toHaveProperty('maxlag');
});

test('a query too long for an address goes by POST, and may still be repeated', async () => {
  const { apiUrl, requests } = await startScriptedServer((_, n) =>
    n === 1 ? { status: 502, body: '' } : GOOD
  );
  const ids = Array.from({ length: 500 }, (_, at) => 100_000_000 + at);
  await createTestClient(apiUrl).get({ ...READ, revids: ids }, Answer);
  expect(requests.map(({ method }) => method)).toEqual(['POST', 'POST']);
  expect(requests[1]?.params.revids).toBe(ids.join('|'));
});

test('R15: at most three reads are under way at once', async () => {
  let now = 0;
  let most = 0;
  const waiting: (() => void)[] = [];
  const { apiUrl, requests } = await startScriptedServer(async () => {
    most = Math.max(most, (now += 1));
    await new Promise<void>((resolve) => {
      waiting.push(resolve);
      // The third to arrive lets everyone go: with fewer at once this test would not end.
      if (waiting.length >= 3 || requests.length === 10) waiting.splice(0).forEach((go) => go());
    });
    now -= 1;
    return GOOD;
  });
  const client = createTestClient(apiUrl);
  await Promise.all(Array.from({ length: 10 }, (_, at) => client.get({ ...READ, at }, Answer)));
  expect(requests).toHaveLength(10);
  expect(most).toBe(3);
});

test.each<[string, ScriptedAnswer, number[]]>([
  ['maxlag', apiError('maxlag', { 'retry-after': '5', 'x-database-lag': '7' }), [5000]],
  ['maxlag without a header', apiError('maxlag'), [5000]],
  ['readonly', apiError('readonly'), [30_000]],
  ['ratelimited', apiError('ratelimited'), [30_000]],
  ['429 with a fraction', { status: 429, headers: { 'retry-after': '2.5' }, body: 'slow down' }, [2500]],
  ['429 with rubbish', { status: 429, headers: { 'retry-after': 'rubbish' }, body: 'slow down' }, [30_000]],
  ['503 with a wait', { status: 503, headers: { 'retry-after': '9' }, body: '' }, [9000]],
  ['502', { status: 502, body: '<html>Bad gateway' }, [1000]],
  ['500 without a body', { status: 500, headers: { 'content-type': 'text/html' }, body: '' }, [1000]],
  [
    '500 of a database that is down',
    {
      status: 500,
      body: '{"error":{"code":"internal_api_error_DBConnectionError","info":"x"}}<!DOCTYPE html>'
    },
    [1000]
  ],
  ['an exception inside', apiError('internal_api_error_RuntimeException'), [1000]],
  ['an empty body', { body: '' }, [1000]],
  ['half a document', { body: '{"query":{"val' }, [1000]],
  ['a list', { body: '[]' }, [1000]],
  ['a reset connection', (response) => void response.destroy(), [1000]]
])('a read is repeated after %s', async (_, bad, slept) => {
  const clock = createTestClock();
  const { apiUrl, requests } = await startScriptedServer((_request, n) => (n === 1 ? bad : GOOD));
  expect(await createTestClient(apiUrl, { clock }).get(READ, Answer)).toEqual({ query: { value: 7 } });
  expect(requests).toHaveLength(2);
  expect(clock.slept.reduce((sum, ms) => sum + ms, 0)).toBe(slept[0]);
});

test.each<[string, ScriptedAnswer, WikiErrorCode, object]>([
  ['an API error', apiError('badvalue'), 'api', { apiCode: 'badvalue' }],
  ['an odd API error', apiError('<script>'), 'api', { apiCode: 'unknown' }],
  [
    'errors in another format',
    { body: { errors: [{ code: 'nosuchrevid', text: 'x' }] } },
    'api',
    { apiCode: 'nosuchrevid' }
  ],
  ['a wrong field', { body: { query: { value: 'seven' } } }, 'malformed', { path: 'query.value' }],
  ['a missing part', { body: { batchcomplete: true } }, 'malformed', { path: 'query' }],
  ['403', { status: 403, body: 'no' }, 'http-status', { status: 403 }],
  [
    'a bad OAuth token',
    apiError('mwoauth-invalid-authorization'),
    'login-failed',
    { apiCode: 'mwoauth-invalid-authorization' }
  ]
])('%s is an error at once', async (_, bad, code, params) => {
  const { apiUrl, requests } = await startScriptedServer(() => bad);
  await expect(createTestClient(apiUrl).get(READ, Answer)).rejects.toMatchObject({ code, params });
  expect(requests).toHaveLength(1);
});

test('warnings, even broken ones, do no harm', async () => {
  const { apiUrl } = await startScriptedServer(() => ({
    body: { warnings: { main: 'words' }, query: { value: 7 } }
  }));
  expect(await createTestClient(apiUrl).get(READ, Answer)).toEqual({ query: { value: 7 } });
});

test('S16: redirects are not followed', async () => {
  const { apiUrl, requests } = await startScriptedServer((request) => ({
    status: 302,
    headers: { location: `http://${request.headers.host}/elsewhere` },
    body: ''
  }));
  await expect(createTestClient(apiUrl).get(READ, Answer)).rejects.toMatchObject({
    code: 'http-status',
    params: { status: 302 }
  });
  expect(requests.map(({ path }) => path)).toEqual(['/w/api.php']);
});

test('R30: an answer that unpacks to more than the limit is refused', async () => {
  const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024));
  const { apiUrl, requests } = await startScriptedServer(() => ({
    headers: { 'content-encoding': 'gzip' },
    body: bomb
  }));
  await expect(createTestClient(apiUrl).get(READ, Answer)).rejects.toMatchObject({ code: 'too-large' });
  expect(requests).toHaveLength(1);
});

test('R30: no more than the limit is ever taken from an endless answer', async () => {
  let taken = 0;
  const chunk = new Uint8Array(65_536);
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      taken += chunk.byteLength;
      controller.enqueue(chunk);
    }
  });
  const fetch = async () => new Response(endless);
  const client = createTestClient('https://wiki.example/w/api.php', { fetch });
  await expect(client.get(READ, Answer)).rejects.toMatchObject({ code: 'too-large' });
  expect(taken).toBeLessThan(8 * 1024 * 1024 + 4 * 65_536);
});

test('R30: a chunked answer without a length is cut off as well', async () => {
  const { apiUrl } = await startScriptedServer(() => (response) => {
    const more = () => response.writable && response.write('x'.repeat(65_536), () => setImmediate(more));
    more();
  });
  await expect(createTestClient(apiUrl).get(READ, Answer)).rejects.toMatchObject({ code: 'too-large' });
});

test('a silent server costs the time-out, three times', async () => {
  const fires: (() => void)[] = [];
  const timers: number[] = [];
  const { apiUrl, requests } = await startScriptedServer(() => () => fires.pop()?.());
  const startTimer = (ms: number, fire: () => void) => {
    timers.push(ms);
    fires.push(fire);
    return () => undefined;
  };
  await expect(createTestClient(apiUrl, { startTimer }).get(READ, Answer)).rejects.toMatchObject({
    code: 'timeout'
  });
  expect(timers).toEqual([30_000, 30_000, 30_000]);
  expect(requests).toHaveLength(3);
});

test('an abort ends a read in flight, and one that waits to be repeated', async () => {
  const stop = new AbortController();
  const { apiUrl, requests } = await startScriptedServer(() => () => stop.abort());
  const client = createTestClient(apiUrl);
  await expect(client.get(READ, Answer, { signal: stop.signal })).rejects.toMatchObject({ code: 'aborted' });
  await expect(client.get(READ, Answer, { signal: stop.signal })).rejects.toMatchObject({ code: 'aborted' });
  expect(requests).toHaveLength(1);
});

test('delays double up to two minutes with jitter, and one request gives up in the end', async () => {
  const clock = createTestClock();
  const { apiUrl, requests } = await startScriptedServer(() => ({ status: 503, body: '' }));
  const client = createTestClient(apiUrl, { clock, random: () => 0 });
  await expect(client.get(READ, Answer)).rejects.toMatchObject({
    code: 'http-status',
    params: { status: 503 }
  });
  expect(clock.slept).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]);
  expect(requests).toHaveLength(10);
});

test('R17: in a storm of errors many readers together send at most 20 calls in ten minutes', async () => {
  const clock = createTestClock();
  const times: number[] = [];
  const storm: ScriptedAnswer[] = [
    apiError('maxlag', { 'retry-after': '5' }),
    { status: 429, headers: { 'retry-after': '1' }, body: '' },
    { status: 503, body: '' }
  ];
  const { apiUrl } = await startScriptedServer((_, n) => {
    times.push(clock.now());
    return storm[n % storm.length] ?? GOOD;
  });
  const client = createTestClient(apiUrl, { clock });
  const results = await Promise.allSettled(
    Array.from({ length: 40 }, (_, at) => client.get({ ...READ, at }, Answer))
  );
  expect(results.every(({ status }) => status === 'rejected')).toBe(true);
  expect(times.length).toBeLessThanOrEqual(20);
  await expect(client.get(READ, Answer)).rejects.toMatchObject({ code: 'retries-exhausted' });
  expect(times.filter((time) => time > clock.now() - 600_000).length).toBeLessThanOrEqual(20);
});

test('after the storm the wiki is asked again', async () => {
  const clock = createTestClock();
  let well = false;
  const { apiUrl } = await startScriptedServer(() => (well ? GOOD : { status: 503, body: '' }));
  const client = createTestClient(apiUrl, { clock });
  await Promise.allSettled(Array.from({ length: 5 }, () => client.get(READ, Answer)));
  await expect(client.get(READ, Answer)).rejects.toMatchObject({ code: 'retries-exhausted' });
  well = true;
  clock.advance(600_000);
  expect(await client.get(READ, Answer)).toEqual({ query: { value: 7 } });
});

test('a query is followed to its end, and a continuation that repeats itself is an error', async () => {
  const { apiUrl, requests } = await startScriptedServer((_, n) => ({
    body: { query: { value: n }, ...(n < 3 ? { continue: { from: n, continue: '-||' } } : {}) }
  }));
  const values: number[] = [];
  for await (const { query } of createTestClient(apiUrl).queryAll(READ, Answer)) values.push(query.value);
  expect(values).toEqual([1, 2, 3]);
  expect(requests.map(({ params }) => params.from)).toEqual([undefined, '1', '2']);

  const loop = await startScriptedServer(() => ({
    body: { query: { value: 1 }, continue: { from: 'x', continue: '-||' } }
  }));
  const reading = async () => {
    for await (const _ of createTestClient(loop.apiUrl).queryAll(READ, Answer));
  };
  await expect(reading()).rejects.toMatchObject({ code: 'continuation-loop' });
  expect(loop.requests).toHaveLength(2);
});

test('who we are without an account', async () => {
  const { apiUrl, requests } = await startScriptedServer(() => userInfo(null));
  const client = createTestClient(apiUrl);
  expect(await client.userName()).toBeNull();
  expect(await client.batchSize()).toBe(50);
  expect(requests).toHaveLength(1);
});

test.each([
  'ftp://wiki.example/w/api.php',
  'file:///etc/passwd',
  'https://user:pass@wiki.example/api.php',
  'https://wiki.example/api.php?x=1',
  'not an address'
])('refuses the address %s', (apiUrl) => {
  expect(() => createTestClient(apiUrl)).toThrow(TypeError);
});

test('refuses a User-Agent without a contact', () => {
  const rest = { apiUrl: 'https://wiki.example/w/api.php', clock: createTestClock(), random: () => 0 };
  expect(() => createWikiClient({ ...rest, userAgent: 'bot' })).toThrow('contact');
});
