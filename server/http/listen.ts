import { createServer, type Server } from 'node:http';
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
      connectionsCheckingInterval: limitMs / 10
    },
    (request, response) => void answer(request, response)
  );
  server.on('clientError', refuseNoise);
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

/** What Node could not even read as a request gets an answer of the same form as all others. */
function refuseNoise(fault: Error & { code?: string }, socket: Socket): void {
  if (!socket.writable || fault.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const [status, code] = noise.get(fault.code) ?? ['400 Bad Request', 'bad-request'];
  const refusal: ApiError = { error: 'This is no request that can be read.', code, params: {} };
  const body = JSON.stringify(refusal);
  const headers = {
    ...headersOfAll,
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': String(Buffer.byteLength(body)),
    Connection: 'close'
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status}\r\n${lines.join('')}\r\n${body}`);
}

const noise: ReadonlyMap<string | undefined, readonly [string, string]> = new Map([
  ['HPE_HEADER_OVERFLOW', ['431 Request Header Fields Too Large', 'too-long']],
  ['ERR_HTTP_REQUEST_TIMEOUT', ['408 Request Timeout', 'too-slow']]
]);
