import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readBotStatus } from '../../../server/bot/bot-status.ts';
import { createFeedbackDesk } from '../../../server/bot/feedback/feedback-desk.ts';
import { describeChecks } from '../../../server/review/describe-checks.ts';
import { RouteError } from '../../../server/routes/define-route.ts';
import { routes } from '../../../server/routes/index.generated.ts';
import { BotStatus } from '../../../shared/bot-status.ts';
import { CheckInfo } from '../../../shared/check-info.ts';
import { Precision } from '../../../shared/precision.ts';
import { setFeedbackStage, type FeedbackStage } from '../bot/feedback/feedback-stage.ts';
import { toyCheck } from '../review/toy-checks.ts';
import { onlyServices, startApi, type ApiStage } from './api-stage.ts';

const operatorToken = '0123456789abcdef0123456789abcdef';
let stage: FeedbackStage;
let api: ApiStage;

beforeAll(async () => {
  stage = await setFeedbackStage();
  const { store, clock, parts } = stage;
  const wikiOf = (id: string) => {
    if (id !== stage.wikiId) throw new RouteError(404, 'no-such-wiki', 'Not served here.', { wiki: id });
    return parts.wikiOf(id);
  };
  const checks = ['bad', 'good'].map((id) => toyCheck({ id, can: 'approve', says: () => 'approve' }));
  api = await startApi({
    routes,
    services: onlyServices({
      feedback: createFeedbackDesk({ store, wikiOf, clock, log: parts.log }),
      botStatus: (id) => readBotStatus(id, store, clock),
      checks: () => describeChecks(checks)
    }),
    operatorToken
  });
  await stage.approve('Aapala', { checks: ['good'] });
  for (const title of ['Eerola', 'Iisala', 'Oulula']) {
    const { revisionId } = await stage.approve(title, { checks: ['bad'], settingsVersion: 2 });
    stage.wiki.unreview({ revisionId, user: 'Reviewer' });
  }
  stage.clock.pass(60_000);
  await stage.collect();
});
afterAll(async () => {
  await api?.close();
  await stage?.close();
});

async function ask<T>(path: string, schema: z.ZodType<T>): Promise<T> {
  const response = await api.get(`/api/v1${path}`);
  expect(response.status).toBe(200);
  return schema.parse(await response.json());
}

const suspension = {
  checkId: 'bad',
  reason: { code: 'too-many-undone', approved: 3, undone: 3, hours: 24 }
};

describe('what people think of the bot', () => {
  it('is told by check and by version of the settings', async () => {
    const precision = await ask(`/wikis/${stage.wikiId}/precision?days=7`, Precision);
    expect(precision.total).toMatchObject({ approved: 4, undone: 3, standing: 1, precision: 0.25 });
    expect(precision.checks.map(({ checkId, counts }) => [checkId, counts.precision])).toEqual([
      ['bad', 0],
      ['good', 1]
    ]);
    expect(precision.settingsVersions.map(({ settingsVersion }) => settingsVersion)).toEqual([2, 1]);
    expect(precision.suspensions).toMatchObject([suspension]);
  });

  it('R34: shows what is suspended, and why, in the status of the bot and in the list of checks', async () => {
    const status = await ask(`/wikis/${stage.wikiId}/bot`, BotStatus);
    expect(status.suspensions).toMatchObject([suspension]);
    expect(status.reportPage).toBe('');
    const List = z.object({ checks: z.array(CheckInfo) });
    const { checks } = await ask(`/checks?wiki=${stage.wikiId}`, List);
    expect(checks.map(({ id, suspended }) => [id, suspended?.reason.undone ?? null])).toEqual([
      ['bad', 3],
      ['good', null]
    ]);
    const everywhere = await ask('/checks', List);
    expect(everywhere.checks.every(({ suspended }) => suspended === undefined)).toBe(true);
  });

  it('R34: goes on once a person who looked into it has lifted it, which is refused where nothing is suspended', async () => {
    const lift = (checkId: string | null, more: object = { reason: 'the list is mended' }) =>
      api.get(`/api/v1/wikis/${stage.wikiId}/suspensions/lift`, {
        method: 'POST',
        headers: { authorization: `Bearer ${operatorToken}`, 'content-type': 'application/json' },
        body: JSON.stringify({ checkId, ...more })
      });
    expect((await lift('bad', { reason: ' ' })).status).toBe(400);
    for (const checkId of [null, 'good']) expect((await lift(checkId)).status).toBe(409);
    expect((await lift('bad')).status).toBe(200);
    expect((await lift('bad')).status).toBe(409);
    const { suspensions } = await ask(`/wikis/${stage.wikiId}/precision`, Precision);
    expect(suspensions).toEqual([]);
    expect(await stage.store.trail.list({ kind: 'lift', all: false, limit: 5 })).toMatchObject([
      { by: 'operator', facts: { check: 'bad', reason: 'the list is mended' } }
    ]);
  });

  it('is not told of a wiki that is not served here', async () => {
    for (const path of ['/wikis/xxwiki/precision', '/checks?wiki=xxwiki']) {
      expect((await api.get(`/api/v1${path}`)).status, path).toBe(404);
    }
  });
});
