import { afterEach, expect, it } from 'vitest';
import type { DecisionView } from '../../../server/ports.ts';
import getChange from '../../../server/routes/get-change.ts';
import getDecision from '../../../server/routes/get-decision.ts';
import { DecisionRecord } from '../../../shared/decision.ts';
import { decision } from '../store/samples.ts';
import { onlyServices, startApi, type ApiStage } from './api-stage.ts';

let api: ApiStage | null = null;
afterEach(() => api?.close());

async function withView(view: Partial<DecisionView>): Promise<ApiStage> {
  const decisionView = { account: async () => null, change: async () => null, ...view };
  api = await startApi({ routes: { getChange, getDecision }, services: onlyServices({ decisionView }) });
  return api;
}

it('gives one decision with what became of it', async () => {
  const { at: _, ...facts } = decision({ runId: 3 });
  const time = '2026-11-01T00:00:00.000Z';
  const record = DecisionRecord.parse({ ...facts, id: 7, createdAt: time, updatedAt: time });
  const account = {
    decision: record,
    verdict: null,
    steps: [{ state: 'done', note: null, at: time }],
    findings: [{ kind: 'reverted' as const, at: time }]
  };
  const stage = await withView({
    account: async (wiki, id) => (wiki === 'fiwiki' && id === 7 ? account : null)
  });
  expect(await (await stage.get('/api/v1/wikis/fiwiki/decisions/7')).json()).toEqual(account);
  const other = await stage.get('/api/v1/wikis/fiwiki/decisions/8');
  expect([other.status, (await other.json()).code]).toEqual([404, 'no-such-decision']);
  expect((await stage.get('/api/v1/wikis/fiwiki/decisions/x')).status).toBe(400);
});

it('S17: gives what lies between two revisions as text', async () => {
  const side = { title: '<i>', timestamp: '2026-11-01T00:00:00.000Z', user: null, summary: '<script>' };
  const line = { start: 0, pieces: [{ text: '<script>alert(1)</script>', marked: true }] };
  const change = {
    before: { ...side, revisionId: 1 },
    after: { ...side, revisionId: 2 },
    rows: [{ kind: 'change' as const, before: null, after: line }],
    isCut: false
  };
  const stage = await withView({ change: async (_, from) => (from === 1 ? change : null) });
  const answer = await stage.get('/api/v1/wikis/fiwiki/changes/1/2');
  expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
  expect(await answer.json()).toEqual(change);
  expect((await stage.get('/api/v1/wikis/fiwiki/changes/9/2')).status).toBe(404);
});

it('says when the wiki gives no answer', async () => {
  const fault = Object.assign(new Error('It is gone.'), { name: 'WikiError', code: 'network' });
  const stage = await withView({ change: () => Promise.reject(fault) });
  const answer = await stage.get('/api/v1/wikis/fiwiki/changes/1/2');
  expect([answer.status, (await answer.json()).code]).toEqual([502, 'wiki-failed']);
});
