import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runPass } from '../../../server/bot/pass.ts';
import { buildDisputeLine } from '../../../shared/dispute.ts';
import { RegressionCase } from '../../../shared/regression-case.ts';
import { seula, temporaryFile } from './command-line.ts';
import { setCommandStage, type CommandStage } from './command-stage.ts';

let stage: CommandStage;
beforeEach(async () => {
  stage = await setCommandStage();
});
afterEach(() => stage.close());

function command(...given: string[]) {
  return seula(given, {
    ...stage.variables,
    SEULA_BOT_USERNAME: 'SeulaBot@seula',
    SEULA_BOT_PASSWORD: '0123456789abcdefghijklmnopqrstuv'
  });
}

describe('usage', () => {
  test.each([
    [['bot', '--undo', 'run:1'], /--wiki is wanted with --undo/],
    [['bot', '--undo', 'everything', '--wiki', 'x'], /"everything" is none of decision:ID/],
    [
      ['bot', '--undo', 'since:2026-03-01T12:00..', '--wiki', 'x'],
      /A time needs its zone: Z at its end \(UTC\), or an offset/
    ],
    [['bot', '--by', 'Maija'], /--by is wanted with --stop, --start, --undo, --lift or --once/],
    [['bot', '--undo', 'run:1', '--by', ' '], /--by: a name of 1 to 100 characters/],
    [['bot', '--undo', 'run:1', '--wiki', 'x', '--live'], /--reason is wanted/],
    [['bot', '--undo', 'run:1', '--lift', 'a'], /not both/],
    [['bot', '--lift', 'a', '--wiki', 'x'], /--reason is wanted with --lift/],
    [['bot', '--lift', 'a', '--reason', 'x'], /--wiki is wanted with --lift/],
    [['disputes'], /say what to do/],
    [['disputes', 'export', '--wiki', 'nowhere'], /"nowhere" is not served/]
  ])('%j is refused', async (given, words) => {
    const { code, err } = await command(...given);
    expect(code).toBe(2);
    expect(err).toMatch(words);
  });
});

test('R34: a suspension is lifted by a person, with a reason that stays', async () => {
  const reason = { code: 'too-many-undone', approved: 9, undone: 3, hours: 24 } as const;
  await stage.store.suspensions.suspend(stage.wikiId, 'bad', reason, stage.clock.now());
  await stage.store.suspensions.suspend(stage.wikiId, null, reason, stage.clock.now());
  const lift = (what: string) => command('bot', '--lift', what, '--wiki', stage.wikiId, '--reason', 'Fixed.');
  expect(await lift('good')).toMatchObject({ code: 1, err: expect.stringContaining('What is: bot, bad.') });
  expect(await lift('bad')).toMatchObject({ code: 0, out: `${stage.wikiId}: bad approves again` });
  expect(await stage.suspended()).toEqual(['whole bot']);
  expect(await lift('bot')).toMatchObject({ code: 0, out: `${stage.wikiId}: the bot goes on` });
  expect(await lift('bot')).toMatchObject({ code: 1, err: expect.stringContaining('Nothing is.') });
});

test('runs and looks at approvals that somebody orders are in the trail, passes of a scheduler are not', async () => {
  await stage.approve('Aapala');
  const entered = async () =>
    (await stage.store.trail.list({ all: true, limit: 9 }))
      .filter(({ kind }) => kind !== 'settings')
      .map(({ kind, wiki, by, facts }) => ({ kind, wiki, by, facts }));
  const { wikiId } = stage;
  expect((await command('bot', '--once', '--wiki', wikiId, '--json')).code).toBe(0);
  expect(await entered()).toEqual([]);
  expect((await command('bot', '--once', '--wiki', wikiId, '--by', 'Maija')).code).toBe(0);
  const facts = { run: expect.any(Number) as number, mode: 'dry-run', page: null, revision: null };
  expect(await entered()).toEqual([{ kind: 'run', wiki: wikiId, by: 'Maija', facts }]);
  await command('bot', '--undo', 'check:one', '--wiki', wikiId, '--by', 'Anna');
  const looked = { selection: 'check:one', approvals: 1 };
  expect((await entered())[0]).toEqual({ kind: 'undo-preview', wiki: wikiId, by: 'Anna', facts: looked });
});

