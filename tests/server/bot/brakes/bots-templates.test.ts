import { afterEach, beforeEach, expect, test } from 'vitest';
import { setBrakeStage, type BrakeStage } from './brake-stage.ts';

let stage: BrakeStage;
beforeEach(async () => {
  stage = await setBrakeStage();
});
afterEach(() => stage.close());

const village = (title: string, texts: string[]) =>
  stage.page(
    title,
    texts.map((text) => ({ user: 'Trusted', text }))
  );

test('R11: a page that keeps the bot out is left to people, and others go on', async () => {
  village('Aapala', ['Siellä on silta. {{nobots}}']);
  village('Eerola', ['Siellä on silta.']);
  expect(await stage.live()).toMatchObject({ outcome: 'done', approved: 1 });
  const decisions = await stage.store.decisions.list({ limit: 9 });
  expect(decisions.find(({ page }) => page.title === 'Aapala')).toMatchObject({
    state: 'judged',
    note: 'bots-kept-out'
  });
});

test.each([
  ['a pending edit puts the template in', ['Siellä on silta. {{bots|deny=SeulaBot}}']],
  ['an edit behind the safe ones puts it in', ['Siellä on silta.', 'Siellä on silta. {{nobots}}']],
  ['an edit takes it out again', ['Siellä on silta.', 'Siellä on silta. {{nobots}}', 'Siellä on mylly.']]
])('R11: %s', async (name, texts) => {
  village('Aapala', texts);
  const halt = { code: 'bots-kept-out', scope: 'page' };
  expect(await stage.beforeWrite('Aapala')).toEqual(name.endsWith('again') ? null : halt);
});

test('R11: the stable text counts where the pending edit takes the template out', async () => {
  const at = stage.clock.now() - 7_200_000;
  const { id } = stage.wiki.edit({ title: 'Aapala', user: 'Reviewer', text: 'Kylä. {{Nobots}}', at });
  stage.wiki.review({ revisionId: id, user: 'Reviewer', at });
  const text = 'Kylä.';
  stage.wiki.edit({ title: 'Aapala', user: 'Trusted', text, autoReview: false, at: at + 3_600_000 });
  expect(await stage.beforeWrite('Aapala')).toMatchObject({ code: 'bots-kept-out' });
});

test('R11: the names that this wiki uses count, and a wiki that agreed on nothing is not asked', async () => {
  village('Aapala', ['Siellä on silta. {{Ei botteja}}']);
  expect(await stage.beforeWrite('Aapala')).toBeNull();
  await stage.set({ nobotsTemplates: ['Nobots', 'Ei botteja'] });
  expect(await stage.beforeWrite('Aapala')).toMatchObject({ code: 'bots-kept-out' });
  await stage.set({ obeyBotsTemplates: false, nobotsTemplates: ['Nobots', 'Ei botteja'] });
  expect(await stage.beforeWrite('Aapala')).toBeNull();
});

const asked = () => stage.wiki.requests.list.filter(({ params }) => params['prop'] === 'redirects').length;

test('R11: names that redirect to the templates count, and what these redirect to; the wiki is asked once an hour', async () => {
  stage.wiki.edit({ title: 'Malline:Bots', user: 'Reviewer', text: '#REDIRECT [[Template:Botit]]' });
  stage.wiki.edit({ title: 'Malline:Botit', user: 'Reviewer', text: 'Bots.' });
  stage.wiki.edit({ title: 'Malline:Nobots', user: 'Reviewer', text: 'No.' });
  stage.wiki.edit({ title: 'Malline:Eibotteja', user: 'Reviewer', text: '#REDIRECT [[Template:Nobots]]' });
  village('Aapala', ['Siellä on silta. {{eibotteja}}']);
  village('Eerola', ['Siellä on silta. {{Botit|deny=SeulaBot}}']);
  village('Iisala', ['Siellä on silta. {{Muu}}']);
  const halts = [];
  for (const title of ['Aapala', 'Eerola', 'Iisala']) halts.push(await stage.beforeWrite(title));
  expect(halts).toEqual([
    { code: 'bots-kept-out', scope: 'page' },
    { code: 'bots-kept-out', scope: 'page' },
    null
  ]);
  expect(asked()).toBe(2);
  stage.clock.pass(3_600_000);
  await stage.beforeWrite('Iisala');
  expect(asked()).toBe(4);
});

test('R11: a wiki that does not tell what redirects there: the page is left to people', async () => {
  village('Aapala', ['Siellä on silta.']);
  stage.wiki.intercept(({ params }) =>
    params.get('prop') === 'redirects' ? { answer: { body: '{"query":{}}' } } : undefined
  );
  expect(await stage.beforeWrite('Aapala')).toMatchObject({ code: 'bots-templates-unknown' });
});

test.each([
  ['no revisions', (body: any) => delete body.query.pages[0].revisions],
  ['a text fewer', (body: any) => body.query.pages[0].revisions.pop()],
  ['a hidden text', (body: any) => delete body.query.pages[0].revisions[0].slots.main.content]
])('R11: an answer with %s: the page is left to people', async (_, change) => {
  village('Aapala', ['Siellä on silta.']);
  stage.wiki.intercept(({ params }) => {
    if (params.get('rvprop') !== 'ids|content' || !params.has('revids')) return undefined;
    return {
      after: (answer) => {
        const body = JSON.parse(answer.body);
        change(body);
        return { ...answer, body: JSON.stringify(body) };
      }
    };
  });
  expect(await stage.beforeWrite('Aapala')).toEqual({ code: 'bots-templates-unknown', scope: 'page' });
});
