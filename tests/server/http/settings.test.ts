import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { checks } from '../../../server/checks/index.generated.ts';
import { evidenceKinds } from '../../../server/evidence/index.generated.ts';
import type { PreviewDesk, Store } from '../../../server/ports.ts';
import { judge } from '../../../server/review/judge.ts';
import { createSettingsInForce } from '../../../server/review/settings-in-force.ts';
import { RouteError } from '../../../server/routes/define-route.ts';
import { routes } from '../../../server/routes/index.generated.ts';
import { openPreviews } from '../../../server/services/open-previews.ts';
import { createSettingsDesk } from '../../../server/settings/settings-desk.ts';
import { createStore } from '../../../server/store/create-store.ts';
import { ApiError } from '../../../shared/api-error.ts';
import { Dossier } from '../../../shared/dossier.ts';
import { Preview, PreviewEvent } from '../../../shared/impact.ts';
import { SettingsDocument } from '../../../shared/settings-history.ts';
import { buildDossier } from '../checks/dossier-builder.ts';
import { recordedLog } from '../../support/recorded-log.ts';
import { onlyServices, startApi, type ApiStage } from './api-stage.ts';

const operatorToken = '0123456789abcdef0123456789abcdef';
const wiki = 'fiwiki';
const base = `/api/v1/wikis/${wiki}/settings`;
const now = Date.UTC(2026, 10, 1);
let store: Store;
let api: ApiStage;
let previews: PreviewDesk & { close(): Promise<void> };

beforeEach(async () => {
  const log = recordedLog();
  store = createStore({ url: 'sqlite::memory:', log });
  await store.migrate();
  const requireWiki = (id: string) => {
    if (id !== wiki) throw new RouteError(404, 'no-such-wiki', 'Not served here.', { wiki: id });
  };
  const clock = { now: () => now };
  const entries = [{ id: wiki, apiUrl: 'https://fi.example/w/api.php' }];
  const settingsOf = createSettingsInForce(store);
  previews = openPreviews({ entries, store, settingsOf, requireWiki, clock, log });
  const settings = createSettingsDesk({ store, checks, requireWiki, clock });
  const services = onlyServices({ settings, previews, trail: store.trail });
  api = await startApi({ routes, services, operatorToken });
});
afterEach(async () => {
  await previews?.close();
  await api?.close(0);
  await store?.close();
});

function ask(method: string, path: string, body?: unknown, more: Record<string, string> = {}) {
  const headers = { authorization: `Bearer ${operatorToken}`, 'content-type': 'application/json', ...more };
  return api.get(path, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) });
}
async function refused(asked: Promise<Response>): Promise<[number, string, ApiError]> {
  const answer = await asked;
  const error = ApiError.parse(await answer.json());
  return [answer.status, error.code, error];
}
const patch = (change: unknown, basedOn: number) =>
  ask('PATCH', base, { patch: change, basedOn, reason: 'why' });

