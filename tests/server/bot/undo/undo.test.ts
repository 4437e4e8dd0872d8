import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseSelection } from '../../../../server/bot/undo/parse-selection.ts';
import { previewUndo } from '../../../../server/bot/undo/preview-undo.ts';
import { runUndo, type UndoProgress, type UndoResult } from '../../../../server/bot/undo/run-undo.ts';
import type { UndoParts } from '../../../../server/bot/undo/undo-parts.ts';
import { databases, type TestDatabase } from '../../../support/databases.ts';
import { setFeedbackStage, type FeedbackStage } from '../feedback/feedback-stage.ts';

let database: TestDatabase;
let stage: FeedbackStage;
let parts: UndoParts;

async function open(create: () => Promise<TestDatabase>): Promise<void> {
  database = await create();
  stage = await setFeedbackStage(database.url);
  parts = { ...stage.parts, store: stage.store };
}
async function close(): Promise<void> {
  await stage.close();
  await database.remove();
}

const sqlite = databases[0]?.create ?? (() => Promise.reject(new Error('SQLite is always here.')));

function selectionOf(text: string) {
  const selection = parseSelection(text, stage.clock.now() + 1);
  if (!selection) throw new Error(`${text} selects nothing`);
  return selection;
}

async function preview(text: string): Promise<(string | null)[][]> {
  const shown: (string | null)[][] = [];
  const request = { wikiId: stage.wikiId, selection: selectionOf(text) };
  for await (const { decision, keptFor } of previewUndo(request, parts)) {
    shown.push([decision.page.title, keptFor]);
  }
  return shown;
}

function undo(
  text: string,
  more: { signal?: AbortSignal; onProgress?: (progress: UndoProgress) => void } = {}
): Promise<UndoResult> {
  const { signal = new AbortController().signal, onProgress = () => undefined } = more;
  const about = { by: 'Zache', reason: 'the list of [[isbn]] was wrong' };
  return runUndo(
    { wikiId: stage.wikiId, selection: selectionOf(text), selectionText: text, ...about, signal, onProgress },
    parts
  );
}

const calls = () => stage.wiki.requests.list.filter(({ action }) => action === 'review').length;
const posts = () => stage.wiki.requests.list.filter(({ method }) => method === 'POST').length;
const isStable = (revisionId: number) => stage.wiki.revision(revisionId)?.approval !== null;
const withdrawals = () => stage.wiki.core.logs.filter(({ action }) => action === 'unapprove');

