import { expect, test } from 'vitest';
import { z } from 'zod';
import type { WikiErrorCode } from '../../../server/wiki/wiki-error.ts';
import {
  apiError,
  BOT,
  createTestClient,
  createTestClock,
  startScriptedServer,
  userInfo,
  withSignIn,
  type ScriptedAnswer,
  type ScriptedRequest
} from './scripted-server.ts';

const Done = z.object({ review: z.object({ result: z.literal('Success') }) });
const DONE: ScriptedAnswer = { body: { review: { result: 'Success' } } };
const REVIEW = { action: 'review', revid: 12 };
const CSRF = { token: 'csrf' } as const;

/** Answers the review calls one after the other, the last answer again and again. */
async function startReviewing(answers: ScriptedAnswer[], rights?: string[]) {
  let at = 0;
  const script = withSignIn(() => answers[Math.min(at++, answers.length - 1)] ?? DONE, rights);
  const { apiUrl, requests } = await startScriptedServer(script);
  const reviews = () => requests.filter(({ params }) => params.action === 'review');
  return { apiUrl, requests, reviews };
}

const names = (requests: ScriptedRequest[]) => requests.map(({ params }) => params.meta ?? params.action);

test('a write signs in once and is sent as that account, asserted, with a token', async () => {
  const { apiUrl, requests, reviews } = await startReviewing([DONE]);
  const client = createTestClient(apiUrl, { credentials: BOT });
  await Promise.all([client.post(REVIEW, Done, CSRF), client.post({ ...REVIEW, revid: 13 }, Done, CSRF)]);
  expect(names(requests).filter((name) => name === 'login')).toHaveLength(1);
  expect(reviews()).toHaveLength(2);
  expect(reviews()[0]).toMatchObject({
    method: 'POST',
    params: { assert: 'bot', assertuser: 'SeulaBot', token: 'csrf-secret-token+\\', maxlag: '5' }
  });
  expect(requests.find(({ params }) => params.action === 'login')?.params).toMatchObject({
    lgname: 'SeulaBot@seula',
    lgpassword: 'canary-password-1',
    lgtoken: 'login-secret-token+\\'
  });
});

test('an account that is no bot is asserted as a user', async () => {
  const { apiUrl, reviews } = await startReviewing([DONE], ['read', 'review']);
  const client = createTestClient(apiUrl, { credentials: BOT });
  await client.post(REVIEW, Done, CSRF);
  expect(reviews()[0]?.params.assert).toBe('user');
  expect(await client.batchSize()).toBe(50);
});

test('an OAuth token is sent with every request', async () => {
  const { apiUrl, requests } = await startReviewing([DONE]);
  const client = createTestClient(apiUrl, { credentials: { kind: 'oauth2', token: 'canary-token-2' } });
  await client.post(REVIEW, Done, CSRF);
  expect(await client.userName()).toBe('SeulaBot');
  expect(names(requests)).toEqual(['userinfo', 'tokens', 'review']);
  expect(requests.every(({ headers }) => headers.authorization === 'Bearer canary-token-2')).toBe(true);
});

test('cookies of the sign-in come back', async () => {
  const { apiUrl, requests } = await startScriptedServer(
    withSignIn(() => ({ headers: { 'set-cookie': 'session=abc; path=/; httponly' }, body: { ok: true } }))
  );
  const client = createTestClient(apiUrl, { credentials: BOT });
  await client.get({ list: 'x' }, z.object({}));
  await client.get({ list: 'y' }, z.object({}));
  expect(requests.at(-1)?.headers.cookie).toBe('session=abc');
});

test('nothing is written without an account', async () => {
  const { apiUrl, requests } = await startScriptedServer(() => userInfo(null));
  await expect(createTestClient(apiUrl).post(REVIEW, Done, CSRF)).rejects.toMatchObject({
    code: 'assert-failed'
  });
  expect(names(requests)).toEqual(['userinfo']);
});

