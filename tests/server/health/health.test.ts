import { expect, test } from 'vitest';
import { createHealth } from '../../../server/health/health.ts';
import type { WikiApi } from '../../../server/ports.ts';
import { WikiError } from '../../../server/wiki/wiki-error.ts';
import { WikiSettings } from '../../../shared/wiki-settings.ts';

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
  await new Promise(setImmediate);
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

test.each(['database', 'wiki fiwiki', 'stop page fiwiki'] as const)(
  'R41: what failed within the last two minutes is never told as well: %s',
  async (part) => {
    const stage = setUp();
    stage.settings = writing;
    const parts = { database: 'ok', 'wiki fiwiki': 'ok', 'stop page fiwiki': 'ok' };
    expect(await stage.health()).toEqual({ ok: true, parts });
    stage.broken.add(part);
    for (const minutes of [2, 60]) {
      stage.now += minutes * 60_000;
      expect(await stage.health()).toEqual({ ok: false, parts: { ...parts, [part]: 'failed' } });
    }
    stage.broken.clear();
    expect(await stage.health()).toMatchObject({ ok: false });
    stage.now += 30_000;
    expect(await stage.health()).toEqual({ ok: true, parts });
  }
);

test('R41: what never answers is given up, each part by itself', async () => {
  const never = () => new Promise<never>(() => undefined);
  for (const part of ['database', 'wiki fiwiki', 'stop page fiwiki'] as const) {
    const stage = setUp(part === 'database' ? never : undefined);
    stage.settings = writing;
    if (part === 'wiki fiwiki') stage.wikiAnswer = never;
    if (part === 'stop page fiwiki') stage.stopPage = never;
    const asked = stage.health();
    await stage.stopPageRead;
    stage.giveUp.abort();
    expect((await asked).parts[part]).toBe('failed');
  }
});

test('R41: the wiki is not asked more often than twice a minute, however many ask', async () => {
  const stage = setUp();
  stage.settings = writing;
  for (let second = 0; second < 120; second += 1) {
    await Promise.all([stage.health(), stage.health(), stage.health()]);
    stage.now += 1_000;
  }
  expect(stage.reads).toBe(4);
  expect(stage.titles).toEqual(Array.from({ length: 4 }, () => 'User:SeulaBot/Stop'));
});

test('R41: a clock that is set back makes nothing look young', async () => {
  const stage = setUp();
  stage.now = 3_600_000;
  expect(await stage.health()).toMatchObject({ ok: true });
  stage.broken.add('wiki fiwiki');
  stage.now = 0;
  expect(await stage.health()).toMatchObject({ ok: false });
});

test.each(['off', 'dry-run'])('R41: in mode %s no stop page is needed', async (mode) => {
  const stage = setUp();
  stage.settings = { bot: { ...writing.bot, mode } };
  stage.broken.add('stop page fiwiki');
  expect(await stage.health()).toEqual({ ok: true, parts: { database: 'ok', 'wiki fiwiki': 'ok' } });
});

test('R41: while the settings cannot be read, the stop page of before is looked at', async () => {
  const stage = setUp();
  stage.settings = writing;
  await stage.health();
  stage.broken.add('database').add('stop page fiwiki');
  stage.now = 30_000;
  expect(await stage.health()).toEqual({
    ok: false,
    parts: { database: 'failed', 'wiki fiwiki': 'ok', 'stop page fiwiki': 'failed' }
  });
});

const writing = { bot: { mode: 'live', stopPage: { title: 'User:SeulaBot/Stop', goWord: 'go' } } };

function setUp(ping: () => Promise<void> = () => Promise.resolve()) {
  let told = () => {};
  const stage = {
    now: 0,
    reads: 0,
    titles: [] as string[],
    broken: new Set<string>(),
    settings: {} as object,
    giveUp: new AbortController(),
    stopPageRead: new Promise<void>((resolve) => (told = resolve)),
    wikiAnswer: (_signal?: AbortSignal): Promise<unknown> => Promise.resolve(siteinfo),
    stopPage: (): Promise<unknown> => Promise.resolve({ text: 'go' }),
    health: () => health()
  };
  const orBreak = (part: string) => {
    if (stage.broken.has(part)) throw new WikiError('network', { reason: 'ECONNREFUSED' });
  };
  const api: Pick<WikiApi, 'get'> = {
    get: async (_params, schema, options) => {
      stage.reads += 1;
      orBreak('wiki fiwiki');
      return schema.parse(await stage.wikiAnswer(options?.signal));
    }
  };
  const health = createHealth({
    store: {
      ping: async () => {
        orBreak('database');
        await ping();
      },
      settings: {
        current: async () => {
          orBreak('database');
          return { version: 1, settings: WikiSettings.parse(stage.settings) };
        }
      }
    },
    wikis: new Map([
      [
        'fiwiki',
        {
          api,
          readStopPage: async (title) => {
            stage.titles.push(title);
            told();
            orBreak('stop page fiwiki');
            return stage.stopPage();
          }
        }
      ]
    ]),
    clock: { now: () => stage.now },
    giveUp: () => stage.giveUp.signal
  });
  return stage;
}
