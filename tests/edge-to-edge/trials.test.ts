import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checks } from '../../server/checks/index.generated.ts';
import { evidenceKinds } from '../../server/evidence/index.generated.ts';
import { judge } from '../../server/review/judge.ts';
import { RegressionCase } from '../../shared/regression-case.ts';
import { ScoreHistory } from '../../shared/score-history.ts';
import { Trial, type TrialItem } from '../../shared/trial.ts';
import { summariseCases } from '../../scripts/commands/confusion-table.ts';
import { startCompanion } from '../../scripts/demo/start-companion.ts';
import { databases } from '../support/databases.ts';
import { addArticle, botPassword } from './people.ts';
import { setStage, type Stage } from './stage.ts';

let stage: Stage;
let databaseUrl: string;
let ids: Record<'trusted' | 'newcomer' | 'stable' | 'second' | 'old' | 'oldBase' | 'undone', number>;
const casesTitle = 'User:Reviewer/Seula cases';

beforeAll(async () => {
  const [sqlite] = databases;
  if (!sqlite) throw new Error('There is no database.');
  const database = await sqlite.create();
  databaseUrl = database.url;
  stage = await setStage(database, (wiki) => {
    const more = (text: string) => `${text}\nLisää siitä.`;
    const trusted = addArticle(wiki, 'Luottola', [{ user: 'Trusted', change: more }]);
    const newcomer = addArticle(wiki, 'Tulokas', [
      { user: 'Newcomer', change: more },
      { user: 'Newcomer', change: (text) => text.replace('4 200', '9 900') }
    ]);
    const old = addArticle(wiki, 'Vanhala', [{ user: 'Newcomer', change: more }]);
    wiki.review({ revisionId: old.pending[0] ?? 0, user: 'Reviewer', comment: '' });
    const undone = addArticle(wiki, 'Perula', [{ user: 'Newcomer', change: more }]);
    wiki.review({ revisionId: undone.pending[0] ?? 0, user: 'Reviewer', comment: '' });
    wiki.unreview({ revisionId: undone.pending[0] ?? 0, user: 'Admin', comment: '' });
    const again = addArticle(wiki, 'Uudestala', [{ user: 'Newcomer', change: more }]).pending[0] ?? 0;
    for (const act of [wiki.review, wiki.unreview, wiki.review])
      act({ revisionId: again, user: 'Reviewer', comment: '' });
    const step = (number: number) => ({
      user: 'Newcomer',
      change: (text: string) => `${text}\nMuutos ${number}.`
    });
    addArticle(
      wiki,
      'Pitkälä',
      Array.from({ length: 31 }, (_, number) => step(number))
    );
    for (const title of ['Aapala', 'Beela'])
      addArticle(
        wiki,
        title,
        Array.from({ length: 14 }, (_, number) => step(number))
      );
    ids = {
      trusted: trusted.pending[0] ?? 0,
      newcomer: newcomer.pending[0] ?? 0,
      second: newcomer.pending[1] ?? 0,
      stable: newcomer.stable,
      old: old.pending[0] ?? 0,
      oldBase: old.stable,
      undone: undone.pending[0] ?? 0
    };
    wiki.edit({
      title: casesTitle,
      user: 'Reviewer',
      text: [
        'Edits that we know.',
        `* [[Special:Diff/${ids.trusted}]] auto_approved_groups : approve # may review`,
        `* [[Special:Diff/${ids.trusted}]] : blocked`,
        `* ${ids.newcomer} gibberish : neutral`,
        `* ${ids.newcomer} former_bot : approve # is off here`,
        '* nothing at all',
        '* 999999999 : manual'
      ].join('\n')
    });
  });
}, 60_000);
afterAll(() => stage.close());

async function send(order: unknown): Promise<{ status: number; body: unknown }> {
  const url = `${stage.companion.url}/api/v1/wikis/${stage.wikiId}/trials`;
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(order) });
  return { status: answer.status, body: await answer.json() };
}
async function judged(order: unknown): Promise<Trial> {
  const { status, body } = await send(order);
  expect([status, body]).toMatchObject([202, { trial: expect.any(String) }]);
  const { trial } = Trial.parse(body);
  const events = await fetch(`${stage.companion.url}/api/v1/trials/${trial}/events`);
  expect(await events.text()).toContain('event: ended');
  return Trial.parse((await stage.ask(`/trials/${trial}`)).body);
}
const short = ({ edit, when, lines }: TrialItem) => [edit.revisionId, when, edit.decision, lines];

