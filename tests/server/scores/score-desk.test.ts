import { describe, expect, it } from 'vitest';
import type { Fetched, Subject } from '../../../server/evidence/define-evidence.ts';
import type { ModelApi, Wiki } from '../../../server/ports.ts';
import { createScoreDesk } from '../../../server/scores/score-desk.ts';
import { Dossier } from '../../../shared/dossier.ts';
import { Site } from '../../../shared/site.ts';
import { recordedLog } from '../../support/recorded-log.ts';

const site = Site.parse({ id: 'fiwiki' });
const models: ModelApi = { score: () => Promise.reject(new Error('not asked here')) };
const signal = new AbortController().signal;
const at = (id: number) => `2026-10-${String(id).padStart(2, '0')}T00:00:00Z`;

/** A page with the revisions 1 to `count`; `stored`: scores in dossiers; `answer`: what models say. */
function stage(given: {
  count: number;
  stored?: Readonly<Record<number, number>>;
  answer?: (id: string, name: string) => number | null;
  isThere?: boolean;
  hasModels?: boolean;
  listed?: boolean;
}) {
  const { count, stored = {}, answer = () => null, hasModels = true, listed = false, isThere = true } = given;
  const asked: string[] = [];
  let time = 0;
  const revisions = Array.from({ length: count }, (_, index) => count - index).map((revid) => ({
    revid,
    timestamp: at(revid),
    user: 'A'
  }));
  const pages = isThere ? [{ pageid: 7, ns: 0, title: 'Kissa', revisions }] : [{ missing: true }];
  const wiki = {
    site: () => Promise.resolve(site),
    api: { get: () => Promise.resolve({ query: { pages } }) }
  } as unknown as Wiki;
  const kind = (name: string) => ({
    fetch(subjects: readonly Subject[]): Promise<Map<string, Fetched<unknown>>> {
      asked.push(...subjects.map(({ key }) => `${name} ${key}`));
      const entries = subjects.map(({ key }): [string, Fetched<unknown>] => {
        const probability = answer(key, name);
        return [key, probability === null ? { unavailable: 'failed' } : { value: { probability } }];
      });
      return Promise.resolve(new Map(entries));
    }
  });
  const dossierOf = (_: string, id: number) => {
    const score = stored[id];
    if (score === undefined) return Promise.resolve(null);
    const page = { id: 7, title: 'Kissa' };
    const revision = { id, timestamp: at(id) };
    return Promise.resolve(
      Dossier.parse({
        wiki: site,
        page,
        stable: { ...revision, id: 99 },
        pending: [revision],
        evidence: { revertRisk: { [id]: { value: { probability: score } } } }
      })
    );
  };
  const desk = createScoreDesk({
    wikiOf: () => wiki,
    outsideOf: () => ({ models: hasModels ? models : null, wikidata: null, words: null }),
    verdicts: { dossierOf },
    kinds: { revertRisk: kind('revertRisk'), damaging: kind('damaging'), goodfaith: kind('goodfaith') },
    areListed: () => listed,
    clock: { now: () => time },
    log: recordedLog()
  });
  return {
    asked,
    passTime: (ms: number) => (time += ms),
    history: (limit = 50) => desk.historyOf('fiwiki', 7, limit, signal)
  };
}

describe('scores along a history', () => {
  it('come from stored dossiers first, and only the rest is asked for', async () => {
    const { asked, history } = stage({ count: 3, stored: { 2: 0.25 }, answer: (id) => Number(id) / 10 });
    const found = await history();
    expect(found).toMatchObject({ state: 'there', open: 0, page: { title: 'Kissa' } });
    expect(
      found?.revisions.map(({ revisionId, revertRisk, damaging }) => [revisionId, revertRisk, damaging])
    ).toEqual([
      [1, 0.1, 0.1],
      [2, 0.25, null],
      [3, 0.3, 0.3]
    ]);
    expect(asked.filter((one) => one.endsWith(' 2'))).toEqual([]);
  });

  it('are asked for ten revisions at a time where each takes a request, newest first', async () => {
    const { asked, history } = stage({ count: 25, answer: () => 0.5 });
    expect(await history()).toMatchObject({ open: 15 });
    expect(asked).toHaveLength(30);
    expect(asked).toContain('revertRisk 25');
    expect(await history()).toMatchObject({ open: 5 });
    expect(await history()).toMatchObject({ open: 0 });
    expect(asked).toHaveLength(75);
    await history();
    expect(asked).toHaveLength(75);
  });

  it('are asked for all at once where the wiki lists them', async () => {
    expect(await stage({ count: 25, answer: () => 0.5, listed: true }).history()).toMatchObject({ open: 0 });
  });

  it('that are not there are asked for again after a while alone', async () => {
    const { asked, history, passTime } = stage({ count: 2 });
    expect(await history()).toMatchObject({ state: 'unanswered', models: [], open: 0 });
    await history();
    expect(asked).toHaveLength(6);
    passTime(600_001);
    await history();
    expect(asked).toHaveLength(12);
  });

  it('are said to be none where there are no models', async () => {
    const { asked, history } = stage({ count: 2, hasModels: false });
    expect(await history()).toMatchObject({ state: 'no-models', models: [], open: 0 });
    expect(asked).toEqual([]);
  });

  it('name the models that a wiki has', async () => {
    const { history } = stage({ count: 2, answer: (_, name) => (name === 'revertRisk' ? 0.5 : null) });
    expect(await history()).toMatchObject({ state: 'there', models: ['revertRisk'] });
  });

  it('are null of a page that is not there', async () => {
    expect(await stage({ count: 0, isThere: false }).history()).toBeNull();
  });
});
