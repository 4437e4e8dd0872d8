import type { SignInFailure, SignInMessage } from '../../shared/sign-in.ts';
import { signInMark } from '../../shared/sign-in-return.ts';
import type { AuthDesk, BrowserAnswer, Clock, Log, SignInFlow, SignInReturn, SignInStore } from '../ports.ts';
import { callbackPage } from './callback-page.ts';
import { isSameSecret } from './is-same-secret.ts';
import type { Identity, OAuthClient } from './oauth-client.ts';
import { OAuthError } from './oauth-error.ts';
import { challengeOf, deriveOpaque, hashOf } from './opaque.ts';
import { returnTarget } from './return-target.ts';

/** What signing in works with. `key` is a secret of the server, from which proofs follow that need not be stored. */
export interface SignInParts {
  readonly store: SignInStore;
  readonly oauth: OAuthClient;
  readonly key: string;
  readonly newOpaque: () => string;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Log;
  translate(language: string, key: string, params: readonly (string | number)[]): string;
}

const flowMs = 10 * 60_000;
const handoverMs = 2 * 60_000;
const signedInMs = 60 * 60_000;
const mostUnderWay = 5_000;

/** Signing in and out. States, codes and tokens live in one place each, and only their hashes are stored. */
export function createSignInDesk(parts: SignInParts) {
  const { store, oauth, key, newOpaque, clock, log } = parts;
  const verifierOf = (state: string): string => deriveOpaque(key, `pkce ${state}`);

  async function identify(code: string, state: string): Promise<Identity | SignInFailure> {
    try {
      return await oauth.identify(code, verifierOf(state));
    } catch (fault) {
      if (!(fault instanceof OAuthError)) throw fault;
      const { code: why, detail } = fault;
      if (why === 'misconfigured') log.error({ detail }, 'the wiki does not take our OAuth client');
      else log.warn({ why, detail }, 'a sign-in failed at the wiki');
      return why === 'misconfigured' ? 'misconfigured' : 'wiki-failed';
    }
  }

  async function handOver(flow: SignInFlow, { centralId, name }: Identity): Promise<string> {
    const code = newOpaque();
    const { challenge } = flow;
    const expiresAt = clock.now() + handoverMs;
    await store.enterHandover({ codeHash: hashOf(code), challenge, centralId, name, expiresAt });
    return code;
  }

  async function outcomeOf(flow: SignInFlow | null, given: SignInReturn): Promise<Outcome> {
    const { code, state, error } = given;
    if (error !== undefined) return { failure: failureOf(error, log) };
    if (flow === null || code === undefined || state === undefined) return { failure: 'state-unknown' };
    const identity = await identify(code, state);
    return typeof identity === 'string' ? { failure: identity } : { code: await handOver(flow, identity) };
  }

  return {
    async begin(order, origin) {
      const now = clock.now();
      const returnTo = order.flow === 'redirect' ? returnTarget(order.returnTo, origin) : null;
      if (order.flow === 'redirect' && returnTo === null) return 'bad-return';
      await store.removeExpired(now);
      if ((await store.underWay(now)) >= mostUnderWay) return 'too-many-sign-ins';
      const state = newOpaque();
      const { flow, nonce, challenge } = order;
      const expiresAt = now + flowMs;
      await store.enterFlow({
        stateHash: hashOf(state),
        flow,
        origin,
        returnTo,
        nonce,
        challenge,
        expiresAt
      });
      return { authorizeUrl: oauth.authorizeUrl(state, verifierOf(state)), expiresAt };
    },

    async finish(given, language): Promise<BrowserAnswer> {
      const taken = given.state === undefined ? null : await store.takeFlow(hashOf(given.state));
      const flow = taken !== null && taken.expiresAt > clock.now() ? taken : null;
      const outcome = await outcomeOf(flow, given);
      const { code = null, failure = null } = outcome;
      if (flow === null) return page(failure ?? 'state-unknown', null, language);
      const message: SignInMessage = { type: 'seula-sign-in', nonce: flow.nonce, code, failure };
      if (flow.returnTo !== null) {
        return { goTo: `${flow.returnTo}${signInMark}${encodeURIComponent(JSON.stringify(message))}` };
      }
      return page(failure ?? 'done', { origin: flow.origin, message }, language);
    },

    async redeem({ code, secret }, wiki) {
      const handover = await store.takeHandover(hashOf(code));
      const now = clock.now();
      if (handover === null || handover.expiresAt <= now) return null;
      if (!isSameSecret(challengeOf(secret), handover.challenge)) return null;
      const token = newOpaque();
      const { centralId, name } = handover;
      const expiresAt = now + signedInMs;
      await store.enter({ tokenHash: hashOf(token), centralId, name, expiresAt }, now, wiki);
      return { token, name, expiresAt };
    },

    async personOf(token) {
      if (!/^[A-Za-z0-9_-]{43}$/.test(token)) return null;
      const person = await store.find(hashOf(token));
      // A clock that was set back must not make a token live longer.
      if (person === null || !isWithin(clock.now(), person.expiresAt - signedInMs, person.expiresAt))
        return null;
      return person;
    },

    async signOut(person, everywhere, wiki) {
      await store.end(person, everywhere, clock.now(), wiki);
    }
  } satisfies Pick<AuthDesk, 'begin' | 'finish' | 'redeem' | 'personOf' | 'signOut'>;

  function page(
    outcome: 'done' | SignInFailure,
    handOver: { origin: string; message: SignInMessage } | null,
    language: string
  ): BrowserAnswer {
    return callbackPage({ outcome, handOver, language, text: (name) => parts.translate(language, name, []) });
  }
}

type Outcome = { code: string; failure?: undefined } | { code?: undefined; failure: SignInFailure };

function isWithin(at: number, from: number, to: number): boolean {
  return at >= from && at < to;
}

/** MediaWiki says `unauthorized_client`, without a state, when the person refuses; the specification says `access_denied`. */
function failureOf(error: string, log: Log): SignInFailure {
  if (error === 'access_denied' || error === 'unauthorized_client') return 'denied';
  const isOurs = error === 'invalid_scope' || error === 'invalid_request' || error === 'invalid_client';
  if (isOurs) log.error({ error }, 'the wiki does not take our OAuth client');
  return isOurs ? 'misconfigured' : 'wiki-failed';
}
