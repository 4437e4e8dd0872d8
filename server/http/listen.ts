import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type Koa from 'koa';
import type { ApiError } from '../../shared/api-error.ts';
import { headersOfAll } from './set-headers.ts';

/** An API that listens. */
export interface Listening {
  readonly server: Server;
  /** Such as `http://127.0.0.1:8037`. */
  readonly url: string;
  /** Takes no more requests and lets those under way end, for so long at most. */
  close(graceMs?: number): Promise<void>;
}

/** A request that has not arrived whole after so long is given up. */
const arrivalMs = 9_000;

/**
 * Listens on a port (0: any free one), and resolves when it does; rejects when the port cannot be had. A request that
 * takes longer than `limitMs` to arrive is refused, and its connection closed.
 */
export async function listen(
  app: Koa,
  port: number,
  host: string,
  limitMs: number = arrivalMs
): Promise<Listening> {
  // Fifty titles of full length, percent-encoded, are more than Node's own limit.
  const answer = app.callback();
  const server = createServer(
    {
      maxHeaderSize: 64 * 1024,
      headersTimeout: limitMs,
      requestTimeout: limitMs,
      connectionsCheckingInterval: limitMs / 10,
      // Node's own refusal says neither why nor what a browser may make of it.
      requireHostHeader: false
    },
    (request, response) => {
      if (makeReadable(request)) void answer(request, response);
      else refuse(response, 400);
    }
  );
  server.on('clientError', refuseNoise);
  server.on('checkExpectation', (_: IncomingMessage, response: ServerResponse) => refuse(response, 417));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const actual = typeof address === 'object' && address ? address.port : port;
  return {
    server,
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actual}`,
    close: (graceMs = 10_000) => close(server, graceMs)
  };
}

async function close(server: Server, graceMs: number): Promise<void> {
  if (!server.listening) return;
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const idle = setInterval(() => server.closeIdleConnections(), 100);
  const cut = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearInterval(idle);
  clearTimeout(cut);
}

/**
 * Leaves of an address its path alone, for whose it claims to be counts for nothing. False for what HTTP does not allow,
 * though Node reads it: an address that is none, no Host or several.
 */
function makeReadable(request: IncomingMessage): boolean {
  const hosts = request.rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host');
  if (hosts.length > 1 || (hosts.length === 0 && request.httpVersion !== '1.0')) return false;
  const asked = request.url ?? '';
  if (asked.startsWith('/') || asked === '*') return true;
  if (!URL.canParse(asked)) return false;
  const { pathname, search } = new URL(asked);
  request.url = `${pathname}${search}`;
  return pathname.startsWith('/');
}

/** What Node could not even read as a request gets an answer of the same form as all others. */
function refuseNoise(fault: Error & { code?: string }, socket: Socket): void {
  if (!socket.writable || fault.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const [status, code] = noise.get(fault.code) ?? ['400 Bad Request', 'bad-request'];
  const { headers, body } = refusalOf(code);
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status}\r\n${lines.join('')}\r\n${body}`);
}

function refuse(response: ServerResponse, status: 400 | 417): void {
  const { headers, body } = refusalOf('bad-request');
  response.writeHead(status, headers).end(body);
}

function refusalOf(code: string) {
  const refusal: ApiError = { error: 'This is no request that can be read.', code, params: {} };
  const body = JSON.stringify(refusal);
  const headers = {
    ...headersOfAll,
    Vary: 'Origin',
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': String(Buffer.byteLength(body)),
    Connection: 'close'
  };
  return { headers, body };
}

const noise: ReadonlyMap<string | undefined, readonly [string, string]> = new Map([
  ['HPE_HEADER_OVERFLOW', ['431 Request Header Fields Too Large', 'too-long']],
  ['ERR_HTTP_REQUEST_TIMEOUT', ['408 Request Timeout', 'too-slow']]
]);
