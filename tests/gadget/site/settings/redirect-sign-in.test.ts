import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Refused, Unreachable, type ApiCall, type Client } from '../../../../gadget/api/client.ts';
import type { Reader } from '../../../../gadget/api/guard.ts';
import {
  createRedirectSignIn,
  type LeadingWindow
} from '../../../../gadget/site/settings/redirect-sign-in.ts';
import { signInKept } from '../../../../shared/sign-in-return.ts';
import { anApp } from '../../support/an-app.tsx';
import { settle } from '../../support/fake-clock.ts';

const page = 'https://companion.test/wikis/fiwiki/settings?lang=fi';
const code = 'c'.repeat(43);

/** A tab at the page, which remembers what is kept in it, where it is led, and what its address becomes. */
function aTab() {
  const kept = new Map<string, string>();
  const tab = { ledTo: '', address: page, kept, showAgain: (): void => undefined };
  let hash = '';
  const url = new URL(page);
  const window = {
    location: {
      ...{ origin: url.origin, pathname: url.pathname, search: url.search },
      get hash() {
        return hash;
      },
      assign: (address: string) => (tab.ledTo = address)
    },
    history: {
      state: null,
      replaceState: (_: unknown, __: string, address: string) => (tab.address = address)
    },
    sessionStorage: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
      removeItem: (key: string) => kept.delete(key)
    },
    addEventListener: (_: string, listener: (event: { persisted: boolean }) => void) =>
      (tab.showAgain = () => listener({ persisted: true }))
  } as unknown as LeadingWindow;
  const backWith = (message: unknown) =>
    (hash = `#seula-sign-in=${encodeURIComponent(JSON.stringify(message))}`);
  return { tab, window, backWith, setHash: (value: string) => (hash = value) };
}

function begin(over: { fail?: Error; authorizeUrl?: string } = {}) {
  const calls: ApiCall[] = [];
  const expiresAt = '2026-11-21T20:10:00Z';
  const call = async <Value>(asked: ApiCall, reader: Reader<Value>): Promise<Value> => {
    calls.push(asked);
    if (over.fail) throw over.fail;
    return reader(
      asked.path === '/sign-in'
        ? { authorizeUrl: over.authorizeUrl ?? 'https://wiki.test/authorize', expiresAt }
        : { token: 'the-token', name: 'Ada', expiresAt }
    );
  };
  const client: Client = { ...anApp().client, address: '', call };
  let made = 0;
  const browser = {
    random: () => String((made += 1)).repeat(43),
    digest: (words: string) => Promise.resolve(createHash('sha256').update(words).digest('base64url'))
  };
  const at = aTab();
  return { ...at, calls, ways: createRedirectSignIn(client, browser, at.window) };
}

describe('signing in by leaving the page and coming back', () => {
  it('S3: sends nonce and digest and where to come back to, keeps the secret in this tab until then, and the token nowhere', async () => {
    const { ways, calls, tab, backWith } = begin();
    void ways.go();
    await settle();
    const order = calls[0]?.body as Record<string, string>;
    expect(order).toMatchObject({ flow: 'redirect', returnTo: page });
    expect(tab.ledTo).toBe('https://wiki.test/authorize');
    const { nonce, secret, back } = JSON.parse(tab.kept.get(signInKept) ?? '{}') as Record<string, string>;
    expect(nonce).toBe(order.nonce);
    expect(back).toBe(page);
    expect(
      createHash('sha256')
        .update(secret ?? '')
        .digest('base64url')
    ).toBe(order.challenge);

    backWith({ type: 'seula-sign-in', nonce, code, failure: null });
    expect(await ways.comeBack()).toMatchObject({ token: 'the-token', name: 'Ada' });
    expect(calls[1]).toMatchObject({ path: '/sign-in/token', body: { code, secret } });
    expect(tab.kept.size).toBe(0);
    expect(tab.address).toBe('/wikis/fiwiki/settings?lang=fi');
  });

  it('S3: takes nothing that it did not begin, and tries nothing twice', async () => {
    const { ways, calls, tab, backWith } = begin();
    const message = { type: 'seula-sign-in', nonce: '1'.repeat(43), code, failure: null };
    backWith(message);
    expect(await ways.comeBack()).toBeNull();
    void ways.go();
    await settle();
    backWith({ ...message, nonce: 'x'.repeat(43) });
    expect(await ways.comeBack()).toBe('state-unknown');
    backWith(message);
    expect(await ways.comeBack()).toBeNull();
    expect(calls.map(({ path }) => path)).toEqual(['/sign-in']);
    expect(tab.kept.size).toBe(0);
  });

  it.each([['#seula-sign-in=%'], ['#seula-sign-in=%7B'], ['#seula-sign-in=null'], ['#other'], ['']])(
    'S38: does nothing because of %s in the address',
    async (hash) => {
      const { ways, calls, setHash } = begin();
      setHash(hash);
      expect(await ways.comeBack()).toBeNull();
      expect(calls).toEqual([]);
    }
  );

  it('says why nobody is signed in', async () => {
    expect(await begin({ fail: new Unreachable('x') }).ways.go()).toBe('unreachable');
    expect(await begin({ fail: new Refused(404, { code: 'sign-in-off' }) }).ways.go()).toBe('off');
    expect(await begin({ authorizeUrl: 'data:text/html,x' }).ways.go()).toBe('unreachable');
    const { ways, tab, backWith } = begin();
    const going = ways.go();
    await settle();
    tab.showAgain();
    expect(await going).toBe('denied');
    backWith({ type: 'seula-sign-in', nonce: '1'.repeat(43), code: null, failure: 'misconfigured' });
    expect(await ways.comeBack()).toBe('misconfigured');
  });
});
