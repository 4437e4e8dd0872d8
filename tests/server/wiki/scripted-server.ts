import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';
import {
  createWikiClient,
  type WikiClient,
  type WikiClientOptions
} from '../../../server/wiki/wiki-client.ts';

/** A request as a script sees it: parameters of query and form together. */
export interface ScriptedRequest {
  method: string;
  path: string;
  params: Record<string, string>;
  headers: IncomingHttpHeaders;
}

/** An answer: an object is sent as JSON; a function does with the connection what it likes. */
export type ScriptedAnswer =
  { status?: number; headers?: Record<string, string>; body: unknown } | ((response: ServerResponse) => void);

export type Script = (request: ScriptedRequest, number: number) => ScriptedAnswer | Promise<ScriptedAnswer>;

/** Starts a server of api.php that answers by a script and keeps all requests; it ends with the test. */
export async function startScriptedServer(script: Script) {
  const requests: ScriptedRequest[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const url = new URL(request.url ?? '', 'http://wiki');
      const form = new URLSearchParams(Buffer.concat(chunks).toString());
      const params = Object.fromEntries([...url.searchParams, ...form]);
      const seen = { method: request.method ?? '', path: url.pathname, params, headers: request.headers };
      requests.push(seen);
      void Promise.resolve(script(seen, requests.length)).then((answer) => send(response, answer));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { apiUrl: `http://127.0.0.1:${port}/w/api.php`, requests };
}

function send(response: ServerResponse, answer: ScriptedAnswer): void {
  if (typeof answer === 'function') return answer(response);
  const { body, headers = {}, status = 200 } = answer;
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body));
}

/** A clock that moves only when something sleeps on it. */
export function createTestClock(start = Date.parse('2026-11-20T12:00:00Z')) {
  let now = start;
  const slept: number[] = [];
  return {
    slept,
    now: () => now,
    advance: (ms: number) => {
      now += ms;
    },
    sleep: async (ms: number, signal?: AbortSignal) => {
      if (signal?.aborted === true) throw new Error('aborted');
      slept.push(ms);
      now += ms;
    }
  };
}

/** An answer to meta=userinfo; `name` null is nobody. */
export function userInfo(name: string | null, rights: string[] = ['read']): ScriptedAnswer {
  const user = name === null ? { id: 0, name: '127.0.0.1', anon: true } : { id: 5, name };
  return { body: { batchcomplete: true, query: { userinfo: { ...user, rights } } } };
}

/** An API error as MediaWiki sends it. */
export function apiError(code: string, headers: Record<string, string> = {}): ScriptedAnswer {
  return { headers: { 'mediawiki-api-error': code, ...headers }, body: { error: { code, info: 'Words.' } } };
}

/** A client with a test clock; it is closed with the test. */
export function createTestClient(apiUrl: string, options: Partial<WikiClientOptions> = {}): WikiClient {
  const client = createWikiClient({
    apiUrl,
    userAgent: 'SeulaTest/1 (test@example.org)',
    clock: createTestClock(),
    random: () => 1,
    ...options
  });
  onTestFinished(() => client.close());
  return client;
}

/** Answers as a wiki where SeulaBot@seula signs in with a bot password; the script answers everything else. */
export function withSignIn(script: Script, rights = ['read', 'review', 'bot', 'apihighlimits']): Script {
  return (request, number) => {
    const { action, meta, type } = request.params;
    if (meta === 'tokens')
      return { body: { query: { tokens: { [`${type}token`]: `${type}-secret-token+\\` } } } };
    if (action === 'login')
      return { body: { login: { result: 'Success', lguserid: 5, lgusername: 'SeulaBot' } } };
    if (meta === 'userinfo' && request.params.pageids === undefined) return userInfo('SeulaBot', rights);
    return script(request, number);
  };
}

export const BOT = {
  kind: 'botPassword',
  username: 'SeulaBot@seula',
  password: 'canary-password-1'
} as const;
