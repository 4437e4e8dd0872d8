import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { noteMessage } from '../../../server/bot/note-words.ts';
import { runPass, type PassRequest } from '../../../server/bot/pass.ts';
import { hourMs, setStage, type Stage } from './bot-stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

const trusted = (text: string) => ({ user: 'Trusted', text });
const newcomer = (text: string) => ({ user: 'Newcomer', text });

function pass(live: boolean, more: Partial<PassRequest> = {}) {
  const { signal } = new AbortController();
  return runPass({ wikiId: stage.wikiId, live, signal, ...more }, stage.parts);
}

function reviewLog() {
  return stage.wiki.core.logs.filter(({ type, user }) => type === 'review' && user.name === 'SeulaBot');
}

function latestId(title: string): number | undefined {
  return [...stage.wiki.core.pages.values()].find((one) => one.title.endsWith(title))?.revisions.at(-1)?.id;
}

function stableId(title: string): number | undefined {
  const page = [...stage.wiki.core.pages.values()].find((one) => one.title.endsWith(title));
  return page?.revisions.findLast(({ approval }) => approval)?.id;
}

describe('a dry run', () => {
  test('R42: writes nothing to the wiki and says what it would do', async () => {
    const [, first] = stage.page('Kivijärvi', [trusted('Siellä on silta.')]);
    const result = await pass(false);
    expect(result).toMatchObject({ mode: 'dry-run', outcome: 'done', pagesJudged: 1, approved: 0 });
    expect(stage.wiki.requests.list.filter(({ action }) => action === 'review')).toEqual([]);
    const [decision] = await stage.store.decisions.list({ limit: 5 });
    expect(decision).toMatchObject({
      decision: 'approve',
      state: 'judged',
      mode: 'dry-run',
      revisionId: first
    });
  });

  test('is all that happens where the wiki allows no more', async () => {
    stage.page('Kivijärvi', [trusted('Siellä on silta.')]);
    await stage.setMode('dry-run');
    expect(await pass(true)).toMatchObject({ mode: 'dry-run', approved: 0 });
    expect(reviewLog()).toEqual([]);
  });

  test('writes a judgement down once as long as nothing changes', async () => {
    stage.page('Kivijärvi', [newcomer('Siellä on silta.')]);
    await pass(false);
    await pass(false);
    expect(await stage.store.decisions.list({ limit: 5 })).toHaveLength(1);
  });
});

