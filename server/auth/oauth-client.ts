import * as oauth from 'oauth4webapi';
import { z } from 'zod';
import { readLimitedText } from '../wiki/read-limited-text.ts';
import { challengeOf } from './opaque.ts';
import { OAuthError } from './oauth-error.ts';

/** Who an account is on all wikis. */
export interface Identity {
  readonly centralId: string;
  readonly name: string;
}

/** The OAuth 2 of MediaWiki, as far as it is needed to know who somebody is. */
export interface OAuthClient {
  /** Where somebody agrees. `verifier` is sent as its SHA-256 only. */
  authorizeUrl(state: string, verifier: string): string;
  /** Who the code stands for. What the wiki gave for it is used once and dropped. Throws OAuthError. */
  identify(code: string, verifier: string): Promise<Identity>;
}

/** What a client is made of; `restUrl` is what stands before `/oauth2/`, such as `https://meta.wikimedia.org/w/rest.php`. */
export interface OAuthClientParts {
  readonly restUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Must be, to the letter, the address that was registered. */
  readonly redirectUri: () => string;
  readonly userAgent: string;
  readonly fetch?: typeof globalThis.fetch;
  readonly timeoutMs?: number;
}

const mostBytes = 256 * 1024;

/** Creates the client. Nothing is sent before the first use, and redirects are never followed. */
export function createOAuthClient(parts: OAuthClientParts): OAuthClient {
  const { restUrl, clientId, clientSecret, redirectUri } = parts;
  const at = (path: string): string => `${restUrl.replace(/\/$/, '')}/oauth2/${path}`;
  const server: oauth.AuthorizationServer = {
    issuer: new URL(restUrl).origin,
    authorization_endpoint: at('authorize'),
    token_endpoint: at('access_token')
  };
  const client: oauth.Client = { client_id: clientId };
  // Plain http comes into question on this machine only, which the configuration has seen to.
  const options = {
    [oauth.allowInsecureRequests]: restUrl.startsWith('http:'),
    [oauth.customFetch]: limitedFetch(parts)
  };

  async function accessToken(code: string, verifier: string): Promise<string> {
    // The state has been compared before: it is how the sign-in under way was found.
    const given = oauth.validateAuthResponse(
      server,
      client,
      new URLSearchParams({ code }),
      oauth.expectNoState
    );
    const answer = await oauth.authorizationCodeGrantRequest(
      server,
      client,
      oauth.ClientSecretPost(clientSecret),
      given,
      redirectUri(),
      verifier,
      options
    );
    return (await oauth.processAuthorizationCodeResponse(server, client, answer)).access_token;
  }

  return {
    authorizeUrl(state, verifier) {
      const url = new URL(at('authorize'));
      url.search = new URLSearchParams({
        response_type: 'code',
        client_id: clientId,
        redirect_uri: redirectUri(),
        state,
        code_challenge: challengeOf(verifier),
        code_challenge_method: 'S256'
      }).toString();
      return url.href;
    },

    async identify(code, verifier) {
      try {
        const token = await accessToken(code, verifier);
        // Not the library's own reading of a profile: MediaWiki calls it text/html, and some wikis give `sub` as a number.
        const answer = await oauth.protectedResourceRequest(
          token,
          'GET',
          new URL(at('resource/profile')),
          undefined,
          undefined,
          options
        );
        if (!answer.ok) throw new OAuthError(answer.status === 401 ? 'refused' : 'failed', 'profile');
        return Profile.parse(JSON.parse(await answer.text()));
      } catch (fault) {
        throw toOAuthError(fault);
      }
    }
  };
}

const Profile = z
  .object({
    sub: z.union([z.string().regex(/^[1-9]\d{0,18}$/), z.number().int().positive()]).transform(String),
    username: z.string().min(1).max(255)
  })
  .transform(({ sub, username }): Identity => ({ centralId: sub, name: username }));

/** Each answer is read whole before anybody looks at it: bounded in time and size. */
function limitedFetch({ fetch = globalThis.fetch, userAgent, timeoutMs = 10_000 }: OAuthClientParts) {
  return async (url: string, asked: Asked): Promise<Response> => {
    const signal = AbortSignal.timeout(timeoutMs);
    const headers = { ...asked.headers, 'user-agent': userAgent };
    const body = asked.body instanceof URLSearchParams ? { body: asked.body } : {};
    const answer = await fetch(url, { method: asked.method, headers, signal, redirect: 'manual', ...body });
    const text = await readLimitedText(answer, mostBytes, signal);
    const { status, headers: given } = answer;
    return new Response(status === 204 || status === 304 ? null : text, { status, headers: given });
  };
}

interface Asked {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body?: unknown;
}

/** The causes carry requests and answers, and those carry secrets and tokens: nothing of them goes on. */
function toOAuthError(fault: unknown): OAuthError {
  if (fault instanceof OAuthError) return fault;
  if (fault instanceof oauth.ResponseBodyError) {
    if (fault.error === 'invalid_client' || fault.error === 'unauthorized_client')
      return new OAuthError('misconfigured', 'invalid_client');
    return new OAuthError('refused', 'access_token');
  }
  if (fault instanceof oauth.WWWAuthenticateChallengeError) return new OAuthError('refused', 'challenge');
  if (fault instanceof z.ZodError || fault instanceof SyntaxError)
    return new OAuthError('failed', 'malformed');
  return new OAuthError('failed', fault instanceof Error ? fault.name : 'unknown');
}