describe('a trial', () => {
  it('judges links, ids and titles, and says what it cannot', async () => {
    const origin = new URL(stage.apiUrl).origin;
    const lines = [
      `${origin}/w/index.php?title=Luottola&diff=${ids.trusted}&oldid=prev`,
      'Tulokas',
      '',
      `Special:Diff/${ids.oldBase}/${ids.old}`,
      `?diff=next&oldid=${ids.oldBase}`,
      'Ei tällaista',
      'Vanhala',
      '123456789',
      `?diff=${ids.old}&oldid=${ids.stable}`,
      `?diff=${ids.oldBase}`,
      'https://en.wikipedia.org/?diff=1'
    ];
    const trial = await judged({ lines });
    expect(trial.faults.map(({ line, code }) => [line, code])).toEqual([
      [6, 'no-such-page'],
      [7, 'nothing-pending'],
      [8, 'no-such-revision'],
      [9, 'other-page'],
      [10, 'no-parent'],
      [11, 'other-wiki']
    ]);
    expect(trial.items.map(short)).toEqual([
      [ids.trusted, 'pending', 'approve', [1]],
      [ids.newcomer, 'pending', 'manual', []],
      [ids.second, 'pending', expect.stringMatching(/manual|blocked/), [2]],
      [ids.old, 'past', 'manual', [4, 5]]
    ]);
    expect(trial).toMatchObject({ state: 'done', settingsVersion: expect.any(Number) });
    const [first, , , old] = trial.items;
    expect(first?.edit.results.find(({ checkId }) => checkId === 'auto_approved_groups')).toMatchObject({
      outcome: 'approve'
    });
    expect(old).toMatchObject({ outcome: 'approved', stableRevisionId: ids.oldBase });
  });

  it('judges reviews of the past with what people did later, and what has been waiting since', async () => {
    const now = stage.wiki.now();
    const range = { from: iso(now - 30 * 86_400_000), to: iso(now + 60_000) };
    const reviews = await judged({ range: { ...range, of: 'reviews' } });
    const outcomes = new Map(reviews.items.map(({ edit, outcome }) => [edit.revisionId, outcome]));
    expect([outcomes.get(ids.old), outcomes.get(ids.undone)]).toEqual(['approved', 'unapproved']);
    expect(outcomes.size).toBe(reviews.items.length);
    const pending = await judged({ range: { ...range, of: 'pending' } });
    expect(pending.items.map(({ edit }) => edit.revisionId)).toEqual(
      expect.arrayContaining([ids.trusted, ids.newcomer, ids.second, ids.undone])
    );
    const none = { from: iso(now - 90 * 86_400_000), to: iso(now - 60 * 86_400_000) };
    expect((await judged({ range: { ...none, of: 'pending' } })).items).toEqual([]);
  });

  it('runs the checks that were picked, under the settings that were given, and keeps nothing', async () => {
    const only = await judged({ lines: [`${ids.trusted}`], checks: ['gibberish', 'min_age'] });
    expect(only.items[0]?.edit.results.map(({ checkId }) => checkId)).toEqual(['gibberish', 'min_age']);
    expect(only).toMatchObject({ settingsVersion: null, items: [{ edit: { decision: 'manual' } }] });
    const patched = await judged({
      lines: [`${ids.trusted}`],
      patch: { checks: { min_age: { enabled: true, options: { hours: 500 } } } }
    });
    expect(patched.items[0]?.edit).toMatchObject({ decision: 'blocked', decidingCheck: 'min_age' });
    const stored = await stage.companion.services.store.verdicts.ofRevision(stage.wikiId, ids.old);
    expect(stored).toBeNull();
  });

  it('refuses settings and checks that are not there, naming the field', async () => {
    const refused = await send({ lines: ['1'], patch: { checks: { min_age: { options: { hours: -1 } } } } });
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'settings-refused', params: { field: 'checks.min_age.options.hours' } }
    });
    expect(await send({ lines: ['1'], checks: ['no_such'] })).toMatchObject({ status: 422 });
    expect(await send({ lines: ['1'], patch: { nothing: 1 } })).toMatchObject({ status: 422 });
  });

  it('takes more lines of those who are signed in alone', async () => {
    const lines = Array.from({ length: 26 }, (_, index) => `${index + 1}`);
    expect(await send({ lines })).toMatchObject({ status: 401, body: { code: 'sign-in-for-more' } });
  });

  it('judges no more edits than it may, and no chain that would take hundreds of requests', async () => {
    const { items, faults } = await judged({ lines: ['Aapala', 'Beela', 'Pitkälä'] });
    expect(items).toHaveLength(25);
    expect(faults.map(({ line, code }) => [line, code])).toEqual([
      [3, 'history-unclear'],
      [null, 'too-many']
    ]);
  });

  it('reads cases from a page and says which hold', async () => {
    const trial = await judged({ casesPage: casesTitle });
    const cases = trial.items.flatMap((item) => item.cases);
    expect(cases.map(({ line, state, found }) => [line, state, found])).toEqual([
      [2, 'passed', 'approve'],
      [3, 'failed', 'approve'],
      [4, 'passed', 'neutral'],
      [5, 'not-run', null]
    ]);
    expect(trial.faults.map(({ line, code }) => [line, code])).toEqual([
      [6, 'bad-case'],
      [7, 'no-such-revision']
    ]);
    expect((await judged({ casesPage: 'Ei ole' })).faults).toMatchObject([{ code: 'page-unread' }]);
    expect((await judged({ casesPage: 'a|b{{c' })).faults).toMatchObject([{ code: 'page-unread' }]);
  });

  it('is saved as cases that judge the same offline', async () => {
    const { trial, items } = await judged({ lines: ['Tulokas', `${ids.trusted}`, `${ids.old}`] });
    expect(items.every(({ savable }) => savable)).toBe(true);
    const asked = items.map(({ id, edit }) => `${id}:${edit.decision}`).join('|');
    const saved = await fetch(`${stage.companion.url}/api/v1/trials/${trial}/cases.jsonl?expected=${asked}`);
    expect(saved.headers.get('content-disposition')).toContain('seula-cases.jsonl');
    const lines = (await saved.text()).trim().split('\n');
    const cases = lines.map((line) => RegressionCase.parse(JSON.parse(line)));
    expect(cases).toHaveLength(3);
    const judging = { checks, kinds: evidenceKinds, onFault: () => undefined };
    const summary = summariseCases(
      cases.map((one) => ({ expectation: one.case, verdict: judge(one, judging) }))
    );
    expect(summary).toMatchObject({ cases: 3, edits: 4, mismatches: [], acceptedHarm: [] });
    const other = await fetch(
      `${stage.companion.url}/api/v1/trials/${trial}/cases.jsonl?expected=${items[0]?.id}:blocked`
    );
    const [first] = (await other.text()).split('\n');
    expect(RegressionCase.parse(JSON.parse(first ?? '')).case).toMatchObject({
      expectedPage: 'blocked',
      edits: [{ revisionId: ids.newcomer, expected: 'blocked', label: 'bad' }]
    });
  });
});

