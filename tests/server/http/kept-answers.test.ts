import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineRoute, defineVersioned } from '../../../server/routes/define-route.ts';
import { base, startApi, type ApiStage } from './api-stage.ts';

let api: ApiStage;
afterEach(() => api.close());

describe('an answer that is kept by its version', () => {
  it('is made once for each version and query, and told to be the same by 304', async () => {
    let version = 'a';
    let made = 0;
    api = await startApi({
      routes: {
        kept: defineVersioned({
          ...base,
          path: '/kept/',
          query: z.strictObject({ limit: z.coerce.number().default(5) }),
          answer: z.object({ version: z.string(), text: z.string() }),
          handle: () =>
            Promise.resolve({
              version,
              make: () => {
                made += 1;
                return Promise.resolve({ version, text: 'ä'.repeat(2_000), secret: 'canary' });
              }
            })
        })
      }
    });
    const [first, second] = await Promise.all([api.get('/kept/'), api.get('/kept')]);
    expect([first?.status, second?.status, made]).toEqual([200, 200, 1]);
    expect(await first?.json()).toEqual({ version: 'a', text: 'ä'.repeat(2_000) });
    expect(first?.headers.get('cache-control')).toBe('public, max-age=0');
    const etag = first?.headers.get('etag') ?? '';
    const known = { headers: { 'if-none-match': etag } };
    expect((await api.get('/kept/', known)).status).toBe(304);
    await api.get('/kept/?limit=7');
    expect(made).toBe(2);
    version = 'b';
    const third = await api.get('/kept/', known);
    expect([third.status, made]).toEqual([200, 3]);
    expect(await third.json()).toMatchObject({ version: 'b' });
  });

  it('is not kept when it could not be made', async () => {
    let fails = true;
    api = await startApi({
      routes: {
        kept: defineVersioned({
          ...base,
          path: '/kept/',
          answer: z.object({}),
          handle: () =>
            Promise.resolve({
              version: '1',
              make: (): Promise<Record<string, never>> =>
                fails ? Promise.reject(new Error('canary')) : Promise.resolve({})
            })
        })
      }
    });
    expect((await api.get('/kept/')).status).toBe(500);
    fails = false;
    expect((await api.get('/kept/')).status).toBe(200);
  });

  it('is compressed for who takes that', async () => {
    const answer = { version: '1', make: () => Promise.resolve({ text: 'x'.repeat(5_000) }) };
    const kept = defineVersioned({
      ...base,
      path: '/kept/',
      answer: z.object({ text: z.string() }),
      handle: () => Promise.resolve(answer)
    });
    api = await startApi({ routes: { kept } });
    for (const encoding of ['gzip', 'br', 'gzip']) {
      const got = await api.get('/kept/', { headers: { 'accept-encoding': encoding } });
      expect(got.headers.get('content-encoding')).toBe(encoding);
      expect(await got.json()).toEqual({ text: 'x'.repeat(5_000) });
    }
  });
});

describe('a path that ends in a slash', () => {
  it('is answered without it too, and no other path is', async () => {
    const answer = z.object({});
    const handle = () => Promise.resolve({});
    api = await startApi({
      routes: {
        both: defineRoute({ ...base, path: '/both/', answer, handle }),
        one: defineRoute({ ...base, path: '/one', answer, handle })
      }
    });
    const statusOf = async (path: string) => (await api.get(path)).status;
    expect(await Promise.all(['/both/', '/both', '/one', '/one/', '/both//'].map(statusOf))).toEqual([
      200, 200, 200, 404, 404
    ]);
    const document = (await (await api.get('/api/v1/openapi.json')).json()) as { paths: object };
    expect(Object.keys(document.paths)).toEqual(['/both/', '/one']);
  });
});

describe('what is sent along', () => {
  const body = z.strictObject({
    days: z.coerce.number('days must be a number').max(5, 'days is too large').default(3)
  });
  const answer = z.unknown();
  const post = { ...base, method: 'post', answer, body } as const;

  it('may be left out where a route says so, and is JSON otherwise', async () => {
    const handle = ({ body }: { body: unknown }) => Promise.resolve(body);
    const optional = defineRoute({ ...post, path: '/optional', bodyForm: 'optional', handle });
    const wanted = defineRoute({ ...post, path: '/wanted', handle });
    api = await startApi({ routes: { optional, wanted } });
    const bare = await api.get('/optional', { method: 'POST' });
    expect([bare.status, await bare.json()]).toEqual([200, { days: 3 }]);
    const headers = { 'content-type': 'application/json' };
    const given = await api.get('/optional', { method: 'POST', headers, body: '{"days":4}' });
    expect(await given.json()).toEqual({ days: 4 });
    expect((await api.get('/wanted', { method: 'POST' })).status).toBe(415);
    expect((await api.get('/optional', { method: 'POST', body: 'days=4' })).status).toBe(415);
  });

  it('may be a form where a route says so, and is refused in plain words', async () => {
    const form = defineRoute({
      ...post,
      path: '/form',
      bodyForm: 'or-form',
      plainRefusals: true,
      body: body.extend({ names: z.union([z.string(), z.array(z.string())]).optional() }),
      handle: ({ body: given }) => Promise.resolve(given)
    });
    api = await startApi({ routes: { form } });
    const send = async (text: string) => {
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      return (await api.get('/form', { method: 'POST', headers, body: text })).json();
    };
    expect(await send('names=a&names=b%20c&days=2')).toEqual({ names: ['a', 'b c'], days: 2 });
    expect(await send('days=9')).toMatchObject({ error: 'days is too large', code: 'bad-request' });
    expect(await send('__proto__=1')).toMatchObject({ code: 'bad-request' });
  });
});
