import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRunDesk, type RunDeskParts } from '../../../server/bot/run-desk.ts';
import type { RunRefusal } from '../../../server/ports.ts';
import type { Run, RunEvent } from '../../../shared/run.ts';
import { databases, type TestDatabase } from '../../support/databases.ts';
import { setStage, type Stage } from './bot-stage.ts';

const never = new AbortController().signal;

describe.each(databases)('runs by hand on $name', ({ here, create }) => {
  let database: TestDatabase;
  let stage: Stage;
  let desk: ReturnType<typeof createRunDesk>;

  beforeEach(async (context) => {
    context.skip(!here, 'not on this machine');
    database = await create();
    stage = await setStage(database.url);
    desk = open();
  });
  afterEach(async () => {
    await desk?.close();
    await stage?.close();
    await database?.remove();
  });

  it('R42: a dry run over the queue tells page by page what it finds, and writes nothing', async () => {
    stage.page('Safe', [{ user: 'Trusted', text: 'Siellä on kirkko.' }]);
    stage.page('Unsure', [{ user: 'Newcomer', text: 'Siellä on kirkko.' }]);
    const run = begun(await desk.start(stage.wikiId, { mode: 'dry-run' }));
    const steps = await stepsOf(run.runId);
    expect(steps[0]).toBe('begun');
    expect(steps.filter((step) => !step.startsWith('gathered'))).toEqual([
      'begun',
      'listed',
      'judged Safe',
      'decided Safe leave',
      'judged Unsure',
      'decided Unsure leave',
      'ended done'
    ]);
    for (const page of ['Safe', 'Unsure']) {
      expect(steps.indexOf(`gathered ${page}`)).toBeGreaterThan(0);
      expect(steps.indexOf(`gathered ${page}`)).toBeLessThan(steps.indexOf(`judged ${page}`));
    }
    expect(approvals()).toEqual([]);
    expect(await desk.find(run.runId)).toMatchObject({
      wiki: stage.wikiId,
      mode: 'dry-run',
      outcome: 'done'
    });
  });

  it('a live run over one page accepts that one, and tells of each step to the wiki', async () => {
    stage.page('Safe', [{ user: 'Trusted', text: 'Siellä on kirkko.' }]);
    stage.page('Other', [{ user: 'Trusted', text: 'Siellä on koulu.' }]);
    const run = begun(await desk.start(stage.wikiId, { mode: 'live', page: 'Safe' }));
    expect(await stepsOf(run.runId)).toEqual([
      'begun',
      'listed',
      'gathered Safe',
      'judged Safe',
      'decided Safe accept',
      'sent Safe',
      'confirmed Safe done',
      'ended done'
    ]);
    expect(approvals()).toEqual(['Safe']);
  });

  it('takes a page by one of its pending revisions', async () => {
    const [, revision] = stage.page('Safe', [{ user: 'Trusted', text: 'Siellä on kirkko.' }]);
    const run = begun(await desk.start(stage.wikiId, { mode: 'dry-run', revision: revision ?? 0 }));
    expect(await stepsOf(run.runId)).toContain('judged Safe');
    expect(await desk.start(stage.wikiId, { mode: 'dry-run', page: 'Nowhere' })).toEqual({
      why: 'not-pending',
      inTheWay: null
    });
  });

  it('a live run is held to the mode of the wiki like any other', async () => {
    await stage.setMode('dry-run');
    stage.page('Safe', [{ user: 'Trusted', text: 'Siellä on kirkko.' }]);
    const run = begun(await desk.start(stage.wikiId, { mode: 'live' }));
    expect(run.mode).toBe('dry-run');
    await stepsOf(run.runId);
    expect(approvals()).toEqual([]);
    await stage.setMode('off');
    expect(await desk.start(stage.wikiId, { mode: 'dry-run' })).toEqual({ why: 'bot-off', inTheWay: null });
  });

  it('R5: is one at a time, within a process and over all of them', async () => {
    const gate = holdBack();
    stage.page('Safe', [{ user: 'Trusted', text: 'Siellä on kirkko.' }]);
    const run = begun(await desk.start(stage.wikiId, { mode: 'dry-run' }));
    const other = open();
    for (const place of [desk, other]) {
      expect(await place.start(stage.wikiId, { mode: 'live' })).toMatchObject({
        why: 'run-under-way',
        inTheWay: { runId: run.runId, endedAt: null }
      });
    }
    expect(await other.follow(run.runId, 0, never)).toMatchObject({ why: 'runs-elsewhere' });
    expect(await other.cancel(run.runId)).toMatchObject({ why: 'runs-elsewhere' });
    gate.open();
    await stepsOf(run.runId);
    const next = begun(await desk.start(stage.wikiId, { mode: 'dry-run' }));
    expect(await stepsOf(next.runId)).toContain('ended done');
    await other.close();
  });

  it('ends when it is cancelled, and another one can begin', async () => {
    const gate = holdBack();
    stage.page('Safe', [{ user: 'Trusted', text: 'Siellä on kirkko.' }]);
    const run = begun(await desk.start(stage.wikiId, { mode: 'live' }));
    await desk.cancel(run.runId);
    gate.open();
    expect((await stepsOf(run.runId)).at(-1)).toBe('ended stopped');
    expect(await desk.find(run.runId)).toMatchObject({ outcome: 'stopped' });
    expect(approvals()).toEqual([]);
    begun(await desk.start(stage.wikiId, { mode: 'dry-run' }));
  });

  it('can be followed again from any step, and after the steps are forgotten its end is known', async () => {
    desk = open({ endedRuns: 1 });
    stage.page('Safe', [{ user: 'Trusted', text: 'Siellä on kirkko.' }]);
    const first = begun(await desk.start(stage.wikiId, { mode: 'dry-run' }));
    const all = await stepsOf(first.runId);
    expect(await stepsOf(first.runId, 3)).toEqual(all.slice(3));
    for (let more = 0; more < 2; more += 1) {
      const run = begun(await desk.start(stage.wikiId, { mode: 'dry-run' }));
      await stepsOf(run.runId);
    }
    begun(await desk.start(stage.wikiId, { mode: 'dry-run' }));
    expect(await stepsOf(first.runId)).toEqual(['ended done']);
    expect(await desk.follow(999_999, 0, never)).toEqual({ why: 'no-such-run', inTheWay: null });
  });

  it('has so many listeners and no more', async () => {
    desk = open({ listeners: 2 });
    const gate = holdBack();
    stage.page('Safe', [{ user: 'Trusted', text: 'Siellä on kirkko.' }]);
    const { runId } = begun(await desk.start(stage.wikiId, { mode: 'dry-run' }));
    const leaving = new AbortController();
    for (let listener = 0; listener < 2; listener += 1) {
      expect(await desk.follow(runId, 0, leaving.signal)).toHaveProperty('events');
    }
    expect(await desk.follow(runId, 0, never)).toEqual({ why: 'too-many-listeners', inTheWay: null });
    leaving.abort();
    expect(await desk.follow(runId, 0, new AbortController().signal)).toHaveProperty('events');
    gate.open();
  });

  it('closing ends what runs, tells those who watch, and begins nothing', async () => {
    const gate = holdBack();
    stage.page('Safe', [{ user: 'Trusted', text: 'Siellä on kirkko.' }]);
    const { runId } = begun(await desk.start(stage.wikiId, { mode: 'live' }));
    const watching = stepsOf(runId);
    const closing = desk.close();
    gate.open();
    await closing;
    expect((await watching).at(-1)).toBe('ended stopped');
    expect(await desk.start(stage.wikiId, { mode: 'dry-run' })).toEqual({ why: 'closing', inTheWay: null });
  });

  function open(deskLimits: RunDeskParts['deskLimits'] = {}) {
    return createRunDesk({ ...stage.parts, deskLimits });
  }

  /** Has the wiki's lists wait until they are let go. */
  function holdBack(): { open(): void } {
    let open = (): void => undefined;
    const wait = new Promise<void>((done) => (open = done));
    stage.wiki.intercept(({ params }) => (params.get('list') === 'oldreviewedpages' ? { wait } : undefined));
    return { open: () => open() };
  }

  function approvals(): string[] {
    return stage.wiki.core.logs
      .filter(({ type, user }) => type === 'review' && user.name === 'SeulaBot')
      .map(({ title }) => title);
  }

  async function stepsOf(runId: number, behind = 0): Promise<string[]> {
    const followed = await desk.follow(runId, behind, never);
    if ('why' in followed) throw new Error(followed.why);
    const steps: string[] = [];
    for await (const event of followed.events) steps.push(inWords(event));
    return steps;
  }
});

function begun(answer: Run | RunRefusal): Run {
  if ('why' in answer) throw new Error(`refused: ${answer.why}`);
  return answer;
}

function inWords({ data }: RunEvent): string {
  const page = 'page' in data ? [data.page.title] : [];
  const end =
    data.step === 'decided'
      ? [data.action]
      : data.step === 'confirmed'
        ? [data.state]
        : data.step === 'ended'
          ? [data.outcome]
          : [];
  return [data.step, ...page, ...end].join(' ');
}