test.each<[string, ScriptedAnswer]>([
  ['a reset connection', (response) => void response.destroy()],
  [
    'half an answer',
    (response) =>
      void response.writeHead(200, { 'content-length': '99' }).write('{"rev', () => response.destroy())
  ],
  ['an empty answer', { body: '' }],
  ['an answer of another shape', { body: { review: { result: 'Perhaps' } } }],
  ['500', { status: 500, body: '<!DOCTYPE html>' }],
  ['503, even with a wait', { status: 503, headers: { 'retry-after': '1' }, body: '' }],
  ['504', { status: 504, body: '' }],
  ['204', { status: 204, body: '' }],
  ['an exception inside', apiError('internal_api_error_Exception')],
  ['an endless answer', { body: 'x'.repeat(9 * 1024 * 1024) }]
])('a write is never repeated after %s', async (_, lost) => {
  const { apiUrl, reviews } = await startReviewing([lost]);
  const client = createTestClient(apiUrl, { credentials: BOT });
  await expect(client.post(REVIEW, Done, CSRF)).rejects.toMatchObject({ code: 'unknown-outcome' });
  expect(reviews()).toHaveLength(1);
});

test('R19: a write that times out or is aborted in flight has an unknown outcome', async () => {
  let timeOut = () => {};
  const script = withSignIn(() => () => timeOut());
  const { apiUrl, requests } = await startScriptedServer(script);
  const startTimer = (_ms: number, fire: () => void) => {
    timeOut = fire;
    return () => undefined;
  };
  const client = createTestClient(apiUrl, { credentials: BOT, startTimer });
  await expect(client.post(REVIEW, Done, CSRF)).rejects.toMatchObject({
    code: 'unknown-outcome',
    params: { reason: 'timeout' }
  });
  const stop = new AbortController();
  const aborting = createTestClient(apiUrl, { credentials: BOT });
  timeOut = () => stop.abort();
  await expect(aborting.post(REVIEW, Done, { ...CSRF, signal: stop.signal })).rejects.toMatchObject({
    code: 'unknown-outcome',
    params: { reason: 'aborted' }
  });
  const before = requests.length;
  await expect(aborting.post(REVIEW, Done, { ...CSRF, signal: stop.signal })).rejects.toMatchObject({
    code: 'aborted'
  });
  expect(requests).toHaveLength(before);
});

test.each<[string, ScriptedAnswer, number]>([
  ['maxlag', apiError('maxlag', { 'retry-after': '5' }), 5000],
  [
    'maxlag under 503',
    { status: 503, headers: { 'retry-after': '5', 'x-database-lag': '9' }, body: '' },
    5000
  ],
  ['readonly', apiError('readonly'), 30_000],
  ['ratelimited', apiError('ratelimited'), 30_000],
  ['429 with a wait', { status: 429, headers: { 'retry-after': '7' }, body: '' }, 7000]
])('a write is repeated after %s, for nothing was done', async (_, refusal, slept) => {
  const clock = createTestClock();
  const { apiUrl, reviews } = await startReviewing([refusal, DONE]);
  await createTestClient(apiUrl, { credentials: BOT, clock }).post(REVIEW, Done, CSRF);
  expect(reviews()).toHaveLength(2);
  expect(clock.slept).toEqual([slept]);
});

test.each<[string, ScriptedAnswer, WikiErrorCode]>([
  ['429 without a wait', { status: 429, body: '' }, 'rate-limited'],
  ['403', { status: 403, body: '' }, 'http-status'],
  ['a redirect', { status: 302, headers: { location: '/' }, body: '' }, 'http-status'],
  ['blocked', apiError('blocked'), 'api'],
  ['a lost session', apiError('assertnameduserfailed'), 'assert-failed'],
  ['a lost bot flag', apiError('assertbotfailed'), 'assert-failed']
])('%s ends a write that was not done', async (_, refusal, code) => {
  const { apiUrl, reviews } = await startReviewing([refusal]);
  const client = createTestClient(apiUrl, { credentials: BOT });
  await expect(client.post(REVIEW, Done, CSRF)).rejects.toMatchObject({ code });
  expect(reviews()).toHaveLength(1);
});

test('a refused connection is no lost answer', async () => {
  const { apiUrl } = await startReviewing([DONE]);
  let up = true;
  const fetch: typeof globalThis.fetch = (input, init) => {
    if (up || init?.method !== 'POST') return globalThis.fetch(input, init);
    throw Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNREFUSED' } });
  };
  const client = createTestClient(apiUrl, { credentials: BOT, fetch });
  await client.userName();
  up = false;
  await expect(client.post(REVIEW, Done, CSRF)).rejects.toMatchObject({
    code: 'network',
    params: { sent: false }
  });
});

