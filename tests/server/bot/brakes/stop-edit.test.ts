import { afterEach, beforeEach, expect, test } from 'vitest';
import { seededRandom } from '../../../../scripts/demo/wiki/seed/random.ts';
import { createBrakes } from '../../../../server/bot/brakes/create-brakes.ts';
import type { Brake } from '../../../../server/bot/brakes/define-brake.ts';
import { brakes as allBrakes } from '../../../../server/bot/brakes/index.generated.ts';
import stopPage from '../../../../server/bot/brakes/stop-page.ts';
import type { BotParts } from '../../../../server/bot/bot-parts.ts';
import { runPass } from '../../../../server/bot/pass.ts';
import { testStopPage } from '../../../support/raise-bot.ts';
import { setBrakeStage, type BrakeStage } from './brake-stage.ts';

const items = 200;
let stage: BrakeStage;
beforeEach(async () => {
  stage = await setBrakeStage();
  await stage.set({
    approvalsPerPass: 500,
    approvalsPerHour: 720,
    approvalsPerAuthorAndDay: 500,
    writesPerMinute: 12
  });
});
afterEach(() => stage.close());

/** Each page is judged once: what is tried here is what comes after judging. */
async function judgeOnce(): Promise<BotParts['review']> {
  const { parts, wikiId } = stage;
  const pages = await parts.wikiOf(wikiId).listPending({ limit: items });
  const judged = new Map<number, { verdict: any; dossier: any }>();
  for await (const one of parts.review(wikiId, pages)) judged.set(one.verdict.page.id, one);
  return async function* (_, wanted) {
    for (const { page } of wanted) {
      const one = judged.get(page.id);
      if (one) yield one;
    }
  };
}

interface Round {
  /** Approvals that reached the wiki after the stop edit, and how much later the last one came. */
  readonly after: number;
  readonly latestMs: number;
  readonly stopped: boolean;
}

/** A pass during which somebody stops the bot as the `moment`th request comes in; afterwards the bot may go on. */
async function roundWith(
  brakes: readonly Brake[],
  review: BotParts['review'],
  moment: number
): Promise<Round> {
  const { wiki, clock, wikiId, store } = stage;
  let seen = 0;
  let stoppedAt: number | null = null;
  const later: number[] = [];
  const forget = wiki.intercept(({ action, params }) => {
    if (seen === moment) {
      wiki.edit({ title: testStopPage.title, user: 'Newcomer', text: `stop ${clock.now()} ${moment}` });
      stoppedAt = clock.now();
    }
    seen += 1;
    if (stoppedAt !== null && action === 'review' && !params.has('unapprove')) later.push(clock.now());
  });
  const parts = {
    ...stage.parts,
    review,
    brakes: createBrakes({ store, wikiOf: stage.parts.wikiOf, clock, log: stage.parts.log, brakes })
  };
  await runPass({ wikiId, live: true, signal: new AbortController().signal }, parts);
  forget();
  if (stoppedAt !== null) wiki.edit({ title: testStopPage.title, user: 'Reviewer', text: 'go' });
  clock.pass(1_000);
  return {
    after: later.length,
    latestMs: Math.max(0, ...later.map((at) => at - (stoppedAt ?? at))),
    stopped: stoppedAt !== null
  };
}

function accepted(): number {
  return stage.wiki.core.logs.filter(({ type, user }) => type === 'review' && user.name === 'SeulaBot')
    .length;
}

test('R9: from each of 50 random moments on at most one further approval, within a minute, in a run over 200 pages', async () => {
  for (let index = 0; index < items; index += 1) stage.safePage(`Kylä ${index}`);
  const review = await judgeOnce();
  const random = seededRandom(9);
  const rounds: Round[] = [];
  while (rounds.length < 50) {
    const round = await roundWith(allBrakes, review, Math.floor(random() * 60));
    if (round.stopped) rounds.push(round);
  }
  expect(Math.max(...rounds.map(({ after }) => after))).toBeLessThanOrEqual(1);
  expect(Math.max(...rounds.map(({ latestMs }) => latestMs))).toBeLessThanOrEqual(60_000);
  expect(accepted()).toBeLessThan(items);
  await roundWith(allBrakes, review, Number.POSITIVE_INFINITY);
  expect(accepted()).toBe(items);
}, 60_000);

test('R9: a bot that goes by what it read within the last minute is caught', async () => {
  for (let index = 0; index < 40; index += 1) stage.safePage(`Kylä ${index}`);
  const review = await judgeOnce();
  const { beforePage } = stopPage;
  const naive = { ...stopPage, beforeWrite: beforePage } as Brake;
  const brakes = allBrakes.map((brake) => (brake.id === 'stop-page' ? naive : brake)) as readonly Brake[];
  const round = await roundWith(brakes, review, 30);
  expect(round.after).toBeGreaterThan(1);
}, 30_000);
