import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { signIn, type SignInBrowser } from '../../../gadget/admin/sign-in/sign-in.ts';
import { Refused, Unreachable, type ApiCall, type Client } from '../../../gadget/api/client.ts';
import type { Reader } from '../../../gadget/api/guard.ts';
import { anApp } from '../support/an-app.tsx';
import { createFakeClock, settle } from '../support/fake-clock.ts';
import { storyNow } from '../support/verdict-fixture.ts';

const origin = 'https://companion.test';
const code = 'c'.repeat(43);
type Heard = Parameters<Parameters<SignInBrowser['hear']>[0]>[0];

/** Begins a sign-in, up to where the window is on its way to the wiki. */
async function begin(over: { blocked?: boolean; digest?: null; fail?: Error; authorizeUrl?: string } = {}) {
  const clock = createFakeClock(storyNow);
  const calls: ApiCall[] = [];
  let hear: (message: Heard) => void = () => undefined;
  const popup = { isClosed: false, ledTo: '', timesClosed: 0 };
  const source = {};
  const call = <Value>(asked: ApiCall, reader: Reader<Value>): Promise<Value> => {
    calls.push(asked);
    if (over.fail) return Promise.reject(over.fail);
    const start = {
      authorizeUrl: over.authorizeUrl ?? 'https://wiki.test/authorize',
      expiresAt: new Date(storyNow + 600_000).toISOString()
    };
    const done = { token: 'the-token', name: 'Ada', expiresAt: new Date(storyNow + 3_600_000).toISOString() };
    return Promise.resolve().then(() => reader(asked.path === '/sign-in' ? start : done));
  };
  let made = 0;
  const browser: SignInBrowser = {
    open: () =>
      over.blocked
        ? null
        : {
            source,
            isClosed: () => popup.isClosed,
            lead: (address) => (popup.ledTo = address),
            close: () => (popup.timesClosed += 1)
          },
    hear: (listener) => (hear = listener),
    random: () => String((made += 1)).repeat(43),
    digest: (words) =>
      Promise.resolve(over.digest === null ? null : createHash('sha256').update(words).digest('base64url'))
  };
  const client: Client = { ...anApp().client, address: origin, call };
  const outcome = signIn(client, browser, clock, new AbortController().signal);
  await settle();
  const nonce = (calls[0]?.body as { nonce?: string } | undefined)?.nonce ?? '';
  const right = { type: 'seula-sign-in', nonce, code, failure: null };
  return {
    clock,
    calls,
    popup,
    outcome,
    right,
    say: (message: Partial<Heard>) => hear({ origin, source, data: right, ...message })
  };
}

describe('signing in through a window', () => {
  it('sends a nonce and the digest of a secret, and the secret itself only with the code', async () => {
    const { calls, popup, outcome, say } = await begin();
    expect(popup.ledTo).toBe('https://wiki.test/authorize');
    say({});
    expect(await outcome).toMatchObject({ token: 'the-token', name: 'Ada' });
    const [first, second] = calls.map(({ body }) => body as Record<string, string>);
    expect(first).toMatchObject({ flow: 'popup' });
    expect(second?.code).toBe(code);
    expect(JSON.stringify(first)).not.toContain(second?.secret);
    expect(
      createHash('sha256')
        .update(second?.secret ?? '')
        .digest('base64url')
    ).toBe(first?.challenge);
    expect(popup.timesClosed).toBe(1);
  });

  it.each<[string, (right: object) => Partial<Heard>]>([
    ['another origin', () => ({ origin: 'https://evil.test' })],
    ['a look-alike origin', () => ({ origin: `${origin}.evil.test` })],
    ['an origin with another port', () => ({ origin: `${origin}:8443` })],
    ['no origin', () => ({ origin: 'null' })],
    ['another window', () => ({ source: {} })],
    ['another nonce', (right) => ({ data: { ...right, nonce: 'x'.repeat(43) } })],
    ['no nonce', () => ({ data: { type: 'seula-sign-in', code, failure: null } })],
    ['another kind', (right) => ({ data: { ...right, type: 'other' } })],
    ['an object for a code', (right) => ({ data: { ...right, code: { toString: code } } })],
    ['a text', () => ({ data: 'seula-sign-in' })]
  ])('S3: takes nothing from %s', async (_, wrong) => {
    const { calls, outcome, popup, right, clock, say } = await begin();
    say(wrong(right));
    await settle();
    expect(calls).toHaveLength(1);
    popup.isClosed = true;
    await clock.pass(2_000);
    expect(await outcome).toBe('window-closed');
  });

  it('S3: hears nothing twice', async () => {
    const { calls, outcome, right, say } = await begin();
    say({});
    say({ data: { ...right, code: 'd'.repeat(43) } });
    await outcome;
    expect(calls.map(({ path }) => path)).toEqual(['/sign-in', '/sign-in/token']);
  });

  it.each(['data:text/html,x', '//evil.test', ' https://wiki.test'])(
    'S3: leads the window to no address like %s',
    async (authorizeUrl) => {
      const { outcome, popup } = await begin({ authorizeUrl });
      expect(await outcome).toBe('unreachable');
      expect(popup.ledTo).toBe('');
    }
  );

  it('says what went wrong with the window, the browser and the companion', async () => {
    expect(await (await begin({ blocked: true })).outcome).toBe('window-blocked');
    expect(await (await begin({ digest: null })).outcome).toBe('insecure');
    expect(await (await begin({ fail: new Unreachable('x') })).outcome).toBe('unreachable');
    expect(await (await begin({ fail: new Refused(404, { code: 'sign-in-off' }) })).outcome).toBe('off');
    const late = await begin();
    await late.clock.pass(601_000);
    expect(await late.outcome).toBe('too-late');
    const denied = await begin();
    denied.say({ data: { ...denied.right, code: null, failure: 'denied' } });
    expect(await denied.outcome).toBe('denied');
  });
});
