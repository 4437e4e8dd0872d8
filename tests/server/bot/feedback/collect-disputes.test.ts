import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Dispute } from '../../../../server/ports.ts';
import { judge } from '../../../../server/review/judge.ts';
import { checks } from '../../../../server/checks/index.generated.ts';
import { evidenceKinds } from '../../../../server/evidence/index.generated.ts';
import { runPass } from '../../../../server/bot/pass.ts';
import { buildDisputeLine } from '../../../../shared/dispute.ts';
import { databases, type TestDatabase } from '../../../support/databases.ts';
import { setFeedbackStage, type Approved, type FeedbackStage } from './feedback-stage.ts';

const reports = 'Project:Reports';

describe.each(databases.filter(({ here }) => here))('reports of wrong approvals, on $name', ({ create }) => {
  let database: TestDatabase;
  let stage: FeedbackStage;
  beforeEach(async () => {
    database = await create();
    stage = await setFeedbackStage(database.url);
    await stage.set({ reportPage: reports });
    stage.edit(reports, 'Reviewer', 'Please tell us.\n');
  });
  afterEach(async () => {
    await stage.close();
    await database.remove();
  });

  function lineOn({ title, stableId, revisionId, intentId }: Approved, words = 'No source.'): string {
    const line = buildDisputeLine({ revisionId, intentId, words }, { title, stableRevisionId: stableId });
    return line.replace('~~~~', '[[User:Reviewer]] 12:00');
  }

  /** Appends lines to the page of reports, as the gadget does. */
  function report(user: string, ...lines: string[]): number {
    stage.clock.pass(60_000);
    return stage.edit(reports, user, `${textOf()}\n${lines.join('\n')}`);
  }

  const textOf = () => stage.wiki.page(reports)?.revisions.at(-1)?.text ?? '';

  async function disputes(): Promise<Dispute[]> {
    const all: Dispute[] = [];
    for await (const one of stage.store.disputes.all(stage.wikiId)) all.push(one);
    return all;
  }

  async function collect(): Promise<number> {
    stage.clock.pass(60_000);
    await stage.collect();
    return (await stage.precision()).total.undoneBy.disputed;
  }

  test('one of a reviewer counts against the checks, and is kept with its words', async () => {
    const approval = await stage.approve('Aapala');
    const editId = report('Reviewer', lineOn(approval));
    expect(await collect()).toBe(1);
    expect(await disputes()).toMatchObject([
      {
        reporter: 'Reviewer',
        trusted: true,
        words: 'No source.',
        reportRevisionId: editId,
        revisionId: approval.revisionId
      }
    ]);
    expect((await stage.decision(approval.decisionId))?.state).toBe('done');
    expect(await collect()).toBe(1);
    expect(await disputes()).toHaveLength(1);
    const { decisionId: decision, revisionId: revision } = approval;
    expect(await stage.store.trail.list({ all: false, kind: 'dispute', limit: 9 })).toMatchObject([
      { by: 'Reviewer', wiki: stage.wikiId, facts: { decision, revision, report: editId, counts: true } }
    ]);
  });

  test.each(['Newcomer', 'Trusted'])(
    'one of %s, who may not review, is kept and counts for nothing',
    async (user) => {
      report(user, lineOn(await stage.approve('Aapala')));
      expect(await collect()).toBe(0);
      expect(await disputes()).toMatchObject([{ reporter: user, trusted: false }]);
    }
  );

  test('one of a reviewer who is blocked counts for nothing', async () => {
    report('Reviewer', lineOn(await stage.approve('Aapala')));
    stage.wiki.block({ target: 'Reviewer', by: 'SeulaBot' });
    expect(await collect()).toBe(0);
  });

  test('who reported is who made the edit, whoever signed', async () => {
    const line = lineOn(await stage.approve('Aapala'));
    expect(line).toContain('User:Reviewer');
    report('Newcomer', line);
    expect(await collect()).toBe(0);
  });

  test('a page that was blanked and brought back makes nobody else a reporter', async () => {
    report('Newcomer', lineOn(await stage.approve('Aapala')));
    const before = textOf();
    stage.edit(reports, 'Newcomer', '');
    expect(await collect()).toBe(0);
    stage.edit(reports, 'Reviewer', before);
    expect(await collect()).toBe(0);
    expect((await disputes()).map(({ reporter }) => reporter)).toEqual(['Newcomer']);
  });

  test('a line about no approval of the bot, or with an intent that is not its own, is about nothing', async () => {
    const approval = await stage.approve('Aapala');
    report('Reviewer', lineOn({ ...approval, revisionId: approval.stableId }));
    report('Reviewer', lineOn({ ...approval, intentId: 'made-up' }));
    report('Reviewer', '* I only want to say that [[Special:Diff/1/2]] was wrong. ~~~~');
    expect(await collect()).toBe(0);
    expect(await disputes()).toEqual([]);
  });

  test('an edit that brings a flood of lines brings none', async () => {
    const approvals: Approved[] = [];
    for (let index = 0; index < 21; index += 1) approvals.push(await stage.approve(`Kylä ${index}`));
    report('Reviewer', ...approvals.map((approval) => lineOn(approval)));
    expect(await collect()).toBe(0);
    report('Reviewer', lineOn(approvals[0] ?? (await stage.approve('Aapala')), 'Said again by itself.'));
    expect(await collect()).toBe(1);
  });

  test('reports of several people on one approval are all kept, and it is undone once', async () => {
    const line = lineOn(await stage.approve('Aapala'));
    report('Newcomer', line);
    report('Reviewer', lineOn(await stage.approve('Eerola')), line.replace('No source', 'I agree'));
    expect(await collect()).toBe(2);
    expect(await disputes()).toHaveLength(3);
  });

  test('R34: whoever reports first, and in whose name, a reviewer who reports the same is heard, once', async () => {
    const approval = await stage.approve('Aapala');
    report('Newcomer', lineOn(approval));
    await collect();
    report('Reviewer', lineOn(approval, 'Wrong.'));
    report('Reviewer', lineOn(approval, 'Still wrong.'));
    expect(await collect()).toBe(1);
    expect(await disputes()).toMatchObject([
      { reporter: 'Newcomer', trusted: false },
      { reporter: 'Reviewer', trusted: true, words: 'Wrong.' }
    ]);
    expect((await stage.precision()).total).toMatchObject({ approved: 1, undone: 1 });
  });

  test('the decision says how many people reported it, how many of them count, and since when', async () => {
    const disputed = await stage.approve('Aapala');
    const silent = await stage.approve('Eerola');
    report('Newcomer', lineOn(disputed));
    const since = new Date(stage.clock.now()).toISOString();
    report('Reviewer', lineOn(disputed, 'Wrong.'));
    await collect();
    expect((await stage.decision(disputed.decisionId))?.dispute).toEqual({ reports: 2, counted: 1, since });
    expect(await stage.decision(silent.decisionId)).not.toHaveProperty('dispute');
  });

  test('reports are taken while every approval is undone already, and not at all where there is no page', async () => {
    const approval = await stage.approve('Aapala');
    stage.wiki.unreview({ revisionId: approval.revisionId, user: 'Reviewer' });
    await collect();
    report('Reviewer', lineOn(approval));
    await collect();
    expect(await disputes()).toHaveLength(1);
    expect((await stage.precision()).total).toMatchObject({ approved: 1, undone: 1 });
    await stage.set({ reportPage: '' });
    report('Reviewer', lineOn(await stage.approve('Eerola')));
    expect(await collect()).toBe(0);
  });

  test('R34: reports of reviewers suspend a check like any other way of undoing', async () => {
    const approvals = [
      await stage.approve('Aapala'),
      await stage.approve('Eerola'),
      await stage.approve('Iisala')
    ];
    report('Newcomer', ...approvals.map((approval) => lineOn(approval)));
    await collect();
    expect(await stage.suspended()).toEqual([]);
    report('Reviewer', ...approvals.map((approval) => lineOn(approval, 'Wrong.')));
    await collect();
    expect(await stage.suspended()).toEqual(['one']);
  });

  test('R32: the report keeps what the approval was judged from, also after the original is gone', async () => {
    stage.page('Aapala', [{ user: 'Trusted', text: 'Siellä on silta.' }]);
    const request = { wikiId: stage.wikiId, live: true, signal: new AbortController().signal };
    expect(await runPass(request, stage.parts)).toMatchObject({ approved: 1 });
    const [decision] = await stage.store.decisions.list({ wiki: stage.wikiId, limit: 1 });
    const { revisionId = 0, stableRevisionId = 0, intentId = null } = decision ?? {};
    const about = { decisionId: decision?.id ?? 0, title: 'Aapala', stableId: stableRevisionId, revisionId };
    report('Reviewer', lineOn({ ...about, intentId: intentId ?? '' }));
    expect(await collect()).toBe(1);
    await stage.store.verdicts.removeBefore(stage.clock.now() + 1);
    const [dispute] = await disputes();
    if (!dispute?.dossier) throw new Error('The dossier was not kept.');
    const judging = { checks, kinds: evidenceKinds, onFault: () => undefined };
    expect(judge(dispute.dossier, judging)).toMatchObject({
      decision: 'approve',
      safeRevisionId: revisionId
    });
  });

  test('S32: names, words and dossiers of reports are removed after some time, and they still count', async () => {
    report('Reviewer', lineOn(await stage.approve('Aapala')));
    await collect();
    expect(await stage.store.disputes.forgetBefore(stage.clock.now() + 1)).toBe(1);
    expect(await disputes()).toMatchObject([{ reporter: null, words: '', dossier: null }]);
    expect(await stage.store.disputes.forgetBefore(stage.clock.now() + 1)).toBe(0);
    expect((await stage.precision()).total.undoneBy.disputed).toBe(1);
  });
});
