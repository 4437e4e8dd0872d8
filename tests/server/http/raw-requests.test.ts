import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineRoute } from '../../../server/routes/define-route.ts';
import { ApiError } from '../../../shared/api-error.ts';
import { base, startApi, type ApiStage } from './api-stage.ts';

const routes = {
  look: defineRoute({
    ...base,
    method: 'get',
    path: '/look',
    answer: z.object({ seen: z.boolean() }),
    handle: () => Promise.resolve({ seen: true })
  }),
  keep: defineRoute({
    ...base,
    method: 'post',
    path: '/keep',
    body: z.unknown(),
    answer: z.object({ kept: z.boolean() }),
    handle: () => Promise.resolve({ kept: true })
  })
};

let api: ApiStage;
beforeAll(async () => {
  api = await startApi({ routes });
});
afterAll(() => api.close(0));

const host = 'Host: seula.example\r\n';
const post = `POST /keep HTTP/1.1\r\n${host}Content-Type: application/json\r\n`;
/** What no browser sends, with the status that it gets. A second request hidden in one must not be answered. */
const odd: readonly (readonly [what: string, sent: string, status: number])[] = [
  ['an address that is none', `GET http://[::1/look HTTP/1.1\r\n${host}\r\n`, 400],
  ['an address with a broken name', `GET http://a%zz/look HTTP/1.1\r\n${host}\r\n`, 400],
  ['an address of no scheme that has paths', `GET data:look HTTP/1.1\r\n${host}\r\n`, 400],
  ['a name with half a character', `GET http://%ff@a/look HTTP/1.1\r\n${host}\r\n`, 200],
  ['the address of somebody else', `GET http://evil.example/look HTTP/1.1\r\n${host}\r\n`, 200],
  ['a path that looks like an address', `GET //other.example/look HTTP/1.1\r\n${host}\r\n`, 404],
  ['a path that is no address', `GET //:99999999/[ HTTP/1.1\r\n${host}\r\n`, 404],
  ['no address', `OPTIONS * HTTP/1.1\r\n${host}\r\n`, 404],
  ['no host', 'GET /look HTTP/1.1\r\n\r\n', 400],
  ['no host in the days when there were none', 'GET /look HTTP/1.0\r\n\r\n', 200],
  ['two hosts', `GET /look HTTP/1.1\r\n${host}HOST: evil.example\r\n\r\n`, 400],
  ['what it expects', `${post}Expect: 200-nonsense\r\nContent-Length: 1\r\n\r\n1`, 417],
  ['two lengths', `${post}Content-Length: 1\r\nContent-Length: 9\r\n\r\n1GET /look`, 400],
  ['length and pieces', `${post}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`, 400],
  ['pieces of another kind', `${post}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n`, 400],
  ['pieces behind a space', `${post}Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n`, 400],
  ['a piece of endless length', `${post}Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n1`, 400],
  ['lines without carriage returns', 'GET /look HTTP/1.1\nHost: a\n\n', 400],
  ['a NUL in a header', `GET /look HTTP/1.1\r\n${host}X-A: a\0b\r\n\r\n`, 400],
  ['a NUL in the path', `GET /lo\0ok HTTP/1.1\r\n${host}\r\n`, 400],
  ['a method of its own', `${'A'.repeat(1_000)} /look HTTP/1.1\r\n${host}\r\n`, 400],
  ['the beginning of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400],
  ['the beginning of TLS', '\x16\x03\x01\x02\0\x01\0\x01\xfc\x03\x03', 400]
];

describe('S28, S40: who sends what no browser would', () => {
  it.each(odd)('%s', async (_, sent, status) => {
    api.log.lines.length = 0;
    const answer = await answerTo(sent);
    expect(answer.match(/HTTP\/1\.1 \d{3}/g)).toEqual([`HTTP/1.1 ${status}`]);
    const [head = '', body = ''] = answer.split('\r\n\r\n');
    expect(head.toLowerCase().split('\r\n')).toEqual(
      expect.arrayContaining([
        "content-security-policy: default-src 'none'; frame-ancestors 'none'",
        'x-content-type-options: nosniff',
        'referrer-policy: no-referrer',
        'cache-control: no-store',
        'vary: origin',
        'content-type: application/json; charset=utf-8'
      ])
    );
    expect(answer).not.toMatch(/evil|\.ts\b|\n {4}at |node_modules|Error:/i);
    if (status !== 200) ApiError.parse(JSON.parse(body));
    expect(api.log.lines.filter(({ level }) => level === 'error' || level === 'warn')).toEqual([]);
  });
});

/** What comes back until the other side closes; it is asked to after the first answer. */
async function answerTo(sent: string): Promise<string> {
  const socket = connect(Number(new URL(api.url).port), '127.0.0.1');
  let answer = '';
  socket.on('data', (chunk) => {
    answer += chunk.toString('latin1');
    socket.end();
  });
  socket.on('error', () => undefined);
  socket.write(sent, 'latin1');
  await once(socket, 'close');
  return answer;
}
