import type { EmbeddedWiki } from '../create-wiki.ts';
import type { WikiAnswer, WikiRequest } from '../http/exchange.ts';
import type { Session } from '../http/sessions.ts';
import { rightsOf } from '../model/users.ts';
import { errorBody, successBody } from './answer-format.ts';
import { ApiError } from './api-error.ts';
import { checkAsserts, checkLag, checkModule } from './checks.ts';
import { warn, type ApiContext } from './context.ts';
import { corsHeaders, isOriginRefused, isSessionDropped } from './cors.ts';
import { findModule } from './modules.ts';

/** What is known of a request to the API after it was answered. */
export type ApiOutcome = {
  answer: WikiAnswer;
  session: Session;
  user: string | null;
  code: string | null;
  writes: boolean;
};

/** Answers one request to api.php. Errors are answers with HTTP 200 and the header MediaWiki-API-Error. */
export async function answerApi(
  wiki: EmbeddedWiki,
  request: WikiRequest,
  session: Session,
  params: Map<string, string>
): Promise<ApiOutcome> {
  const outcome = { session, user: null, code: null, writes: false };
  if (isOriginRefused(request, params)) {
    const body = "'origin' parameter does not match Origin header\n";
    const headers = { 'content-type': 'text/html; charset=UTF-8' };
    return { ...outcome, answer: { status: 403, headers, body } };
  }
  const context = createContext(wiki, request, session, params);
  let body: Record<string, unknown>;
  let code: string | null = null;
  let writes = false;
  try {
    const bearer = checkBearer(wiki, request);
    if (bearer && !isSessionDropped(params)) signIn(context, bearer);
    const module = findModule(params.get('action') ?? 'help');
    writes = module.writes ?? false;
    for (const name of module.parameters.split(' ')) context.known.add(name);
    checkAsserts(context);
    checkLag(context);
    context.module = module.name;
    checkModule(context, module);
    const result = await module.run(context);
    warnUnknown(context);
    body = successBody(context, result);
  } catch (thrown) {
    const error = thrown instanceof ApiError ? thrown : internalError(thrown);
    if (error.code.startsWith('internal_api_error'))
      body = { error: { code: error.code, info: error.message, ...error.data } };
    else body = errorBody(context, error);
    code = error.code;
    Object.assign(context.headers, error.headers, { 'mediawiki-api-error': code });
  }
  const answer = serialize(context, body, { ...context.headers, ...corsHeaders(request, params) });
  return { answer, session: context.session, user: context.user?.name ?? null, code, writes };
}

function createContext(
  wiki: EmbeddedWiki,
  request: WikiRequest,
  session: Session,
  params: Map<string, string>
): ApiContext {
  const context: ApiContext = {
    wiki,
    method: request.method,
    raw: params,
    inQuery: new Set(request.query.keys()),
    session,
    user: null,
    userName: '127.0.0.1',
    rights: [],
    formatVersion: ['2', 'latest'].includes(params.get('formatversion') ?? '1') ? 2 : 1,
    origin: request.origin,
    module: 'main',
    warnings: [],
    known: new Set(mainParameters),
    limits: {},
    headers: {}
  };
  signIn(context, isSessionDropped(params) ? wiki.sessions.passing(null, '') : session);
  return context;
}

function signIn(context: ApiContext, session: Session): void {
  const user = context.wiki.sessions.user(session);
  Object.assign(context, {
    session,
    user,
    userName: user?.name ?? '127.0.0.1',
    rights: rightsOf(context.wiki.core, user, session.grants)
  });
}

/** The one-request session of an access token; null without one, an error for one that nobody has. */
function checkBearer(wiki: EmbeddedWiki, request: WikiRequest): Session | null {
  const token = /^Bearer\s+(.*)$/i.exec(request.headers['authorization'] ?? '')?.[1];
  if (token === undefined) return null;
  const user = [...wiki.core.users.values()].find((entry) => entry.token === token);
  if (user) return wiki.sessions.passing(user, token);
  const granted = wiki.consumers.userOf(token);
  if (granted?.grants.includes('mwoauth-authonly'))
    throw new ApiError('readapidenied', 'You need read permission to use this module.');
  if (granted) return { ...wiki.sessions.passing(granted.user, token), grants: granted.grants };
  throw new ApiError(
    'mwoauth-invalid-authorization',
    'The authorization headers in your request are not valid: Invalid access token'
  );
}

function warnUnknown(context: ApiContext): void {
  const unknown = [...context.raw.keys()].filter((name) => !context.known.has(name));
  if (unknown.length === 0) return;
  context.module = 'main';
  const plural = unknown.length > 1 ? 'parameters' : 'parameter';
  warn(context, 'unrecognizedparams', `Unrecognized ${plural}: ${unknown.join(', ')}.`, {
    parameters: unknown
  });
}

function internalError(thrown: unknown): ApiError {
  const name = thrown instanceof Error ? thrown.name : 'Exception';
  const text = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  return new ApiError(`internal_api_error_${name}`, `Caught exception of type ${name}: ${text}`, {
    data: { errorclass: name }
  });
}

function serialize(
  context: ApiContext,
  body: Record<string, unknown>,
  headers: Record<string, string>
): WikiAnswer {
  const text = JSON.stringify(body);
  const callback = context.raw.get('callback');
  const type = callback === undefined ? 'application/json' : 'text/javascript';
  return {
    status: 200,
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'cache-control': 'private, must-revalidate, max-age=0',
      ...(isSessionDropped(context.raw) ? { 'mediawiki-login-suppressed': 'true' } : {}),
      ...headers
    },
    body: callback === undefined ? text : `/**/${callback}(${text})`
  };
}

const mainParameters = (
  'action format formatversion maxlag smaxage maxage assert assertuser requestid servedby curtimestamp ' +
  'responselanginfo origin uselang variant errorformat errorlang errorsuselocal callback token'
).split(' ');
