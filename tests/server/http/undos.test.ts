import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createUndoDesk } from '../../../server/bot/undo/undo-desk.ts';
import type { AuthDesk } from '../../../server/ports.ts';
import { RouteError } from '../../../server/routes/define-route.ts';
import { routes } from '../../../server/routes/index.generated.ts';
import { openTrail } from '../../../server/services/open-trail.ts';
import { ApiError } from '../../../shared/api-error.ts';
import { Undo, UndoEvent } from '../../../shared/undo.ts';
import { setFeedbackStage, type FeedbackStage } from '../bot/feedback/feedback-stage.ts';
import { onlyServices, startApi, type ApiStage } from './api-stage.ts';

const operatorToken = '0123456789abcdef0123456789abcdef';
const maijasToken = 'm'.repeat(43);
const maija = { centralId: '7', name: 'Maija', expiresAt: Date.UTC(2100, 0), tokenHash: 'a'.repeat(64) };
const maijaIsAdmin = {
  personOf: (token: string) => Promise.resolve(token === maijasToken ? maija : null),
  standingOf: () => Promise.resolve({ role: 'admin', hindrance: null })
} as unknown as AuthDesk;
let stage: FeedbackStage;
let api: ApiStage;
let desk: ReturnType<typeof createUndoDesk>;

beforeEach(async () => {
  stage = await setFeedbackStage();
  const { parts, store } = stage;
  const wikiOf = (id: string) => {
    if (id !== stage.wikiId) throw new RouteError(404, 'no-such-wiki', 'Not served here.', { wiki: id });
    return parts.wikiOf(id);
  };
  desk = createUndoDesk({ ...parts, store, wikiOf, undoLimits: { approvals: 4, underWay: 3 } });
  api = await startApi({
    routes,
    services: onlyServices({ undos: desk, auth: maijaIsAdmin, ...openTrail(stage.store, stage.clock) }),
    operatorToken
  });
});
afterEach(async () => {
  await desk?.close();
  await api?.close(0);
  await stage?.close();
});