describe('a live pass', () => {
  test('accepts the safe prefix and nothing behind it', async () => {
    const [, safe] = stage.page('Kivijärvi', [
      trusted('Siellä on silta.'),
      newcomer('Siellä on silta. Ja lehmä.'),
      trusted('Siellä on silta. Ja lehmä. Ja mylly.')
    ]);
    const untouched = stage.page('Hietala', [newcomer('Siellä on mylly.')]);
    expect(await pass(true)).toMatchObject({ mode: 'live', outcome: 'done', approved: 1 });
    expect(stableId('Kivijärvi')).toBe(safe);
    expect(stableId('Hietala')).toBe(untouched[0]);
    const done = await stage.store.decisions.list({ decision: 'approve', limit: 5 });
    expect(done.map(({ revisionId, state }) => [revisionId, state])).toEqual([[safe, 'done']]);
    expect(reviewLog()).toHaveLength(1);
    expect(reviewLog()[0]?.comment).toContain(`[seula:${done[0]?.intentId}]`);
  });

  test('does nothing without an account that may review', async () => {
    stage.page('Kivijärvi', [trusted('Siellä on silta.')]);
    stage.wiki.changeGroups({ user: 'SeulaBot', remove: ['reviewer'], by: 'Reviewer' });
    expect(await pass(true)).toMatchObject({ outcome: 'failed', failure: 'no-review-right', approved: 0 });
  });

  test('is not made where the wiki switched the bot off', async () => {
    await stage.setMode('off');
    expect(await pass(true)).toEqual({ outcome: 'skipped', why: 'off' });
  });

  test('stops at the limit of approvals', async () => {
    for (const name of ['Aapala', 'Eerola', 'Iisala']) stage.page(name, [trusted('Siellä on silta.')]);
    await stage.setMode('live', { approvalsPerPass: 2 });
    expect(await pass(true)).toMatchObject({ approved: 2, pagesJudged: 3 });
    expect(reviewLog()).toHaveLength(2);
    const { decisions } = stage.store;
    const left = await decisions.list({ wiki: stage.wikiId, decision: 'approve', state: 'judged', limit: 9 });
    expect(left).toMatchObject([{ note: 'pass-cap-reached', noteParams: ['2'] }]);
    expect(noteMessage('pass-cap-reached', ['2'])).toEqual({
      key: 'seula-bot-note-pass-cap-reached',
      params: ['2']
    });
    // It waits for the next pass, not for people.
    expect(await stage.store.figures.leftToPeople(stage.wikiId)).toBe(0);
    expect(await pass(true)).toMatchObject({ approved: 1 });
  });

  test('says that a pass accepts nothing where the limit is none, but not on a dry run', async () => {
    stage.page('Aapala', [trusted('Siellä on silta.')]);
    await stage.setMode('live', { approvalsPerPass: 0 });
    const steps: unknown[] = [];
    await pass(true, { onProgress: (step) => steps.push(step) });
    const left = { step: 'decided', action: 'leave' };
    expect(steps).toContainEqual(
      expect.objectContaining({ ...left, note: 'pass-cap-reached', noteParams: ['0'] })
    );
    steps.length = 0;
    await pass(false, { onProgress: (step) => steps.push(step) });
    expect(steps).toContainEqual(expect.objectContaining({ ...left, note: null }));
  });

  test('R14: never writes more often in a minute than the wiki allows', async () => {
    for (let index = 0; index < 7; index += 1) stage.page(`Kylä ${index}`, [trusted('Siellä on silta.')]);
    await stage.setMode('live', { writesPerMinute: 2 });
    await pass(true);
    const times = reviewLog().map(({ at }) => at);
    expect(times).toHaveLength(7);
    for (const time of times) {
      expect(times.filter((other) => other > time - 60_000 && other <= time).length).toBeLessThanOrEqual(2);
    }
  });

  test('R7: sends no review after it was asked to end, wherever it stands', async () => {
    for (const name of ['Aapala', 'Eerola']) stage.page(name, [trusted('Siellä on silta.')]);
    const requests = await countRequests();
    for (let at = 0; at < requests; at += 1) {
      await stage.close();
      stage = await setStage();
      for (const name of ['Aapala', 'Eerola']) stage.page(name, [trusted('Siellä on silta.')]);
      const ending = new AbortController();
      let seen = 0;
      let later = 0;
      stage.wiki.intercept(({ action }) => {
        if (ending.signal.aborted && action === 'review') later += 1;
        if (seen === at) ending.abort();
        seen += 1;
      });
      const result = await pass(true, { signal: ending.signal });
      expect(later, `asked to end at request ${at}`).toBe(0);
      expect(result?.outcome).toMatch(/stopped|done/);
    }
  });
});

async function countRequests(): Promise<number> {
  let count = 0;
  stage.wiki.intercept(() => {
    count += 1;
  });
  await pass(true);
  return count;
}

