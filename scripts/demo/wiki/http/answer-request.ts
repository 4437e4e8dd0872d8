import { answerApi } from '../api/answer-api.ts';
import { corsHeaders, isSessionDropped } from '../api/cors.ts';
import type { EmbeddedWiki } from '../create-wiki.ts';
import { answerModels } from '../models/answer-models.ts';
import { answerOAuth } from '../oauth/answer-oauth.ts';
import { answerWikidata } from '../wikidata/answer-wikidata.ts';
import type { Interference, WikiAnswer, WikiRequest } from './exchange.ts';
import type { PageHandler } from './page-handler.ts';
import type { Session } from './sessions.ts';

/** Answers any request to the wiki: the API itself, everything else through `pages`. Null cuts the connection. */
export async function answerRequest(
  wiki: EmbeddedWiki,
  request: WikiRequest,
  pages?: PageHandler
): Promise<WikiAnswer | null> {
  const params = new Map([...request.query, ...request.form]);
  const interference = meddle(wiki, request, params);
  if (interference?.delayMs) await new Promise((done) => setTimeout(done, interference.delayMs));
  await interference?.wait;
  interference?.before?.();
  if (interference?.drop === true) return null;
  const answer = await answerAnyway(wiki, request, params, interference, pages);
  if (interference?.drop === 'after') return null;
  return interference?.after?.(answer) ?? answer;
}

function meddle(
  wiki: EmbeddedWiki,
  request: WikiRequest,
  params: Map<string, string>
): Interference | undefined {
  const action = isApi(request) ? (params.get('action') ?? 'help') : '';
  for (const interceptor of wiki.interceptors) {
    const interference = interceptor({ ...request, action, params });
    if (interference) return interference;
  }
  return undefined;
}

async function answerAnyway(
  wiki: EmbeddedWiki,
  request: WikiRequest,
  params: Map<string, string>,
  interference: Interference | undefined,
  pages: PageHandler | undefined
): Promise<WikiAnswer> {
  if (!isApi(request)) {
    if (interference?.answer) return canned(interference.answer);
    const forPrograms = answerModels(wiki, request) ?? answerWikidata(wiki, request);
    return forPrograms ?? answerOAuth(wiki, request) ?? answerPage(wiki, request, pages);
  }
  if (request.method === 'OPTIONS') {
    return { status: 200, headers: corsHeaders(request, params), body: '' };
  }
  const known = findSession(wiki, request);
  const session = known ?? wiki.sessions.draft();
  const outcome = interference?.answer
    ? { answer: canned(interference.answer), session, user: session.userName, code: null, writes: false }
    : await answerApi(wiki, request, session, params);
  wiki.requests.add({
    action: params.get('action') ?? 'help',
    params: Object.fromEntries(params),
    method: request.method,
    userAgent: request.headers['api-user-agent'] ?? request.headers['user-agent'] ?? '',
    user: outcome.user,
    code: outcome.code,
    writes: outcome.writes
  });
  const isOpen = wiki.sessions.isOpen(outcome.session) && !isSessionDropped(params);
  return withCookie(wiki, outcome.answer, outcome.session, isOpen && outcome.session !== known);
}

async function answerPage(
  wiki: EmbeddedWiki,
  request: WikiRequest,
  pages?: PageHandler
): Promise<WikiAnswer> {
  const known = findSession(wiki, request);
  const session = known ?? wiki.sessions.create(null);
  let current = session;
  const answer = await pages?.(
    {
      method: request.method,
      url: new URL(request.url),
      form: request.form,
      body: request.body,
      cookies: readCookies(request),
      user: wiki.sessions.user(session),
      address: '127.0.0.1',
      session: {
        csrfToken: wiki.sessions.token(session, 'csrf'),
        logIn: (name, password) => {
          const user = wiki.user(name);
          if (!user || user.password === '' || user.password !== password) return false;
          current = wiki.sessions.renew(current, user.name, null);
          return true;
        },
        logOut: () => {
          wiki.sessions.end(current);
          current = wiki.sessions.create(null);
        }
      }
    },
    wiki
  );
  if (answer) return withCookie(wiki, answer, current, current !== known);
  return { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: 'Not found\n' };
}

function findSession(wiki: EmbeddedWiki, request: WikiRequest): Session | undefined {
  return wiki.sessions.find(readCookies(request)[cookieName(wiki)]);
}

function readCookies(request: WikiRequest): Record<string, string> {
  const pairs = (request.headers['cookie'] ?? '').split(/;\s*/).map((pair) => pair.split('='));
  return Object.fromEntries(pairs.map(([name = '', ...value]) => [name, value.join('=')]));
}

function withCookie(wiki: EmbeddedWiki, answer: WikiAnswer, session: Session, needed: boolean): WikiAnswer {
  if (!needed) return answer;
  const given = [answer.headers['set-cookie'] ?? []].flat();
  const cookie = `${cookieName(wiki)}=${session.id}; path=/; HttpOnly; SameSite=Lax`;
  return { ...answer, headers: { ...answer.headers, 'set-cookie': [...given, cookie] } };
}

function cookieName(wiki: EmbeddedWiki): string {
  return `${wiki.settings.databaseName}_session`;
}

function isApi(request: WikiRequest): boolean {
  return request.path === '/w/api.php';
}

function canned(answer: NonNullable<Interference['answer']>): WikiAnswer {
  return {
    status: answer.status ?? 200,
    headers: answer.headers ?? { 'content-type': 'application/json; charset=utf-8' },
    body: answer.body
  };
}
