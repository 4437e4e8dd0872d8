import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runPass } from '../../../../server/bot/pass.ts';
import { recordedLog, type RecordedLog } from '../../../support/recorded-log.ts';
import { setStage, type Stage } from '../bot-stage.ts';

const title = 'Kivijärvi';
const added = 'Siellä on silta.';
let stage: Stage;
let log: RecordedLog;
let stable: number;
let safe: number;

beforeEach(async () => {
  stage = await setStage();
  log = recordedLog();
  [stable = 0, safe = 0] = stage.page(title, [{ user: 'Trusted', text: added }]);
  await stage.setMode('live');
});
afterEach(() => stage.close());

describe('the last look', () => {
  test('R1: the call comes at most two seconds after it, else it is taken again', async () => {
    const { calls, looks } = watch((look) => (look <= 2 ? 2_001 : 2_000));
    expect(await pass()).toMatchObject({ approved: 1 });
    expect(looks).toHaveLength(4);
    expect(calls).toEqual([(looks[2] ?? 0) + 2_000]);
  });

  test('R1: where every look takes longer, nothing is sent', async () => {
    const { calls } = watch(() => 2_001);
    expect(await pass()).toMatchObject({ outcome: 'done', approved: 0, refused: 1 });
    expect(calls).toEqual([]);
    const [decision] = await stage.store.decisions.list({ limit: 1 });
    expect(decision).toMatchObject({ state: 'refused', note: 'too-late' });
  });

  /** Virtual times of looks and calls; each look takes so many ms. */
  function watch(msOf: (look: number) => number) {
    const looks: number[] = [];
    const calls: number[] = [];
    stage.wiki.intercept(({ action, params }) => {
      if (action === 'review') calls.push(stage.clock.now());
      if (!params.has('intestactions')) return undefined;
      looks.push(stage.clock.now());
      return { before: () => stage.clock.pass(msOf(looks.length)) };
    });
    return { looks, calls };
  }
});

