import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hourMs } from '../bot-stage.ts';
import { setBrakeStage, type BrakeStage } from './brake-stage.ts';

let stage: BrakeStage;
beforeEach(async () => {
  stage = await setBrakeStage();
  // Only the brake is tried here; the check that reads the log as well would hold most of this back before.
  await stage.set({}, { manual_unapproval: { enabled: false } });
});
afterEach(() => stage.close());

const dayMs = 24 * hourMs;
const revisions = (title: string) => stage.wiki.page(title)?.revisions ?? [];
const latest = (title: string) => revisions(title).at(-1)?.id ?? 0;
const withdraw = (title: string, user = 'Reviewer') =>
  stage.wiki.unreview({ revisionId: latest(title), user });
const edit = (title: string, text: string) =>
  stage.wiki.edit({ title, user: 'Trusted', text: `${title} on kylä. ${text}`, autoReview: false });

describe('after an approval was withdrawn', () => {
  test('R13: the same revision is not accepted again, not even when the days are over', async () => {
    stage.safePage('Aapala');
    expect(await stage.live()).toMatchObject({ approved: 1 });
    const revision = latest('Aapala');
    withdraw('Aapala');
    for (const days of [0, 2, 5, 30]) {
      stage.clock.pass(days * dayMs);
      expect(await stage.live()).toMatchObject({ approved: 0 });
      expect(await stage.beforeWrite('Aapala')).toMatchObject({
        code: expect.stringMatching(/revision-was-withdrawn|page-rests/)
      });
    }
    expect(await stage.beforeWrite('Aapala')).toMatchObject({
      code: 'revision-was-withdrawn',
      scope: 'page',
      params: [String(revision), expect.any(String)]
    });
    expect(stage.reviewCalls()).toBe(1);
  });

  test('R13: newer edits of the page are left to people for 7 days', async () => {
    stage.safePage('Aapala');
    stage.wiki.review({ revisionId: latest('Aapala'), user: 'Reviewer' });
    withdraw('Aapala');
    const at = stage.clock.now();
    stage.wiki.review({ revisionId: latest('Aapala'), user: 'Reviewer' });
    edit('Aapala', 'Siellä on silta. Ja mylly.');
    const held = {
      code: 'page-cools-down',
      scope: 'page',
      params: [new Date(at).toISOString().replace('.000', ''), '7']
    };
    expect(await stage.beforeWrite('Aapala')).toEqual(held);
    stage.clock.pass(7 * dayMs - 1_000);
    expect(await stage.beforeWrite('Aapala')).toEqual(held);
    expect(await stage.live()).toMatchObject({ approved: 0 });
    stage.clock.pass(2_000);
    expect(await stage.live()).toMatchObject({ approved: 1 });
  });

  test('R13: another user accepts it again, and the page still cools down', async () => {
    stage.wiki.addUser({ name: 'Other', groups: ['reviewer'] });
    stage.safePage('Aapala');
    expect(await stage.live()).toMatchObject({ approved: 1 });
    withdraw('Aapala');
    stage.wiki.review({ revisionId: latest('Aapala'), user: 'Other' });
    edit('Aapala', 'Siellä on silta. Ja mylly.');
    stage.clock.pass(2 * dayMs);
    expect(await stage.live()).toMatchObject({ approved: 0 });
    expect(await stage.beforeWrite('Aapala')).toMatchObject({ code: 'page-cools-down' });
  });

  test('R13: a move does not shake it off, with a redirect or without', async () => {
    for (const redirect of [true, false]) {
      const [from, to] = [`Aapala ${String(redirect)}`, `Uusi ${String(redirect)}`];
      stage.safePage(from);
      stage.wiki.review({ revisionId: latest(from), user: 'Reviewer' });
      withdraw(from);
      stage.wiki.review({ revisionId: latest(from), user: 'Reviewer' });
      stage.wiki.move({ from, to, user: 'Reviewer', redirect });
      edit(to, 'Siellä on silta. Ja mylly.');
      stage.clock.pass(dayMs);
      expect(await stage.beforeWrite(to)).toMatchObject({ code: 'page-cools-down' });
    }
    expect(await stage.live()).toMatchObject({ approved: 0 });
  });

  test('R13: a new page under the old title is another page', async () => {
    stage.safePage('Aapala');
    stage.wiki.review({ revisionId: latest('Aapala'), user: 'Reviewer' });
    withdraw('Aapala');
    stage.wiki.move({ from: 'Aapala', to: 'Uusi', user: 'Reviewer', redirect: false });
    stage.safePage('Aapala');
    expect(await stage.beforeWrite('Aapala')).toBeNull();
  });

  test('R13: a withdrawal by the bot counts too: somebody had a reason', async () => {
    stage.safePage('Aapala');
    expect(await stage.live()).toMatchObject({ approved: 1 });
    withdraw('Aapala', 'SeulaBot');
    stage.clock.pass(2 * dayMs);
    expect(await stage.live()).toMatchObject({ approved: 0 });
  });

  test('R13: a withdrawal while the page is being judged again is seen before the call', async () => {
    stage.safePage('Aapala');
    stage.wiki.review({ revisionId: latest('Aapala'), user: 'Reviewer' });
    edit('Aapala', 'Siellä on silta. Ja mylly.');
    let done = false;
    stage.wiki.intercept(({ params }) => {
      if (done || params.get('leaction') !== 'review/unapprove') return undefined;
      done = true;
      const [, second] = revisions('Aapala');
      return {
        before: () => {
          stage.wiki.unreview({ revisionId: second?.id ?? 0, user: 'Reviewer' });
          stage.wiki.review({ revisionId: second?.id ?? 0, user: 'Reviewer' });
        }
      };
    });
    expect(await stage.live()).toMatchObject({ approved: 0 });
    expect(done).toBe(true);
    expect(stage.reviewCalls()).toBe(0);
  });

  test('R13: other pages go on', async () => {
    for (const name of ['Aapala', 'Eerola']) stage.safePage(name);
    stage.wiki.review({ revisionId: latest('Aapala'), user: 'Reviewer' });
    withdraw('Aapala');
    expect(await stage.beforeWrite('Eerola')).toBeNull();
    expect(await stage.live()).toMatchObject({ outcome: 'done', approved: 1 });
  });
});

