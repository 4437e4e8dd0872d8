import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEmbeddedWiki } from '../../../../scripts/demo/wiki/create-wiki.ts';
import { startWiki, type RunningWiki } from '../../../../scripts/demo/wiki/http/start-wiki.ts';
import { createPageHandler } from '../../../../scripts/demo/wiki/pages/create-page-handler.ts';

const recorded = new URL('../../../../../shared/contract/', import.meta.url);
const isHere = existsSync(new URL('oauth-token-success.json', recorded));

interface Recording {
  status: number;
  headers?: Record<string, string>;
  response: unknown;
}

const time = { now: Date.UTC(2026, 10, 21) };
const callback = 'http://127.0.0.1:3000/oauth/callback';
const secret = 'the secret of the client';
const verifier = 'v'.repeat(64);
const wiki = createEmbeddedWiki({ language: 'fi', clock: () => time.now });
let running: RunningWiki;

beforeAll(async () => {
  wiki.addUser({ name: 'Reviewer1', id: 3, groups: ['reviewer'], password: 'p', editCount: 120 });
  const grants =
    'basic highvolume editpage patrol rollback createeditmovepage viewmywatchlist editmywatchlist';
  wiki.consumers.add({ id: 'full', secret, name: 'Full', callback, grants: grants.split(' ') });
  wiki.consumers.add({ id: 'authonly', secret, name: 'Who', callback });
  wiki.consumers.add({ id: 'public', secret, name: 'Public', callback, confidential: false });
  running = await startWiki(wiki, { pages: createPageHandler({}) });
});
afterAll(() => running.close());

describe.skipIf(!isHere)('the embedded wiki answers programs as the recorded one does', () => {
  const good = () => ({
    grant_type: 'authorization_code',
    redirect_uri: callback,
    client_id: 'full',
    client_secret: secret
  });
  const refresh = { grant_type: 'refresh_token', client_id: 'full', client_secret: secret };

  it.each<[string, () => Promise<Response>]>([
    ['token-success', async () => token({ ...good(), code: await code() })],
    ['token-basic-auth', async () => basic(await code())],
    [
      'token-code-reused',
      async () => {
        const used = await code();
        await token({ ...good(), code: used });
        return token({ ...good(), code: used });
      }
    ],
    ['token-invalid-code', () => token({ ...good(), code: 'abc' })],
    ['token-wrong-secret', async () => token({ ...good(), client_secret: 'x', code: await code() })],
    ['token-unknown-client', () => token({ ...good(), client_id: '0', code: 'abc' })],
    [
      'token-wrong-redirect-uri',
      async () => token({ ...good(), redirect_uri: 'http://evil.example/', code: await code() })
    ],
    ['token-missing-grant-type', () => token({ code: 'abc', client_id: 'full', client_secret: secret })],
    ['token-get-not-allowed', () => fetch(at('access_token'))],
    ['token-refresh', async () => token({ ...refresh, refresh_token: (await tokens()).refresh_token })],
    ['token-refresh-invalid', () => token({ ...refresh, refresh_token: 'abc' })],
    [
      'token-refresh-reused',
      async () => {
        const { refresh_token } = await tokens();
        await token({ ...refresh, refresh_token });
        return token({ ...refresh, refresh_token });
      }
    ],
    [
      'pkce-token-success',
      async () => token({ ...proven, code: await provenCode(), code_verifier: verifier })
    ],
    [
      'pkce-token-wrong-verifier',
      async () => token({ ...proven, code: await provenCode(), code_verifier: 'y'.repeat(64) })
    ],
    ['profile', async () => profile((await tokens()).access_token)],
    ['profile-authonly', async () => profile((await tokens('authonly')).access_token)],
    ['profile-invalid-token', () => profile('abc.def.ghi')],
    ['profile-no-token', () => fetch(at('resource/profile'))],
    [
      'profile-old-token-after-refresh',
      async () => {
        const { access_token, refresh_token } = await tokens();
        await token({ ...refresh, refresh_token });
        return profile(access_token);
      }
    ],
    ['api-invalid-token', () => api('abc.def.ghi')],
    ['api-authonly-denied', async () => api((await tokens('authonly')).access_token)],
    ['api-userinfo', async () => api((await tokens()).access_token)]
  ])('%s', async (name, ask) => {
    const wanted = read(name);
    const answer = await ask();
    expect(answer.status).toBe(wanted.status);
    expect(answer.headers.get('content-type')?.toLowerCase()).toBe(
      wanted.headers?.['content-type']?.toLowerCase()
    );
    expect(shapeOf(await answer.json())).toEqual(shapeOf(wanted.response));
  });
});