describe('what slips in between the last look and the call', () => {
  const slips: Record<string, () => void> = {
    'a revert': () => void editNow('Newcomer', `${title} on kylä.`),
    'a withdrawal of the stable version': () =>
      void stage.wiki.unreview({ revisionId: stable, user: 'Reviewer' })
  };

  test.each(Object.keys(slips))(
    'R2: %s: the approval is taken back once, and people are told',
    async (name) => {
      duringTheCall(() => slips[name]?.());
      expect(await pass()).toMatchObject({ outcome: 'done', approved: 0, refused: 1 });
      expect(actions()).toEqual(['approve', 'unapprove'].map((one) => expect.stringContaining(one)));
      expect(stage.wiki.revision(safe)?.approval).toBeNull();
      expect(alerts('withdrawn-after-race')).toHaveLength(1);
      expect((await stage.store.decisions.list({ limit: 1 }))[0]).toMatchObject({
        state: 'undone',
        note: 'withdrawn-after-race'
      });

      for (let again = 0; again < 3; again += 1) expect(await pass()).toMatchObject({ approved: 0 });
      expect(actions()).toHaveLength(2);
      expect(alerts('withdrawn-after-race')).toHaveLength(1);
    }
  );

  test('R2: a revert by somebody whose edits need no review', async () => {
    duringTheCall(() => void editNow('Reviewer', `${title} on kylä.`, true));
    expect(await pass()).toMatchObject({ approved: 0, refused: 1 });
    expect(stage.wiki.revision(safe)?.approval).toBeNull();
    expect(alerts('withdrawn-after-race')).toHaveLength(1);
  });

  test('R2: an edit that takes nothing back stays pending, and the approval stands', async () => {
    duringTheCall(() => void editNow('Newcomer', `${title} on kylä. ${added} Ja mylly.`));
    expect(await pass()).toMatchObject({ approved: 1 });
    expect(actions()).toHaveLength(1);
    expect(log.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  test('R2: what a person withdrew at once is left to them', async () => {
    const forget = stage.wiki.intercept(({ action }) => {
      if (action !== 'review') return undefined;
      forget();
      return {
        after: () => void stage.wiki.unreview({ revisionId: safe, user: 'Reviewer' })
      };
    });
    expect(await pass()).toMatchObject({ approved: 1 });
    expect(actions()).toHaveLength(1);
  });

  const endings: Record<string, () => void> = {
    deleted: () => void stage.wiki.delete({ title, user: 'Reviewer' }),
    hidden: () => void stage.wiki.hideRevision({ revisionId: safe, user: 'Reviewer', hide: { text: true } })
  };
  test.each(Object.keys(endings))('R2: a page that was %s is a refusal', async (name) => {
    duringTheCall(() => endings[name]?.());
    expect(await pass()).toMatchObject({ outcome: 'done', approved: 0, refused: 1 });
    expect((await stage.store.decisions.list({ limit: 1 }))[0]).toMatchObject({ state: 'refused' });
    expect(actions()).toEqual([]);
  });

  test('R2: a page that was moved is found again under its new title', async () => {
    duringTheCall(() => void stage.wiki.move({ from: title, to: 'Hietala', user: 'Reviewer' }));
    expect(await pass()).toMatchObject({ outcome: 'done', approved: 1 });
    expect(actions()).toHaveLength(1);
  });
});

describe('what slips in before a process dies right after the call', () => {
  const slips: Record<string, () => void> = {
    'a revert': () => editNow('Newcomer', `${title} on kylä.`),
    'a revert by somebody whose edits need no review': () => editNow('Reviewer', `${title} on kylä.`, true),
    'a withdrawal of the stable version': () =>
      void stage.wiki.unreview({ revisionId: stable, user: 'Reviewer' })
  };
  test.each(Object.keys(slips))('R2: %s: the next pass takes the approval back, once', async (name) => {
    duringTheCall(() => slips[name]?.());
    await dieAfterTheCall();
    stage.clock.pass(600_000);
    expect(await pass()).toMatchObject({ outcome: 'done' });
    expect(actions().map((action) => action.split('-')[0])).toEqual(['approve', 'unapprove']);
    expect(stage.wiki.revision(safe)?.approval).toBeNull();
    expect(alerts('withdrawn-after-race')).toHaveLength(1);
    expect((await stage.store.decisions.list({ state: 'undone', limit: 9 })).map(({ note }) => note)).toEqual(
      ['withdrawn-after-race']
    );
    expect(await pass()).toMatchObject({ approved: 0 });
    expect(actions()).toHaveLength(2);
  });

  test.each([
    ['nothing', () => undefined],
    ['an edit that takes nothing back', () => editNow('Newcomer', `${title} on kylä. ${added} Ja mylly.`)]
  ])('R2: %s: the approval stands', async (_, slip) => {
    duringTheCall(slip);
    await dieAfterTheCall();
    stage.clock.pass(600_000);
    await pass();
    expect(actions().map((action) => action.split('-')[0])).toEqual(['approve']);
    expect((await stage.store.decisions.list({ state: 'done', limit: 9 })).length).toBe(1);
  });

  test('R2: a revert long after the approval is for people', async () => {
    await dieAfterTheCall();
    stage.clock.pass(600_000);
    editNow('Newcomer', `${title} on kylä.`);
    await pass();
    expect(actions().filter((action) => action === 'unapprove')).toEqual([]);
  });

  async function dieAfterTheCall(): Promise<void> {
    const crashPoint = (name: string) => {
      if (name === 'sent') throw new Error('the process died');
    };
    const request = { wikiId: stage.wikiId, live: true, signal: new AbortController().signal };
    await runPass(request, { ...stage.parts, crashPoint, log });
    expect(await stage.store.decisions.unfinished(stage.wikiId)).toMatchObject([{ state: 'sending' }]);
    log.lines.splice(0);
  }
});

test('R19: an answer that is lost after the work: asked for in the log, never sent again', async () => {
  stage.wiki.intercept(({ action }) => (action === 'review' ? { drop: 'after' } : undefined));
  await pass();
  await pass();
  expect(actions()).toHaveLength(1);
  const after = stage.wiki.requests.list.map(({ action, params }) => params['list'] ?? action);
  expect(after.filter((one) => one === 'review')).toHaveLength(1);
  expect(after.slice(after.indexOf('review') + 1)[0]).toBe('logevents');
});

test('R19: a request that is lost is sent again only after the log was asked, and not at once', async () => {
  let lose = true;
  stage.wiki.intercept(({ action }) => (action === 'review' && lose ? { drop: true } : undefined));
  expect(await pass()).toMatchObject({ approved: 0, unknown: 1 });
  lose = false;
  expect(await pass()).toMatchObject({ approved: 0 });
  expect(actions()).toEqual([]);
  stage.clock.pass(120_000);
  stage.wiki.requests.clear();
  expect(await pass()).toMatchObject({ approved: 1 });
  const asked = stage.wiki.requests.list.map(({ action, params }) => params['list'] ?? action);
  expect(asked.indexOf('logevents')).toBeLessThan(asked.indexOf('review'));
  expect((await stage.store.decisions.list({ limit: 9 })).map(({ state, note }) => [state, note])).toEqual([
    ['done', null],
    ['judged', 'intent-open'],
    ['refused', 'not-sent']
  ]);
});

function pass() {
  const request = { wikiId: stage.wikiId, live: true, signal: new AbortController().signal };
  return runPass(request, { ...stage.parts, log });
}

function duringTheCall(act: () => void): void {
  const forget = stage.wiki.intercept(({ action }) => {
    if (action !== 'review') return undefined;
    forget();
    return { before: act };
  });
}

function editNow(user: string, text: string, autoReview = false): void {
  stage.wiki.edit({ title, user, text, autoReview });
}

function actions(): string[] {
  return stage.wiki.core.logs
    .filter(({ type, user }) => type === 'review' && user.name === 'SeulaBot')
    .map(({ action }) => action);
}

function alerts(code: string) {
  return log.lines.filter(({ level, data }) => level === 'error' && data['code'] === code);
}
