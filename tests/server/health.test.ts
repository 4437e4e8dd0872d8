import { expect, test } from 'vitest';
import { createHealth } from '../../server/health.ts';
import type { WikiApi } from '../../server/ports.ts';
import { WikiError } from '../../server/wiki/wiki-error.ts';

const siteinfo = { query: { general: { wikiid: 'fiwiki' } } };

test('every part has its state, and what was read is remembered for half a minute', async () => {
  const stage = setUp();
  expect(await stage.health()).toEqual({ ok: true, parts: { database: 'ok', 'wiki fiwiki': 'ok' } });
  stage.wikiAnswer = () => Promise.reject(new WikiError('network', { reason: 'ECONNREFUSED' }));
  stage.now = 29_999;
  expect(await stage.health()).toMatchObject({ ok: true });
  expect(stage.reads).toBe(1);
  stage.now = 30_000;
  expect(await stage.health()).toEqual({ ok: false, parts: { database: 'ok', 'wiki fiwiki': 'failed' } });
});

test('a wiki that never answers is given up, and the database still told', async () => {
  const stage = setUp();
  stage.wikiAnswer = (signal) =>
    new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new WikiError('aborted'))));
  const asked = stage.health();
  stage.giveUp.abort();
  expect(await asked).toEqual({ ok: false, parts: { database: 'ok', 'wiki fiwiki': 'failed' } });
});

test('a wiki whose readers must sign in answers well enough', async () => {
  const stage = setUp();
  stage.wikiAnswer = () => Promise.reject(new WikiError('api', { apiCode: 'readapidenied' }));
  expect(await stage.health()).toMatchObject({ ok: true });
});

test('a database that is gone is named', async () => {
  const stage = setUp(() => Promise.reject(new Error('gone')));
  expect(await stage.health()).toMatchObject({
    ok: false,
    parts: { database: 'failed', 'wiki fiwiki': 'ok' }
  });
});

function setUp(ping: () => Promise<void> = () => Promise.resolve()) {
  const stage = {
    now: 0,
    reads: 0,
    giveUp: new AbortController(),
    wikiAnswer: (_signal?: AbortSignal): Promise<unknown> => Promise.resolve(siteinfo),
    health: () => health()
  };
  const api: Pick<WikiApi, 'get'> = {
    get: async (_params, schema, options) => {
      stage.reads += 1;
      return schema.parse(await stage.wikiAnswer(options?.signal));
    }
  };
  const health = createHealth({
    store: { ping },
    wikis: new Map([['fiwiki', api]]),
    clock: { now: () => stage.now },
    giveUp: () => stage.giveUp.signal
  });
  return stage;
}
