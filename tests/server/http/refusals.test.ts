import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { unlessRefused } from '../../../server/routes/define-run-refusals.ts';
import { wholeNumber } from '../../../server/routes/define-whole-number.ts';
import { defineRoute } from '../../../server/routes/define-route.ts';
import { routes as realRoutes } from '../../../server/routes/index.generated.ts';
import { wantedBy } from '../../../shared/issue-words.ts';
import { ApiError } from '../../../shared/api-error.ts';
import { base, startApi, type ApiStage } from './api-stage.ts';

const routes = {
  list: defineRoute({
    ...base,
    method: 'get',
    path: '/list',
    query: z.strictObject({ run: wholeNumber().optional(), limit: wholeNumber(100).default(50) }),
    answer: z.object({}),
    handle: () => Promise.resolve({})
  }),
  keep: defineRoute({
    ...base,
    method: 'post',
    path: '/keep',
    body: z.strictObject({ mode: z.string() }),
    answer: z.object({}),
    handle: () => Promise.resolve({})
  })
};

let api: ApiStage;
beforeAll(async () => {
  api = await startApi({ routes });
});
afterAll(() => api.close(0));

it.each([
  ['run=abc', 'run', 'wanted: a whole number, 1 or more'],
  ['run=1.5', 'run', 'wanted: a whole number, 1 or more'],
  ['run=0', 'run', 'wanted: a whole number, 1 or more'],
  ['limit=101', 'limit', 'wanted: a whole number, from 1 to 100']
])('%s is refused with what is wanted', async (query, field, reason) => {
  const response = await fetch(`${api.url}/list?${query}`);
  expect(response.status).toBe(400);
  expect(ApiError.parse(await response.json()).params).toMatchObject({ place: 'query', field, reason });
});

it('a body that was left out is called so, with the way to what is wanted', async () => {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${api.url}/keep`, { method: 'POST', headers });
  expect(response.status).toBe(400);
  expect(ApiError.parse(await response.json()).error).toBe(
    'body: there is none; what is wanted stands in /api/v1/openapi.json'
  );
});

it('a refusal about a run says which', () => {
  const refuse = (asked?: number) => () => unlessRefused({ why: 'no-such-run', inTheWay: null }, asked);
  expect(refuse(7)).toThrow(expect.objectContaining({ code: 'no-such-run', params: { run: 7 } }));
  expect(refuse()).toThrow(expect.objectContaining({ params: {} }));
});

describe('what every route refuses', () => {
  const raw = /Invalid|Too (small|big)|[Ee]xpected|received|Unrecognized|[><]=|ZodError|regex/;
  const wrong: readonly unknown[] = [
    '',
    'ä'.repeat(300_000),
    '-1',
    '1.5',
    'x',
    -1,
    1.5,
    1e300,
    null,
    true,
    [],
    [1],
    {}
  ];
  const parts = Object.entries(realRoutes).flatMap(([name, route]) =>
    (['params', 'query', 'body'] as const).flatMap((part) => {
      const schema = route[part];
      return schema instanceof z.ZodObject ? [[`${name}: ${part}`, schema] as const] : [];
    })
  );

  it.each(parts)('%s says what is wanted, in words of its own', (_, schema) => {
    const given = Object.keys(schema.shape).flatMap((field) => wrong.map((value) => ({ [field]: value })));
    for (const one of [...given, {}, { nothing_of_the_kind: 1 }, 'text', null, []]) {
      const parsed = schema.safeParse(one, { error: wantedBy });
      for (const { message } of parsed.error?.issues ?? []) expect(message).not.toMatch(raw);
    }
  });

  it('says so to who asks for a version of the settings that is none', async () => {
    const real = await startApi({ routes: { version: realRoutes.getSettingsVersion } });
    for (const version of ['abc', '-1', '1.5', '99999999999']) {
      const response = await fetch(`${real.url}/api/v1/wikis/fiwiki/settings/versions/${version}`);
      expect(response.status).toBe(400);
      const { error, params } = ApiError.parse(await response.json());
      expect(params).toMatchObject({ place: 'path', field: 'version' });
      expect(error).toMatch(/^path: version: wanted: a whole number, 0 or more/);
    }
    await real.close(0);
  });
});
