import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createClassicQueue } from '../../../server/classic/classic-queue.ts';
import { createClassicSettings } from '../../../server/classic/classic-settings.ts';
import { createClassicDiffs } from '../../../server/classic/diffs/classic-diffs.ts';
import { evidenceKinds } from '../../../server/evidence/index.generated.ts';
import type { RouteServices, SettingsDesk, Store, Wiki } from '../../../server/ports.ts';
import { routes } from '../../../server/routes/index.generated.ts';
import { createSettingsDesk } from '../../../server/settings/settings-desk.ts';
import { createStore } from '../../../server/store/create-store.ts';
import { WikiError } from '../../../server/wiki/wiki-error.ts';
import { recordedLog } from '../../support/recorded-log.ts';
import { onlyServices, startApi, type ApiStage } from './api-stage.ts';

const operatorToken = '0123456789abcdef0123456789abcdef';
const headers = { authorization: `Bearer ${operatorToken}`, 'content-type': 'application/json' };
const page = {
  pageid: 7,
  title: 'X',
  pending_since: '2026-11-01T00:00:00Z',
  stable_revid: 1,
  revisions: []
};

let store: Store;
let api: ApiStage;
beforeEach(async () => {
  store = createStore({ url: 'sqlite::memory:', log: recordedLog() });
  await store.migrate();
});
afterEach(async () => {
  await api?.close(0);
  await store.close();
});

/** A wiki whose every answer fails. */
function failingWiki(fault: Error): Wiki {
  const fail = () => Promise.reject(fault);
  return { listPending: fail, findPending: fail, api: { get: fail } } as unknown as Wiki;
}

async function start(wiki: Wiki, desk?: SettingsDesk): Promise<void> {
  const found = {
    number: 1,
    id: 'fiwiki',
    code: 'fi',
    name: 'Finnish Wikipedia',
    apiUrl: 'https://fi.example/w/api.php'
  };
  const clock = { now: () => 0 };
  const services: Partial<RouteServices> = {
    classicWikis: { list: () => Promise.resolve([found]), find: () => Promise.resolve(found) },
    classicQueue: createClassicQueue({
      store: store.keptQueues,
      wikiOf: () => wiki,
      kinds: evidenceKinds,
      review: () => {
        throw new Error('Nothing is judged here.');
      },
      say: (key) => key,
      clock
    }),
    classicDiffs: createClassicDiffs({
      places: [{ wiki: 'fiwiki', apiUrl: found.apiUrl, origins: ['https://fi.example'] }],
      wikiOf: () => wiki,
      clock
    }),
    ...(desk && {
      classicSettings: createClassicSettings({
        desk,
        checkIds: ['bot_user'],
        optionsOf: () => ({ categories: [], groups: [] }),
        enabledIn: () => []
      })
    })
  };
  api = await startApi({ routes, services: onlyServices(services), operatorToken });
}
const ask = async (path: string, init: RequestInit = {}) => {
  const answer = await api.get(path, { headers, ...init });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
};

describe('a wiki that fails', () => {
  beforeEach(() => start(failingWiki(new WikiError('timeout'))));

  it('is told with 502 by a refresh, which keeps what was kept', async () => {
    await store.keptQueues.replace('fiwiki', [page], 0);
    expect(await ask('/api/wikis/1/refresh/', { method: 'POST' })).toEqual({
      status: 502,
      body: {
        error: 'Failed to fetch data from Wikipedia API: timeout',
        code: 'wiki-failed',
        params: { reason: 'timeout' }
      }
    });
    expect((await ask('/api/wikis/1/pending/')).body).toEqual({ pages: [page] });
  });

  it('is told with 502 by a dry run', async () => {
    await store.keptQueues.replace('fiwiki', [page], 0);
    expect(await ask('/api/wikis/1/pages/7/autoreview/', { method: 'POST' })).toMatchObject({
      status: 502,
      body: { code: 'wiki-failed' }
    });
  });

  it('is told with 500 where a difference is asked for, and asked again the next time', async () => {
    const url = encodeURIComponent('https://fi.example/w/index.php?diff=5&oldid=4');
    for (let time = 0; time < 2; time += 1) {
      expect(await ask(`/api/wikis/fetch-diff/?url=${url}`)).toMatchObject({
        status: 500,
        body: { error: 'Failed to fetch data from Wikipedia API: timeout', code: 'wiki-failed' }
      });
    }
  });
});

it('a fault of our own is not told as the wiki’s', async () => {
  await start(failingWiki(new TypeError('canary')));
  const { status, body } = await ask('/api/wikis/1/refresh/', { method: 'POST' });
  expect([status, body.code]).toEqual([500, 'internal']);
  expect(JSON.stringify(body)).not.toContain('canary');
});

it('a change that meets another one is made on top of it', async () => {
  const desk = createSettingsDesk({
    store,
    checks: [],
    requireWiki: () => undefined,
    clock: { now: () => 0 }
  });
  let others = 3;
  const crowded: SettingsDesk = {
    ...desk,
    async patch(wiki, change, author) {
      if (others > 0) {
        others -= 1;
        const other = { patch: { bot: { waitMinutes: others } }, basedOn: change.basedOn, reason: 'x' };
        await desk.patch(wiki, other, 'Somebody');
      }
      return desk.patch(wiki, change, author);
    }
  };
  await start(failingWiki(new WikiError('timeout')), crowded);
  const change = (body: unknown) =>
    ask('/api/wikis/1/checks/', { method: 'PUT', body: JSON.stringify(body) });
  // No check is known to the desk here, so what is saved is refused in its own words, as a bad request.
  expect(await change({ enabled_checks: [] })).toMatchObject({
    status: 400,
    body: { code: 'settings-refused' }
  });
  others = 9;
  expect(await change({ enabled_checks: [] })).toMatchObject({
    status: 409,
    body: { code: 'version-conflict' }
  });
});
