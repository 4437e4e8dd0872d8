import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createBuckets } from '../../../server/http/token-bucket.ts';
import { usualLimits } from '../../../server/http/limit-requests.ts';
import type { Person, RouteServices } from '../../../server/ports.ts';
import { defineRoute } from '../../../server/routes/define-route.ts';
import { routes as realRoutes } from '../../../server/routes/index.generated.ts';
import { ApiError } from '../../../shared/api-error.ts';
import { base, nothing, onlyServices, startApi, type ApiStage } from './api-stage.ts';

const operatorToken = '0123456789abcdef0123456789abcdef';
/** Central ids by token; two tokens are of one person. */
const people = new Map([
  ['maija-one', '7'],
  ['maija-two', '7'],
  ['matti', '8']
]);

let time: number;
let handled: number;
let lookedUp: number;
let api: ApiStage;
beforeEach(async () => {
  [time, handled, lookedUp] = [1_000, 0, 0];
  const personOf = (token: string): Promise<Person | null> => {
    lookedUp += 1;
    const centralId = people.get(token);
    return Promise.resolve(
      centralId === undefined ? null : { name: 'x', centralId, expiresAt: 0, tokenHash: token }
    );
  };
  const auth = { personOf } as unknown as RouteServices['auth'];
  api = await startApi({
    routes: sampleRoutes(),
    services: onlyServices({ auth }),
    operatorToken,
    limits: { perSecond: 25, perPersonAndSecond: 5 },
    stopwatch: () => time
  });
});
afterEach(() => api.close(0));

describe('S15: how many requests are taken', () => {
  it('does not depend on what a client says of itself', async () => {
    expect(await taken(1_000, () => api.get('/free', { headers: forged() }))).toBe(100);
    expect(handled).toBe(100);
    // Of a wiki, whatever it is called by, four fifths.
    time += 60_000;
    expect(await taken(200, () => api.get('/wikis/fiwiki', { headers: forged() }))).toBe(80);
  });

  it('is told with the time to wait, and is more again after that', async () => {
    await taken(100, () => api.get('/free'));
    const refused = await api.get('/free');
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('1');
    expect(refused.headers.get('cache-control')).toBe('no-store');
    expect(ApiError.parse(await refused.json())).toMatchObject({
      code: 'too-many-requests',
      params: { retryAfterSeconds: 1 }
    });
    const dear = await api.get('/dear');
    expect(dear.headers.get('retry-after')).toBe('2');
    time += 2_000;
    expect(await taken(100, () => api.get('/free'))).toBe(50);
  });

  it('leaves other wikis theirs when one takes all it can', async () => {
    expect(await taken(150, () => api.get('/wikis/fiwiki'))).toBe(80);
    expect(await taken(150, () => api.get('/wikis/dewiki'))).toBe(20);
  });

  it('leaves others theirs when one person takes all they can, with however many tokens', async () => {
    expect(await taken(60, (index) => as(index % 2 ? 'maija-one' : 'maija-two', forged()))).toBe(20);
    expect(await taken(60, () => as('matti'))).toBe(20);
    expect(await taken(150, () => api.get('/free'))).toBe(100);
  });

  it('leaves who is signed in theirs when all others take what they can', async () => {
    await taken(150, () => api.get('/free'));
    expect((await api.get('/free')).status).toBe(429);
    expect(await taken(10, () => as('matti'))).toBe(10);
    expect(await taken(10, () => as(operatorToken))).toBe(10);
  });

  it('leaves others theirs when somebody guesses tokens, and asks the database no more for it', async () => {
    expect((await as('matti')).status).toBe(200);
    await taken(500, () => as(randomBytes(32).toString('base64url')));
    expect(lookedUp).toBeLessThanOrEqual(100);
    expect(await taken(10, () => as('matti'))).toBe(10);
  });

  it('asks once whose a token is, and again after some minutes', async () => {
    await taken(10, () => as('matti'));
    expect(lookedUp).toBe(1);
    time += 5 * 60_000;
    await as('matti');
    expect(lookedUp).toBe(2);
  });

  it('counts what is dear for more', async () => {
    expect(await taken(10, () => api.get('/dear'))).toBe(2);
    expect(realRoutes.getVerdict.weight).toBeGreaterThan(1);
  });

  it('never hides whether all works', async () => {
    await taken(150, () => api.get('/free'));
    expect(await taken(50, () => api.get('/watched'))).toBe(50);
    expect([realRoutes.getHealth.weight, realRoutes.getMetrics.weight]).toEqual([0, 0]);
  });

  it('is kept in bounded room, whatever wikis are named', () => {
    let now = 0;
    const buckets = createBuckets({ perSecond: 10, burstSeconds: 4 }, () => now);
    for (let index = 0; index < 100_000; index += 1) {
      now += 1;
      buckets.take(`wiki ${index}`, 1);
    }
    // A bucket of which one was taken is full again after 100 ms, and forgotten some time later.
    expect(buckets.size).toBeLessThanOrEqual(2_000);
  });

  it('is no more when the clock is set back', () => {
    let now = 1_000_000;
    const buckets = createBuckets({ perSecond: 10, burstSeconds: 1 }, () => now);
    buckets.take('a', 10);
    now = 0;
    expect(buckets.waitFor('a', 1)).toBe(100);
  });

  it('is enough for all that one process can answer', () => {
    expect(usualLimits.perSecond).toBeGreaterThanOrEqual(2_000);
    expect(usualLimits.perPersonAndSecond).toBeGreaterThanOrEqual(10);
  });
});

function sampleRoutes() {
  const handle = () => {
    handled += 1;
    return Promise.resolve({});
  };
  const sample = { ...base, answer: nothing, handle };
  const ofWiki = { ...sample, params: z.strictObject({ wiki: z.string() }) };
  return {
    free: defineRoute({ ...sample, path: '/free' }),
    ofWiki: defineRoute({ ...ofWiki, path: '/wikis/:wiki' }),
    dear: defineRoute({ ...sample, path: '/dear', weight: 50 }),
    watched: defineRoute({ ...sample, path: '/watched', weight: 0 })
  };
}

function as(token: string, headers: Record<string, string> = {}): Promise<Response> {
  return api.get('/free', { headers: { ...headers, authorization: `Bearer ${token}` } });
}

/** How many of so many requests were answered; the others were refused for being too many. */
async function taken(count: number, ask: (index: number) => Promise<Response>): Promise<number> {
  let answered = 0;
  for (let from = 0; from < count; from += 50) {
    const some = Array.from({ length: Math.min(50, count - from) }, (_, index) => ask(from + index));
    for (const answer of await Promise.all(some)) {
      await answer.text();
      expect([200, 429]).toContain(answer.status);
      if (answer.status === 200) answered += 1;
    }
  }
  return answered;
}

/** An address of nobody in every header by which proxies name clients. */
function forged(): Record<string, string> {
  const address = [...randomBytes(4)].join('.');
  return Object.fromEntries([
    ...[
      ['x-forwarded-for', `${address}, 10.0.0.1`],
      ['forwarded', `for=${address};host=${address}.example;proto=https`]
    ],
    ...['x-real-ip', 'x-client-ip', 'true-client-ip', 'cf-connecting-ip', 'x-cluster-client-ip', 'via'].map(
      (name) => [name, address]
    ),
    ['user-agent', `browser ${address}`],
    ['x-forwarded-user', address],
    ['cookie', `session=${address}`]
  ]) as Record<string, string>;
}