describe('a trial that was shared', () => {
  it('shows the same after a restart, with nothing left to be saved', async () => {
    const before = await judged({ lines: [`${ids.trusted}`, 'Ei tällaista'] });
    const companion = await startCompanion({
      wikiId: stage.wikiId,
      apiUrl: stage.apiUrl,
      databaseUrl,
      account: { login: 'SeulaBot@seula', password: botPassword },
      settings: {}
    });
    const ask = async (path: string) => (await fetch(`${companion.url}/api/v1/trials/${path}`)).text();
    const after = Trial.parse(JSON.parse(await ask(before.trial)));
    expect(after).toEqual({ ...before, items: before.items.map((item) => ({ ...item, savable: false })) });
    expect(await ask(`${before.trial}/events`)).toContain('event: ended');
    expect(JSON.parse(await ask('no-such-trial'))).toMatchObject({ code: 'no-such-trial' });
    await companion.close();
  });
});

describe('scores along a history', () => {
  it('say so where they cannot be had, and tell each revision', async () => {
    const { id } = stage.wiki.page('Tulokas') ?? { id: 0 };
    const { body, status } = await stage.ask(`/wikis/${stage.wikiId}/pages/${id}/scores`);
    const history = ScoreHistory.parse(body);
    expect([status, history.revisions.map(({ revisionId }) => revisionId)]).toEqual([
      200,
      [ids.stable, ids.newcomer, ids.second]
    ]);
    expect((await stage.ask(`/wikis/${stage.wikiId}/pages/987654/scores`)).status).toBe(404);
  });
});

function iso(time: number): string {
  return new Date(time).toISOString();
}
