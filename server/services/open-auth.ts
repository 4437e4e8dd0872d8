import { createSignInDesk } from '../auth/sign-in-desk.ts';
import { createOAuthClient } from '../auth/oauth-client.ts';
import { newOpaque } from '../auth/opaque.ts';
import { createStandingDesk } from '../auth/standing-desk.ts';
import type { Config, WikiEntry } from '../config.ts';
import type { AuthDesk, Clock, Log, Store } from '../ports.ts';
import { RouteError } from '../routes/define-route.ts';
import { createWikiClient } from '../wiki/wiki-client.ts';
import { WikiError } from '../wiki/wiki-error.ts';

/** What signing in is put together from. */
export interface AuthParts {
  readonly config: Config;
  readonly entries: readonly WikiEntry[];
  readonly store: Pick<Store, 'signIns'>;
  readonly userAgent: string;
  readonly clock: Clock;
  readonly log: Log;
  translate(language: string, key: string, params: readonly (string | number)[]): string;
}

/** Where the wiki sends browsers back to: this path behind the companion's address. */
export const callbackPath = '/api/sign-in/callback';

/** Signing in and rights, with clients of their own: who waits for a click must not queue up behind the bot. */
export function openAuth(parts: AuthParts): AuthDesk & { close(): Promise<void> } {
  const { config, entries, clock, log } = parts;
  const clients = entries.map(({ id, apiUrl }) => ({ id, apiUrl, api: openClient(apiUrl, parts) }));
  const standings = createStandingDesk({
    wikis: new Map(
      clients.map(({ id, apiUrl, api }) => [
        id,
        { api, isHome: isSameOrigin(apiUrl, config.signIn?.restUrl) }
      ])
    ),
    operators: new Set(config.operators),
    adminRight: config.adminRight,
    clock
  });
  return {
    ...openSignIn(parts),
    adminRight: config.adminRight,
    async standingOf(person, wiki, live) {
      try {
        return await standings.standingOf(person, wiki, live);
      } catch (fault) {
        if (!(fault instanceof WikiError)) throw fault;
        log.warn({ wiki, code: fault.code }, 'the rights of an account could not be read');
        throw new RouteError(503, 'rights-unknown', 'The wiki does not tell what this account may do.', {
          wiki
        });
      }
    },
    close: async () => void (await Promise.all(clients.map(({ api }) => api.close())))
  };
}

type SignInDesk = Pick<AuthDesk, 'offered' | 'begin' | 'finish' | 'redeem' | 'personOf' | 'signOut'>;

function openSignIn({ config, store, userAgent, clock, log, translate }: AuthParts): SignInDesk {
  const { signIn } = config;
  if (signIn === null) return nobodySignsIn;
  const { clientSecret } = signIn;
  const redirectUri = (): string => `${config.companionUrl?.replace(/\/$/, '') ?? ''}${callbackPath}`;
  const oauth = createOAuthClient({ ...signIn, redirectUri, userAgent });
  const desk = createSignInDesk({
    store: store.signIns,
    oauth,
    key: clientSecret,
    newOpaque,
    clock,
    log,
    translate
  });
  return { offered: true, ...desk };
}

/** Where no OAuth client is set up. What was signed in before is no longer taken. */
const nobodySignsIn: SignInDesk = {
  offered: false,
  begin: () => Promise.reject(notOffered()),
  finish: () => Promise.reject(notOffered()),
  redeem: () => Promise.reject(notOffered()),
  personOf: () => Promise.resolve(null),
  signOut: () => Promise.resolve()
};

function notOffered(): RouteError {
  const message = 'Nobody can sign in here: the operator has set no SEULA_OAUTH_CLIENT_ID.';
  return new RouteError(404, 'sign-in-off', message);
}

function openClient(apiUrl: string, { userAgent, clock }: AuthParts) {
  const limits = { attempts: 2, patienceMs: 3_000, timeoutMs: 8_000 };
  return createWikiClient({ apiUrl, userAgent, clock, random: Math.random, limits });
}

function isSameOrigin(apiUrl: string, restUrl: string | undefined): boolean {
  return restUrl !== undefined && new URL(apiUrl).origin === new URL(restUrl).origin;
}
