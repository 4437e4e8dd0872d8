import { afterEach, beforeEach, expect, it } from 'vitest';
import { collectOutcomes } from '../../../../server/bot/feedback/collect-outcomes.ts';
import { judge } from '../../../../server/review/judge.ts';
import { Dossier } from '../../../../shared/dossier.ts';
import { setFeedbackStage, type FeedbackStage } from './feedback-stage.ts';

const hour = 3_600_000;
let stage: FeedbackStage;

beforeEach(async () => {
  stage = await setFeedbackStage();
});
afterEach(() => stage?.close());

/** A verdict on the revision of an approval, stored now. */
async function judged({ revisionId, stableId, title }: Awaited<ReturnType<FeedbackStage['approve']>>) {
  const timestamp = new Date(stage.clock.now()).toISOString();
  const dossier = Dossier.parse({
    wiki: { id: stage.wikiId, namespaces: [{ id: 0, names: [''] }] },
    page: { id: stage.wiki.page(title)?.id ?? 0, namespace: 0, title },
    stable: { id: stableId, timestamp, text: 'a' },
    pending: [{ id: revisionId, parentId: stableId, timestamp, user: 'A', userId: 7, text: 'b' }]
  });
  const verdict = judge(dossier, { checks: [], kinds: {}, onFault: () => undefined });
  await stage.store.verdicts.save({ verdict, thoroughness: 'thrifty', judgedAt: stage.clock.now() }, dossier);
  return revisionId;
}

async function look() {
  const { store, wikiId, parts, clock } = stage;
  await collectOutcomes({ wikiId, wiki: parts.wikiOf(wikiId), store, now: clock.now(), since: 0 });
}

it('learns what people did about edits that were judged, and asks seldom', async () => {
  const stays = await judged(await stage.approve('Aapala'));
  const taken = await judged(await stage.approve('Eerola'));
  const requests = () => stage.wiki.requests.list.length;
  const before = requests();
  await look();
  expect(requests()).toBe(before);
  stage.clock.pass(7 * hour);
  await look();
  const outcomes = async () => [
    ...(await stage.store.reviewHistory.outcomes(stage.wikiId, [stays, taken])).values()
  ];
  expect(await outcomes()).toEqual(['approved', 'approved']);
  stage.wiki.unreview({ revisionId: taken, user: 'Reviewer' });
  const asked = requests();
  await look();
  expect(requests()).toBe(asked);
  stage.clock.pass(7 * hour);
  await look();
  expect(await outcomes()).toEqual(['approved', 'unapproved']);
});
