import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineRoute, defineStream, RouteError } from '../../../server/routes/define-route.ts';
import { withHeartbeat } from '../../../server/http/with-heartbeat.ts';
import { ApiError } from '../../../shared/api-error.ts';
import { base, startApi, type ApiStage } from './api-stage.ts';

const Event = z.object({ id: z.number(), event: z.string(), data: z.object({ shown: z.string() }) });
const token = '0123456789abcdef0123456789abcdef';
const stages: ApiStage[] = [];

afterEach(async () => {
  for (const stage of stages.splice(0)) await stage.close(0);
});

describe('a stream', () => {
  it('sends events as they come, with nothing that its schema does not let through', async () => {
    const api = await start({
      async *source() {
        yield { id: 1, event: 'one', data: { shown: 'a\nb', secret: 'canary' } };
        yield { id: 2, event: 'two', data: { shown: 'ä' } };
      }
    });
    const answer = await api.get('/events', { headers: { 'accept-encoding': 'gzip' } });
    expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('content-encoding')).toBeNull();
    expect(await answer.text()).toBe(
      ':\n\nid: 1\nevent: one\ndata: {"shown":"a\\nb"}\n\nid: 2\nevent: two\ndata: {"shown":"ä"}\n\n'
    );
  });

  it('tells its source where the client goes on, and when it has gone', async () => {
    let gone = (): void => undefined;
    const hasGone = new Promise<void>((done) => (gone = done));
    let asked: string | null = null;
    const api = await start({
      async *source({ lastEventId, signal }) {
        asked = lastEventId;
        signal.addEventListener('abort', gone);
        yield { id: 8, event: 'one', data: { shown: 'a' } };
        await hasGone;
      }
    });
    const leaving = new AbortController();
    const answer = await api.get('/events', { headers: { 'last-event-id': '7' }, signal: leaving.signal });
    await answer.body?.getReader().read();
    leaving.abort();
    await hasGone;
    expect(asked).toBe('7');
  });

  it('can be refused like any other answer', async () => {
    const api = await start({ refusal: new RouteError(404, 'no-such-run', 'No.', {}) });
    const answer = await api.get('/events');
    expect(answer.status).toBe(404);
    expect(ApiError.parse(await answer.json()).code).toBe('no-such-run');
  });

  it('of text goes out as it is, under a name', async () => {
    const api = await start({});
    const answer = await api.get('/table');
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="table.csv"');
    expect(await answer.text()).toBe('a,b\r\n1,2\r\n');
  });

  it('is cut, not ended, when its source fails', async () => {
    const api = await start({
      async *source() {
        yield { id: 1, event: 'one', data: { shown: 'a' } };
        throw new Error('canary');
      }
    });
    const answer = await api.get('/events');
    await expect(answer.text()).rejects.toThrow();
  });

  it('beats while nothing comes', async () => {
    let give = (): void => undefined;
    const later = new Promise<void>((done) => (give = done));
    const source = async function* () {
      await later;
      yield 'late';
    };
    const pieces = [];
    for await (const piece of withHeartbeat(source(), 1)) {
      pieces.push(piece);
      give();
    }
    expect(pieces[0]).toBeNull();
    expect(pieces.at(-1)).toBe('late');
  });
});

describe('a route of the operator', () => {
  it.each([
    ['no token is set', null, `Bearer ${token}`],
    ['nothing is shown', token, ''],
    ['another token is shown', token, `Bearer ${token.slice(0, -1)}0`],
    ['a part of it is shown', token, `Bearer ${token.slice(0, -1)}`],
    ['it is shown in another way', token, `Basic ${token}`]
  ])('is closed when %s', async (_, operatorToken, authorization) => {
    const api = await start({ operatorToken });
    const answer = await api.get('/order', {
      method: 'POST',
      headers: { authorization, ...json },
      body: '{}'
    });
    expect(answer.status).toBe(403);
    const refusal = ApiError.parse(await answer.json());
    expect(refusal.code).toBe('operator-only');
    expect(refusal.error).toContain('SEULA_OPERATOR_TOKEN');
    expect(refusal.error).not.toContain(token.slice(0, 8));
  });

  it('reads JSON, and answers with the status that it declares', async () => {
    const answer = await order({ mode: 'dry-run' });
    expect(answer.status).toBe(202);
    expect(await answer.json()).toEqual({ got: 'dry-run' });
  });

  it.each([
    [415, 'not-json', { body: '{}', headers: { 'content-type': 'text/plain' } }],
    [413, 'too-large', { body: JSON.stringify({ mode: 'x'.repeat(300_000) }) }],
    [400, 'bad-request', { body: '{' }],
    [400, 'bad-request', { body: new Uint8Array([0x22, 0xff, 0x22]) }],
    [400, 'bad-request', { body: '{"mode":"dry-run","more":1}' }],
    [400, 'bad-request', { body: '{"mode":"dry-run","__proto__":{"a":1}}' }],
    [400, 'bad-request', { body: `${'['.repeat(100_000)}${']'.repeat(100_000)}` }]
  ] as [number, string, { body: BodyInit; headers?: Record<string, string> }][])(
    'refuses what it cannot use: %s %s',
    async (status, code, { body, headers = {} }) => {
      const api = await start({});
      const answer = await api.get('/order', {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, ...json, ...headers },
        body
      });
      expect(answer.status).toBe(status);
      expect(ApiError.parse(await answer.json()).code).toBe(code);
    }
  );
});

const json = { 'content-type': 'application/json' };

async function order(body: object): Promise<Response> {
  const api = await start({});
  return api.get('/order', {
    method: 'POST',
    headers: { authorization: `bearer ${token}`, ...json },
    body: JSON.stringify(body)
  });
}

type Source = (input: {
  lastEventId: string | null;
  signal: AbortSignal;
}) => AsyncIterable<z.input<typeof Event>>;

async function start(given: {
  source?: Source;
  refusal?: RouteError;
  operatorToken?: string | null;
}): Promise<ApiStage> {
  const { refusal, source, operatorToken = token } = given;
  const routes = {
    events: defineStream({
      ...base,
      path: '/events',
      mediaType: 'text/event-stream',
      answer: Event,
      handle(input) {
        if (refusal || !source) return Promise.reject(refusal ?? new Error('no source'));
        return Promise.resolve(source(input));
      }
    }),
    table: defineStream({
      ...base,
      path: '/table',
      mediaType: 'text/csv',
      fileName: 'table.csv',
      answer: z.string(),
      handle: () =>
        Promise.resolve(
          (async function* () {
            yield 'a,b\r\n';
            yield '1,2\r\n';
          })()
        )
    }),
    order: defineRoute({
      ...base,
      method: 'post',
      access: 'operator',
      path: '/order',
      status: 202,
      body: z.strictObject({ mode: z.string().max(1_000_000) }),
      answer: z.object({ got: z.string() }),
      handle: ({ body }) => Promise.resolve({ got: body.mode })
    })
  };
  const stage = await startApi({ routes, operatorToken });
  stages.push(stage);
  return stage;
}
