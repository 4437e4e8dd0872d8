import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runPass } from '../../../server/bot/pass.ts';
import { buildDisputeLine } from '../../../shared/dispute.ts';
import { RegressionCase } from '../../../shared/regression-case.ts';
import { setFeedbackStage, type FeedbackStage } from '../../server/bot/feedback/feedback-stage.ts';
import { databases, type TestDatabase } from '../../support/databases.ts';
import { seula, temporaryFile } from './command-line.ts';

let database: TestDatabase;
let stage: FeedbackStage;
let wikis: Awaited<ReturnType<typeof temporaryFile>>;

beforeEach(async () => {
  database = (await databases[0]?.create()) ?? { url: '', remove: async () => undefined };
  stage = await setFeedbackStage(database.url);
  const { apiUrl } = await stage.parts.wikiOf(stage.wikiId).site();
  wikis = await temporaryFile('wikis.json', JSON.stringify([{ id: stage.wikiId, apiUrl }]));
});
afterEach(async () => {
  await wikis.remove();
  await stage.close();
  await database.remove();
});

function command(...given: string[]) {
  return seula(given, {
    SEULA_DATABASE_URL: database.url,
    SEULA_WIKIS: wikis.path,
    SEULA_BOT_USERNAME: 'SeulaBot@seula',
    SEULA_BOT_PASSWORD: '0123456789abcdefghijklmnopqrstuv'
  });
}

describe('usage', () => {
  test.each([
    [['bot', '--undo', 'run:1'], /--wiki is wanted with --undo/],
    [['bot', '--undo', 'everything', '--wiki', 'x'], /"everything" is none of decision:ID/],
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

describe('withdrawing approvals', () => {
  const calls = () => stage.wiki.requests.list.filter(({ action }) => action === 'review').length;

  test('R42: shows what would be withdrawn, and writes nothing without --live', async () => {
    await stage.approve('Aapala');
    const { revisionId } = await stage.approve('Eerola');
    stage.wiki.unreview({ revisionId, user: 'Reviewer' });
    const { code, out } = await command('bot', '--undo', 'check:one', '--wiki', stage.wikiId);
    expect(code).toBe(0);
    expect(out).toContain('is left alone: it is withdrawn already');
    expect(out).toContain('1 approvals would be withdrawn, 1 are left alone. Add --live and --reason');
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
  expect(err).toContain('1 cases; left out: 1 of people who may not review');
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
