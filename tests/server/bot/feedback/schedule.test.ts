import { expect, test } from 'vitest';
import { createFeedbackDesk } from '../../../../server/bot/feedback/feedback-desk.ts';
import type { ChangeFeed } from '../../../../server/bot/stream/change-feed.ts';
import { startSchedule } from '../../../../server/bot/schedule.ts';
import { setFeedbackStage } from './feedback-stage.ts';

test('R34: the schedule collects after each pass, also where the pass was not made', async () => {
  const stage = await setFeedbackStage();
  const { store, wikiId, clock, parts } = stage;
  const { wikiOf, log } = parts;
  const approvals = [
    await stage.approve('Aapala'),
    await stage.approve('Eerola'),
    await stage.approve('Iisala')
  ];
  for (const { revisionId } of approvals) stage.wiki.unreview({ revisionId, user: 'Reviewer' });
  await stage.setMode('off', { schedule: '* * * * * *' });
  const desk = createFeedbackDesk({ store, wikiOf, clock, log });
  let tell: () => void = () => undefined;
  const collected = new Promise<void>((done) => (tell = done));
  const afterPass = async (wiki: string, signal: AbortSignal) => {
    await desk.collect(wiki, signal);
    tell();
  };
  const schedule = await startSchedule({ wikiIds: [wikiId], live: true, afterPass }, parts);
  await collected;
  await schedule.stop();
  expect(await stage.suspended()).toEqual(['one']);
  await stage.close();
});

test('R34: passes that edits wake collect as well, but not each of them', async () => {
  const stage = await setFeedbackStage();
  const { wikiId, clock, parts } = stage;
  await stage.setMode('dry-run', { schedule: '0 0 29 2 *' });
  let edit: () => void = () => undefined;
  const changeFeed: ChangeFeed = {
    start: ({ onEdit }) => {
      edit = () => onEdit(wikiId, 'Aapala');
      return { streamOf: () => null, stop: () => Promise.resolve() };
    }
  };
  let collected = 0;
  let found = 0;
  let tell: () => void = () => undefined;
  const wikiOf: typeof parts.wikiOf = (id) => {
    const wiki = parts.wikiOf(id);
    return {
      ...wiki,
      async findPending(asked) {
        found += 1;
        return wiki.findPending(asked);
      }
    };
  };
  const afterPass = async () => {
    collected += 1;
    tell();
  };
  const scheduling = { wikiIds: [wikiId], live: true, afterPass, changeFeed };
  const schedule = await startSchedule(scheduling, { ...parts, wikiOf });
  const wake = async () => {
    const before = found;
    edit();
    while (found === before) await new Promise((done) => setImmediate(done));
    for (let turn = 0; turn < 20; turn += 1) await new Promise((done) => setImmediate(done));
  };
  await wake();
  expect(collected).toBe(1);
  for (let more = 0; more < 5; more += 1) await wake();
  expect([found, collected]).toEqual([6, 1]);
  clock.pass(600_000);
  const again = new Promise<void>((done) => (tell = done));
  await wake();
  await again;
  expect(collected).toBe(2);
  await schedule.stop();
  await stage.close();
});