test('a bad token is worth one fresh token, not two', async () => {
  const good = await startReviewing([apiError('badtoken'), DONE]);
  await createTestClient(good.apiUrl, { credentials: BOT }).post(REVIEW, Done, CSRF);
  expect(names(good.requests).slice(-4)).toEqual(['tokens', 'review', 'tokens', 'review']);

  const bad = await startReviewing([apiError('badtoken')]);
  await expect(
    createTestClient(bad.apiUrl, { credentials: BOT }).post(REVIEW, Done, CSRF)
  ).rejects.toMatchObject({ code: 'bad-token' });
  expect(bad.reviews()).toHaveLength(2);
});

test('a write that came too late is not sent, also when its token was bad', async () => {
  const clock = createTestClock();
  const { apiUrl, reviews } = await startReviewing([apiError('badtoken'), DONE]);
  const client = createTestClient(apiUrl, { credentials: BOT, clock });
  const tooLate = { code: 'too-late' };
  const write = { ...CSRF, patient: false };
  await expect(client.post(REVIEW, Done, { ...write, notAfter: clock.now() - 1 })).rejects.toMatchObject(
    tooLate
  );
  expect(reviews()).toHaveLength(0);
  const start = clock.now();
  const slow = createTestClient(apiUrl, {
    credentials: BOT,
    clock: { ...clock, now: () => start + 3_000 * reviews().length }
  });
  await expect(slow.post(REVIEW, Done, { ...write, notAfter: start + 2_000 })).rejects.toMatchObject(tooLate);
  expect(reviews()).toHaveLength(1);
});

test('two writes at the same moment are two requests', async () => {
  const { apiUrl, reviews } = await startReviewing([DONE]);
  const client = createTestClient(apiUrl, { credentials: BOT });
  await Promise.all([
    client.post(REVIEW, Done, CSRF),
    client.post({ ...REVIEW, unapprove: true }, Done, CSRF)
  ]);
  expect(
    reviews()
      .map(({ params }) => 'unapprove' in params)
      .sort()
  ).toEqual([false, true]);
});

test('a read whose session was lost signs in again once', async () => {
  let lost = true;
  const { apiUrl, requests } = await startScriptedServer(
    withSignIn(() => {
      if (!lost) return { body: { ok: true } };
      lost = false;
      return apiError('assertuserfailed');
    })
  );
  await createTestClient(apiUrl, { credentials: BOT }).get({ list: 'x' }, z.object({ ok: z.literal(true) }));
  expect(names(requests)).toEqual(['tokens', 'login', 'query', 'tokens', 'login', 'query']);
  expect(
    requests.filter(({ params }) => params.list === 'x').every(({ params }) => params.assert === 'user')
  ).toBe(true);
});

test('wrong credentials are tried once, whoever asks and however often', async () => {
  const { apiUrl, requests } = await startScriptedServer(({ params }) =>
    params.meta === 'tokens'
      ? { body: { query: { tokens: { logintoken: 'x' } } } }
      : { body: { login: { result: 'Failed', reason: 'Incorrect username or password entered.' } } }
  );
  const client = createTestClient(apiUrl, { credentials: BOT });
  const calls = [client.userName(), client.get({ list: 'x' }, z.object({})), client.post(REVIEW, Done, CSRF)];
  for (const call of await Promise.allSettled(calls)) {
    expect(call).toMatchObject({
      status: 'rejected',
      reason: { code: 'login-failed', params: { result: 'Failed' } }
    });
  }
  await expect(client.userName()).rejects.toMatchObject({ code: 'login-failed' });
  expect(names(requests)).toEqual(['tokens', 'login']);
});

test('rights are asked again after five minutes', async () => {
  const clock = createTestClock();
  const { apiUrl, requests } = await startReviewing([DONE]);
  const client = createTestClient(apiUrl, { credentials: BOT, clock });
  await client.rights();
  await client.rights();
  clock.advance(300_000);
  expect(await client.rights()).toContain('review');
  expect(names(requests)).toEqual(['tokens', 'login', 'userinfo', 'userinfo']);
});

test('closing ends what is in flight', async () => {
  let arrived = () => {};
  const { apiUrl } = await startScriptedServer(() => () => arrived());
  const client = createTestClient(apiUrl);
  const there = new Promise<void>((resolve) => (arrived = resolve));
  const reading = client.get({ list: 'x' }, z.object({}));
  await Promise.all([
    there.then(() => client.close()),
    expect(reading).rejects.toMatchObject({ code: 'aborted' })
  ]);
  await expect(client.get({ list: 'x' }, z.object({}))).rejects.toMatchObject({ code: 'aborted' });
});
