import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { databases, type TestDatabase } from '../../../support/databases.ts';
import { hourMs } from '../bot-stage.ts';
import { setFeedbackStage, type Approved, type FeedbackStage } from './feedback-stage.ts';

const dayMs = 24 * hourMs;

describe.each(databases.filter(({ here }) => here))('what became of approvals, on $name', ({ create }) => {
  let database: TestDatabase;
  let stage: FeedbackStage;
  beforeEach(async () => {
    database = await create();
    stage = await setFeedbackStage(database.url);
  });
  afterEach(async () => {
    await stage.close();
    await database.remove();
  });

  const stable = (title: string) => `${title} on kylä.`;
  const accepted = (title: string) => `${title} on kylä. Siellä on silta.`;
  const counts = async () => (await stage.precision()).total;

  /** Lets a minute pass and collects; gives how the approval was undone, null while it stands. */
  async function fateOf({ decisionId }: Approved): Promise<string | null> {
    stage.clock.pass(60_000);
    await stage.collect();
    const before = await counts();
    const kinds = Object.entries(before.undoneBy).filter(([, number]) => number > 0);
    expect(before.undone, `approval ${decisionId}`).toBe(kinds.length);
    return kinds[0]?.[0] ?? null;
  }

  test('nothing is asked of a wiki on which nothing was approved', async () => {
    const before = stage.wiki.requests.list.length;
    await stage.collect();
    expect(stage.wiki.requests.list.length).toBe(before);
    expect(await counts()).toMatchObject({ approved: 0, precision: null });
  });

  test('an approval stands while nobody says anything', async () => {
    const approval = await stage.approve('Aapala');
    expect(await fateOf(approval)).toBeNull();
    expect(await counts()).toMatchObject({ approved: 1, standing: 1, undone: 0, precision: 1 });
  });

  test('a withdrawal by a person is found, and the log of decisions says so', async () => {
    const approval = await stage.approve('Aapala');
    expect(await fateOf(approval)).toBeNull();
    stage.wiki.unreview({ revisionId: approval.revisionId, user: 'Reviewer' });
    expect(await fateOf(approval)).toBe('unapproved');
    expect(await stage.decision(approval.decisionId)).toMatchObject({
      state: 'undone',
      note: 'withdrawn-by-person'
    });
  });

  test('a withdrawal under an old subtype, and of a page that was moved, is found too', async () => {
    const [old, moved] = [await stage.approve('Aapala'), await stage.approve('Eerola')];
    const event = stage.wiki.unreview({ revisionId: old.revisionId, user: 'Reviewer' });
    if (event) event.action = 'unapprove2';
    stage.wiki.move({ from: 'Eerola', to: 'Iisala', user: 'Reviewer' });
    stage.wiki.unreview({ revisionId: moved.revisionId, user: 'Reviewer' });
    stage.clock.pass(60_000);
    await stage.collect();
    expect((await counts()).undoneBy.unapproved).toBe(2);
  });

  test('what the bot withdrew on request counts as undone, what it withdrew after a race is no approval', async () => {
    const approval = await stage.approve('Aapala');
    await stage.approve('Eerola', { note: 'withdrawn-after-race' });
    stage.wiki.unreview({ revisionId: approval.revisionId, user: 'SeulaBot' });
    expect(await fateOf(approval)).toBe('withdrawn');
    expect(await counts()).toMatchObject({ approved: 1, undone: 1 });
  });

  describe('an edit that takes the approved one back', () => {
    test('is found by its text alone once it is reviewed, however old that text is', async () => {
      const approval = await stage.approve('Aapala');
      for (let index = 0; index < 20; index += 1)
        stage.edit('Aapala', 'Newcomer', `${accepted('Aapala')} ${index}`);
      const revert = stage.edit('Aapala', 'Reviewer', stable('Aapala'));
      expect(stage.wiki.revision(revert)?.tags).toEqual([]);
      expect(await fateOf(approval)).toBeNull();
      stage.clock.pass(dayMs);
      stage.wiki.review({ revisionId: revert, user: 'Reviewer' });
      expect(await fateOf(approval)).toBe('reverted');
      expect((await stage.decision(approval.decisionId))?.state).toBe('done');
    });

    test.each(['mw-manual-revert', 'mw-rollback'])('is found by the tag %s', async (tag) => {
      const approval = await stage.approve('Aapala');
      stage.edit('Aapala', 'Reviewer', 'An older text still.', { autoReview: true, tags: [tag] });
      expect(await fateOf(approval)).toBe('reverted');
    });

    test('is found by mw-undo once the wiki marks the edit as taken back', async () => {
      const approval = await stage.approve('Aapala');
      const more = `${accepted('Aapala')} Ja mylly.`;
      stage.edit('Aapala', 'Reviewer', more, { autoReview: true });
      stage.edit('Aapala', 'Reviewer', `${stable('Aapala')} Ja mylly.`, {
        autoReview: true,
        tags: ['mw-undo']
      });
      expect(await fateOf(approval)).toBeNull();
      stage.wiki.revision(approval.revisionId)?.tags.push('mw-reverted');
      expect(await fateOf(approval)).toBe('reverted');
    });

    test('counts for nothing while nobody has reviewed it, nor when it was taken back itself', async () => {
      const approval = await stage.approve('Aapala');
      stage.edit('Aapala', 'Newcomer', stable('Aapala'));
      expect(await fateOf(approval)).toBeNull();
      stage.edit('Aapala', 'Reviewer', accepted('Aapala'), { autoReview: true });
      expect(await fateOf(approval)).toBeNull();
    });

    test('counts for nothing when the author made it', async () => {
      const approval = await stage.approve('Aapala', { author: 'Trusted' });
      stage.edit('Aapala', 'Trusted', stable('Aapala'), { autoReview: true });
      expect(await fateOf(approval)).toBeNull();
    });

    test('is not one that takes back only what came later', async () => {
      const approval = await stage.approve('Aapala');
      stage.edit('Aapala', 'Newcomer', 'Höh.');
      stage.edit('Aapala', 'Reviewer', accepted('Aapala'), { autoReview: true });
      expect(await fateOf(approval)).toBeNull();
    });
  });

  test('is read bit by bit: each collection asks the same few lists, whatever happened before', async () => {
    for (let index = 0; index < 30; index += 1) await stage.approve(`Kylä ${index}`);
    await stage.collect();
    stage.clock.pass(hourMs);
    const before = stage.wiki.requests.list.length;
    await stage.collect();
    const asked = stage.wiki.requests.list.slice(before);
    expect(asked.length).toBeLessThanOrEqual(4);
    expect(asked.every(({ method }) => method === 'GET')).toBe(true);
  });

  test('is not lost when storing fails: how far was read is stored with what was learnt, or not at all', async () => {
    const approval = await stage.approve('Aapala');
    await stage.collect();
    const mark = await stage.store.feedback.mark(stage.wikiId, 'withdrawals');
    stage.clock.pass(hourMs);
    stage.wiki.unreview({ revisionId: approval.revisionId, user: 'Reviewer' });
    const { learn } = stage.store.feedback;
    // No mark can be without its time.
    stage.store.feedback.learn = (wiki, learnt) =>
      learn(wiki, { ...learnt, mark: { id: 1, at: null as never } });
    await stage.collect();
    expect(await stage.store.feedback.mark(stage.wikiId, 'withdrawals')).toEqual(mark);
    expect((await counts()).undone).toBe(0);
    stage.store.feedback.learn = learn;
    stage.clock.pass(dayMs);
    expect(await fateOf(approval)).toBe('unapproved');
  });

  test('one list that cannot be read keeps no other from being read', async () => {
    const approval = await stage.approve('Aapala');
    stage.wiki.unreview({ revisionId: approval.revisionId, user: 'Reviewer' });
    stage.wiki.intercept(({ params }) =>
      params.get('list') === 'recentchanges'
        ? { answer: { body: JSON.stringify({ error: { code: 'nope', info: 'No.' } }) } }
        : undefined
    );
    expect(await fateOf(approval)).toBe('unapproved');
  });

  test('is told for each check that spoke for it and each version of the settings', async () => {
    await stage.approve('Aapala', { checks: ['one', 'two'], settingsVersion: 1 });
    const bad = await stage.approve('Eerola', { checks: ['two'], settingsVersion: 2 });
    stage.wiki.unreview({ revisionId: bad.revisionId, user: 'Reviewer' });
    await stage.collect();
    const { checks, settingsVersions, readUntil } = await stage.precision();
    expect(checks.map(({ checkId, counts: of }) => [checkId, of.approved, of.undone, of.standing])).toEqual([
      ['one', 1, 0, 1],
      ['two', 2, 1, 1]
    ]);
    expect(
      settingsVersions.map(({ settingsVersion, counts: of }) => [settingsVersion, of.precision])
    ).toEqual([
      [2, 0],
      [1, 1]
    ]);
    expect(readUntil).toBe(new Date(stage.clock.now()).toISOString());
  });

  test('is no longer watched after the days that were set', async () => {
    await stage.set({ days: 1 });
    const approval = await stage.approve('Aapala');
    await stage.collect();
    stage.clock.pass(2 * dayMs);
    stage.wiki.unreview({ revisionId: approval.revisionId, user: 'Reviewer' });
    expect(await fateOf(approval)).toBeNull();
  });
});
