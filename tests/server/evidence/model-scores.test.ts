import { describe, expect, it } from 'vitest';
import damaging from '../../../server/evidence/damaging.ts';
import goodfaith from '../../../server/evidence/goodfaith.ts';
import revertRiskMultilingual from '../../../server/evidence/revert-risk-multilingual.ts';
import revertRisk from '../../../server/evidence/revert-risk.ts';
import type { ModelApi, ModelQuestion } from '../../../server/ports.ts';
import { Site } from '../../../shared/site.ts';
import {
  items,
  pageSubject,
  revisionSubjects,
  scriptedApi,
  sourcesOf,
  wikiError,
  type Script
} from './scripted-api.ts';

const site = Site.parse({ id: 'fiwiki', extensions: ['ORES'] });
const plain = Site.parse({ id: 'fiwiki' });
const subjects = revisionSubjects(pageSubject({ pending: [{}, {}] })).slice(1);

function models(answer: number | Error): ModelApi & { asked: ModelQuestion[] } {
  const asked: ModelQuestion[] = [];
  return {
    asked,
    score: (question) => {
      asked.push(question);
      return typeof answer === 'number' ? Promise.resolve(answer) : Promise.reject(answer);
    }
  };
}

/** A wiki that keeps these scores of every edit. */
function keeping(oresscores: unknown): Script {
  return ({ revids }) => ({
    query: { pages: [{ revisions: items(revids).map((id) => ({ revid: Number(id), oresscores })) }] }
  });
}

const both = { damaging: { true: 0.2, false: 0.8 }, goodfaith: { true: 0.9, false: 0.1 } };

describe('scores that the wiki keeps', () => {
  it('are listed for many edits and all models in one request', async () => {
    const api = scriptedApi(keeping(both));
    const sources = sourcesOf(api, { site, kept: new Map(), models: models(0.5) });
    const [bad, good] = await Promise.all([
      damaging.fetch(subjects, sources),
      goodfaith.fetch(subjects, sources)
    ]);
    expect([bad.get('101'), good.get('102')]).toEqual([
      { value: { probability: 0.2 } },
      { value: { probability: 0.9 } }
    ]);
    expect(api.requests).toHaveLength(1);
  });

  it('are asked for 50 at a time', async () => {
    const many = revisionSubjects(pageSubject({ pending: Array.from({ length: 120 }, () => ({})) })).slice(1);
    const api = scriptedApi(keeping(both));
    const found = await damaging.fetch(many, sourcesOf(api, { site }));
    expect([api.requests.length, found.size]).toEqual([3, 120]);
  });

  it.each([
    ['an empty list', []],
    ['nothing', undefined],
    ['another model', { goodfaith: both.goodfaith }],
    ['no number', { damaging: { true: 'yes' } }],
    ['no probability', { damaging: { true: 7 } }]
  ])('that are missing (%s) are asked of the service', async (_, kept) => {
    const service = models(0.4);
    const sources = sourcesOf(scriptedApi(keeping(kept)), { site, models: service });
    expect((await damaging.fetch(subjects, sources)).get('101')).toEqual({ value: { probability: 0.4 } });
    expect(service.asked).toEqual([
      { model: 'damaging', wiki: 'fiwiki', revisionId: 101 },
      { model: 'damaging', wiki: 'fiwiki', revisionId: 102 }
    ]);
  });

  it('are not asked of a wiki that keeps none, nor for the multilingual model', async () => {
    const service = models(0.4);
    const api = scriptedApi(() => undefined);
    await revertRisk.fetch(subjects, sourcesOf(api, { site: plain, models: service }));
    await revertRiskMultilingual.fetch(subjects, sourcesOf(api, { site, models: service }));
    expect(new Set(service.asked.map(({ model }) => model))).toEqual(
      new Set(['revertrisk-language-agnostic', 'revertrisk-multilingual'])
    );
  });

  it('that cannot be listed are asked of the service, and the failure is reported', async () => {
    const faults: unknown[] = [];
    const api = scriptedApi(() => wikiError('timeout'));
    const sources = sourcesOf(api, { site, models: models(0.4), failed: (fault) => faults.push(fault) });
    expect((await damaging.fetch(subjects, sources)).get('101')).toEqual({ value: { probability: 0.4 } });
    expect(faults).toHaveLength(1);
  });
});

describe('a missing score is unavailable, never a good one', () => {
  it.each([
    ['timeout', 'timed-out'],
    ['circuit-open', 'failed'],
    ['http-status', 'failed'],
    ['malformed', 'malformed'],
    ['too-large', 'too-large']
  ])('%s', async (code, reason) => {
    const sources = sourcesOf(
      scriptedApi(() => undefined),
      { site: plain, models: models(wikiError(code)) }
    );
    expect((await damaging.fetch(subjects, sources)).get('101')).toEqual({ unavailable: reason });
  });

  it('no service at all', async () => {
    const found = await damaging.fetch(
      subjects,
      sourcesOf(
        scriptedApi(() => undefined),
        { site: plain }
      )
    );
    expect(found.get('101')).toEqual({ unavailable: 'not-supported' });
  });
});
