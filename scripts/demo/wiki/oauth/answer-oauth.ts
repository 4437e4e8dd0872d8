import { createHash } from 'node:crypto';
import type { EmbeddedWiki } from '../create-wiki.ts';
import type { WikiAnswer, WikiRequest } from '../http/exchange.ts';
import { groupsOf, rightsOf } from '../model/users.ts';
import type { User } from '../model/types.ts';
import type { Consumer, Grant } from './consumers.ts';

/** The OAuth 2 endpoints that programs call: tokens and profile. Null for any other path. */
export function answerOAuth(wiki: EmbeddedWiki, request: WikiRequest): WikiAnswer | null {
  if (request.path === '/w/rest.php/oauth2/access_token') {
    return request.method === 'POST' ? answerToken(wiki, request) : wrongMethod(request.method);
  }
  return request.path === '/w/rest.php/oauth2/resource/profile' ? answerProfile(wiki, request) : null;
}

/** The account's number for consumers: the central one where accounts are central. */
export function subjectOf(wiki: EmbeddedWiki, user: User): string {
  return String(wiki.settings.centralAuth ? user.centralId : user.id);
}

function answerToken(wiki: EmbeddedWiki, request: WikiRequest): WikiAnswer {
  const { form } = request;
  const type = form.get('grant_type');
  if (type !== 'authorization_code' && type !== 'refresh_token' && type !== 'client_credentials')
    return refusal(400, 'invalid_request', malformed, 'Check the `grant_type` parameter');
  const consumer = readConsumer(wiki, request);
  if (!consumer) return refusal(401, 'invalid_client', 'Client authentication failed');
  if (type === 'client_credentials') return refusal(401, 'invalid_client', 'Client authentication failed');
  return type === 'refresh_token' ? refreshed(wiki, request) : exchanged(wiki, request, consumer);
}

function exchanged(wiki: EmbeddedWiki, request: WikiRequest, consumer: Consumer): WikiAnswer {
  const { form } = request;
  const grant = wiki.consumers.codeOf(form.get('code') ?? '');
  if (!grant) return refusal(400, 'invalid_request', malformed, 'Cannot decrypt the authorization code');
  if (grant.used) return refusal(400, 'invalid_request', malformed, 'Authorization code has been revoked');
  if (grant.expiresAt <= wiki.now())
    return refusal(400, 'invalid_request', malformed, 'Authorization code has expired');
  if (grant.consumer.id !== consumer.id)
    return refusal(400, 'invalid_request', malformed, 'Authorization code was not issued to this client');
  if (grant.redirectUri !== null && form.get('redirect_uri') !== grant.redirectUri)
    return refusal(401, 'invalid_client', 'Client authentication failed');
  if (grant.challenge !== null && s256(form.get('code_verifier') ?? '') !== grant.challenge)
    return refusal(400, 'invalid_grant', invalidGrant, 'Failed to verify `code_verifier`.');
  grant.used = true;
  return tokens(wiki, { ...grant, used: false }, request.origin);
}

function refreshed(wiki: EmbeddedWiki, request: WikiRequest): WikiAnswer {
  const grant = wiki.consumers.takeRefresh(request.form.get('refresh_token') ?? '');
  if (grant === null) return refusal(401, 'invalid_request', lostRefresh, 'Cannot decrypt the refresh token');
  if (grant === 'used') return refusal(401, 'invalid_request', lostRefresh, 'Token has been revoked');
  return tokens(wiki, grant, request.origin);
}

function tokens(wiki: EmbeddedWiki, grant: Grant, issuer: string): WikiAnswer {
  const user = wiki.user(grant.userName);
  const given = wiki.consumers.giveTokens(grant, user ? subjectOf(wiki, user) : '0', issuer);
  return json(
    200,
    {
      token_type: 'Bearer',
      expires_in: given.expiresIn,
      access_token: given.accessToken,
      refresh_token: given.refreshToken
    },
    { 'content-type': 'application/json; charset=UTF-8', 'cache-control': 'no-store' }
  );
}

function answerProfile(wiki: EmbeddedWiki, request: WikiRequest): WikiAnswer {
  const token = /^Bearer\s+(.*)$/i.exec(request.headers['authorization'] ?? '')?.[1] ?? '';
  const found = wiki.consumers.userOf(token);
  if (!found) {
    const hint = wiki.consumers.accessOf(token)
      ? 'Access token has been revoked'
      : token.split('.').length === 3
        ? 'Error while decoding from JSON'
        : 'The JWT string must have two dots';
    return refusal(401, 'access_denied', accessDenied, hint);
  }
  const { user, grants } = found;
  const profile = {
    sub: subjectOf(wiki, user),
    username: user.name,
    editcount: user.editCount,
    confirmed_email: user.email,
    blocked: wiki.blockOf(user.name) !== null,
    registered: new Date(user.registration ?? 0).toISOString().replace(/\D/g, '').slice(0, 14),
    groups: groupsOf(wiki.core, user),
    rights: grants.includes('mwoauth-authonly') ? [] : rightsOf(wiki.core, user, grants),
    grants
  };
  return json(200, profile, {
    'content-type': 'text/html; charset=UTF-8',
    'cache-control': 'private, max-age=0, s-maxage=0'
  });
}

/** The consumer by form or Basic; confidential ones only with their secret. */
function readConsumer(wiki: EmbeddedWiki, { form, headers }: WikiRequest): Consumer | null {
  const basic = /^Basic\s+(\S+)$/i.exec(headers['authorization'] ?? '')?.[1];
  const [id, secret] = basic
    ? Buffer.from(basic, 'base64').toString().split(':').map(decodeURIComponent)
    : [form.get('client_id'), form.get('client_secret')];
  const consumer = wiki.consumers.find(id ?? null);
  return consumer && (!consumer.confidential || consumer.secret === secret) ? consumer : null;
}

const malformed =
  'The request is missing a required parameter, includes an invalid parameter value, includes a parameter more than once, or is otherwise malformed.';
const invalidGrant =
  'The provided authorization grant (e.g., authorization code, resource owner credentials) or refresh token is invalid, expired, revoked, does not match the redirection URI used in the authorization request, or was issued to another client.';
const lostRefresh = 'The refresh token is invalid.';
const accessDenied = 'The resource owner or authorization server denied the request.';

function refusal(status: number, error: string, message: string, hint?: string): WikiAnswer {
  return json(status, { error, error_description: message, ...(hint !== undefined && { hint }), message });
}

function wrongMethod(method: string): WikiAnswer {
  const text = `The request method (${method}) was not the allowed method for this path (POST)`;
  return json(405, { messageTranslations: { en: text }, httpCode: 405, httpReason: 'Method Not Allowed' });
}

function json(status: number, value: unknown, headers: Record<string, string> = {}): WikiAnswer {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(value) };
}

function s256(verifier: string): string {
  return createHash('sha256').update(verifier).digest('base64url');
}