describe('settings through the API', () => {
  it('are read by everybody, changed with a reason, and gone back in', async () => {
    const first = SettingsDocument.parse(await (await api.get(base)).json());
    expect(first).toMatchObject({ wiki, version: 0, author: null, settings: { bot: { mode: 'dry-run' } } });
    const saved = await patch({ bot: { waitMinutes: 30 } }, 0);
    expect(saved.status).toBe(200);
    expect(await saved.json()).toMatchObject({ version: 1, author: 'operator', reason: 'why' });
    const whole = { settings: { bot: { waitMinutes: 60 } }, basedOn: 1, reason: 'slower' };
    expect(await (await ask('PUT', base, whole)).json()).toMatchObject({ version: 2 });
    const back = { version: 1, basedOn: 2, reason: 'back' };
    expect(await (await ask('POST', `${base}/rollback`, back)).json()).toMatchObject({
      version: 3,
      settings: { bot: { waitMinutes: 30 } }
    });
    const list = await (await api.get(`${base}/versions?limit=2`)).json();
    expect(list).toMatchObject({ versions: [{ version: 3, reason: 'back' }, { version: 2 }] });
    const rest = await (await api.get(`${base}/versions?cursor=${list.next}`)).json();
    expect(rest).toMatchObject({ versions: [{ version: 1 }], next: null });
    expect(await (await api.get(`${base}/versions/2`)).json()).toMatchObject({
      differences: [{ path: 'bot.waitMinutes', before: 30, after: 60 }]
    });
    const audit = await (await api.get('/api/v1/audit?kind=settings&limit=1')).json();
    expect(audit.events).toMatchObject([
      { kind: 'settings', wiki, by: 'operator', facts: { fromVersion: 2, toVersion: 3, reason: 'back' } }
    ]);
    expect(audit.next).not.toBeNull();
    const since = async (query: string) => (await (await api.get(`/api/v1/audit?${query}`)).json()).events;
    const [today, tomorrow] = [now, now + 86_400_000].map((time) =>
      new Date(time).toISOString().slice(0, 10)
    );
    expect(await since(`from=${today}`)).toHaveLength(3);
    expect(await since(`from=${tomorrow}`)).toEqual([]);
    expect(await since(`to=${today}`)).toEqual([]);
    expect(await since(`from=${today}&to=${tomorrow}&by=operator`)).toHaveLength(3);
    expect(await since(`from=${today}&by=Maija`)).toEqual([]);
    expect(await refused(api.get('/api/v1/audit?from=yesterday'))).toMatchObject([400, 'bad-request', {}]);
  });

  it('tell both documents when somebody else was quicker, and every field that does not fit', async () => {
    await patch({ bot: { waitMinutes: 30 } }, 0);
    const [status, code, error] = await refused(patch({ bot: { waitMinutes: 1 } }, 0));
    expect([status, code, error.params['current']]).toEqual([409, 'version-conflict', 1]);
    expect(error.details).toMatchObject({
      current: { version: 1, settings: { bot: { waitMinutes: 30 } } },
      sent: { bot: { waitMinutes: 1 } }
    });
    const bad = await refused(patch({ bot: { waitMinutes: -1, mode: 'live' } }, 1));
    expect(bad).toMatchObject([422, 'settings-refused', { params: { field: 'bot.waitMinutes' } }]);
    expect(
      await refused(ask('POST', `${base}/rollback`, { version: 9, basedOn: 1, reason: 'x' }))
    ).toMatchObject([404, 'no-such-version', {}]);
  });

  test.each([
    ['PATCH', base, { patch: {}, basedOn: 0 }, 'reason'],
    ['PATCH', base, { patch: {}, basedOn: 0, reason: ' ' }, 'reason'],
    ['PATCH', base, { patch: {}, reason: 'x' }, 'basedOn'],
    ['PATCH', base, { patch: {}, basedOn: 0, reason: 'x', author: 'me' }, 'author'],
    ['PUT', base, { settings: {}, basedOn: 0, reason: 'x', more: 1 }, 'more'],
    ['POST', `${base}/rollback`, { version: -1, basedOn: 0, reason: 'x' }, 'version'],
    ['POST', `${base}/previews`, { days: 0 }, 'days'],
    ['POST', `${base}/previews`, { days: 7, more: 1 }, 'more'],
    ['PATCH', base, { basedOn: 0, reason: 'x' }, 'patch'],
    ['PATCH', base, { patch: [], basedOn: 0, reason: 'x' }, 'patch'],
    ['PATCH', base, { patch: null, basedOn: 0, reason: 'x' }, 'patch'],
    ['POST', `${base}/previews`, { patch: 'x' }, 'patch']
  ])('S13: %s %s refuses %j and names the field', async (method, path, body, field) => {
    expect(await refused(ask(method, path, body))).toMatchObject([400, 'bad-request', { params: { field } }]);
    expect((await store.settings.current(wiki)).version).toBe(0);
  });

  test.each(['__proto__', 'constructor', 'prototype'])('S13: no change can name %s', async (name) => {
    const headers = { authorization: `Bearer ${operatorToken}`, 'content-type': 'application/json' };
    for (const [method, path, text] of [
      ['PATCH', base, `{"patch":{"${name}":{"a":1}},"basedOn":0,"reason":"x"}`],
      ['PUT', base, `{"settings":{"${name}":{"a":1}},"basedOn":0,"reason":"x"}`],
      ['POST', `${base}/previews`, `{"patch":{"${name}":{"a":1}}}`]
    ] as const) {
      expect(await refused(api.get(path, { method, headers, body: text }))).toMatchObject([
        422,
        'settings-refused',
        { params: { field: name } }
      ]);
    }
    expect((await store.settings.current(wiki)).version).toBe(0);
  });

  test.each(['__proto__', 'constructor', 'prototype'])('S22: %s in a body means nothing', async (name) => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    for (const [method, path, text] of [
      ['PATCH', base, `{"patch":{"bot":{"${name}":{"mode":"live"}}},"basedOn":0,"reason":"x"}`],
      ['PUT', base, `{"settings":{"${name}":{"a":1}},"basedOn":0,"reason":"x"}`],
      ['POST', `${base}/previews`, `{"patch":{"checks":{"${name}":{}}}}`],
      ['PUT', base, `{"${name}":{"a":1},"settings":{},"basedOn":0,"reason":"x"}`]
    ] as const) {
      const headers = { authorization: `Bearer ${operatorToken}`, 'content-type': 'application/json' };
      const answer = await api.get(path, { method, headers, body: text });
      if (answer.ok) expect(await answer.json()).toMatchObject({ settings: { bot: { mode: 'dry-run' } } });
      else expect([400, 422]).toContain(answer.status);
    }
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    expect(({} as { a?: unknown }).a).toBeUndefined();
  });

  it('keep sign-ins and refusals for operators', async () => {
    const person = { centralId: '7', name: 'Maija', expiresAt: now + 1, tokenHash: 'a'.repeat(64) };
    await store.signIns.enter(person, now);
    expect(await (await api.get('/api/v1/audit')).json()).toMatchObject({ events: [] });
    expect(await refused(api.get('/api/v1/audit?kind=sign-in'))).toMatchObject([403, 'no-right', {}]);
    expect(await (await ask('GET', '/api/v1/audit?kind=sign-in')).json()).toMatchObject({
      events: [{ kind: 'sign-in', wiki: null, by: 'Maija', facts: {} }]
    });
    expect(await refused(api.get('/api/v1/audit?cursor=x'))).toMatchObject([400, 'bad-request', {}]);
  });
});