describe.each(databases.filter(({ here }) => here))('withdrawing approvals, on $name', ({ create }) => {
  beforeEach(() => open(create));
  afterEach(close);

  test('takes one approval, a run, a check, a version of the settings, or a stretch of time', async () => {
    const runId = await stage.store.runs.begin(stage.wikiId, 'live', stage.clock.now());
    const first = await stage.approve('Aapala', { checks: ['one', 'two'] });
    stage.clock.pass(60_000);
    const from = new Date(stage.clock.now()).toISOString();
    await stage.approve('Eerola', { checks: ['two'], runId });
    stage.clock.pass(60_000);
    await stage.approve('Iisala', { checks: ['three'], settingsVersion: 2 });
    const to = new Date(stage.clock.now()).toISOString();
    const chosen = async (text: string) => (await preview(text)).map(([title]) => title);
    expect(await chosen(`decision:${first.decisionId}`)).toEqual(['Aapala']);
    expect(await chosen(`run:${runId}`)).toEqual(['Eerola']);
    expect(await chosen('check:two')).toEqual(['Eerola']);
    expect(await chosen('settings:2')).toEqual(['Iisala']);
    expect(await chosen(`since:${from}..${to}`)).toEqual(['Eerola']);
    expect(await chosen(`since:${from}..`)).toEqual(['Iisala', 'Eerola']);
    expect(await chosen('check:none')).toEqual([]);
  });

  test('R42: shows first what is still its own, and writes nothing for that', async () => {
    await stage.approve('Aapala');
    const { revisionId } = await stage.approve('Eerola');
    const before = posts();
    stage.wiki.unreview({ revisionId, user: 'Reviewer' });
    expect(await preview('check:one')).toEqual([
      ['Eerola', 'withdrawn-already'],
      ['Aapala', null]
    ]);
    expect(posts() - before).toBeLessThanOrEqual(1);
    expect(calls()).toBe(0);
    expect(withdrawals()).toHaveLength(1);
  });

  test('takes back what is its own, says who wanted it and why, and is found in the log of decisions', async () => {
    const approval = await stage.approve('Aapala');
    const seen: UndoProgress[] = [];
    const result = await undo('check:one', { onProgress: (progress) => seen.push(progress) });
    expect(result).toMatchObject({ outcome: 'done', counts: { done: 1, kept: 0 } });
    expect(isStable(approval.revisionId)).toBe(false);
    expect(withdrawals()[0]?.comment).toBe(
      `Peruttu pyynnöstä: the list of  isbn  was wrong [seula:${approval.intentId}]`.replaceAll('  ', ' ')
    );
    const decision = await stage.decision(approval.decisionId);
    expect(decision).toMatchObject({ state: 'undone', note: 'withdrawn-on-request' });
    expect(seen).toMatchObject([
      { step: 'begun', of: 1 },
      { step: 'item', index: 0, of: 1, withdrawn: { state: 'done' } }
    ]);
    await stage.collect();
    expect((await stage.precision()).total.undoneBy).toMatchObject({ withdrawn: 1, unapproved: 0 });
    expect(await undo('check:one')).toMatchObject({ counts: { done: 0 } });
    expect(calls()).toBe(1);
  });

  test('takes several approvals of one page back, the newest first', async () => {
    const first = await stage.approve('Aapala');
    const later = stage.edit('Aapala', 'Newcomer', 'Aapala on kylä. Siellä on silta. Ja mylly.');
    const second = await stage.approveMore(first, later);
    expect(await preview('check:one')).toEqual([
      ['Aapala', null],
      ['Aapala', null]
    ]);
    expect(await undo('check:one')).toMatchObject({ counts: { done: 2 } });
    expect([first, second].map(({ revisionId }) => isStable(revisionId))).toEqual([false, false]);
    expect(isStable(first.stableId)).toBe(true);
  });

  test('leaves alone what is no longer its own', async () => {
    const again = await stage.approve('Aapala');
    stage.wiki.unreview({ revisionId: again.revisionId, user: 'Reviewer' });
    stage.wiki.review({ revisionId: again.revisionId, user: 'Reviewer' });
    await stage.approve('Eerola');
    stage.edit('Eerola', 'Reviewer', 'Eerola on pieni kylä.', { autoReview: true });
    await stage.approve('Iisala');
    stage.wiki.move({ from: 'Iisala', to: 'Oulula', user: 'Reviewer' });
    await stage.approve('Uusila');
    stage.wiki.delete({ title: 'Uusila', user: 'Reviewer' });
    const kept = ['page-missing', 'page-moved', 'newer-stable', 'reviewed-since'];
    expect((await preview('check:one')).map(([, why]) => why)).toEqual(kept);
    expect(await undo('check:one')).toMatchObject({ outcome: 'done', counts: { done: 0, kept: 4 } });
    expect(calls()).toBe(0);
    expect(isStable(again.revisionId)).toBe(true);
  });

  test('R14: takes turns like every write: at least 5 s apart, at most so many a minute as the wiki lets', async () => {
    await stage.setMode('live', { writesPerMinute: 4 });
    for (let index = 0; index < 10; index += 1) await stage.approve(`Kylä ${index}`);
    expect(await undo('check:one')).toMatchObject({ counts: { done: 10 } });
    const times = withdrawals().map(({ at }) => at);
    for (const [index, time] of times.entries()) {
      expect(times.filter((other) => other > time - 60_000 && other <= time).length).toBeLessThanOrEqual(4);
      expect(time - (times[index - 1] ?? 0)).toBeGreaterThanOrEqual(5_000);
    }
  });

  test('R5: waits for another process that works on the wiki, and gives up without a write', async () => {
    await stage.approve('Aapala');
    const lease = await stage.store.leases.take(stage.wikiId, 'another', 3_600_000);
    const seen: string[] = [];
    const result = await undo('check:one', { onProgress: ({ step }) => seen.push(step) });
    expect(result).toMatchObject({ outcome: 'failed', failure: 'elsewhere' });
    expect(new Set(seen)).toEqual(new Set(['waiting']));
    expect(calls()).toBe(0);
    if (lease) await stage.store.leases.release(lease);
    expect(await undo('check:one')).toMatchObject({ counts: { done: 1 } });
  });
});