describe.skipIf(!isHere)('the embedded wiki sends browsers where the recorded one does', () => {
  const asked = { response_type: 'code', client_id: 'full', state: 'tila-123', redirect_uri: callback };

  it.each([
    ['flow-1-authorize-anonymous', asked, ''],
    ['flow-2-authorize-logged-in', asked, 'Reviewer1'],
    ['authorize-bad-redirect-uri', { ...asked, redirect_uri: 'http://evil.example/' }, 'Reviewer1'],
    [
      'authorize-prefix-consumer-longer-redirect-uri',
      { ...asked, redirect_uri: `${callback}/more` },
      'Reviewer1'
    ],
    ['authorize-unknown-client', { ...asked, client_id: '0' }, 'Reviewer1'],
    ['authorize-bad-response-type', { ...asked, response_type: 'token' }, 'Reviewer1'],
    ['authorize-unknown-scope', { ...asked, scope: 'nosuch' }, 'Reviewer1'],
    ['pkce-authorize-public-without-challenge', { ...asked, client_id: 'public' }, 'Reviewer1']
  ])('%s', async (name, query, user) => {
    const wanted = read(name);
    const answer = await visit(`authorize?${new URLSearchParams(query).toString()}`, user);
    expect(answer.status).toBe(wanted.status);
    const location = wanted.headers?.['location'];
    const given = answer.headers.get('location');
    if (location === undefined) {
      expect(given).toBeNull();
      const [, words = ''] = /class="mw-body-content"><p>([^\n<]+)/.exec(String(wanted.response)) ?? [];
      expect(words).not.toBe('');
      expect(await answer.text()).toContain(words);
      return;
    }
    const [wantedUrl, url] = [location, given ?? ''].map((one) => new URL(one, running.origin));
    expect(url?.pathname).toBe(wantedUrl?.pathname);
    expect(url?.searchParams.get('title')).toBe(wantedUrl?.searchParams.get('title') ?? null);
    expect([...(url?.searchParams.keys() ?? [])]).toEqual([...(wantedUrl?.searchParams.keys() ?? [])]);
    expect(url?.searchParams.get('error')).toBe(wantedUrl?.searchParams.get('error') ?? null);
  });

  it('asks every time, with the recorded fields, and a refusal comes back without a state', async () => {
    const query = new URLSearchParams(asked).toString();
    for (const [button, name] of [
      ['accept', 'flow-5-redirect'],
      ['accept', 'flow-second-time-5-redirect'],
      ['cancel', 'flow-denied-5-redirect']
    ] as const) {
      const { session, cookie } = logIn('Reviewer1');
      const asking = await visit(`authorize?${query}`, 'Reviewer1');
      const page = asking.headers.get('location');
      const form = await (await fetch(new URL(page ?? '', running.origin), { headers: { cookie } })).text();
      const fields = new Set(
        [...form.matchAll(/<input type="hidden" name="(\w+)"/g)].map(([, field]) => field)
      );
      expect([...fields].sort()).toEqual(
        [
          'title',
          'wpEditToken',
          'wpaction',
          'wpconfirmUpdate',
          'oauth_version',
          'client_id',
          'scope',
          'returnto',
          'returntoquery'
        ].sort()
      );
      const passed = await fetch(`${running.origin}/wiki/Toiminnot:OAuth/approve`, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie },
        body: new URLSearchParams({
          wpEditToken: wiki.sessions.token(session, 'csrf'),
          returntoquery: query,
          [button]: '1'
        })
      });
      const last = await fetch(new URL(passed.headers.get('location') ?? '', running.origin), {
        redirect: 'manual',
        headers: { cookie }
      });
      const [back, wanted] = [last.headers.get('location') ?? '', read(name).headers?.['location'] ?? ''].map(
        (one) => new URL(one)
      );
      expect([...(back?.searchParams.keys() ?? [])]).toEqual([...(wanted?.searchParams.keys() ?? [])]);
      expect(back?.searchParams.get('state')).toBe(wanted?.searchParams.get('state') ?? null);
    }
  });

  it('takes nobody’s word for an agreement that was not given on its page', async () => {
    const query = new URLSearchParams(asked).toString();
    const answer = await visit(`authorize?${query}&approval_pass=1`, 'Reviewer1');
    expect(answer.status).toBe(307);
    expect(answer.headers.get('location')).toContain('OAuth/approve');
  });
});

