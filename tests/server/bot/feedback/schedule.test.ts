import { expect, test } from 'vitest';
import { createFeedbackDesk } from '../../../../server/bot/feedback/feedback-desk.ts';
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
