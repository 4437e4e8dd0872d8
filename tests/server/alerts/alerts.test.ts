import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { alerts } from '../../../server/alerts/rules/index.generated.ts';
import { databases } from '../../support/databases.ts';
import { raiseBot } from '../../support/raise-bot.ts';
import { hour, minute, noon, setStage, wiki, type AlertStage } from './alert-stage.ts';

const day = 24 * hour;

describe.each(databases)('alerts on $name', ({ here, create }) => {
  let stage: AlertStage;

  beforeEach(async (context) => {
    context.skip(!here, 'not on this machine');
    stage = await setStage(await create());
    await stage.look();
    stage.told();
  });
  afterEach(() => stage?.close());

  it('R38: no work done in three hours though the queue has safe items: raised and cleared', async () => {
    await stage.queue([{ id: 1, decision: 'approve' }]);
    await stage.look();
    await stage.look(3 * hour - 1);
    expect(stage.told()).toEqual([]);
    await stage.look(1);
    expect(stage.told()).toEqual(['raised no-work']);
    await stage.look(day);
    expect(stage.told()).toEqual([]);
    await stage.decide({ pageId: 1, state: 'done' });
    await stage.look(minute);
    expect(stage.told()).toEqual(['cleared no-work']);
    await stage.look(3 * hour);
    expect(stage.told()).toEqual(['raised no-work']);
    await stage.queue([]);
    await stage.look(minute);
    expect(stage.told()).toEqual(['cleared no-work']);
  });

  it('R38: no work is counted from the last approval, and from when there was something to do', async () => {
    await stage.queue([{ id: 1, decision: 'manual' }]);
    await stage.look(5 * hour);
    await stage.queue([{ id: 1, decision: 'approve' }]);
    await stage.look(minute);
    expect(stage.told()).toEqual([]);
    stage.now += 2 * hour;
    await stage.decide({ pageId: 2, state: 'done' });
    await stage.look(3 * hour - 1);
    expect(stage.told()).toEqual([]);
    await stage.look(1);
    expect(stage.told()).toEqual(['raised no-work']);
  });

  it.each([
    ['a dry run', () => stage.look(hour, { mode: 'dry-run' })],
    ['pages that a brake leaves to people', () => stage.look(hour)],
    ['a bot that may accept none', () => stage.look(hour)]
  ])('R38: %s is no lack of work', async (what, look) => {
    await stage.queue([{ id: 1, decision: 'approve' }]);
    if (what.startsWith('pages')) await stage.decide({ pageId: 1, state: 'judged', note: 'page-waits' });
    if (what.startsWith('a bot'))
      await raiseBot(stage.store, wiki, { bot: { mode: 'live', approvalsPerHour: 0 } }, stage.now);
    for (let hours = 0; hours < 5; hours += 1) await look();
    expect(stage.told()).toEqual([]);
  });

  it('R38: stopped by a person, by the stop page, and by the end of a trial: raised and cleared', async () => {
    const enter = (action: 'stop' | 'start') =>
      stage.store.control.enter(wiki, { action, by: 'Maija', reason: 'why', at: stage.now });
    await enter('stop');
    await stage.look();
    await stage.look(minute);
    expect(stage.told()).toEqual(['raised stopped operator-stopped']);
    await enter('start');
    await stage.look();
    expect(stage.told()).toEqual(['cleared stopped operator-stopped']);
    for (const [code, mode] of [
      ['stop-page-stops', 'live'],
      ['trial-days-over', 'trial']
    ] as const) {
      await raiseBot(stage.store, wiki, { bot: { mode } }, stage.now);
      await stage.pass(code);
      await stage.look(minute);
      await stage.look(minute);
      expect(stage.told()).toEqual([`raised stopped ${code}`]);
      await stage.pass(null);
      await stage.look(minute);
      expect(stage.told()).toEqual([`cleared stopped ${code}`]);
    }
  });

  it('R38: a stop page that cannot be read for a moment is no alert yet', async () => {
    await stage.pass('stop-page-unknown');
    await stage.look();
    await stage.look(14 * minute);
    await stage.pass(null);
    await stage.look(minute);
    expect(stage.told()).toEqual([]);
    await stage.pass('stop-page-unknown');
    await stage.look();
    await stage.look(15 * minute);
    expect(stage.told()).toEqual(['raised stopped stop-page-unknown']);
  });

  it('R38: stalled: raised and cleared', async () => {
    await stage.look(2 * minute, null);
    expect(stage.told()).toEqual([]);
    await stage.look(1, null);
    await stage.look(hour, null);
    expect(stage.told()).toEqual(['raised stalled']);
    await stage.look(minute);
    expect(stage.told()).toEqual(['cleared stalled']);
  });

  it('R38: the backlog grows: raised and cleared', async () => {
    const pages = (count: number) =>
      stage.queue(Array.from({ length: count }, (_, index) => ({ id: index + 1, decision: 'manual' })));
    await pages(60);
    for (let hours = 0; hours <= 24; hours += 1) await stage.look(hour);
    await pages(79);
    await stage.look(hour);
    await stage.look(hour);
    // More than a fifth, but fewer than twenty.
    expect(stage.told()).toEqual([]);
    await pages(80);
    await stage.look(hour);
    expect(stage.told()).toEqual([]);
    await stage.look(hour);
    expect(stage.told()).toEqual(['raised backlog-grows']);
    await pages(70);
    await stage.look(hour);
    expect(stage.told()).toEqual([]);
    await pages(66);
    await stage.look(hour);
    expect(stage.told()).toEqual(['cleared backlog-grows']);
  });

  it('R38: people undo too many approvals: raised and cleared', async () => {
    for (let page = 1; page <= 20; page += 1) await stage.decide({ pageId: page, state: 'done' });
    await stage.store.feedback.watch(wiki, stage.now - day);
    const undo = (decisionId: number) =>
      stage.store.feedback.learn(wiki, {
        stream: 'withdrawals',
        mark: { at: stage.now, id: decisionId },
        findings: [
          {
            decisionId,
            kind: 'unapproved',
            source: `log:${decisionId}`,
            at: stage.now,
            user: 'Maija',
            counts: true
          }
        ]
      });
    const [first, second] = await stage.store.feedback.watched(wiki, 0);
    await undo(first?.decisionId ?? 0);
    await stage.look();
    expect(stage.told()).toEqual([]);
    await undo(second?.decisionId ?? 0);
    await stage.look(minute);
    expect(stage.told()).toEqual(['raised undo-rate']);
    await stage.look(25 * hour);
    expect(stage.told()).toContain('cleared undo-rate');
  });

  it('R38: a check that was suspended: raised, and cleared when a person lifts that', async () => {
    const reason = { code: 'too-many-undone', approved: 10, undone: 3, hours: 24 } as const;
    await stage.store.suspensions.suspend(wiki, 'some_check', reason, stage.now);
    await stage.look();
    expect(stage.told()).toEqual(['raised check-suspended some_check']);
    await stage.store.suspensions.lift(wiki, {
      checkId: 'some_check',
      by: 'Maija',
      reason: '',
      at: stage.now
    });
    await stage.look();
    expect(stage.told()).toEqual(['cleared check-suspended some_check']);
  });

  it('R38: a broken chain of decisions: raised and cleared by who follows it', async () => {
    const fault = { fault: 'event-changed', seq: 3, decisionId: 2 };
    const key = { wiki, code: 'broken-chain' };
    await stage.desk.report(key, fault);
    await stage.desk.report(key, fault);
    await stage.look();
    await stage.look(minute);
    expect(stage.told()).toEqual(['raised broken-chain']);
    await stage.desk.report(key, null);
    await stage.desk.report(key, null);
    await stage.look();
    expect(stage.told()).toEqual(['cleared broken-chain']);
  });

  it('R38: a broken trail, which belongs to no wiki: raised and cleared', async () => {
    const key = { wiki: '', code: 'broken-trail' };
    await stage.desk.report(key, { fault: 'event-changed', seq: 3 });
    await stage.look();
    expect(stage.told()).toEqual(['raised broken-trail']);
    await stage.desk.report(key, null);
    await stage.look();
    expect(stage.told()).toEqual(['cleared broken-trail']);
  });

  it('R38: nobody read for long what became of approvals: raised and cleared', async () => {
    const read = () =>
      stage.store.feedback.learn(wiki, {
        stream: 'withdrawals',
        mark: { at: stage.now, id: 1 },
        findings: []
      });
    await stage.decide({ pageId: 1, state: 'done' });
    await read();
    await stage.pass(null);
    for (let hours = 0; hours < 7; hours += 1) {
      await stage.pass(null);
      await stage.look(hour);
    }
    expect(stage.told()).toEqual([]);
    await stage.pass(null);
    await stage.look(minute);
    await stage.look(hour);
    expect(stage.told()).toEqual(['raised feedback-unread']);
    await read();
    await stage.look(minute);
    expect(stage.told()).toEqual(['cleared feedback-unread']);
  });

  it('R38: they watch the right account: its name is compared with the configured one', async () => {
    stage.account = 'Other bot';
    await stage.look();
    await stage.look(minute);
    expect(stage.told()).toEqual(['raised wrong-account']);
    stage.account = new Error('the wiki is away');
    await stage.look(minute);
    expect(stage.told()).toEqual([]);
    stage.account = 'SeulaBot';
    await stage.look(minute);
    expect(stage.told()).toEqual(['cleared wrong-account']);
  });

  it('R38: a wiki that never answers holds up no alert', async () => {
    stage.account = new Promise<never>(() => undefined);
    await stage.pass('stop-page-stops');
    const looking = stage.look();
    stage.giveUp.abort();
    await looking;
    expect(stage.told()).toEqual(['raised stopped stop-page-stops']);
  });

  it.each([
    ['R10', 'account-refused', 'blocked'],
    ['R10', 'account-refused', 'assertuserfailed'],
    ['R18', 'wiki-read-only', 'readonly']
  ])('R38: a pass that ended by %s: %s (%s) is raised once and cleared', async (_, code, failure) => {
    await stage.pass(failure);
    await stage.look(minute);
    await stage.pass(failure);
    await stage.look(minute);
    expect(stage.told()).toEqual([`raised ${code}`]);
    await stage.pass(null);
    await stage.look(minute);
    expect(stage.told()).toEqual([`cleared ${code}`]);
  });

  it('R38: R2: an approval that was taken back, and one that could not be: each is told', async () => {
    const back = await stage.decide({ pageId: 1, state: 'undone', note: 'withdrawn-after-race' });
    const stuck = await stage.decide({ pageId: 2, state: 'done', note: 'withdrawal-failed' });
    await stage.look();
    await stage.look(minute);
    expect(stage.told()).toEqual([
      `raised withdrawal-failed ${stuck}`,
      `raised withdrawn-after-race ${back}`
    ]);
    await stage.store.decisions.advance(stuck, {
      state: 'undone',
      note: 'withdrawn-by-person',
      at: stage.now
    });
    await stage.look(day);
    expect(stage.told()).toEqual([
      `cleared withdrawal-failed ${stuck}`,
      `cleared withdrawn-after-race ${back}`
    ]);
  });

  it('R38: neither a restart nor a second process repeats or loses one', async () => {
    await stage.pass('stop-page-stops');
    const several = [stage.desk, stage.another(), stage.another()];
    const signal = new AbortController().signal;
    for (const desk of several) await desk.look(signal);
    await Promise.all(several.map((desk) => desk.look(signal)));
    expect(stage.told()).toEqual(['raised stopped stop-page-stops']);
    await stage.pass(null);
    await stage.another().look(signal);
    await Promise.all(several.map((desk) => desk.look(signal)));
    expect(stage.told()).toEqual(['cleared stopped stop-page-stops']);
    expect(await stage.desk.standing(wiki)).toEqual([]);
  });

  it('R38: what was raised just before a process died is told by the next one', async () => {
    const key = { wiki, code: 'stalled', subject: '' };
    await stage.store.alerts.hold(key, noon);
    expect(await stage.store.alerts.raise(key, { since: '2026-03-01T12:00:00Z' }, noon)).toBe(true);
    expect(await stage.store.alerts.raise(key, {}, noon)).toBe(false);
    await stage.another().look(new AbortController().signal);
    expect(stage.told()).toEqual(['raised stalled', 'cleared stalled']);
  });
});

it.each([
  ['stopped', 'code', 'trial-approvals-made', 'is stopped because its trial has made all its approvals.'],
  ['stopped', 'code', 'stop-page-unknown', 'is stopped because its stop page could not be read.'],
  ['account-refused', 'failure', 'autoblocked', 'because its account is blocked there.'],
  ['no-work', 'failure', 'maxlag', 'failed because the wiki asked it to slow down.']
])('R38: the alert %s puts %s %s into words', (code, name, value, words) => {
  const said = alerts.find((alert) => alert.code === code)?.say({ [name]: value }, 'fiwiki');
  expect(said).toContain(words);
  expect(said).not.toContain(value);
});

it('R38: every alert says in a sentence what is the matter, with nothing left open', () => {
  for (const { code, say } of alerts) {
    // The trail is one for all wikis.
    if (code !== 'broken-trail') expect(say({}, 'fiwiki'), code).toContain('fiwiki');
    expect(say({}, 'fiwiki'), code).toMatch(/\.$/);
  }
});
