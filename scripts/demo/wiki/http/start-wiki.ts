import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { EmbeddedWiki } from '../create-wiki.ts';
import { answerRequest } from './answer-request.ts';
import type { WikiAnswer, WikiRequest } from './exchange.ts';
import type { PageHandler } from './page-handler.ts';
import { streamChanges, streamPath } from './stream-changes.ts';

/** A wiki that listens. `apiUrl` ends in /w/api.php; `close` ends open connections too. */
export type RunningWiki = { apiUrl: string; origin: string; port: number; close: () => Promise<void> };

/** Serves a wiki on 127.0.0.1; without `port` on a free one. `pages` answers what is not the API. */
export async function startWiki(
  wiki: EmbeddedWiki,
  options: { port?: number; host?: string; pages?: PageHandler } = {}
): Promise<RunningWiki> {
  const host = options.host ?? '127.0.0.1';
  const server = createServer((incoming, outgoing) => {
    if (incoming.method === 'GET' && incoming.url?.split('?')[0] === streamPath) {
      streamChanges(wiki, incoming, outgoing);
      return;
    }
    serve(wiki, incoming, outgoing, options.pages).catch(() => outgoing.destroy());
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(options.port ?? 0, host, done);
  });
  const { port } = server.address() as AddressInfo;
  const origin = `http://${host}:${port}`;
  return {
    apiUrl: `${origin}/w/api.php`,
    origin,
    port,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      })
  };
}

async function serve(
  wiki: EmbeddedWiki,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  pages: PageHandler | undefined
): Promise<void> {
  const answer = await answerRequest(wiki, await readRequest(incoming), pages);
  if (answer) send(outgoing, answer, incoming.method === 'HEAD');
  else incoming.socket.destroy();
}

async function readRequest(incoming: IncomingMessage): Promise<WikiRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  const origin = `http://${incoming.headers.host ?? '127.0.0.1'}`;
  const url = new URL(incoming.url ?? '/', origin);
  const headers = Object.fromEntries(
    Object.entries(incoming.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? '')
    ])
  );
  return {
    method: incoming.method ?? 'GET',
    path: url.pathname,
    url: url.href,
    query: url.searchParams,
    form: await readForm(bytes, headers['content-type'] ?? ''),
    body: bytes.toString('utf8'),
    headers,
    origin
  };
}

async function readForm(bytes: Buffer, type: string): Promise<URLSearchParams> {
  if (type.startsWith('application/x-www-form-urlencoded'))
    return new URLSearchParams(bytes.toString('utf8'));
  if (!type.startsWith('multipart/form-data')) return new URLSearchParams();
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
  return new URLSearchParams(
    [...form].map(([name, value]) => [name, typeof value === 'string' ? value : ''])
  );
}

function send(outgoing: ServerResponse, answer: WikiAnswer, headOnly: boolean): void {
  outgoing.writeHead(answer.status, { ...answer.headers, 'content-length': Buffer.byteLength(answer.body) });
  outgoing.end(headOnly ? undefined : answer.body);
}