const proven = { grant_type: 'authorization_code', redirect_uri: callback, client_id: 'public' };

async function code(consumer = 'full', challenge: string | null = null): Promise<string> {
  const found = wiki.consumers.find(consumer);
  if (!found) throw new Error(`There is no consumer ${consumer}`);
  const { grants } = found;
  return Promise.resolve(
    wiki.consumers.giveCode({
      consumer: found,
      userName: 'Reviewer1',
      grants,
      challenge,
      redirectUri: callback
    })
  );
}

const provenCode = () => code('public', createHash('sha256').update(verifier).digest('base64url'));

async function tokens(consumer = 'full'): Promise<{ access_token: string; refresh_token: string }> {
  const given = {
    grant_type: 'authorization_code',
    redirect_uri: callback,
    client_id: consumer,
    client_secret: secret
  };
  const answer = await token({ ...given, code: await code(consumer) });
  return (await answer.json()) as { access_token: string; refresh_token: string };
}

function at(path: string): string {
  return `${running.origin}/w/rest.php/oauth2/${path}`;
}

function token(form: Record<string, string>): Promise<Response> {
  return fetch(at('access_token'), { method: 'POST', body: new URLSearchParams(form) });
}

function basic(given: string): Promise<Response> {
  const authorization = `Basic ${Buffer.from(`full:${encodeURIComponent(secret)}`).toString('base64')}`;
  const body = new URLSearchParams({ grant_type: 'authorization_code', code: given, redirect_uri: callback });
  return fetch(at('access_token'), { method: 'POST', body, headers: { authorization } });
}

function profile(bearer: string): Promise<Response> {
  return fetch(at('resource/profile'), { headers: { authorization: `Bearer ${bearer}` } });
}

function api(bearer: string): Promise<Response> {
  const query = 'action=query&meta=userinfo&uiprop=rights|groups&format=json&formatversion=2';
  return fetch(`${running.apiUrl}?${query}`, { headers: { authorization: `Bearer ${bearer}` } });
}

function logIn(name: string) {
  const session = wiki.sessions.create(name);
  return { session, cookie: `${wiki.settings.databaseName}_session=${session.id}` };
}

function visit(path: string, user: string): Promise<Response> {
  return fetch(at(path), { redirect: 'manual', headers: { cookie: user === '' ? '' : logIn(user).cookie } });
}

function read(name: string): Recording {
  return JSON.parse(readFileSync(new URL(`oauth-${name}.json`, recorded), 'utf8')) as Recording;
}

const told = new Set([
  'error',
  'hint',
  'code',
  'token_type',
  'expires_in',
  'sub',
  'username',
  'grants',
  'httpCode',
  'httpReason',
  'name'
]);

/** Names of all fields, and what stands in those that say something of their own. */
function shapeOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return typeof value;
  return Object.fromEntries(
    Object.entries(value as Record<string, unknown>)
      .filter(([key]) => key !== 'messageTranslations')
      .map(([key, one]) => [
        key,
        told.has(key) && typeof one !== 'object' ? one : key === 'grants' ? one : shapeOf(one)
      ])
      .sort(([one], [other]) => (String(one) < String(other) ? -1 : 1))
  );
}
