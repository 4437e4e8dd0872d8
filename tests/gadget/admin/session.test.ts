import { expect, it } from 'vitest';
import { createSession, mayChange } from '../../../gadget/admin/session.ts';
import { signIn, type SignInBrowser } from '../../../gadget/admin/sign-in/sign-in.ts';
import { Refused, type ApiCall, type Client } from '../../../gadget/api/client.ts';
import type { Reader } from '../../../gadget/api/guard.ts';
import { anApp } from '../support/an-app.tsx';
import { settle } from '../support/fake-clock.ts';

/** Somebody who is signed in as an admin; `answers` says what each further call is answered. */
async function anAdmin(refusal: { status: number; code: string; params?: Record<string, unknown> }) {
  const app = anApp();
  const calls: ApiCall[] = [];
  let role = 'admin';
  let hear: Parameters<SignInBrowser['hear']>[0] = () => undefined;
  const source = {};
  const expiresAt = '2026-11-21T20:00:00Z';
  const call = async <Value>(asked: ApiCall, reader: Reader<Value>): Promise<Value> => {
    calls.push(asked);
    if (asked.path === '/sign-in') return reader({ authorizeUrl: 'https://wiki.test/', expiresAt });
    if (asked.path === '/sign-in/token') return reader({ token: 'the-token', name: 'Ada', expiresAt });
    if (asked.path.startsWith('/permissions')) {
      const signedIn = asked.token === undefined ? null : { name: 'Ada' };
      return reader({ signInOffered: true, signedIn, role: signedIn ? role : 'public', hindrance: null });
    }
    if (asked.path === '/sign-out') return reader({ signedOut: true });
    role = 'user';
    throw new Refused(refusal.status, refusal);
  };
  const client: Client = { ...app.client, call };
  const browser: SignInBrowser = {
    open: () => ({ source, isClosed: () => false, lead: () => undefined, close: () => undefined }),
    hear: (listener) => (hear = listener),
    random: () => 'r'.repeat(43),
    digest: () => Promise.resolve('d'.repeat(43))
  };
  const { signal } = new AbortController();
  const session = createSession(
    { ...app, client },
    { way: 'window', signIn: () => signIn(client, browser, app.clock, signal) }
  );
  const signing = session.signIn();
  await settle();
  const data = { type: 'seula-sign-in', nonce: 'r'.repeat(43), code: 'c'.repeat(43), failure: null };
  hear({ origin: new URL(client.address).origin, source, data });
  await signing;
  return { session, calls };
}

it('shows its token with each call, and in nothing that it tells', async () => {
  const { session, calls } = await anAdmin({ status: 404, code: 'x' });
  expect(session.state.get()).toMatchObject({ name: 'Ada', loss: null, isBusy: false });
  expect(mayChange(session.state.get())).toBe(true);
  await session.call({ path: '/v1/x' }, () => null).catch(() => undefined);
  expect(calls.at(-1)?.token).toBe('the-token');
  expect(calls.some(({ path }) => path.includes('the-token'))).toBe(false);
  expect(JSON.stringify(session.state.get())).not.toContain('the-token');
});

it('S4: falls back to reading when the sign-in is over', async () => {
  const { session, calls } = await anAdmin({ status: 401, code: 'signed-out' });
  await expect(session.call({ path: '/v1/x' }, () => null)).rejects.toBeInstanceOf(Refused);
  expect(session.state.get()).toMatchObject({ name: null, loss: 'signed-out' });
  expect(mayChange(session.state.get())).toBe(false);
  expect(calls.at(-1)?.token).toBeUndefined();
});

it.each([
  ['blocked', 'blocked'],
  ['no-right', 'no-right'],
  ['something-new', 'no-right']
])('S5: falls back to reading when the rights are gone: %s', async (code, loss) => {
  const { session } = await anAdmin({ status: 403, code });
  await session.call({ path: '/v1/x' }, () => null).catch(() => undefined);
  expect(session.state.get()).toMatchObject({ name: 'Ada', loss });
  expect(mayChange(session.state.get())).toBe(false);
});

it.each([
  [{ right: 'protect' }, 'protect'],
  [{ right: { html: '<b>' } }, null],
  [undefined, null]
])('keeps which right is missing, as far as it is told: %j', async (params, right) => {
  const { session } = await anAdmin({ status: 403, code: 'no-right', ...(params && { params }) });
  await session.call({ path: '/v1/x' }, () => null).catch(() => undefined);
  expect(session.state.get()).toMatchObject({ loss: 'no-right', right });
});

it('forgets what stood in the way once the companion says so no more', async () => {
  const { session } = await anAdmin({ status: 403, code: 'blocked' });
  await session.call({ path: '/v1/x' }, () => null).catch(() => undefined);
  expect(session.state.get()).toMatchObject({ loss: 'blocked' });
  await session.look();
  expect(session.state.get()).toMatchObject({ name: 'Ada', loss: null });
});

it('does not tell what somebody may do who has just come back before the companion has said it', async () => {
  let tell = (_: unknown): void => undefined;
  const call = async <Value>(_: ApiCall, reader: Reader<Value>): Promise<Value> =>
    reader(await new Promise((resolve) => (tell = resolve)));
  const app = anApp();
  const came = { token: 't', name: 'Ada', expiresAt: '2026-11-21T20:00:00Z' };
  const session = createSession(
    { ...app, client: { ...app.client, call } },
    { way: 'redirect', signIn: () => Promise.resolve('off'), comeBack: () => Promise.resolve(came) }
  );
  await settle();
  expect(session.state.get()).toMatchObject({ isBusy: true, name: 'Ada', permissions: null });
  tell({ signInOffered: true, signedIn: { name: 'Ada' }, role: 'admin', hindrance: null });
  await settle();
  expect(session.state.get()).toMatchObject({ isBusy: false, permissions: { role: 'admin' } });
});

it('S4: signing out ends the token at the companion, everywhere when asked, and forgets it here', async () => {
  const { session, calls } = await anAdmin({ status: 404, code: 'x' });
  await session.signOut(true);
  expect(calls).toContainEqual({
    path: '/sign-out',
    method: 'POST',
    body: { everywhere: true },
    token: 'the-token'
  });
  expect(session.state.get().name).toBeNull();
  expect(calls.at(-1)?.token).toBeUndefined();
});
