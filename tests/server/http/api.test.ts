import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import Koa from 'koa';
import { z } from 'zod';
import { listen } from '../../../server/http/listen.ts';
import { routes } from '../../../server/routes/index.generated.ts';
import { ApiError } from '../../../shared/api-error.ts';
import { sampleRoutes, startApi, type ApiStage } from './api-stage.ts';

let api: ApiStage;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seula-gadget-'));
  await mkdir(join(folder, 'gadget'));
  await writeFile(join(folder, 'gadget', 'seula.js'), 'void 0;');
  await writeFile(join(folder, 'secret.js'), 'canary');
  api = await startApi({ gadgetFolder: join(folder, 'gadget') });
});
afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true });
});

describe('reading a request', () => {
  it('decodes titles and takes defaults', async () => {
    const titles = 'Äiti 😀 & co|C++|50 %';
    const answer = await api.get(`/echo/${encodeURIComponent('a/ö')}/7?titles=${encodeURIComponent(titles)}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(await answer.json()).toEqual({ params: { name: 'a/ö', number: 7 }, query: { titles, limit: 50 } });
  });

  it('takes fifty titles of full length', async () => {
    const titles = Array.from({ length: 50 }, () => 'ä'.repeat(127)).join('|');
    expect((await api.get(`/echo/a/1?titles=${encodeURIComponent(titles)}`)).status).toBe(200);
  });

  it.each([
    ['/echo/a/1?limit=0', 'query', 'limit'],
    ['/echo/a/1?limit=many', 'query', 'limit'],
    ['/echo/a/1?limit=1&limit=2', 'query', 'limit'],
    ['/echo/a/1?titles=a&titles=b', 'query', 'titles'],
    ['/echo/a/1?Titles=a', 'query', 'Titles'],
    ['/echo/a/1?limit=1&colour=red', 'query', 'colour'],
    ['/echo/a/1?__proto__=1', 'query', '__proto__'],
    ['/echo/a/1?constructor[prototype]=1', 'query', 'constructor[prototype]'],
    ['/echo/a/x', 'path', 'number'],
    ['/echo/a/-1', 'path', 'number'],
    ['/echo/%E0%A4/1', 'path', 'path'],
    ['/leak?anything', 'query', 'anything']
  ])('%s is refused and says why', async (path, place, field) => {
    const answer = await api.get(path);
    expect(answer.status).toBe(400);
    const refusal = ApiError.parse(await answer.json());
    expect(refusal).toMatchObject({ code: 'bad-request', params: { place, field } });
    expect(refusal.params.reason).not.toBe('');
  });

  it.each(['/', '/nothing', '/leak/', '/LEAK', '/leak/more', '/echo/a', '//leak', '/gadget/', '/api/v1'])(
    'there is nothing at %s',
    async (path) => {
      const answer = await api.get(path);
      expect(answer.status).toBe(404);
      expect(await answer.json()).toMatchObject({ code: 'no-such-route', params: { path } });
    }
  );

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])(
    '%s is not the method of a route that is read',
    async (method) => {
      const answer = await api.get('/leak', { method });
      expect(answer.status).toBe(405);
      expect(answer.headers.get('allow')).toBe('GET, HEAD');
      expect(await answer.json()).toMatchObject({ code: 'wrong-method', params: { method } });
    }
  );

  it('HEAD tells what GET would, without the body', async () => {
    const answer = await api.get('/leak', { method: 'HEAD' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(await answer.text()).toBe('');
  });
});

describe('answering', () => {
  it('S13: leaves out what the schema does not declare', async () => {
    const answer = await api.get('/leak');
    expect(await answer.json()).toEqual({ shown: 'yes', inner: { shown: 'yes' } });
    expect(answer.headers.get('cache-control')).toBe('public, max-age=60');
  });

  it('passes refusals of routes on', async () => {
    const answer = await api.get('/refusal');
    expect(answer.status).toBe(404);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.json()).toEqual({
      error: 'Not served here.',
      code: 'no-such-wiki',
      params: { wiki: 'xx' }
    });
  });

  it.each(['/fault', '/misfit'])('S40: tells of %s only an id, which is in the log', async (path) => {
    api.log.lines.length = 0;
    const answer = await api.get(path);
    expect(answer.status).toBe(500);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const body = await answer.text();
    expect(body).not.toMatch(/canary|SELECT|\.ts|stack/);
    const refusal = ApiError.parse(JSON.parse(body));
    expect(refusal.code).toBe('internal');
    const logged = api.log.lines.find(({ level }) => level === 'error');
    expect(logged?.data).toMatchObject({ id: refusal.params.id, path });
  });

  it('does not wait for ever', async () => {
    const hasty = await startApi({ timeLimitMs: 10 });
    const answer = await hasty.get('/silence');
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('30');
    expect(await answer.json()).toMatchObject({ code: 'timed-out' });
    await hasty.close();
  });

  it.each([
    ['br', 'br'],
    ['gzip, deflate', 'gzip'],
    ['gzip, deflate, br', 'br'],
    ['identity', null],
    ['br;q=0', null]
  ])('to clients that take %s is in the form %s', async (accepted, used) => {
    const { headers, bytes } = await raw('/large', { 'Accept-Encoding': accepted });
    expect(headers['content-encoding'] ?? null).toBe(used);
    expect(headers.vary).toMatch(/Accept-Encoding/);
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
    if (used === null) expect(bytes).toBeGreaterThan(100_000);
    else expect(bytes).toBeLessThan(2_000);
    const answer = await api.get('/large', { headers: { 'Accept-Encoding': accepted } });
    expect(((await answer.json()) as { text: string }).text).toHaveLength(80_000);
  });

  it('writes one line a request, without what is asked for and by whom', async () => {
    api.log.lines.length = 0;
    await api.get('/echo/a/1?titles=Maija', {
      headers: { 'X-Forwarded-For': '203.0.113.9', Origin: 'https://x.example' }
    });
    expect(api.log.lines).toEqual([
      {
        level: 'info',
        message: 'request',
        data: { method: 'GET', path: '/echo/a/1', status: 200, ms: expect.any(Number) as number }
      }
    ]);
  });
});

describe('headers', () => {
  it.each([
    ...['/leak', '/refusal', '/fault', '/misfit', '/nothing', '/leak?x=1', '/large', '/gadget/seula.js'],
    '/api/v1/openapi.json'
  ])('S28, S11: keep browsers from making anything of %s', async (path) => {
    for (const method of ['GET', 'POST', 'HEAD']) {
      const answer = await api.get(path, { method });
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cache-control': expect.stringMatching(/^(no-store|public, max-age=\d+)$/) as string,
        vary: expect.stringMatching(/\bOrigin\b/) as string
      });
      expect(answer.headers.get('set-cookie')).toBeNull();
      expect(answer.headers.get('x-powered-by')).toBeNull();
    }
  });

  it.each(['/leak', '/refusal', '/fault', '/nothing'])('S10: let the listed wikis read %s', async (path) => {
    for (const origin of ['https://fi.wikipedia.org', 'http://127.0.0.1:8080']) {
      const answer = await api.get(path, { headers: { Origin: origin } });
      expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
      expect(answer.headers.get('access-control-expose-headers')).toBe('Retry-After');
      expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
    }
  });

  it.each([
    'null',
    '*',
    'http://fi.wikipedia.org',
    'https://fi.wikipedia.org:8443',
    'https://fi.wikipedia.org.',
    'https://fi.wikipedia.org/',
    'https://FI.wikipedia.org',
    'https://xfi.wikipedia.org',
    'https://fi.wikipedia.org.evil.example',
    'https://fi.wikipedia.orgevil.example',
    'https://wikipedia.org',
    'https://other.toolforge.example',
    'file://'
  ])('S9: do not let %s', async (origin) => {
    const preflight = { Origin: origin, 'Access-Control-Request-Method': 'GET' };
    for (const { headers } of [
      await raw('/leak', { Origin: origin }),
      await raw('/leak', preflight, 'OPTIONS')
    ]) {
      expect(headers['access-control-allow-origin']).toBeUndefined();
      expect(headers['access-control-allow-methods']).toBeUndefined();
    }
  });

  it('answer the question that browsers ask before', async () => {
    const asking = { Origin: 'https://fi.wikipedia.org', 'Access-Control-Request-Method': 'GET' };
    const { status, headers } = await raw('/leak', asking, 'OPTIONS');
    expect(status).toBe(204);
    expect(headers).toMatchObject({
      'access-control-allow-origin': 'https://fi.wikipedia.org',
      'access-control-allow-methods': 'GET, HEAD, POST, PUT, PATCH, DELETE',
      'access-control-allow-headers': 'Authorization, Content-Type, Last-Event-ID',
      'x-content-type-options': 'nosniff'
    });
  });

  it('allow no origin when the list cannot be read, and the answer comes all the same', async () => {
    const blind = await startApi({ allowedOrigins: () => Promise.reject(new Error('canary')) });
    const answer = await blind.get('/leak', { headers: { Origin: 'https://fi.wikipedia.org' } });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    expect(blind.log.lines.map(({ level }) => level)).toContain('error');
    await blind.close();
  });
});

describe('the folder of the gadget', () => {
  it('is served', async () => {
    const answer = await api.get('/gadget/seula.js');
    expect(answer.headers.get('content-type')).toMatch(/^text\/javascript/);
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(await answer.text()).toBe('void 0;');
  });

  it.each([
    '/gadget/../secret.js',
    '/gadget/..%2fsecret.js',
    '/gadget/%2e%2e/secret.js',
    '/gadget/..\\secret.js',
    '/gadget//seula.js',
    '/gadget/.js',
    '/gadget/missing.js',
    '/gadget/seula.js.map',
    '/gadgetseula.js'
  ])('ends where it ends: %s', async (path) => {
    const { status, body } = await raw(path);
    expect(status).toBe(404);
    expect(body).not.toContain('canary');
  });
});

describe('the OpenAPI document', () => {
  it('describes every route', async () => {
    const real = await startApi({ routes });
    const answer = await real.get('/api/v1/openapi.json');
    expect(answer.status).toBe(200);
    const document = Document.parse(await answer.json());
    expect(document.info.version).toBe('1.2.3');
    const described = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.entries(operations).map(([method, { operationId }]) => `${operationId} ${method} ${path}`)
    );
    const declared = Object.entries(routes).map(
      ([name, { method, path }]) => `${name} ${method} ${path.replace(/:(\w+)/g, '{$1}')}`
    );
    expect(described.sort()).toEqual(declared.sort());
    const decisions = document.paths['/api/v1/wikis/{wiki}/decisions']?.get;
    expect(decisions?.parameters?.map(({ name }) => name)).toEqual([
      'wiki',
      'decision',
      'state',
      'page',
      'before',
      'limit'
    ]);
    expect(Object.keys(decisions?.responses ?? {})).toEqual(['200', '400', '404', '429', '500', '503']);
    await real.close();
  });
});

describe('the server', () => {
  it.each([
    ['noise', 'HELLO\r\n\r\n', '400 Bad Request', 'bad-request'],
    [
      'a request of 100 kB',
      `GET /${'a'.repeat(100_000)} HTTP/1.1\r\nHost: a\r\n\r\n`,
      '431 Request Header',
      'too-long'
    ]
  ])('answers %s in the form of all refusals', async (_, sent, status, code) => {
    const socket = connect(Number(new URL(api.url).port), '127.0.0.1');
    socket.write(sent);
    const answer = await text(socket);
    expect(answer).toContain(`HTTP/1.1 ${status}`);
    expect(answer).toContain('X-Content-Type-Options: nosniff');
    expect(ApiError.parse(JSON.parse(answer.slice(answer.indexOf('\r\n\r\n'))))).toMatchObject({ code });
  });

  it('lets a request under way end when it closes, and takes no other', async () => {
    const gate = { open: (): void => undefined };
    const waiting = new Promise<void>((resolve) => (gate.open = resolve));
    const entered = { tell: (): void => undefined };
    const inside = new Promise<void>((resolve) => (entered.tell = resolve));
    const slow = {
      ...sampleRoutes.leak,
      async handle() {
        entered.tell();
        await waiting;
        return { shown: 'late', inner: { shown: 'late' } };
      }
    };
    const stage = await startApi({ routes: { slow } });
    const answer = stage.get('/leak');
    await inside;
    const closed = stage.close();
    await expect(stage.get('/leak')).rejects.toThrow();
    gate.open();
    expect(await (await answer).json()).toMatchObject({ shown: 'late' });
    await closed;
    await stage.close();
  });

  it('says when it cannot have its port', async () => {
    const { port } = new URL(api.url);
    await expect(listen(new Koa(), Number(port), '127.0.0.1')).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});

const Document = z.object({
  openapi: z.literal('3.1.0'),
  info: z.object({ version: z.string() }),
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        operationId: z.string(),
        parameters: z.array(z.object({ name: z.string() })).optional(),
        responses: z.record(z.string(), z.unknown())
      })
    )
  )
});

/** A request with a path and headers that fetch would put right or refuse. */
async function raw(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const { port } = new URL(api.url);
  const asking = request({ host: '127.0.0.1', port, path, method, headers });
  asking.end();
  const [answer] = (await once(asking, 'response')) as [IncomingMessage];
  const body = Buffer.concat((await answer.toArray()) as Buffer[]);
  return { status: answer.statusCode, headers: answer.headers, bytes: body.length, body: body.toString() };
}
