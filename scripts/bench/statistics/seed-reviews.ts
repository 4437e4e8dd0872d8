import type { LoggedReview, Store } from '../../../server/ports.ts';
import { chanceOf, type Chance } from '../workload/chance.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const atOnce = 2_000;

/** What is made: so many reviews of a wiki within the days before `now` (epoch ms). */
export interface ReviewSeeding {
  readonly wiki: string;
  readonly reviews: number;
  readonly days: number;
  readonly now: number;
  readonly seed?: string;
}

/** Stores made-up reviews of a wiki and shows them: 60 reviewers of whom a few do most, some 800 authors, delays from seconds to months. */
export async function seedReviews(
  { reviewRecords }: Pick<Store, 'reviewRecords'>,
  { wiki, reviews, days, now, seed = '7' }: ReviewSeeding
): Promise<void> {
  const chance = chanceOf(`${seed}-reviews`);
  const set = await reviewRecords.begin(wiki, now, now - days * dayMs);
  const writer = reviewRecords.writer(set.id);
  for (let from = 0; from < reviews; from += atOnce) {
    const length = Math.min(atOnce, reviews - from);
    const part = Array.from({ length }, (_, index) => {
      const number = from + index;
      return toReview(number + 1, now - Math.floor(((reviews - number) / reviews) * days * dayMs), chance);
    });
    const last = part.at(-1);
    const batch = { reviews: part, unreadable: 0, lastLogId: last?.logId ?? null, lastAt: last?.at ?? null };
    await writer.add(batch, last?.at ?? now, now - 90 * dayMs);
  }
  await reviewRecords.adopt(wiki, set.id, now);
}

const reviewers = Array.from({ length: 60 }, (_, index) => `Reviewer ${index + 1}`);
const authors = Array.from({ length: 800 }, (_, index) =>
  index % 4 ? `Author ${index}` : `192.0.2.${index % 256}`
);

function toReview(logId: number, at: number, chance: Chance): LoggedReview {
  const action = chance.weighted({ approve: 88, 'approve-i': 6, unapprove: 3, 'approve-a': 3 });
  const waited = action === 'approve';
  // Half of them within hours, a tenth after weeks.
  const delayMs = Math.floor(hourMs * 6 * Math.exp(4 * (chance.next() + chance.next() - 1)) ** 1.2);
  const reviewedUser = chance.pick(authors, true);
  return {
    logId,
    at,
    action,
    namespace: chance.weighted({ 0: 92, 10: 5, 6: 3 }) === '0' ? 0 : 10,
    pageId: chance.between(1, 40_000),
    title: `Made-up page ${chance.between(1, 40_000)}`,
    reviewer: chance.pick(reviewers, true),
    revisionId: 1_000_000 + logId * 3,
    stableRevisionId: 1_000_000 + logId * 3 - 2,
    pendingRevisionId: waited ? 1_000_000 + logId * 3 - 1 : null,
    pendingAt: waited ? at - delayMs : null,
    reviewedUser,
    reviewedIsTrusted: reviewedUser.length % 3 === 0
  };
}
