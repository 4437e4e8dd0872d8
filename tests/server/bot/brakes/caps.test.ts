import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createBrakes } from '../../../../server/bot/brakes/create-brakes.ts';
import { runPass } from '../../../../server/bot/pass.ts';
import { hourMs } from '../bot-stage.ts';
import { setBrakeStage, type BrakeStage } from './brake-stage.ts';

let stage: BrakeStage;
beforeEach(async () => {
  stage = await setBrakeStage();
});
afterEach(() => stage.close());

const dayMs = 24 * hourMs;
const villages = ['Aapala', 'Eerola', 'Iisala', 'Oittila'];

describe('the cap of an hour', () => {
  test('holds over several passes, and lets go when the hour is over', async () => {
    for (const name of villages) stage.safePage(name);
    await stage.set({ approvalsPerHour: 3 });
    expect(await stage.live()).toMatchObject({ outcome: 'done', approved: 3, pagesJudged: 4 });
    expect(await stage.live()).toMatchObject({ outcome: 'done', approved: 0 });
    const [left] = await stage.store.decisions.list({ limit: 1 });
    expect(left).toMatchObject({ state: 'judged', note: 'hourly-cap-reached' });
    stage.clock.pass(hourMs);
    expect(await stage.live()).toMatchObject({ approved: 1 });
  });

  test('counts what nobody saw the answer of, and not what was refused', async () => {
    stage.safePage('Aapala');
    await stage.set({ approvalsPerHour: 1, pageRestHours: 24 });
    stage.safePage('Eerola');
    await stage.acceptedBefore('Eerola', 1_000, 'refused');
    expect(await stage.beforeWrite('Aapala')).toBeNull();
    await stage.acceptedBefore('Eerola', 1_000, 'unknown');
    const halt = { code: 'hourly-cap-reached', scope: 'page', params: ['1'] };
    expect(await stage.beforeWrite('Aapala')).toEqual(halt);
    expect(await stage.beforePage('Aapala')).toEqual(halt);
  });

  test('of 0 accepts nothing', async () => {
    stage.safePage('Aapala');
    await stage.set({ approvalsPerHour: 0 });
    expect(await stage.live()).toMatchObject({ approved: 0 });
    expect(stage.reviewCalls()).toBe(0);
  });
});

describe('the cap of an author', () => {
  test('holds for a day, and for this author alone', async () => {
    stage.wiki.addUser({ name: 'Trusty', groups: ['autoreview'] });
    for (const name of villages) stage.safePage(name);
    stage.safePage('Uusikylä', 'Trusty');
    await stage.set({ approvalsPerAuthorAndDay: 2 });
    expect(await stage.live()).toMatchObject({ outcome: 'done', approved: 3 });
    stage.clock.pass(hourMs);
    expect(await stage.live()).toMatchObject({ approved: 0 });
    const left = (await stage.store.decisions.list({ limit: 9 })).filter(({ state }) => state === 'judged');
    expect(left.map(({ note }) => note)).toEqual(['author-cap-reached', 'author-cap-reached']);
    stage.clock.pass(dayMs);
    expect(await stage.live()).toMatchObject({ approved: 2 });
  });

  test('counts everybody whose edits an acceptance would publish', async () => {
    stage.wiki.addUser({ name: 'Trusty', groups: ['autoreview'] });
    stage.safePage('Aapala');
    stage.page('Eerola', [
      { user: 'Trusty', text: 'Siellä on silta.' },
      { user: 'Trusted', text: 'Siellä on silta. Ja mylly.' }
    ]);
    await stage.set({ approvalsPerAuthorAndDay: 1 });
    await stage.acceptedBefore('Aapala', hourMs);
    expect(await stage.beforeWrite('Eerola')).toEqual({
      code: 'author-cap-reached',
      scope: 'page',
      params: ['Trusted', '1']
    });
  });
});

