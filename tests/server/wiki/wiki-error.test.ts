import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { WikiError } from '../../../server/wiki/wiki-error.ts';
import {
  apiError,
  createTestClient,
  startScriptedServer,
  userInfo,
  type ScriptedAnswer,
  type ScriptedRequest
} from './scripted-server.ts';

const CANARIES = [
  'canary-password',
  'canary-bearer',
  'canary-csrf',
  'canary-login-token',
  'canary-cookie',
  'canary-address'
];

/** A wiki that repeats every secret it is told in its failures. */
const echoing = (request: ScriptedRequest) => JSON.stringify([request.params, request.headers, CANARIES]);

const failures: [string, (request: ScriptedRequest) => ScriptedAnswer][] = [
  ['429', (r) => ({ status: 429, headers: { 'retry-after': echoing(r).slice(0, 200) }, body: echoing(r) })],
  ['500', (r) => ({ status: 500, headers: { 'mediawiki-api-error': 'canary-csrf x' }, body: echoing(r) })],
  ['403', (r) => ({ status: 403, body: echoing(r) })],
  ['cut JSON', (r) => ({ body: echoing(r).slice(0, -3) })],
  ['other JSON', (r) => ({ body: { [echoing(r)]: 1 } })],
  [
    'an API error',
    (r) => ({ body: { error: { code: 'blocked', info: echoing(r), blockinfo: { ip: 'canary-address' } } } })
  ],
  ['an API code', (r) => ({ body: { error: { code: echoing(r), info: echoing(r) } } })],
  ['a reset', () => (response) => void response.destroy()],
  ['an assertion', () => apiError('assertuserfailed')],
  ['a refused sign-in', (r) => ({ body: { login: { result: echoing(r), reason: echoing(r) } } })]
];

test.each(failures)('S21: no secret shows in the errors or log lines of %s', async (_, fail) => {
  const lines: unknown[] = [];
  const keep = (...line: unknown[]) => void lines.push(line);
  const { apiUrl } = await startScriptedServer((request) => {
    const { action, meta, type } = request.params;
    const headers = { 'set-cookie': 'session=canary-cookie; path=/' };
    if (meta === 'tokens')
      return {
        headers,
        body: {
          query: { tokens: { [`${type}token`]: type === 'csrf' ? 'canary-csrf' : 'canary-login-token' } }
        }
      };
    if (action === 'login' && !request.params.list)
      return lines.length > 1000 ? fail(request) : { body: { login: { result: 'Success' } } };
    if (meta === 'userinfo') return userInfo('SeulaBot');
    return fail(request);
  });
  for (const credentials of [
    { kind: 'botPassword', username: 'SeulaBot@seula', password: 'canary-password' },
    { kind: 'oauth2', token: 'canary-bearer' }
  ] as const) {
    const client = createTestClient(apiUrl, { credentials, log: { info: keep, warn: keep, error: keep } });
    const calls = [
      client.get({ list: 'x' }, z.object({ query: z.object({}) })),
      client.post({ action: 'review', revid: 1 }, z.object({ review: z.object({}) }), { token: 'csrf' })
    ];
    for (const call of await Promise.allSettled(calls)) {
      const reason: unknown = call.status === 'rejected' ? call.reason : call.value;
      expect(reason).toBeInstanceOf(WikiError);
      expectNoCanary(reason);
    }
  }
  expectNoCanary(lines);
});

test('S21: a sign-in that fails tells no secret', async () => {
  const { apiUrl } = await startScriptedServer((request) =>
    request.params.meta === 'tokens'
      ? { body: { query: { tokens: { logintoken: 'canary-login-token' } } } }
      : { body: { login: { result: echoing(request), reason: echoing(request) } } }
  );
  const credentials = {
    kind: 'botPassword',
    username: 'SeulaBot@seula',
    password: 'canary-password'
  } as const;
  const failure: unknown = await createTestClient(apiUrl, { credentials })
    .userName()
    .catch((error: unknown) => error);
  expect(failure).toMatchObject({ code: 'login-failed', params: { result: 'unknown' } });
  expectNoCanary(failure);
});

function expectNoCanary(value: unknown): void {
  const all = inspect(value, {
    depth: Infinity,
    showHidden: true,
    maxArrayLength: null,
    maxStringLength: null
  });
  for (const canary of CANARIES) expect(all).not.toContain(canary);
}
