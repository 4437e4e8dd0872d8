import { afterEach, beforeEach, expect, it } from 'vitest';
import { readBotStatus } from '../../../server/bot/bot-status.ts';
import { testStopPage } from '../../support/raise-bot.ts';
import { setBrakeStage, type BrakeStage } from './brakes/brake-stage.ts';

let stage: BrakeStage;
beforeEach(async () => {
  stage = await setBrakeStage();
  await stage.set({});
});
afterEach(() => stage.close());

const notesOf = async (title: string): Promise<(string | null)[]> =>
  (await stage.store.decisions.list({ wiki: stage.wikiId, limit: 100 }))
    .filter(({ page }) => page.title === title)
    .map(({ note }) => note);

it('names who stopped it on the stop page, and the reason', async () => {
  const { wiki, store, wikiId, clock } = stage;
  stage.safePage('Aapala');
  wiki.edit({ title: testStopPage.title, user: 'Reviewer', text: 'seis', summary: 'Liian nopea' });
  expect(await stage.live()).toMatchObject({ outcome: 'failed', failure: 'stop-page-stops' });
  const { state, stop } = await readBotStatus(wikiId, store, clock);
  expect({ state, stop }).toMatchObject({
    state: 'stopped',
    stop: { code: 'stop-page-stops', by: 'Reviewer', reason: 'Liian nopea' }
  });
  expect(stage.reviewCalls()).toBe(0);
});

it('heeds settings that people change while it works', async () => {
  for (const title of ['Aapala', 'Eerola', 'Iisala']) stage.safePage(title);
  const { store, wikiId, clock } = stage;
  const { current, save } = store.settings;
  let isChanged = false;
  // As if somebody saved right after the first acceptance was sent.
  const settings: typeof store.settings = {
    ...store.settings,
    async current(wiki) {
      if (!isChanged && stage.reviewCalls() > 0) {
        isChanged = true;
        const { version, settings: before } = await current(wiki);
        const bot = { ...before.bot, doNotReview: ['Eerola', 'Iisala'] };
        const change = { settings: { ...before, bot }, basedOn: version, author: 'Ann', reason: 'Not these' };
        await save(wikiId, { ...change, at: clock.now() });
      }
      return current(wiki);
    }
  };
  Object.assign(store, { settings });
  expect(await stage.live()).toMatchObject({ outcome: 'done', approved: 1 });
  expect(stage.reviewCalls()).toBe(1);
  expect(await notesOf('Iisala')).toEqual(['on-do-not-review-list']);
});

it('asks but once a day to accept a page that it may not review', async () => {
  stage.safePage('Aapala');
  stage.wiki.stabilize({
    title: 'Aapala',
    user: 'Reviewer',
    stability: { stableByDefault: true, autoreview: 'sysop' }
  });
  await stage.live();
  await stage.live();
  await stage.live();
  const states = (await stage.store.decisions.list({ wiki: stage.wikiId, limit: 100 })).map(
    ({ state }) => state
  );
  expect(states.filter((state) => state === 'refused')).toHaveLength(1);
  expect(stage.reviewCalls()).toBe(0);
  stage.clock.pass(86_400_001);
  await stage.live();
  expect(await notesOf('Aapala')).toEqual(['page-restricted', 'page-restricted', 'page-restricted']);
  const later = await stage.store.decisions.list({ wiki: stage.wikiId, limit: 100 });
  expect(later.filter(({ state }) => state === 'refused')).toHaveLength(2);
});