describe('a page that changes while it is judged', () => {
  const changes: Record<string, (stable: number, last: number) => void> = {
    'a newer edit': () => {
      stage.wiki.edit({ title: 'Kivijärvi', user: 'Newcomer', text: 'Höh.', autoReview: false });
    },
    'a revert': () => {
      stage.wiki.edit({
        title: 'Kivijärvi',
        user: 'Newcomer',
        text: 'Kivijärvi on kylä.',
        autoReview: false
      });
    },
    'a review by a person': (_, last) => {
      stage.wiki.review({ revisionId: last, user: 'Reviewer' });
    },
    'a withdrawn review': (stable) => {
      stage.wiki.unreview({ revisionId: stable, user: 'Reviewer' });
    }
  };

  test.each(Object.keys(changes))('R1: %s at any request before the call stops it', async (name) => {
    stage.page('Kivijärvi', [trusted('Siellä on silta.')]);
    const requests = await countRequests();
    let stopped = 0;
    for (let at = 0; at < requests; at += 1) {
      await stage.close();
      stage = await setStage();
      const [stable = 0, last = 0] = stage.page('Kivijärvi', [trusted('Siellä on silta.')]);
      let seen = 0;
      let changed = false;
      let sentAfterChange = false;
      stage.wiki.intercept(({ action, params }) => {
        if (action === 'review' && changed && !params.has('unapprove')) sentAfterChange = true;
        if (seen === at && action !== 'review') {
          changes[name]?.(stable, last);
          changed = true;
        }
        seen += 1;
      });
      await pass(true);
      if (!sentAfterChange) {
        stopped += changed ? 1 : 0;
        continue;
      }
      const judged = await stage.store.verdicts.ofTitles(stage.wikiId, ['Kivijärvi']);
      expect(judged[0]?.verdict.latestRevisionId, `changed at request ${at}`).toBe(latestId('Kivijärvi'));
      expect(judged[0]?.verdict.stableRevisionId, `changed at request ${at}`).toBe(stable);
    }
    expect(stopped).toBeGreaterThan(2);
  });
});