describe('withdrawing approvals', () => {
  const calls = () => stage.wiki.requests.list.filter(({ action }) => action === 'review').length;

  test('R42: shows what would be withdrawn, and writes nothing without --live', async () => {
    await stage.approve('Aapala');
    const { revisionId } = await stage.approve('Eerola');
    stage.wiki.unreview({ revisionId, user: 'Reviewer' });
    const { code, out } = await command('bot', '--undo', 'check:one', '--wiki', stage.wikiId);
    expect(code).toBe(0);
    expect(out).toContain('is left alone: it is withdrawn already');
    expect(out).toContain('1 approval would be withdrawn, 1 is left alone. Add --live and --reason');
    expect(calls()).toBe(0);
  });

  test('withdraws them with --live, and says what came of each', async () => {
    const approval = await stage.approve('Aapala');
    const order = ['--undo', `decision:${approval.decisionId}`, '--wiki', stage.wikiId];
    const { code, out } = await command('bot', ...order, '--live', '--reason', 'wrong list', '--json');
    expect(code).toBe(0);
    const [begun, item, end] = out.split('\n').map((line) => JSON.parse(line) as unknown);
    expect(begun).toMatchObject({ step: 'begun', of: 1 });
    expect(item).toMatchObject({ step: 'item', of: 1, title: 'Aapala', state: 'done' });
    expect(end).toMatchObject({ outcome: 'done', counts: { done: 1 } });
    expect(calls()).toBe(1);
    expect((await stage.decision(approval.decisionId))?.state).toBe('undone');
  });
});

describe('a selection without an approval', () => {
  const undo = (which: string, ...more: string[]) =>
    command('bot', '--undo', which, '--wiki', stage.wikiId, ...more);

  test.each([
    ['run:999', 1, 'there is no such run on'],
    ['decision:999', 1, 'there is no such decision on'],
    ['check:nonsense', 0, 'nothing to withdraw: no approval of the bot fits this.'],
    ['since:2020-01-01..2020-01-02', 0, 'nothing to withdraw: no approval of the bot fits this.']
  ])('%s ends with %i and says why', async (which, wanted, words) => {
    for (const more of [[], ['--live', '--reason', 'x']]) {
      const { code, out, err } = await undo(which, ...more);
      expect(code).toBe(wanted);
      expect(out + err).toContain(words);
    }
  });

  test('what is withdrawn already is called so', async () => {
    const { decisionId } = await stage.approve('Aapala');
    const runId = (await stage.decision(decisionId))?.runId ?? 0;
    expect(await undo(`run:${runId}`, '--live', '--reason', 'x')).toMatchObject({ code: 0 });
    const again = await undo(`decision:${decisionId}`, '--live', '--reason', 'x');
    expect(again).toMatchObject({ code: 0, err: '' });
    expect(again.out).toContain('nothing to withdraw: it is withdrawn already.');
    expect((await undo(`run:${runId}`)).out).toContain('what was accepted is withdrawn already.');
  });
});

test('who stops the bot is told by the name that was given, never by that of the account of the machine', async () => {
  const stop = ['--stop', stage.wikiId, '--reason', 'Look first.', '--json'];
  expect(JSON.parse((await command('bot', ...stop)).out)).toMatchObject({ by: 'operator' });
  expect(JSON.parse((await command('bot', ...stop, '--by', 'Maija')).out)).toMatchObject({ by: 'Maija' });
});

test('a report becomes a regression case that fails until the check is better', async () => {
  const reports = 'Project:Reports';
  await stage.set({ reportPage: reports });
  stage.page('Aapala', [{ user: 'Trusted', text: 'Siellä on silta.' }]);
  const request = { wikiId: stage.wikiId, live: true, signal: new AbortController().signal };
  expect(await runPass(request, stage.parts)).toMatchObject({ approved: 1 });
  const [decision] = await stage.store.decisions.list({ wiki: stage.wikiId, limit: 1 });
  const { revisionId = 0, stableRevisionId = 0, intentId = null } = decision ?? {};
  const about = { title: 'Aapala', stableRevisionId };
  stage.edit(reports, 'Reviewer', buildDisputeLine({ revisionId, intentId, words: 'No bridge.' }, about));
  const other = await stage.approve('Eerola');
  stage.edit(
    reports,
    'Newcomer',
    `\n${buildDisputeLine({ ...other, words: '' }, { title: 'Eerola', stableRevisionId: other.stableId })}`
  );
  stage.clock.pass(60_000);
  await stage.collect();
  const { code, out, err } = await command('disputes', 'export', '--wiki', stage.wikiId);
  expect(code).toBe(0);
  expect(err).toContain('1 case; left out: 1 of people who may not review');
  const exported = RegressionCase.parse(JSON.parse(out));
  expect(exported.case).toMatchObject({
    why: 'No bridge.',
    edits: [{ revisionId, label: 'bad', expected: 'manual' }]
  });
  expect(out).not.toContain('"reporter"');
  const file = await temporaryFile('cases.jsonl', `${out}\n`);
  const replayed = await command('replay', file.path);
  await file.remove();
  expect(replayed).toMatchObject({ code: 1, out: expect.stringContaining('expected manual, got approve') });
});