describe('withdrawing approvals through the API', () => {
  it('looks first, shows what is left alone and why, and writes nothing for that', async () => {
    await stage.approve('Aapala');
    const { revisionId } = await stage.approve('Eerola');
    stage.wiki.unreview({ revisionId, user: 'Reviewer' });
    const begun = await look({ by: 'check', id: 'one' });
    expect(begun).toMatchObject({ wiki: stage.wikiId, selection: 'check:one', of: 2 });
    const seen = await eventsOf(begun.undo, 'previewed');
    expect(seen.map(({ data }) => data)).toMatchObject([
      { step: 'looked', index: 0, of: 2, page: { title: 'Eerola' }, keptFor: 'withdrawn-already' },
      { step: 'looked', index: 1, of: 2, page: { title: 'Aapala' }, keptFor: null },
      { step: 'previewed', own: 1, kept: 1 }
    ]);
    expect(await state(begun.undo)).toMatchObject({ state: 'previewed', own: 1, kept: 1 });
    expect(calls()).toBe(0);
    expect(await stage.store.trail.list({ all: true, kind: 'undo-preview', limit: 9 })).toMatchObject([
      { kind: 'undo-preview', by: 'operator', facts: { selection: 'check:one', approvals: 2 } }
    ]);
    expect(await stage.store.trail.list({ all: false, kind: 'undo-preview', limit: 9 })).toEqual([]);
  });

  it('withdraws on the word of the preview what was looked at, tells of each, and logs it', async () => {
    const { decisionId, revisionId } = await stage.approve('Aapala');
    const { undo, token } = await looked({ by: 'check', id: 'one' });
    const later = await stage.approve('Eerola');
    const answer = await confirm(undo, { token, reason: 'the list was wrong', by: 'Zache' });
    expect(answer.status).toBe(202);
    const events = await eventsOf(undo);
    expect(events.slice(-3).map(({ data }) => data)).toMatchObject([
      { step: 'begun', of: 1 },
      {
        step: 'withdrawn',
        index: 0,
        of: 1,
        decisionId,
        page: { title: 'Aapala' },
        state: 'done',
        note: null
      },
      { step: 'ended', outcome: 'done', done: 1, kept: 0 }
    ]);
    expect(events.map(({ id }) => id)).toEqual(events.map((_, index) => index + 1));
    expect(await eventsOf(undo, 'ended', '3')).toEqual(events.slice(3));
    expect(stage.wiki.revision(revisionId)?.approval).toBeNull();
    expect(stage.wiki.revision(later.revisionId)?.approval).not.toBeNull();
    expect(await stage.decision(decisionId)).toMatchObject({ state: 'undone', note: 'withdrawn-on-request' });
    expect((await stage.store.audit.verify(stage.wikiId)).fault).toBeNull();
  });

  it('leaves alone what people have reviewed since it was looked at', async () => {
    const { revisionId } = await stage.approve('Aapala');
    const { undo, token } = await looked({ by: 'check', id: 'one' });
    stage.wiki.unreview({ revisionId, user: 'Reviewer' });
    stage.wiki.review({ revisionId, user: 'Reviewer' });
    await confirm(undo, { token, reason: 'wrong' });
    const [last] = (await eventsOf(undo)).slice(-1);
    expect(last?.data).toMatchObject({ step: 'ended', outcome: 'done', done: 0, kept: 1 });
    expect(calls()).toBe(0);
    expect(stage.wiki.revision(revisionId)?.approval).not.toBeNull();
  });

  it('ends when it is cancelled: before it is confirmed, and between two withdrawals', async () => {
    for (const title of ['Aapala', 'Eerola', 'Iisala']) await stage.approve(title);
    const first = await looked({ by: 'check', id: 'one' });
    expect(await (await ask(`/undos/${first.undo}`, { method: 'DELETE' })).json()).toMatchObject({
      state: 'ended',
      end: { outcome: 'stopped' }
    });
    expect(await refusalOf(confirm(first.undo, { token: first.token, reason: 'x' }))).toEqual([
      409,
      'not-previewed',
      null
    ]);
    const { undo, token } = await looked({ by: 'check', id: 'one' });
    stage.wiki.intercept(({ action }) => {
      if (action === 'review') desk.cancel(undo);
      return undefined;
    });
    await confirm(undo, { token, reason: 'wrong' });
    const [last] = (await eventsOf(undo)).slice(-1);
    expect(last?.data).toMatchObject({ step: 'ended', outcome: 'stopped', done: 1 });
    expect(calls()).toBe(1);
  });

  it('names who withdraws, and who ends it on the way, whatever they call themselves', async () => {
    for (const title of ['Aapala', 'Eerola']) await stage.approve(title);
    const { undo, token } = await looked({ by: 'check', id: 'one' });
    let letGo = (): void => undefined;
    const wait = new Promise<void>((done) => (letGo = done));
    stage.wiki.intercept(({ action }) => (action === 'review' ? { wait } : undefined));
    const asMaija = { headers: { authorization: `Bearer ${maijasToken}` } };
    const body = JSON.stringify({ token, reason: 'wrong', by: 'Somebody else' });
    expect((await ask(`/undos/${undo}/confirmation`, { ...asMaija, method: 'POST', body })).status).toBe(202);
    expect((await ask(`/undos/${undo}`, { ...asMaija, method: 'DELETE' })).status).toBe(202);
    letGo();
    await eventsOf(undo);
    const trail = await stage.store.trail.list({ all: false, limit: 9 });
    expect(trail.filter(({ kind }) => kind === 'undo')).toMatchObject([{ by: 'Maija' }]);
    expect(trail.filter(({ kind }) => kind === 'cancel')).toMatchObject([
      { wiki: stage.wikiId, by: 'Maija', facts: { selection: 'check:one' } }
    ]);
    expect(JSON.stringify(trail)).not.toContain('Somebody else');
  });

  it('cannot be confirmed with another token, twice, or long after it was looked at', async () => {
    await stage.approve('Aapala');
    const { undo, token } = await looked({ by: 'check', id: 'one' });
    expect(await refusalOf(confirm(undo, { token: 'guessed', reason: 'x' }))).toEqual([
      409,
      'wrong-token',
      'token'
    ]);
    stage.clock.pass(1_800_000);
    expect(await refusalOf(confirm(undo, { token, reason: 'x' }))).toEqual([409, 'not-previewed', null]);
    expect(await state(undo)).toMatchObject({ state: 'ended', end: { failure: 'preview-expired' } });
    expect(calls()).toBe(0);
  });

  it.each([
    [{}, 'selection'],
    [{ selection: 'run:1' }, 'selection'],
    [{ selection: { by: 'everything' } }, 'selection.by'],
    [{ selection: { by: 'run', id: 'x' } }, 'selection.id'],
    [{ selection: { by: 'run', id: 0 } }, 'selection.id'],
    [{ selection: { by: 'check', id: '../x' } }, 'selection.id'],
    [{ selection: { by: 'settings', version: 1.5 } }, 'selection.version'],
    [{ selection: { by: 'time', from: 'yesterday' } }, 'selection.from'],
    [{ selection: { by: 'time', from: '2026-03-02T00:00:00Z', to: '2026-03-01T00:00:00Z' } }, 'selection.to'],
    [{ selection: { by: 'run', id: 1, more: 1 } }, 'selection.more'],
    [{ selection: { by: 'run', id: 1 }, reason: 'x' }, 'reason']
  ])('names the field that it cannot use: %j', async (body, field) => {
    expect(await refusalOf(post(`/wikis/${stage.wikiId}/undos`, body))).toEqual([400, 'bad-request', field]);
  });

  it.each([
    [{ reason: 'x' }, 'token'],
    [{ token: 'x' }, 'reason'],
    [{ token: 'x', reason: '  ' }, 'reason'],
    [{ token: 'x', reason: 'y'.repeat(1_001) }, 'reason'],
    [{ token: 'x', reason: 'y', by: '' }, 'by']
  ])('names the field of a confirmation that it cannot use: %j', async (body, field) => {
    expect(await refusalOf(post('/undos/none/confirmation', body))).toEqual([400, 'bad-request', field]);
  });

  it('refuses with a code what cannot be: no approvals, too many, no such undo or wiki', async () => {
    const order = (selection: object, wiki = stage.wikiId) =>
      refusalOf(post(`/wikis/${wiki}/undos`, { selection }));
    expect(await order({ by: 'run', id: 99 })).toEqual([404, 'nothing-chosen', 'selection']);
    expect((await order({ by: 'run', id: 1 }, 'nowiki')).slice(0, 2)).toEqual([404, 'no-such-wiki']);
    for (const title of ['Aapala', 'Eerola', 'Iisala', 'Oulula', 'Uusila']) await stage.approve(title);
    expect(await order({ by: 'check', id: 'one' })).toEqual([400, 'too-many-approvals', 'selection']);
    expect(await refusalOf(ask('/undos/none'))).toEqual([404, 'no-such-undo', 'undo']);
    expect(await refusalOf(ask('/undos/none/events'))).toEqual([404, 'no-such-undo', 'undo']);
    expect(await refusalOf(post('/undos/none/confirmation', { token: 'x', reason: 'y' }))).toEqual([
      404,
      'no-such-undo',
      'undo'
    ]);
    for (let index = 1; index <= 3; index += 1) await look({ by: 'decision', id: index });
    expect((await order({ by: 'decision', id: 4 })).slice(0, 2)).toEqual([503, 'too-many-undos']);
  });

  it('is nobody’s who is not known, from the look to the events', async () => {
    for (const [method, path] of [
      ['POST', `/wikis/${stage.wikiId}/undos`],
      ['POST', '/undos/x/confirmation'],
      ['GET', '/undos/x'],
      ['GET', '/undos/x/events'],
      ['DELETE', '/undos/x']
    ] as const) {
      const answer = await api.get(`/api/v1${path}`, { method, ...(method === 'POST' && { body: '{}' }) });
      expect(answer.status, `${method} ${path}`).toBe(401);
    }
  });
});