describe('withdrawing approvals when something goes wrong', () => {
  beforeEach(() => open(sqlite));
  afterEach(close);

  test('never undoes a review of a person, at whichever request it comes before the call', async () => {
    await stage.approve('Aapala');
    let requests = 0;
    stage.wiki.intercept(() => void (requests += 1));
    await undo('check:one');
    let kept = 0;
    for (let at = 0; at < requests; at += 1) {
      await close();
      await open(sqlite);
      const { revisionId } = await stage.approve('Aapala');
      let seen = 0;
      let reviewed = false;
      let wrong = false;
      stage.wiki.intercept(({ action }) => {
        if (seen === at && action !== 'review') {
          stage.wiki.unreview({ revisionId, user: 'Reviewer' });
          stage.wiki.review({ revisionId, user: 'Reviewer' });
          reviewed = true;
        }
        if (action === 'review') wrong ||= reviewed;
        seen += 1;
      });
      await undo('check:one');
      expect(wrong, `reviewed at request ${at}`).toBe(false);
      if (calls() === 0) {
        expect(isStable(revisionId)).toBe(true);
        kept += 1;
      }
    }
    expect(kept).toBeGreaterThan(3);
  });

  test('R19: a lost answer is looked up in the review log, and the call is not sent again', async () => {
    const approval = await stage.approve('Aapala');
    stage.wiki.intercept(({ action }) => (action === 'review' ? { drop: 'after' } : undefined));
    expect(await undo('check:one')).toMatchObject({ counts: { done: 1, unknown: 0 } });
    expect(isStable(approval.revisionId)).toBe(false);
    expect(withdrawals()).toHaveLength(1);
  });

  test('R3: what a process that died had withdrawn is written down by the next one, without a call', async () => {
    const approval = await stage.approve('Aapala');
    const { decisions, undos } = stage.store;
    const dead = () => Promise.reject(new Error('the process died'));
    parts = {
      ...parts,
      store: { ...stage.store, decisions: { ...decisions, advance: dead }, undos: { ...undos, finish: dead } }
    };
    await expect(undo('check:one')).rejects.toThrow('the process died');
    expect((await stage.decision(approval.decisionId))?.state).toBe('done');
    parts = { ...stage.parts, store: stage.store };
    expect(await undo('check:one')).toMatchObject({ counts: { done: 1 } });
    expect((await stage.decision(approval.decisionId))?.state).toBe('undone');
    expect(calls()).toBe(1);
  });

  test('the collection of feedback writes it down as well', async () => {
    const approval = await stage.approve('Aapala');
    parts = {
      ...parts,
      store: {
        ...stage.store,
        decisions: { ...stage.store.decisions, advance: () => Promise.reject(new Error('died')) }
      }
    };
    expect(await undo('check:one')).toMatchObject({ outcome: 'failed' });
    await stage.collect();
    expect(await stage.decision(approval.decisionId)).toMatchObject({
      state: 'undone',
      note: 'withdrawn-on-request'
    });
  });

  test('ends when it is asked to, and says so', async () => {
    for (const title of ['Aapala', 'Eerola', 'Iisala']) await stage.approve(title);
    const ending = new AbortController();
    const onProgress = ({ step }: UndoProgress) => void (step === 'item' && ending.abort());
    const result = await undo('check:one', { signal: ending.signal, onProgress });
    expect(result).toMatchObject({ outcome: 'stopped', counts: { done: 1 } });
    expect(calls()).toBe(1);
  });

  test('R10: a block or a lost right ends it after one try', async () => {
    for (const title of ['Aapala', 'Eerola', 'Iisala']) await stage.approve(title);
    stage.wiki.intercept(({ action }) => {
      if (action !== 'review') return undefined;
      const body = JSON.stringify({ error: { code: 'blocked', info: 'No.' } });
      return { answer: { headers: { 'MediaWiki-API-Error': 'blocked' }, body } };
    });
    expect(await undo('check:one')).toMatchObject({ outcome: 'failed', failure: 'blocked' });
    expect(calls()).toBe(1);
  });

  test('R10: an account that may not review does not try', async () => {
    await stage.approve('Aapala');
    stage.wiki.changeGroups({ user: 'SeulaBot', remove: ['reviewer'], by: 'Reviewer' });
    expect(await undo('check:one')).toMatchObject({ outcome: 'failed', failure: 'no-review-right' });
    expect(calls()).toBe(0);
  });

  test('R4: without a database nothing is withdrawn', async () => {
    await stage.approve('Aapala');
    for (const method of ['begin', 'advance'] as const) {
      const broken = { ...stage.store.undos, [method]: () => Promise.reject(new Error('gone')) };
      parts = { ...parts, store: { ...stage.store, undos: broken } };
      await undo('check:one').catch(() => undefined);
      expect(calls(), method).toBe(0);
    }
  });

  test.each([
    '',
    'run:',
    'run:x',
    'check:NO',
    'check:../x',
    'since:yesterday',
    'since:2026-03-02..2026-03-01',
    'all'
  ])('"%s" selects nothing', (text) => {
    expect(parseSelection(text, Date.parse('2026-03-03T00:00:00Z'))).toBeNull();
  });
});
