import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createApi } from '../../../server/http/create-api.ts';
import { listen, type Listening } from '../../../server/http/listen.ts';
import { defineRoute } from '../../../server/routes/define-route.ts';
import { ApiError } from '../../../shared/api-error.ts';
import { recordedLog } from '../../support/recorded-log.ts';
import { base, onlyServices, startApi, type ApiStage } from './api-stage.ts';

const routes = {
  keep: defineRoute({
    ...base,
    method: 'post',
    path: '/keep',
    body: z.unknown(),
    answer: z.object({ characters: z.number() }),
    handle: ({ body }) => Promise.resolve({ characters: JSON.stringify(body).length })
  })
};
const most = 256 * 1024;

let api: ApiStage;
let hasty: ApiStage;
beforeAll(async () => {
  api = await startApi({ routes });
  hasty = await startApi({ routes, bodyLimitMs: 20 });
});
afterAll(() => Promise.all([api.close(0), hasty.close(0)]));

describe('S14: what is sent along', () => {
  it('may have 256 kB', async () => {
    const { status, body } = await say(api, post(`"${'x'.repeat(most - 2)}"`));
    expect([status, body]).toEqual([200, { characters: most }]);
  });

  it('is not even read when it says that it is larger', async () => {
    // Of the body nothing ever comes: the refusal does not wait for it.
    const { status, body } = await say(api, [head(`Content-Length: ${most + 1}`)]);
    expect([status, body.code]).toEqual([413, 'too-large']);
  });

  it('is read no further when it turns out to be larger', async () => {
    const chunk = `8000\r\n${'x'.repeat(0x8000)}\r\n`;
    // The end of it never comes.
    const { status, body } = await say(api, [
      head('Transfer-Encoding: chunked'),
      ...Array.from({ length: 9 }, () => chunk)
    ]);
    expect([status, body.code]).toEqual([413, 'too-large']);
  });

  it('is not waited for when it comes too slowly', async () => {
    const { status, body } = await say(hasty, [head('Content-Length: 100'), '{"a":']);
    expect([status, body.code]).toEqual([408, 'too-slow']);
  });

  it('is not waited for when it never ends, though something comes all the time', async () => {
    const socket = connect(portOf(hasty), '127.0.0.1');
    socket.write(head('Transfer-Encoding: chunked'));
    const drip = setInterval(() => socket.write('1\r\n \r\n'), 1);
    const { status, body } = await answerOn(socket);
    clearInterval(drip);
    expect([status, body.code]).toEqual([408, 'too-slow']);
  });

  it('is not waited for where the request is refused for something else', async () => {
    for (const line of ['POST /nothing', 'PUT /keep', 'POST /keep?x=1']) {
      const { status } = await say(api, [head('Content-Length: 1000').replace('POST /keep', line)]);
      expect(status, line).toBeGreaterThanOrEqual(400);
      expect(status, line).toBeLessThan(500);
    }
  });

  it.each([
    ['lists', (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`],
    ['objects', (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`]
  ])('may be twenty %s deep and no more', async (_, nested) => {
    expect((await say(api, post(nested(20)))).status).toBe(200);
    for (const depth of [21, 22, 1_000, 40_000]) {
      const { status, body } = await say(api, post(nested(depth)));
      expect([status, body.params]).toMatchObject([400, { reason: 'it is nested too deeply' }]);
    }
  });

  it.each([
    ['Content-Encoding: gzip', 415],
    ['Content-Encoding: identity, br', 415],
    ['Content-Encoding: identity', 200],
    ['Content-Type: application/json; charset=utf-16', 415],
    ['Content-Type: application/json; charset="iso-8859-1"', 415],
    ['Content-Type: application/json; Charset=UTF-8', 200],
    ['Content-Type: application/json; charset="utf8"', 200],
    ['Content-Type: application/jsonp', 415],
    ['Content-Type: text/plain; application/json', 415]
  ])('is taken for nothing but what it is: %s', async (line, expected) => {
    const usual = /^Content-Type/.test(line) ? 'X-Nothing: 1' : 'Content-Type: application/json';
    const lines = `${usual}\r\n${line}\r\nContent-Length: 1\r\nConnection: close`;
    const { status, body } = await say(api, [`POST /keep HTTP/1.1\r\nHost: a\r\n${lines}\r\n\r\n1`]);
    expect(status).toBe(expected);
    if (expected === 415) expect(body.code).toBe('not-json');
  });

  it('takes no more of the machine when the client goes in the middle of it', async () => {
    const socket = connect(portOf(api), '127.0.0.1');
    api.log.lines.length = 0;
    socket.write(`${head('Content-Length: 100')}{"a":`, () => socket.destroy());
    await once(socket, 'close');
    expect((await say(api, post('1'))).status).toBe(200);
    expect(api.log.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('holds no connection open that sends no whole request', async () => {
    const impatient = await listenWith(30);
    for (const started of ['', 'GET /ke', 'POST /keep HTTP/1.1\r\nHost: a\r\nX-Slow: ']) {
      const socket = connect(portOf(impatient), '127.0.0.1');
      socket.write(started);
      const { status, body } = await answerOn(socket);
      expect([status, body.code], started).toEqual([408, 'too-slow']);
    }
    await impatient.close(0);
  });

  it('has at most ten seconds in what is deployed', async () => {
    const usual = await listen(bare(), 0, '127.0.0.1');
    const { requestTimeout, headersTimeout } = usual.server;
    expect(Math.max(requestTimeout, headersTimeout)).toBeLessThanOrEqual(10_000);
    expect(Math.min(requestTimeout, headersTimeout)).toBeGreaterThan(1_000);
    await usual.close(0);
  });
});

function bare() {
  const allowedOrigins = () => Promise.resolve([]);
  return createApi({ routes, services: onlyServices({}), allowedOrigins, log: recordedLog(), version: '0' });
}

function listenWith(limitMs: number): Promise<Listening> {
  return listen(bare(), 0, '127.0.0.1', limitMs);
}

function head(line: string): string {
  return `POST /keep HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n${line}\r\n\r\n`;
}

function post(body: string): string[] {
  return [head(`Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close`), body];
}

function portOf({ url }: { url: string }): number {
  return Number(new URL(url).port);
}

/** Sends pieces as they are, and reads until the other side closes. */
async function say(to: ApiStage, pieces: readonly string[]) {
  const socket = connect(portOf(to), '127.0.0.1');
  for (const piece of pieces) socket.write(piece);
  return answerOn(socket);
}

async function answerOn(socket: Socket) {
  let answer = '';
  socket.on('data', (chunk) => (answer += chunk.toString()));
  // What is still on its way when the other side closes is refused by it.
  socket.on('error', () => undefined);
  await once(socket, 'close');
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]);
  const text = answer.slice(answer.indexOf('\r\n\r\n') + 4);
  const json: unknown = JSON.parse(text.startsWith('{') ? text : (/\{.*\}/s.exec(text)?.[0] ?? 'null'));
  const body = (status < 400 ? json : ApiError.parse(json)) as Partial<ApiError>;
  return { status, body };
}
