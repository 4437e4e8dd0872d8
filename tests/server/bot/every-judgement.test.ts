import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Halt } from '../../../server/bot/brakes/halt.ts';
import { runPass, type PassResult } from '../../../server/bot/pass.ts';
import { createDatabase } from '../../../server/store/database.ts';
import { databases, type TestDatabase } from '../../support/databases.ts';
import { looseBrakes } from '../../support/loose-brakes.ts';
import { recordedLog } from '../../support/recorded-log.ts';
import { setStage, type Stage } from './bot-stage.ts';

describe.each(databases)('the log of a run on $name', ({ name, here, create }) => {
  let database: TestDatabase;
  let stage: Stage;

  beforeEach(async (context) => {
    context.skip(!here, 'not on this machine');
    database = await create();
    stage = await setStage(database.url);
    await stage.setMode('live');
  });
  afterEach(async () => {
    await stage?.close();
    await database?.remove();
  });

  async function pass(
    titles: string[] | null = null,
    more: Partial<Stage['parts']> = {}
  ): Promise<PassResult> {
    const pages = titles && (await stage.parts.wikiOf(stage.wikiId).findPending({ titles }));
    const request = { wikiId: stage.wikiId, live: true, signal: new AbortController().signal };
    const result = await runPass({ ...request, ...(pages && { pages }) }, { ...stage.parts, ...more });
    if (result.outcome === 'skipped') throw new Error(result.why);
    return result;
  }
  async function logOf(runId: number): Promise<string[]> {
    const rows = await stage.store.decisions.list({ runId, limit: 1_000 });
    return rows.map(({ page, note }) => (note === null ? page.title : `${page.title}: ${note}`)).sort();
  }
  async function rowsIn(table: string): Promise<number> {
    const opened = createDatabase(database.url, recordedLog());
    const rows = await opened.read((knex) => knex(table).select('decision_id'));
    await opened.close();
    return rows.length;
  }

  it('shows every page that it judged, whether it came to something new or not', async () => {
    for (const title of ['Aapala', 'Eerola', 'Iisala'])
      stage.page(title, [{ user: 'Newcomer', text: `${title} on suuri.` }]);
    const first = await pass();
    const second = await pass();
    const single = await pass(['Eerola']);
    const third = await pass();
    stage.wiki.edit({ title: 'Iisala', user: 'Newcomer', text: 'Iisala on pieni.', autoReview: false });
    const fourth = await pass();
    const fifth = await pass();
    for (const { runId, pagesJudged } of [first, second, third, fourth, fifth]) {
      expect(await logOf(runId)).toEqual(['Aapala', 'Eerola', 'Iisala']);
      expect(pagesJudged).toBe(3);
    }
    expect(await logOf(single.runId)).toEqual(['Eerola']);
    expect(await stage.store.decisions.list({ limit: 1_000 })).toHaveLength(4);
    expect((await stage.store.audit.verify(stage.wikiId)).fault).toBeNull();
  });

  it('says of an approval that a brake held back right before the call what the brake was about', async () => {
    stage.page('Aapala', [{ user: 'Trusted', text: 'Siellä on silta.' }]);
    const halt: Halt = { code: 'author-cap-reached', scope: 'page', params: ['Trusted', '3'] };
    const { runId } = await pass(null, { brakes: { ...looseBrakes, beforeWrite: async () => halt } });
    const row = async () => (await stage.store.decisions.list({ runId, limit: 9 }))[0];
    const held = { state: 'refused', note: 'author-cap-reached' };
    expect(await row()).toMatchObject({ ...held, noteParams: ['Trusted', '3'] });
    expect((await stage.store.audit.verify(stage.wikiId)).fault).toBeNull();
    stage.clock.pass(1_000);
    await stage.store.audit.forgetPeople(stage.clock.now(), stage.clock.now());
    expect(await row()).toMatchObject(held);
    expect(await row()).not.toHaveProperty('noteParams');
    expect((await stage.store.audit.verify(stage.wikiId)).fault).toBeNull();
  });

  it('grows with what changes, not with the number of runs', async () => {
    const titles = Array.from({ length: 6 }, (_, index) => `Kylä ${index}`);
    for (const title of titles) stage.page(title, [{ user: 'Newcomer', text: 'Siellä on silta.' }]);
    const runs: PassResult[] = [];
    for (let run = 0; run < 30; run += 1) runs.push(await pass());
    expect(await stage.store.decisions.list({ limit: 1_000 })).toHaveLength(6);
    if (name !== 'SQLite' || !database.url.includes(':memory:')) expect(await rowsIn('judgements')).toBe(6);
    for (const { runId } of runs) expect(await logOf(runId)).toEqual(titles);
    const { events, fault } = await stage.store.audit.verify(stage.wikiId);
    expect([events, fault]).toEqual([6, null]);
  });

  it('takes a page that was not there for a while up again', async () => {
    stage.page('Aapala', [{ user: 'Newcomer', text: 'Siellä on silta.' }]);
    stage.page('Eerola', [{ user: 'Newcomer', text: 'Siellä on silta.' }]);
    await pass();
    await pass();
    await stage.setMode('live', { pagesPerPass: 1 });
    const few = await pass();
    await stage.setMode('live', {});
    const all = await pass();
    expect((await logOf(few.runId)).length).toBe(1);
    expect(await logOf(all.runId)).toEqual(['Aapala', 'Eerola']);
  });

  it('has a row for each approval that a brake held back, with what its words are about, until that is forgotten', async () => {
    stage.page('Aapala', [{ user: 'Trusted', text: 'Siellä on silta.' }]);
    const halt: Halt = { code: 'author-cap-reached', scope: 'page', params: ['Trusted', '3'] };
    const { runId } = await pass(null, { brakes: { ...looseBrakes, beforePage: async () => halt } });
    const [row] = await stage.store.decisions.list({ runId, limit: 9 });
    expect(row).toMatchObject({
      state: 'judged',
      decision: 'approve',
      note: 'author-cap-reached',
      noteParams: ['Trusted', '3']
    });
    const stopping: Halt = { code: 'stop-page-stops', scope: 'run', params: ['Wikipedia:Seula/stop'] };
    const stopped = await pass(null, { brakes: { ...looseBrakes, beforePage: async () => stopping } });
    expect(stopped.failure).toBe('stop-page-stops');
    expect(await logOf(stopped.runId)).toEqual(['Aapala: stop-page-stops']);
    stage.clock.pass(1_000);
    await stage.store.audit.forgetPeople(stage.clock.now(), stage.clock.now());
    const [bare] = await stage.store.decisions.list({ runId, limit: 9 });
    expect(bare?.note).toBe('author-cap-reached');
    expect(bare).not.toHaveProperty('noteParams');
    expect((await stage.store.audit.verify(stage.wikiId)).fault).toBeNull();
  });

  it('has a row for what changed before it was planned, for a call that may be under way, and for a run cut short', async () => {
    stage.page('Aapala', [{ user: 'Trusted', text: 'Siellä on silta.' }]);
    let judged = 0;
    const onceOnly: Stage['parts']['review'] = (id, pages, signal, onGathered) => {
      judged += 1;
      return stage.parts.review(id, judged === 1 ? pages : [], signal, onGathered);
    };
    const changed = await pass(null, { review: onceOnly });
    expect(await logOf(changed.runId)).toEqual(['Aapala: changed-meanwhile']);

    const ending = new AbortController();
    const brakes = { ...looseBrakes, beforePage: async () => (ending.abort(), null) };
    const request = { wikiId: stage.wikiId, live: true, signal: ending.signal };
    const cut = await runPass(request, { ...stage.parts, brakes });
    expect(cut.outcome).toBe('stopped');
    expect(await logOf('runId' in cut ? cut.runId : 0)).toEqual(['Aapala: stopped']);

    stage.wiki.intercept(({ action }) => (action === 'review' ? { drop: true } : undefined));
    const lost = await pass();
    expect(lost.unknown).toBe(1);
    const waiting = await pass();
    expect(await logOf(waiting.runId)).toEqual(['Aapala: intent-open']);
  });
});