describe('a log of withdrawals that cannot be gone by', () => {
  const answers: Record<string, (body: any) => void> = {
    'no list': (body) => delete body.query.logevents,
    'an entry without a title': (body) => delete body.query.logevents[0].title,
    'an entry without parameters': (body) => delete body.query.logevents[0].params,
    'an entry without a time': (body) => delete body.query.logevents[0].timestamp,
    'an entry with another action': (body) => (body.query.logevents[0].action = 'approve'),
    'no time of the wiki': () => undefined
  };

  test.each(Object.keys(answers))('R13: %s: the page is left to people', async (name) => {
    for (const title of ['Aapala', 'Eerola']) stage.safePage(title);
    stage.wiki.review({ revisionId: latest('Eerola'), user: 'Reviewer' });
    withdraw('Eerola');
    stage.wiki.intercept(({ params }) => {
      const isLog = params.get('leaction') === 'review/unapprove';
      const isTime = params.has('curtimestamp') && params.get('meta') === 'tokens';
      if (!isLog && !isTime) return undefined;
      return {
        after: (answer) => {
          const body = JSON.parse(answer.body);
          if (isLog && body.query.logevents.length > 0) answers[name]?.(body);
          if (isTime && name === 'no time of the wiki') delete body.curtimestamp;
          return { ...answer, body: JSON.stringify(body) };
        }
      };
    });
    expect(await stage.beforeWrite('Aapala')).toEqual({ code: 'cool-down-unknown', scope: 'page' });
  });

  test('R13: a log longer than is read is no knowledge', async () => {
    stage.safePage('Aapala');
    stage.safePage('Eerola');
    let asked = 0;
    stage.wiki.intercept(({ params }) => {
      if (params.get('leaction') !== 'review/unapprove') return undefined;
      asked += 1;
      const next = { continue: { lecontinue: `20260301000000|${asked}`, continue: '-||' } };
      return { answer: { body: JSON.stringify({ ...next, query: { logevents: [] } }) } };
    });
    expect(await stage.beforeWrite('Aapala')).toMatchObject({ code: 'cool-down-unknown' });
    expect(asked).toBeLessThan(30);
  });
});