const calls = () => stage.wiki.requests.list.filter(({ action }) => action === 'review').length;

function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = { authorization: `Bearer ${operatorToken}`, 'content-type': 'application/json' };
  return api.get(`/api/v1${path}`, { ...init, headers: { ...headers, ...init.headers } });
}

function post(path: string, body: object): Promise<Response> {
  return ask(path, { method: 'POST', body: JSON.stringify(body) });
}

async function refusalOf(asked: Promise<Response>): Promise<[number, string, unknown]> {
  const answer = await asked;
  const { code, params } = ApiError.parse(await answer.json());
  return [answer.status, code, params.field ?? null];
}

async function look(selection: object): Promise<Undo> {
  const answer = await post(`/wikis/${stage.wikiId}/undos`, { selection });
  expect(answer.status).toBe(202);
  return Undo.parse(await answer.json());
}

async function looked(selection: object): Promise<{ undo: string; token: string }> {
  const { undo } = await look(selection);
  await eventsOf(undo, 'previewed');
  return { undo, token: (await state(undo)).token ?? '' };
}

async function state(undo: string): Promise<Undo> {
  return Undo.parse(await (await ask(`/undos/${undo}`)).json());
}

const confirm = (undo: string, body: object) => post(`/undos/${undo}/confirmation`, body);

/** The events until one of that name has come. */
async function eventsOf(undo: string, last = 'ended', behind?: string): Promise<UndoEvent[]> {
  const leaving = new AbortController();
  const headers: Record<string, string> = behind === undefined ? {} : { 'last-event-id': behind };
  const answer = await ask(`/undos/${undo}/events`, { signal: leaving.signal, headers });
  const found: UndoEvent[] = [];
  let text = '';
  for await (const piece of answer.body ?? []) {
    text += new TextDecoder().decode(piece);
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const [, id, event, data] = /^id: (.+)\nevent: (.+)\ndata: (.+)$/.exec(block) ?? [];
      if (data !== undefined) found.push(UndoEvent.parse({ id: Number(id), event, data: JSON.parse(data) }));
    }
    if (found.some(({ event }) => event === last)) break;
  }
  leaving.abort();
  return found;
}