describe('the rest of a page', () => {
  test('R36: a page is accepted once in 24 hours', async () => {
    const edit = (text: string) =>
      stage.wiki.edit({ title: 'Aapala', user: 'Trusted', text, autoReview: false });
    stage.safePage('Aapala');
    expect(await stage.live()).toMatchObject({ approved: 1 });
    edit('Aapala on kylä. Siellä on silta. Ja mylly.');
    expect(await stage.live()).toMatchObject({ approved: 0 });
    const [left] = await stage.store.decisions.list({ limit: 1 });
    expect(left).toMatchObject({ state: 'judged', note: 'page-rests' });
    stage.clock.pass(dayMs - hourMs);
    expect(await stage.live()).toMatchObject({ approved: 0 });
    stage.clock.pass(hourMs + 1);
    expect(await stage.live()).toMatchObject({ approved: 1 });
  });

  test('R36: what brings a reviewed text back is accepted all the same', async () => {
    const edit = (user: string, text: string) =>
      stage.wiki.edit({ title: 'Aapala', user, text, autoReview: false });
    stage.safePage('Aapala');
    expect(await stage.live()).toMatchObject({ approved: 1 });
    edit('Newcomer', 'Höpö höpö.');
    edit('Trusted', 'Aapala on kylä. Siellä on silta.');
    expect(await stage.live()).toMatchObject({ approved: 1 });
    expect(stage.reviewCalls()).toBe(2);
  });

  test('R36: a text that nobody reviewed is no reviewed text, however often it comes back', async () => {
    const edit = (text: string) =>
      stage.wiki.edit({ title: 'Aapala', user: 'Trusted', text, autoReview: false });
    stage.safePage('Aapala');
    expect(await stage.live()).toMatchObject({ approved: 1 });
    edit('Aapala on kylä. Siellä on silta. Ja mylly.');
    edit('Aapala on kylä. Siellä on silta. Ja mylly. Ja saha.');
    edit('Aapala on kylä. Siellä on silta. Ja mylly.');
    expect(await stage.beforeWrite('Aapala')).toMatchObject({ code: 'page-rests' });
  });

  test('R36: an approval whose answer nobody saw counts', async () => {
    stage.safePage('Aapala');
    await stage.acceptedBefore('Aapala', dayMs - 1, 'unknown');
    expect(await stage.beforeWrite('Aapala')).toMatchObject({ code: 'page-rests', params: ['24'] });
  });

  test('R36: without an answer about the history the page is left to people', async () => {
    stage.safePage('Aapala');
    await stage.acceptedBefore('Aapala', hourMs);
    stage.wiki.intercept(({ params }) =>
      params.get('rvprop') === 'ids|sha1|flagged' ? { answer: { status: 404, body: '' } } : undefined
    );
    expect(await stage.beforeWrite('Aapala')).toEqual({ code: 'page-rest-unknown', scope: 'page' });
  });

  test.each(['sentApprovals', 'control', 'settings'] as const)(
    'R36: when %s cannot be read, nothing at all is accepted',
    async (part) => {
      for (const name of villages) stage.safePage(name);
      const { parts, store, clock, wikiId } = stage;
      const gone = () => Promise.reject(new Error('gone'));
      const broken = {
        sentApprovals: { count: gone },
        control: { ...store.control, last: gone },
        settings: { ...store.settings, current: gone }
      };
      const brakes = createBrakes({
        store: { ...store, [part]: broken[part] },
        wikiOf: parts.wikiOf,
        clock,
        log: parts.log
      });
      const request = { wikiId, live: true, signal: new AbortController().signal };
      expect(await runPass(request, { ...parts, brakes })).toMatchObject({ outcome: 'failed', approved: 0 });
      expect(stage.reviewCalls()).toBe(0);
    }
  );
});

