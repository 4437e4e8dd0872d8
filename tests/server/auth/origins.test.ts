import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { challengeOf } from '../../../server/auth/opaque.ts';
import { returnTarget } from '../../../server/auth/return-target.ts';
import { routes } from '../../../server/routes/index.generated.ts';
import { opaque, setSignInStage, type SignInStage } from '../../support/sign-in/sign-in-stage.ts';

let stage: SignInStage;
let token: string;

beforeAll(async () => {
  stage = await setSignInStage();
  token = await stage.letIn('Admin');
});
afterAll(() => stage.close());

describe('S9: pages of other origins', () => {
  it.each(foreignOrigins('https://fi.wikipedia.org'))(
    'such as %s (of the form) are turned away',
    async (form) => {
      const { port } = new URL(stage.wikiOrigin);
      const origin = form
        .replace('https://fi.wikipedia.org', stage.wikiOrigin)
        .replace('fi.wikipedia.org', `127.0.0.1:${port}`);
      if (origin === stage.wikiOrigin) return;
      const order = { flow: 'popup', nonce: opaque(), challenge: challengeOf(opaque()) };
      for (const [path, body] of [
        ['/api/sign-in', order],
        ['/api/sign-in/token', { code: opaque(), secret: opaque() }],
        ['/api/sign-out', {}],
        [`/api/v1/wikis/${stage.wikiId}/runs`, {}]
      ] as const) {
        const answer = await stage.post(path, body, { origin, authorization: `Bearer ${token}` });
        expect(answer.status, path).toBe(403);
        expect(await answer.json()).toMatchObject({ code: 'origin-not-listed' });
        expect(answer.headers.get('access-control-allow-origin')).toBeNull();
      }
      expect(await stage.store.signIns.underWay(stage.time.now)).toBe(0);
    }
  );

  const guarded = Object.entries(routes).filter(
    ([, { access, method }]) => access !== 'public' || method !== 'get'
  );
  it.each(guarded)('reach no %s, though they show a token of an admin', async (_, { method, path, body }) => {
    const { port } = new URL(stage.wikiOrigin);
    const address = `${stage.address}${path.replace(/:(wiki|pk)/, stage.wikiId).replace(/:\w+/g, '1')}`;
    const ask = (origin: string) =>
      fetch(address, {
        method: method.toUpperCase(),
        headers: { origin, authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        ...(body && { body: '{"such":"nonsense"}' })
      });
    for (const origin of ['null', 'https://evil.example', `http://127.0.0.1:1${port}`, 'http://localhost']) {
      const answer = await ask(origin);
      expect(answer.status, origin).toBe(403);
      expect(await answer.json(), origin).toMatchObject({ code: 'origin-not-listed' });
      expect(answer.headers.get('access-control-allow-origin'), origin).toBeNull();
    }
    // A page of the wiki comes further: to what is wrong with the request itself.
    const code = (await (await ask(stage.wikiOrigin)).json().catch(() => ({}))) as { code?: string };
    expect(code.code).not.toBe('origin-not-listed');
  });

  it('may begin nothing by naming no origin at all', async () => {
    const answer = await fetch(`${stage.address}/api/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ flow: 'popup', nonce: opaque(), challenge: challengeOf(opaque()) })
    });
    expect(answer.status).toBe(403);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])(
    'cannot get round the question before by sending %s',
    async (type) => {
      const answer = await stage.post(
        '/api/sign-out',
        {},
        { 'content-type': type, authorization: `Bearer ${token}` }
      );
      expect(answer.status).toBe(415);
    }
  );

  it('the companion’s own pages and those of the wiki may', async () => {
    for (const origin of [stage.wikiOrigin, stage.address]) {
      expect((await stage.begin({}, origin)).authorizeUrl).toContain('/oauth2/authorize?');
    }
  });
});

describe('every route', () => {
  it.each(Object.entries(routes))('S10, S11: %s varies by origin, and knows no cookies', async (_, route) => {
    const path = route.path.replace(':wiki', stage.wikiId).replace(/:\w+/g, '1');
    for (const origin of [stage.wikiOrigin, 'https://evil.example', '']) {
      const answer = await fetch(`${stage.address}${path}`, {
        method: route.method.toUpperCase(),
        redirect: 'manual',
        headers: { cookie: `token=${token}`, ...(origin !== '' && { origin }) },
        ...(route.method === 'get' ? {} : { body: '{}' })
      });
      expect(answer.headers.get('vary')).toMatch(/\bOrigin\b/);
      expect(answer.headers.get('set-cookie')).toBeNull();
      expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
      if (route.access !== 'public') {
        expect(answer.headers.get('cache-control')).toBe('no-store');
        expect([401, 403]).toContain(answer.status);
      }
      await answer.body?.cancel();
    }
  });
});

describe('S26: the way back after a sign-in', () => {
  const origin = 'https://fi.wikipedia.org';

  it.each([
    ['https://fi.wikipedia.org/wiki/Toiminnot:Odottavat_muutokset', undefined],
    ['https://fi.wikipedia.org/w/index.php?title=A&diff=2', undefined],
    ['https://fi.wikipedia.org/wiki/%C3%84iti', undefined],
    ['https://fi.wikipedia.org/wiki/A#seula-sign-in=%7B%7D', 'https://fi.wikipedia.org/wiki/A'],
    ['https://fi.wikipedia.org/a/../b', 'https://fi.wikipedia.org/b']
  ])('may be %s', (given, target) => {
    expect(returnTarget(given, origin)).toBe(target ?? given);
  });

  it.each([
    ...foreignOrigins(origin).flatMap((foreign) => [foreign, `${foreign}/wiki/A`]),
    ...['//evil.example', '///evil.example', '/\\evil.example', '\\\\evil.example', '/wiki/A', 'wiki/A', ''],
    ...['https:evil.example', 'https:/evil.example', 'https:///evil.example', 'HTTPS://fi.wikipedia.org/'],
    ...[
      ['javascript', 'alert(1)'].join(':'),
      'data:text/html,x',
      'blob:https://fi.wikipedia.org/x',
      'about:blank',
      'file:///etc'
    ],
    ...['https://fi.wikipedia.org\\@evil.example/', 'https://fi.wikipedia.org@evil.example/'],
    ...['https://evil.example\\.fi.wikipedia.org/', 'https://evil.example/https://fi.wikipedia.org/'],
    ...['https://fi.wikipedia.org\r\nLocation: https://evil.example/', 'https://fi.wikipedia.org/\r\nX: y'],
    ...['https://fi.wikipedia.org/\tx', 'https://fi.wikipedia.org/\u202Ex', ' https://fi.wikipedia.org/'],
    ...['https://fi.wikipedia.org%2Eevil.example/', 'https://fi.wikipedia.org%00.evil.example/'],
    ...['%68ttps://fi.wikipedia.org/', 'https%3A%2F%2Ffi.wikipedia.org/']
  ])('is never %j', (given) => {
    const target = returnTarget(given, origin);
    if (target !== null) expect(new URL(target).origin).toBe(origin);
    else expect(target).toBeNull();
    if (!given.startsWith(`${origin}/`)) expect(target).toBeNull();
  });

  it('is taken from the beginning, not from the way back', async () => {
    const returnTo = `${stage.wikiOrigin}/wiki/Special:PendingChanges`;
    const { nonce, authorizeUrl } = await stage.begin({ flow: 'redirect', returnTo });
    const back = new URL(await stage.agree(authorizeUrl, 'Reviewer'));
    for (const name of ['returnTo', 'return_to', 'redirect_uri', 'next'])
      back.searchParams.set(name, 'https://evil.example/');
    const { answer, message } = await stage.callback(back.href);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')?.split('#')[0]).toBe(returnTo);
    expect(message).toMatchObject({ nonce, failure: null });
  });

  it.each([undefined, 'https://evil.example/', '/wiki/A'])(
    'a sign-in for %s is not begun',
    async (returnTo) => {
      const order = { flow: 'redirect', nonce: opaque(), challenge: challengeOf(opaque()), returnTo };
      const answer = await stage.post('/api/sign-in', order);
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({ code: 'bad-return' });
    }
  );
});

describe('S37: the page that the wiki sends browsers back to', () => {
  it('stands in no frame, loads nothing and runs only what it came with', async () => {
    const { authorizeUrl } = await stage.begin();
    const { answer } = await stage.callback(await stage.agree(authorizeUrl, 'Reviewer'));
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(answer.headers.get('x-frame-options')).toBe('DENY');
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      expect.stringMatching(/^script-src 'sha256-[\w+/]+=*'$/),
      expect.stringMatching(/^style-src 'sha256-[\w+/]+=*'$/),
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'"
    ]);
    // The one address that stands in it leads to the companion's own first page.
    const html = (await answer.text()).replace('<a href="/">', '<a>');
    expect(html).not.toMatch(/\s(?:src|href|on\w+)=/);
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it.each(['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "' onload='x", '</body>'])(
    'shows nothing of what stands in its address: %s',
    async (text) => {
      const query = new URLSearchParams({
        error: text,
        error_description: text,
        message: text,
        [text]: text
      });
      const answer = await fetch(`${stage.address}/api/sign-in/callback?${query.toString()}`);
      const plain = await fetch(`${stage.address}/api/sign-in/callback?error=server_error`);
      expect(await answer.text()).toBe(await plain.text());
    }
  );

  it.each([
    ['fi', 'Kirjaudu Seulaan'],
    ['fi-FI,fi;q=0.9', 'Kirjaudu Seulaan'],
    ['tlh', 'Sign in to Seula'],
    ['"><script>', 'Sign in to Seula']
  ])('speaks the language of the browser: %s', async (language, title) => {
    const answer = await fetch(`${stage.address}/api/sign-in/callback`, {
      headers: { 'accept-language': language }
    });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain(`<title>${title}</title>`);
  });
});

/** Origins that look like this one, or like a neighbour, and are not it. */
function foreignOrigins(origin: string): string[] {
  const host = origin.slice('https://'.length);
  return [
    ...['null', '*', 'https://', 'https://evil.example', 'http://evil.example', 'file://', 'about:blank'],
    ...[`ftp://${host}`, `ws://${host}`, `wss://${host}`, `blob:${origin}`, `view-source:${origin}`],
    ...[
      `${origin}.`,
      `${origin}..`,
      `${origin}.evil.example`,
      `${origin}evil.example`,
      `${origin}-evil.example`
    ],
    ...[
      `https://x${host}`,
      `https://x.${host}`,
      `https://evil-${host}`,
      `https://.${host}`,
      `https://m.${host}`
    ],
    ...[`${origin}:1`, `${origin}:80`, `${origin}:8443`, `${origin}:0`, `${origin}:`, `${origin}:65536`],
    ...[`https://evil.example@${host}`, `https://${host}@evil.example`, `https://user:pass@${host}`],
    ...[`https://evil.example#${host}`, `https://evil.example?${host}`, `https://evil.example/${host}`],
    ...[`https://evil.example\\${host}`, `https://evil.example%23${host}`, `https://evil.example,${origin}`],
    ...[`${origin}, https://evil.example`, `${origin} https://evil.example`, `${origin};${origin}`],
    ...['https://other.toolforge.org', 'https://toolforge.org', 'https://seula.toolforge.org.evil.example'],
    ...[
      'https://wikipedia.org',
      'https://meta.wikimedia.org',
      'https://localhost',
      'https://[::1]',
      'https://0'
    ],
    ...[
      'https://2130706433',
      'https://127.1',
      'https://0x7f.1',
      'http://localhost',
      'http://[::ffff:7f00:1]'
    ],
    ...['https://xn--wikipedia-9of.org', 'moz-extension://x', 'chrome-extension://x', 'capacitor://localhost']
  ];
}
