import { z } from 'zod';
import type { Clock } from '../ports.ts';
import { WikiError } from './wiki-error.ts';

/** How to sign in: a bot password (`User@app`) or an owner-only OAuth 2 token. */
export type WikiCredentials =
  { kind: 'botPassword'; username: string; password: string } | { kind: 'oauth2'; token: string };

/** Who we are on the wiki. `name` is null without an account. */
export interface WikiAccount {
  name: string | null;
  rights: ReadonlySet<string>;
}

/** Being signed in, and knowing as whom. */
export interface SignIn {
  /** Runs a request signed in; when the session turns out to be lost, signs in anew and runs it once more. */
  run<T>(request: () => Promise<T>): Promise<T>;
  /** Name and rights, at most 5 minutes old. */
  account(): Promise<WikiAccount>;
  /** Makes the next request sign in again. */
  expire(): void;
}

/** `ask` sends one request with retries, without signing in first. */
export interface SignInDeps {
  credentials: WikiCredentials | undefined;
  clock: Clock;
  ask: (
    params: object,
    options?: { method: 'POST'; tokenType: 'login'; tokenName: 'lgtoken' }
  ) => Promise<unknown>;
  forgetTokens: () => void;
}

const RIGHTS_FOR_MS = 300_000;

/** Creates the sign-in of one client. Concurrent callers share one attempt; refused credentials are not tried again. */
export function createSignIn({ ask, clock, credentials, forgetTokens }: SignInDeps): SignIn {
  let signedIn: Promise<void> | null = null;
  let refused: WikiError | null = null;
  let known: { readAt: number; account: Promise<WikiAccount> } | null = null;

  return { run, account, expire };

  async function run<T>(request: () => Promise<T>): Promise<T> {
    await ensure();
    try {
      return await request();
    } catch (error) {
      if (credentials?.kind !== 'botPassword' || !isLostSession(error)) throw error;
    }
    expire();
    await ensure();
    return request();
  }

  function account(): Promise<WikiAccount> {
    if (known !== null && clock.now() - known.readAt < RIGHTS_FOR_MS) return known.account;
    const mine = { readAt: clock.now(), account: run(readAccount) };
    known = mine;
    mine.account.catch(() => {
      if (known === mine) known = null;
    });
    return mine.account;
  }

  function expire(): void {
    signedIn = null;
    known = null;
    forgetTokens();
  }

  async function ensure(): Promise<void> {
    if (credentials?.kind !== 'botPassword') return;
    if (refused !== null) throw refused;
    signedIn ??= logIn(credentials).catch((error: unknown) => {
      signedIn = null;
      if (error instanceof WikiError && error.code === 'login-failed') refused = error;
      throw error;
    });
    await signedIn;
  }

  async function logIn(own: { username: string; password: string }): Promise<void> {
    const params = { action: 'login', lgname: own.username, lgpassword: own.password };
    for (let attempt = 1; ; attempt += 1) {
      forgetTokens();
      const answer = await ask(params, { method: 'POST', tokenType: 'login', tokenName: 'lgtoken' });
      // Tokens of the session before signing in are worth nothing after it.
      forgetTokens();
      const login = Login.safeParse(answer);
      if (!login.success) throw new WikiError('malformed', { path: 'login.result' });
      const { result } = login.data.login;
      if (result === 'Success') return;
      if (attempt > 1 || !['WrongToken', 'NeedToken'].includes(result)) {
        throw new WikiError('login-failed', { result: /^\w{1,30}$/.test(result) ? result : 'unknown' });
      }
    }
  }

  async function readAccount(): Promise<WikiAccount> {
    const asserted = credentials === undefined ? {} : { assert: 'user' };
    const answer = UserInfo.safeParse(
      await ask({ action: 'query', meta: 'userinfo', uiprop: 'rights', ...asserted })
    );
    if (!answer.success) throw new WikiError('malformed', { path: 'query.userinfo' });
    const { anon, name, rights } = answer.data.query.userinfo;
    return { name: anon === true ? null : name, rights: new Set(rights) };
  }
}

/** True when the wiki no longer knows us; `assertbotfailed` speaks of a missing right instead. */
export function isLostSession(error: unknown): boolean {
  return (
    error instanceof WikiError && error.code === 'assert-failed' && error.params.apiCode !== 'assertbotfailed'
  );
}

const Login = z.object({ login: z.object({ result: z.string() }) });

// An address without `anon` would pass for an account, so the id has to agree.
const UserInfo = z.object({
  query: z.object({
    userinfo: z
      .object({
        id: z.number().int(),
        name: z.string().min(1),
        anon: z.boolean().optional(),
        rights: z.array(z.string())
      })
      .refine((user) => (user.anon === true) === (user.id === 0))
  })
});
