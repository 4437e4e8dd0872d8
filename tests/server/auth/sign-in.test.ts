import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SignedIn } from '../../../shared/sign-in.ts';
import { databases, type TestDatabase } from '../../support/databases.ts';
import { opaque, setSignInStage, type SignInStage } from '../../support/sign-in/sign-in-stage.ts';

describe.each(databases.map((one) => [one.name, one] as const))(
  'signing in, on %s',
  (_, { here, create }) => {
    let database: TestDatabase;
    let stage: SignInStage;

    beforeAll(async () => {
      if (!here) return;
      database = await create();
      stage = await setSignInStage({ databaseUrl: database.url });
    });
    afterAll(async () => {
      await stage?.close();
      await database?.remove();
    });
    beforeEach(({ skip }) => skip(!here));

    it('S1: gives a token to the page that began, once the person has agreed', async () => {
      const { nonce, secret, authorizeUrl } = await stage.begin();
      const asked = new URL(authorizeUrl).searchParams;
      expect(Object.fromEntries(asked)).toMatchObject({
        response_type: 'code',
        code_challenge_method: 'S256',
        redirect_uri: `${stage.address}/api/sign-in/callback`
      });
      expect(asked.get('code_challenge')).toMatch(/^[\w-]{43}$/);
      const { answer, message } = await stage.callback(await stage.agree(authorizeUrl, 'Reviewer'));
      expect(answer.status).toBe(200);
      expect(message).toMatchObject({ nonce, failure: null });
      const redeemed = await stage.redeem(message?.code ?? '', secret);
      expect(redeemed.status).toBe(201);
      const { token, name, expiresAt } = SignedIn.parse(await redeemed.json());
      expect(name).toBe('Reviewer');
      expect(Date.parse(expiresAt) - stage.time.now).toBeLessThanOrEqual(3_600_000);
      expect(await permissions(token)).toMatchObject({ role: 'reviewer', signedIn: { name: 'Reviewer' } });
    });

    it('S1: every sign-in has a state and a proof of its own', async () => {
      const urls = await Promise.all([stage.begin(), stage.begin(), stage.begin()]);
      for (const field of ['state', 'code_challenge']) {
        expect(new Set(urls.map(({ authorizeUrl }) => parameter(authorizeUrl, field))).size).toBe(3);
      }
    });

    const refused: readonly [string, (back: URL) => Promise<void> | void, string][] = [
      ['a state that was left out', (back) => back.searchParams.delete('state'), 'state-unknown'],
      ['an empty state', (back) => back.searchParams.set('state', ''), 'state-unknown'],
      ['a state that we never gave', (back) => back.searchParams.set('state', opaque()), 'state-unknown'],
      ['a state cut short', (back) => cut(back, 'state'), 'state-unknown'],
      ['a state in other letters', (back) => flip(back, 'state'), 'state-unknown'],
      ['the state of another sign-in', async (back) => swapState(back), 'wiki-failed'],
      ['a code that was left out', (back) => back.searchParams.delete('code'), 'state-unknown'],
      ['a code that the wiki never gave', (back) => back.searchParams.set('code', 'abc'), 'wiki-failed'],
      ['a code of ten minutes ago', () => void (stage.time.now += 600_000), 'state-unknown'],
      ['a code that is used already', async (back) => use(back), 'state-unknown'],
      ['a refusal as MediaWiki says it', (back) => says(back, 'unauthorized_client'), 'denied'],
      ['a refusal as the specification has it', (back) => says(back, 'access_denied'), 'denied'],
      ['a scope that is not ours', (back) => says(back, 'invalid_scope'), 'misconfigured'],
      ['a fault of the wiki', (back) => says(back, 'server_error'), 'wiki-failed']
    ];

    it.each(refused)('S1: refuses %s', async (_, change, failure) => {
      const { authorizeUrl } = await stage.begin();
      const back = new URL(await stage.agree(authorizeUrl, 'Reviewer'));
      await change(back);
      const { answer, message } = await stage.callback(back.href);
      expect(message?.code ?? null).toBeNull();
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(await answer.text()).toContain(words[failure]);
    });

    it('S1: is told nothing of who asked when the person refuses, and shows it', async () => {
      const { authorizeUrl } = await stage.begin();
      const back = await stage.agree(authorizeUrl, 'Reviewer', 'cancel');
      expect(parameter(back, 'error')).toBe('unauthorized_client');
      expect(parameter(back, 'state')).toBeNull();
      const { answer, message } = await stage.callback(back);
      expect(message).toBeNull();
      const page = await answer.text();
      expect(page).toContain(words['denied']);
      // A tab that knows where it came from goes back there with this; one that does not has a link.
      expect(page).toContain('data-failure="denied"');
      expect(page).toContain('<a href="/">');
    });

    it.each([
      ['another browser, which lacks the secret of the page', () => opaque()],
      [
        'the challenge in place of the secret',
        (secret: string) => createHash('sha256').update(secret).digest('base64url')
      ]
    ])('S1: gives no token to %s, and the code is gone', async (_, other) => {
      const { secret, authorizeUrl } = await stage.begin();
      const { message } = await stage.callback(await stage.agree(authorizeUrl, 'Reviewer'));
      for (const tried of [other(secret), secret]) {
        const answer = await stage.redeem(message?.code ?? '', tried);
        expect(answer.status).toBe(400);
        expect(await answer.json()).toMatchObject({ code: 'code-refused' });
      }
    });

    it('S1: changes a code for a token once, and not after two minutes', async () => {
      const { secret, authorizeUrl } = await stage.begin();
      const { message } = await stage.callback(await stage.agree(authorizeUrl, 'Reviewer'));
      const answers = await Promise.all([1, 2, 3, 4].map(() => stage.redeem(message?.code ?? '', secret)));
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 400, 400, 400]);
      const late = await stage.begin();
      const second = await stage.callback(await stage.agree(late.authorizeUrl, 'Reviewer'));
      stage.time.now += 120_000;
      expect((await stage.redeem(second.message?.code ?? '', late.secret)).status).toBe(400);
    });

    it('S1: takes a state once even when it comes twice at the same time', async () => {
      const { authorizeUrl } = await stage.begin();
      const back = await stage.agree(authorizeUrl, 'Reviewer');
      const both = await Promise.all([stage.callback(back), stage.callback(back)]);
      expect(both.filter(({ message }) => (message?.code ?? null) !== null)).toHaveLength(1);
    });

    it('S4: stores hashes alone, and a token lives an hour at most', async () => {
      const token = await stage.signIn('Reviewer');
      expect(Buffer.from(token, 'base64url')).toHaveLength(32);
      expect((await stage.store.signIns.find(token)) ?? null).toBeNull();
      expect(await isSignedIn(token)).toBe(true);
      stage.time.now += 3_599_000;
      expect(await isSignedIn(token)).toBe(true);
      stage.time.now += 1_000;
      expect(await isSignedIn(token)).toBe(false);
      expect(await stage.store.signIns.removeExpired(stage.time.now)).toBeGreaterThan(0);
    });

    it('S4: a clock that was set back makes no token live longer', async () => {
      const token = await stage.signIn('Reviewer');
      stage.time.now -= 3_600_000;
      expect(await isSignedIn(token)).toBe(false);
      stage.time.now += 3_600_000;
    });

    it('is told to the admins of the wiki of whose page it was made, and to nobody else', async () => {
      const token = await stage.signIn('Reviewer');
      const trail = async (name: string | null, query: string) => {
        const shown = name === null ? null : await stage.letIn(name);
        const answer = await stage.ask(`/api/v1/audit?wiki=${query}`, shown);
        const { events, code } = (await answer.json()) as {
          events?: { kind: string; by: string; wiki: string | null }[];
          code?: string;
        };
        return code ?? events?.map(({ kind, by, wiki }) => `${kind} ${by} ${wiki}`)[0];
      };
      const ofWiki = `${stage.wikiId}&limit=1`;
      expect(await trail('Admin', `${ofWiki}&kind=sign-in`)).toBe(`sign-in Reviewer ${stage.wikiId}`);
      await stage.post('/api/sign-out', {}, { authorization: `Bearer ${token}` });
      expect(await trail('Admin', ofWiki)).toBe(`sign-out Reviewer ${stage.wikiId}`);
      for (const kind of ['sign-in', 'sign-out']) {
        expect(await trail('Reviewer', `${ofWiki}&kind=${kind}`)).toBe('no-right');
        expect(await trail(null, `${ofWiki}&kind=${kind}`)).toBe('no-right');
        expect(await trail('Admin', `dewiki&kind=${kind}`)).toBe('no-right');
      }
      expect(await trail(null, ofWiki)).toBeUndefined();

      // Who signs in on the companion's own pages is no matter of a wiki.
      const returnTo = `${stage.address}/wikis/${stage.wikiId}/settings`;
      const { secret, authorizeUrl } = await stage.begin({ flow: 'redirect', returnTo }, stage.address);
      const { message } = await stage.callback(await stage.agree(authorizeUrl, 'Admin'));
      const origin = { origin: stage.address };
      await stage.post('/api/sign-in/token', { code: message?.code, secret }, origin);
      const [newest] = await stage.store.trail.list({ all: true, limit: 1, kind: 'sign-in', by: 'Admin' });
      expect(newest).toMatchObject({ wiki: null });
    });

    it('S4: signing out ends this token at once, or all of the account', async () => {
      const [one, two, three] = [
        await stage.signIn('Reviewer'),
        await stage.signIn('Reviewer'),
        await stage.signIn('Reviewer')
      ];
      const other = await stage.signIn('Admin');
      const out = (token: string, everywhere: boolean) =>
        stage.post('/api/sign-out', { everywhere }, { authorization: `Bearer ${token}` });
      expect(await (await out(one, false)).json()).toEqual({ signedOut: true });
      expect([await isSignedIn(one), await isSignedIn(two)]).toEqual([false, true]);
      expect((await out(one, true)).status).toBe(401);
      expect((await out(two, true)).status).toBe(200);
      expect([await isSignedIn(two), await isSignedIn(three), await isSignedIn(other)]).toEqual([
        false,
        false,
        true
      ]);
    });

    it('S8: whatever was set or known before is worthless after it', async () => {
      const planted = opaque();
      const before = { authorization: `Bearer ${planted}`, cookie: `token=${planted}; session=${planted}` };
      const { nonce, secret, authorizeUrl } = await stage.begin();
      const back = await stage.agree(authorizeUrl, 'Reviewer');
      const state = parameter(back, 'state') ?? '';
      const code = parameter(back, 'code') ?? '';
      const { message } = await stage.callback(back);
      const redeemed = await stage.post('/api/sign-in/token', { code: message?.code, secret }, before);
      const { token } = SignedIn.parse(await redeemed.json());
      for (const known of [planted, nonce, secret, state, code, message?.code ?? '', authorizeUrl]) {
        expect(known).not.toBe(token);
        expect(await isSignedIn(known.slice(0, 1024))).toBe(false);
      }
    });

    const permissions = async (token: string): Promise<unknown> =>
      (await stage.ask(`/api/permissions?wiki=${stage.wikiId}`, token)).json();
    const isSignedIn = async (token: string): Promise<boolean> =>
      ((await permissions(token)) as { signedIn: unknown }).signedIn !== null;
    async function swapState(back: URL): Promise<void> {
      const { authorizeUrl } = await stage.begin();
      back.searchParams.set('state', parameter(authorizeUrl, 'state') ?? '');
    }
    async function use(back: URL): Promise<void> {
      expect((await stage.callback(back.href)).message?.code).toMatch(/^[\w-]{43}$/);
    }
  }
);

const words: Readonly<Record<string, string>> = {
  denied: 'You did not agree',
  'state-unknown': 'This sign-in is over or was used already',
  misconfigured: 'does not know this companion',
  'wiki-failed': 'did not tell who you are'
};

function parameter(url: string, name: string): string | null {
  return new URL(url).searchParams.get(name);
}

function cut(url: URL, name: string): void {
  url.searchParams.set(name, (url.searchParams.get(name) ?? '').slice(0, -1));
}

function flip(url: URL, name: string): void {
  const given = url.searchParams.get(name) ?? '';
  url.searchParams.set(name, given === given.toUpperCase() ? given.toLowerCase() : given.toUpperCase());
}

function says(url: URL, error: string): void {
  url.search = new URLSearchParams({ error, error_description: 'Words of the wiki' }).toString();
}