describe('what became of a call', () => {
  test('is read from the wiki when the answer is lost after the work', async () => {
    const [, safe] = stage.page('Kivijärvi', [trusted('Siellä on silta.')]);
    stage.wiki.intercept(({ action }) => (action === 'review' ? { drop: 'after' } : undefined));
    expect(await pass(true)).toMatchObject({ approved: 1, unknown: 0 });
    expect(stableId('Kivijärvi')).toBe(safe);
    expect(reviewLog()).toHaveLength(1);
  });

  test('is unknown when the call was lost, and settled by the next pass', async () => {
    stage.page('Kivijärvi', [trusted('Siellä on silta.')]);
    const forget = stage.wiki.intercept(({ action }) => (action === 'review' ? { drop: true } : undefined));
    expect(await pass(true)).toMatchObject({ approved: 0, unknown: 1 });
    forget();
    stage.clock.pass(hourMs);
    expect(await pass(true)).toMatchObject({ approved: 1 });
    expect(reviewLog()).toHaveLength(1);
  });

  test('is a refusal when the wiki says Success and nothing changed', async () => {
    const [stable] = stage.page('Kivijärvi', [trusted('Siellä on silta.')]);
    const body = '{"review":{"result":"Success"}}';
    stage.wiki.intercept(({ action }) => (action === 'review' ? { answer: { body } } : undefined));
    expect(await pass(true)).toMatchObject({ approved: 0 });
    expect(stableId('Kivijärvi')).toBe(stable);
    const [decision] = await stage.store.decisions.list({ limit: 1 });
    expect(decision).toMatchObject({ state: 'unknown', note: 'not-stable-afterwards' });
  });

  test.each([
    'blocked',
    'autoblocked',
    'globalblocking-blocked',
    'permissiondenied',
    'readonly',
    'badtoken',
    'ratelimited'
  ])('R10: %s ends the whole run', async (code) => {
    for (const name of ['Aapala', 'Eerola', 'Iisala']) stage.page(name, [trusted('Siellä on silta.')]);
    let calls = 0;
    stage.wiki.intercept(({ action }) => {
      if (action !== 'review') return undefined;
      calls += 1;
      const body = JSON.stringify({ error: { code, info: 'No.' } });
      return { answer: { headers: { 'MediaWiki-API-Error': code }, body } };
    });
    expect(await pass(true)).toMatchObject({ outcome: 'failed', approved: 0 });
    expect(new Set((await stage.store.decisions.list({ limit: 9 })).map(({ page }) => page.id)).size).toBe(1);
    expect(calls).toBeGreaterThan(0);
  });

  test('a block of the account ends the run before any call', async () => {
    for (const name of ['Aapala', 'Eerola', 'Iisala']) stage.page(name, [trusted('Siellä on silta.')]);
    stage.wiki.block({ target: 'SeulaBot', by: 'Reviewer' });
    expect(await pass(true)).toMatchObject({
      outcome: 'failed',
      failure: 'blocked',
      approved: 0,
      refused: 1
    });
    expect(reviewLog()).toEqual([]);
  });

  test('is not ours when a person accepted the edit in that moment', async () => {
    const [, safe = 0] = stage.page('Kivijärvi', [trusted('Siellä on silta.')]);
    stage.wiki.intercept(({ action }) => {
      if (action !== 'review') return undefined;
      stage.wiki.review({ revisionId: safe, user: 'Reviewer' });
      return { answer: { body: JSON.stringify({ error: { code: 'notreviewable', info: 'No.' } }) } };
    });
    expect(await pass(true)).toMatchObject({ approved: 0, refused: 1 });
    const [decision] = await stage.store.decisions.list({ limit: 1 });
    expect(decision).toMatchObject({ state: 'refused', note: 'notreviewable' });
  });

  test('that stays unknown twice ends the run', async () => {
    for (const name of ['Aapala', 'Eerola', 'Iisala']) stage.page(name, [trusted('Siellä on silta.')]);
    stage.wiki.intercept(({ action }) => (action === 'review' ? { drop: true } : undefined));
    expect(await pass(true)).toMatchObject({ outcome: 'failed', failure: 'too-many-unknown', unknown: 2 });
  });

  test('is settled after a crash although the page is gone', async () => {
    stage.page('Kivijärvi', [trusted('Siellä on silta.')]);
    const broken = { ...stage.store.decisions };
    broken.advance = async (id, change) => {
      if (change.state !== 'sending') throw new Error('the process died');
      await stage.store.decisions.advance(id, change);
    };
    const parts = { ...stage.parts, store: { ...stage.parts.store, decisions: broken } };
    const forget = stage.wiki.intercept(({ action }) => (action === 'review' ? { drop: true } : undefined));
    await runPass({ wikiId: stage.wikiId, live: true, signal: new AbortController().signal }, parts);
    forget();
    expect(await stage.store.decisions.unfinished(stage.wikiId)).toHaveLength(1);
    stage.wiki.delete({ title: 'Kivijärvi', user: 'Reviewer' });
    stage.page('Hietala', [trusted('Siellä on mylly.')]);
    expect(await pass(true)).toMatchObject({ outcome: 'done', approved: 1 });
    const notes = (await stage.store.decisions.list({ limit: 5 })).map(({ state, note }) => [state, note]);
    expect(notes).toEqual([
      ['done', null],
      ['refused', 'page-missing']
    ]);
  });

  test('a refusal that concerns one page lets the run go on', async () => {
    for (const name of ['Aapala', 'Eerola']) stage.page(name, [trusted('Siellä on silta.')]);
    let calls = 0;
    stage.wiki.intercept(({ action }) => {
      if (action !== 'review' || (calls += 1) > 1) return undefined;
      return { answer: { body: JSON.stringify({ error: { code: 'notreviewable', info: 'No.' } }) } };
    });
    expect(await pass(true)).toMatchObject({ outcome: 'done', approved: 1, refused: 1 });
  });
});

test('R4: no database, no approval', async () => {
  stage.page('Kivijärvi', [trusted('Siellä on silta.')]);
  const broken = { ...stage.store.decisions, add: () => Promise.reject(new Error('gone')) };
  const parts = { ...stage.parts, store: { ...stage.parts.store, decisions: broken } };
  const signal = new AbortController().signal;
  const result = await runPass({ wikiId: stage.wikiId, live: true, signal }, parts);
  expect(result).toMatchObject({ outcome: 'failed', approved: 0 });
  expect(reviewLog()).toEqual([]);
});