describe('trying settings', () => {
  const judging = { checks, kinds: evidenceKinds, onFault: () => undefined };

  async function storeReviews(count: number): Promise<void> {
    for (let id = 1; id <= count; id += 1) {
      const built = buildDossier({ stable: 'Koivu on puu.', edits: ['Koivu on puu!', 'Koivu on iso puu.'] });
      const dossier = Dossier.parse({
        ...built,
        wiki: { ...built.wiki, id: wiki },
        page: { ...built.page, id, title: `Page ${id}` },
        pending: built.pending.map((one) => ({ ...one, id: one.id + id * 1_000, parentId: null })),
        settingsVersion: 0
      });
      const verdict = judge(dossier, judging);
      await store.verdicts.save({ verdict, thoroughness: 'thrifty', judgedAt: now - 1_000 }, dossier);
    }
  }
  async function start(body: object): Promise<Preview> {
    const answer = await ask('POST', `${base}/previews`, body);
    expect(answer.status).toBe(202);
    return Preview.parse(await answer.json());
  }
  async function ended(preview: string): Promise<PreviewEvent[]> {
    const text = await (await ask('GET', `/api/v1/previews/${preview}/events`)).text();
    return [...text.matchAll(/^data: (.*)$/gm)].map(([, data], index) =>
      PreviewEvent.parse({ id: index + 1, event: 'x', data: JSON.parse(data ?? '') })
    );
  }
  const find = async (preview: string) =>
    Preview.parse(await (await ask('GET', `/api/v1/previews/${preview}`)).json());

  it('judges stored edits again in threads, and tells what would change against what people did', async () => {
    await storeReviews(60);
    const reviews = await store.reviewHistory.since(wiki, 0, 1_000);
    const ids = reviews.flatMap(({ revisionIds }) => revisionIds);
    const learnt = { approvedAt: now, unapprovedAt: null, revertedAt: null };
    await store.reviewHistory.learnOutcomes(
      wiki,
      ids.map((revisionId) => ({ ...learnt, revisionId })),
      now
    );
    const { preview, state } = await start({ patch: { onlyChecks: [] }, days: 7 });
    expect(state).toBe('running');
    const events = await ended(preview);
    expect(events.at(-1)?.data).toEqual({ step: 'ended', state: 'done' });
    const { impact, done, of } = await find(preview);
    expect(impact).toMatchObject({ wiki, revisions: ids.length, leftOut: 0, after: { manual: ids.length } });
    expect([done, of]).toEqual([ids.length, ids.length]);
    const before = impact?.before;
    expect((before?.approve ?? 0) + (before?.blocked ?? 0) + (before?.manual ?? 0)).toBe(ids.length);
    expect(impact?.changes.length).toBe((before?.approve ?? 0) + (before?.blocked ?? 0));
    const same = await start({ days: 7 });
    await ended(same.preview);
    expect((await find(same.preview)).impact).toMatchObject({ changes: [], newly: { approve: 0 } });
    expect((await store.settings.current(wiki)).version).toBe(0);
  }, 60_000);

  it('runs one at a time on a wiki, ends when it is cancelled, and refuses what could not be saved', async () => {
    await storeReviews(30);
    const begun = await previews.start(wiki, { days: 7 });
    expect(await previews.start(wiki, { days: 7 })).toEqual({ why: 'preview-under-way' });
    const preview = 'preview' in begun ? begun.preview : '';
    previews.cancel(preview);
    // Whoever cancelled it may ask again at once.
    const again = await previews.start(wiki, { days: 7 });
    expect(again).toMatchObject({ state: 'running' });
    previews.cancel('preview' in again ? again.preview : '');
    expect((await ended(preview)).at(-1)?.data).toEqual({ step: 'ended', state: 'stopped' });
    expect(await find(preview)).toMatchObject({ state: 'stopped', impact: null });
    expect((await ask('DELETE', `/api/v1/previews/${preview}`)).status).toBe(202);
    expect(await refused(ask('POST', `${base}/previews`, { patch: { bot: { x: 1 } } }))).toMatchObject([
      422,
      'settings-refused',
      { details: { faults: [{ path: 'bot.x', code: 'no-such-field' }] } }
    ]);
    expect(await refused(ask('GET', '/api/v1/previews/none'))).toMatchObject([404, 'no-such-preview', {}]);
  }, 60_000);
});