describe('a trial', () => {
  test('R35: ends after its number of acceptances, over several passes', async () => {
    for (const name of villages) stage.safePage(name);
    await stage.setMode('dry-run');
    await stage.setMode('trial', { trial: { approvals: 3, days: 14 } });
    expect(await stage.live()).toMatchObject({
      outcome: 'failed',
      failure: 'trial-approvals-made',
      approved: 3
    });
    expect(await stage.live()).toMatchObject({ failure: 'trial-approvals-made', approved: 0 });
    expect(stage.reviewCalls()).toBe(3);
    await stage.setMode('live');
    expect(await stage.live()).toMatchObject({ outcome: 'done', approved: 1 });
  });

  test('R35: ends after its days, and saving other settings does not begin it again', async () => {
    stage.safePage('Aapala');
    await stage.setMode('dry-run');
    await stage.setMode('trial', { trial: { approvals: 50, days: 2 } });
    stage.clock.pass(2 * dayMs - 1);
    await stage.setMode('trial', { trial: { approvals: 50, days: 2 }, pagesPerPass: 7 });
    expect(await stage.beforeWrite('Aapala')).toBeNull();
    stage.clock.pass(1);
    expect(await stage.live()).toMatchObject({ failure: 'trial-days-over', approved: 0 });
    expect(stage.reviewCalls()).toBe(0);
  });
});

describe('a stop by an operator', () => {
  const event = { by: 'Maija', reason: 'Vääriä hyväksyntöjä' };

  test('holds with its words until somebody starts the bot again', async () => {
    stage.safePage('Aapala');
    const at = stage.clock.now();
    await stage.store.control.enter(stage.wikiId, { action: 'stop', ...event, at });
    expect(await stage.live()).toMatchObject({ failure: 'operator-stopped', approved: 0 });
    expect(await stage.beforeWrite('Aapala')).toEqual({
      code: 'operator-stopped',
      scope: 'run',
      params: ['Maija', new Date(at).toISOString(), 'Vääriä hyväksyntöjä']
    });
    await stage.store.control.enter(stage.wikiId, { action: 'start', ...event, at });
    expect(await stage.live()).toMatchObject({ approved: 1 });
  });

  test('on another wiki is none here', async () => {
    stage.safePage('Aapala');
    await stage.store.control.enter('otherwiki', { action: 'stop', ...event, at: 0 });
    expect(await stage.live()).toMatchObject({ approved: 1 });
  });

  test('ends a run before its next write', async () => {
    for (const name of villages) stage.safePage(name);
    const stop = () =>
      stage.store.control.enter(stage.wikiId, { action: 'stop', ...event, at: stage.clock.now() });
    stage.wiki.intercept(({ action }) => (action === 'review' ? { wait: stop() } : undefined));
    expect(await stage.live()).toMatchObject({ failure: 'operator-stopped', approved: 1 });
  });
});

describe('the waiting time', () => {
  test('is counted from the newest edit, by the clock of the wiki', async () => {
    stage.safePage('Aapala');
    await stage.set({ waitMinutes: 90 });
    const [newest] = stage.wiki.page('Aapala')?.revisions.slice(-1) ?? [];
    const age = stage.clock.now() - (newest?.at ?? 0);
    stage.clock.pass(90 * 60_000 - age - 1_000);
    expect(await stage.live()).toMatchObject({ approved: 0 });
    expect(await stage.beforeWrite('Aapala')).toEqual({
      code: 'page-too-young',
      scope: 'page',
      params: ['90']
    });
    stage.clock.pass(1_000);
    expect(await stage.live()).toMatchObject({ approved: 1 });
  });
});

describe('the list of pages that the bot leaves to people', () => {
  test.each(['Äetsä', 'äetsä', 'ÄETSÄ', ' Äetsä ', '_Äetsä_', ':Äetsä', 'A\u0308etsa\u0308'])(
    'R11: %j means Äetsä',
    async (spelling) => {
      stage.safePage('Äetsä');
      stage.safePage('Eerola');
      await stage.set({ doNotReview: ['Muu sivu', spelling] });
      expect(await stage.live()).toMatchObject({ outcome: 'done', approved: 1 });
      const decisions = await stage.store.decisions.list({ limit: 9 });
      const left = decisions.find(({ page }) => page.title === 'Äetsä');
      expect(left).toMatchObject({ state: 'judged', note: 'on-do-not-review-list' });
    }
  );
});
