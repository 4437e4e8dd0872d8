import { createHash } from 'node:crypto';
import type { WikiCore } from '../model/core.ts';
import type { User } from '../model/types.ts';

/** A registered OAuth 2 consumer. `callback` must be met to the letter; `confidential` ones have to show their secret. */
export type Consumer = {
  id: string;
  secret: string;
  name: string;
  callback: string;
  grants: string[];
  confidential: boolean;
};

/** What a code or a token stands for; times are epoch ms. */
export type Grant = {
  consumer: Consumer;
  userName: string;
  grants: string[];
  challenge: string | null;
  redirectUri: string | null;
  expiresAt: number;
  used: boolean;
};

/** The wiki's OAuth consumers, the codes it has given and the tokens that hold. */
export type Consumers = ReturnType<typeof createConsumers>;

const codeMs = 10 * 60_000;
const accessMs = 14_400_000;
const refreshMs = 365 * 86_400_000;

/** Makes the store of consumers; codes and tokens follow from `seed`. */
export function createConsumers(core: WikiCore, seed: string) {
  const known = new Map<string, Consumer>();
  const codes = new Map<string, Grant>();
  const access = new Map<string, Grant>();
  const refresh = new Map<string, { grant: Grant; access: string }>();
  const agreed = new Set<string>();
  let made = 0;
  const opaque = (kind: string): string => {
    made += 1;
    return createHash('sha512').update(`${seed}/oauth/${kind}/${made}`).digest('hex');
  };
  const alive = (grant: Grant | undefined): Grant | null =>
    grant !== undefined && !grant.used && grant.expiresAt > core.now() ? grant : null;

  return {
    /** Registers and approves a consumer; without other grants it may learn who somebody is, and no more. */
    add: (given: Pick<Consumer, 'id' | 'secret' | 'name' | 'callback'> & Partial<Consumer>): Consumer => {
      const consumer = { grants: ['mwoauth-authonly'], confidential: true, ...given };
      known.set(consumer.id, consumer);
      return consumer;
    },
    find: (id: string | null): Consumer | undefined => (id === null ? undefined : known.get(id)),
    /** Notes that a session agreed (or refused) to a request, which counts once. */
    answer: (sessionToken: string, query: string): void => void agreed.add(`${sessionToken} ${query}`),
    takeAnswer: (sessionToken: string, query: string): boolean => agreed.delete(`${sessionToken} ${query}`),
    giveCode: (grant: Omit<Grant, 'expiresAt' | 'used'>): string => {
      const code = `def50200${opaque('code')}`;
      codes.set(code, { ...grant, expiresAt: core.now() + codeMs, used: false });
      return code;
    },
    codeOf: (code: string): Grant | undefined => codes.get(code),
    /** Gives access and refresh token; `sub` stands in the access token as a real one carries it. */
    giveTokens: (grant: Grant, sub: string, issuer: string) => {
      const at = core.now() / 1000;
      const payload = {
        aud: grant.consumer.id,
        jti: opaque('jti').slice(0, 80),
        iat: at,
        nbf: at,
        exp: at + accessMs / 1000,
        sub,
        iss: issuer,
        scopes: grant.grants
      };
      const token = [{ typ: 'JWT', alg: 'RS256' }, payload].map((part) => base64(JSON.stringify(part)));
      const accessToken = [...token, base64(opaque('signature'))].join('.');
      const refreshToken = `def50200${opaque('refresh')}`;
      access.set(accessToken, { ...grant, expiresAt: core.now() + accessMs, used: false });
      refresh.set(refreshToken, {
        grant: { ...grant, expiresAt: core.now() + refreshMs, used: false },
        access: accessToken
      });
      return { accessToken, refreshToken, expiresIn: accessMs / 1000 };
    },
    accessOf: (token: string): Grant | undefined => access.get(token),
    /** Who a token belongs to and what it may, for the API; null when it does not hold. */
    userOf: (token: string): { user: User; grants: string[] } | null => {
      const grant = alive(access.get(token));
      const user = grant && core.users.get(grant.userName);
      return grant && user ? { user, grants: grant.grants } : null;
    },
    /** The grant behind a refresh token, which ends both old tokens; null when it does not hold. */
    takeRefresh: (token: string): Grant | 'used' | null => {
      const entry = refresh.get(token);
      if (!entry) return null;
      if (!alive(entry.grant)) return 'used';
      const old = access.get(entry.access);
      if (old) old.used = true;
      entry.grant.used = true;
      return { ...entry.grant, used: false };
    }
  };
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64url');
}
