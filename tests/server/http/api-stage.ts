import { z } from 'zod';
import type { RouteServices } from '../../../server/ports.ts';
import { defineRoute, RouteError } from '../../../server/routes/define-route.ts';
import { createApi, type ApiParts } from '../../../server/http/create-api.ts';
import { listen, type Listening } from '../../../server/http/listen.ts';
import { recordedLog, type RecordedLog } from '../../support/recorded-log.ts';

/** Services of which a test gives those it uses; any other one throws when it is touched. */
export function onlyServices(given: Partial<RouteServices>): RouteServices {
  const all = { auth: strangers, ...given };
  return new Proxy(all, {
    get(target, name) {
      if (!(name in target)) throw new Error(`The test gave no service ${String(name)}.`);
      return Reflect.get(target, name) as unknown;
    }
  }) as RouteServices;
}

/** Nobody is signed in. */
const strangers = { personOf: () => Promise.resolve(null) } as unknown as RouteServices['auth'];

/** A route that is asked nothing. */
export const nothing = z.strictObject({});

/** What the routes of tests have in common. */
export const base = {
  method: 'get',
  summary: 'For tests',
  access: 'public',
  params: nothing,
  query: nothing
} as const;

/** Routes that end in every way in which a route can end. */
export const sampleRoutes = {
  echo: defineRoute({
    ...base,
    path: '/echo/:name/:number',
    params: z.strictObject({ name: z.string(), number: z.coerce.number().int().positive() }),
    query: z.strictObject({
      titles: z.string().optional(),
      limit: z.coerce.number().int().min(1).max(100).default(50)
    }),
    answer: z.object({ params: z.unknown(), query: z.unknown() }),
    handle: ({ params, query }) => Promise.resolve({ params, query })
  }),
  leak: defineRoute({
    ...base,
    path: '/leak',
    answer: z.object({ shown: z.string(), inner: z.object({ shown: z.string() }) }),
    cacheSeconds: 60,
    handle: () => {
      const inner = { shown: 'yes', secret: 'canary' };
      return Promise.resolve({ shown: 'yes', secret: 'canary', inner });
    }
  }),
  misfit: defineRoute({
    ...base,
    path: '/misfit',
    answer: z.object({ count: z.number() }),
    cacheSeconds: 60,
    handle: () => Promise.resolve({ count: 'canary' } as unknown as { count: number })
  }),
  refusal: defineRoute({
    ...base,
    path: '/refusal',
    answer: nothing,
    cacheSeconds: 60,
    errors: { 'no-such-wiki': 404 },
    handle: () => Promise.reject(new RouteError(404, 'no-such-wiki', 'Not served here.', { wiki: 'xx' }))
  }),
  fault: defineRoute({
    ...base,
    path: '/fault',
    answer: nothing,
    handle: () => Promise.reject(new Error('canary: SELECT * FROM secrets at db.internal'))
  }),
  silence: defineRoute({
    ...base,
    path: '/silence',
    answer: nothing,
    handle: () => new Promise<Record<string, never>>(() => undefined)
  }),
  large: defineRoute({
    ...base,
    path: '/large',
    answer: z.object({ text: z.string() }),
    handle: () => Promise.resolve({ text: 'Äiti 😀 '.repeat(10_000) })
  })
};

/** An API that listens on this machine. */
export interface ApiStage extends Listening {
  readonly log: RecordedLog;
  get(path: string, init?: RequestInit): Promise<Response>;
}

/** Starts one, by default with the sample routes and two wikis' origins. */
export async function startApi(given: Partial<ApiParts> = {}): Promise<ApiStage> {
  const log = recordedLog();
  const api = createApi({
    routes: sampleRoutes,
    services: onlyServices({}),
    allowedOrigins: () => Promise.resolve(['https://fi.wikipedia.org', 'http://127.0.0.1:8080']),
    log,
    version: '1.2.3',
    ...given
  });
  const listening = await listen(api, 0, '127.0.0.1');
  return { ...listening, log, get: (path, init) => fetch(`${listening.url}${path}`, init) };
}
