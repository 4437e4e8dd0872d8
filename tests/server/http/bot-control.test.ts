import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readBotStatus } from '../../../server/bot/bot-status.ts';
import { RouteError } from '../../../server/routes/define-route.ts';
import { routes } from '../../../server/routes/index.generated.ts';
import { openControl } from '../../../server/services/open-control.ts';
import { openTrail } from '../../../server/services/open-trail.ts';
import { ApiError } from '../../../shared/api-error.ts';
import { setBrakeStage, type BrakeStage } from '../bot/brakes/brake-stage.ts';
import { onlyServices, startApi, type ApiStage } from './api-stage.ts';

const operatorToken = '0123456789abcdef0123456789abcdef';
let stage: BrakeStage;
let api: ApiStage;

beforeEach(async () => {
  stage = await setBrakeStage();
  const { store, clock, wikiId } = stage;
  const requireWiki = (id: string) => {
    if (id !== wikiId) throw new RouteError(404, 'no-such-wiki', 'Not served here.', { wiki: id });
  };
  const services = onlyServices({ ...openControl(store, requireWiki, clock), ...openTrail(store, clock) });
  api = await startApi({ routes, services, operatorToken });
});
afterEach(async () => {
  await api?.close(0);
  await stage?.close();
});

function control(body: unknown, { wiki = stage.wikiId, token = operatorToken } = {}): Promise<Response> {
  const headers = {
    'content-type': 'application/json',
    ...(token !== '' && { authorization: `Bearer ${token}` })
  };
  const path = `/api/v1/wikis/${wiki}/bot/control`;
  return api.get(path, { method: 'POST', headers, body: JSON.stringify(body) });
}
const status = () => readBotStatus(stage.wikiId, stage.store, stage.clock);
const events = async () =>
  (await stage.store.trail.list({ all: false, limit: 9 })).filter(({ kind }) => kind !== 'settings');

describe('stopping and starting the bot through the API', () => {
  it('says who did so and why, in its state and in the trail, until somebody starts it again', async () => {
    await stage.store.runs.beat(stage.wikiId, {
      at: stage.clock.now(),
      nextPassAt: stage.clock.now() + 60_000,
      mode: 'live'
    });
    const stopped = await control({ action: 'stop', reason: '  It is too quick 😀 ' });
    expect([stopped.status, await stopped.json()]).toEqual([200, { action: 'stop' }]);
    const since = new Date(stage.clock.now()).toISOString();
    expect(await status()).toMatchObject({
      state: 'stopped',
      stop: { code: 'operator-stopped', by: 'operator', reason: 'It is too quick 😀', since }
    });
    stage.clock.pass(1_000);
    expect(await (await control({ action: 'start', reason: 'Mended' })).json()).toEqual({ action: 'start' });
    expect(await status()).toMatchObject({ state: 'running', stop: null });
    expect(await events()).toMatchObject([
      { kind: 'start', wiki: stage.wikiId, by: 'operator', facts: { reason: 'Mended' } },
      { kind: 'stop', wiki: stage.wikiId, by: 'operator', facts: { reason: 'It is too quick 😀' }, at: since }
    ]);
  });

  it('R9: holds a pass that is under way before its next write, and lets the next one go on', async () => {
    for (const title of ['Aapala', 'Eerola', 'Iisala']) stage.safePage(title);
    await stage.set({ approvalsPerHour: 10 });
    let asked: Promise<unknown> | null = null;
    stage.wiki.intercept(({ action }) => {
      if (action !== 'review' || asked) return undefined;
      asked = control({ action: 'stop', reason: 'Stop' });
      return { wait: asked.then(() => undefined) };
    });
    expect(await stage.live()).toMatchObject({ approved: 1, outcome: 'failed', failure: 'operator-stopped' });
    expect(stage.reviewCalls()).toBe(1);
    expect(await stage.live()).toMatchObject({ approved: 0, failure: 'operator-stopped' });
    await control({ action: 'start', reason: 'Go on' });
    expect(await stage.live()).toMatchObject({ approved: 2, outcome: 'done' });
  });

  it.each([
    ['no reason', { action: 'stop' }, 'reason'],
    ['an empty reason', { action: 'stop', reason: '' }, 'reason'],
    ['a reason of spaces', { action: 'start', reason: ' \n ' }, 'reason'],
    ['a reason without end', { action: 'stop', reason: 'x'.repeat(1_001) }, 'reason'],
    ['another action', { action: 'pause', reason: 'x' }, 'action'],
    ['no action', { reason: 'x' }, 'action'],
    ['another name', { action: 'stop', reason: 'x', by: 'Somebody else' }, 'by']
  ])('refuses %s, and nothing happens', async (_, body, field) => {
    const refused = await control(body);
    expect(refused.status).toBe(400);
    expect(ApiError.parse(await refused.json())).toMatchObject({
      code: 'bad-request',
      params: { place: 'body', field }
    });
    expect([await stage.store.control.last(stage.wikiId), await events()]).toEqual([null, []]);
  });

  it('is for admins alone, on a wiki that is served', async () => {
    const body = { action: 'stop', reason: 'x' };
    for (const [token, code] of [
      ['', 'sign-in-needed'],
      ['ffffffffffffffffffffffffffffffff', 'signed-out']
    ] as const) {
      const refused = await control(body, { token });
      expect([refused.status, ApiError.parse(await refused.json()).code]).toEqual([401, code]);
    }
    const elsewhere = await control(body, { wiki: 'nowiki' });
    expect([elsewhere.status, ApiError.parse(await elsewhere.json()).code]).toEqual([404, 'no-such-wiki']);
    expect(await stage.store.control.last(stage.wikiId)).toBeNull();
    expect(await stage.store.control.last('nowiki')).toBeNull();
  });
});
