import type { EmbeddedWiki } from './wiki/create-wiki.ts';
import { seededRandom } from './wiki/seed/random.ts';
import { cast } from './wiki/seed/cast.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const days = 150;

const lakes =
  'Birch Crane Elk Fox Frost Heron Lynx Moss Otter Pike Raven Reed Salmon Silver Swan Thunder'.split(' ');
const reviewers = [
  'Hilla Aho',
  cast.reviewer,
  'Old Compass',
  cast.secondReviewer,
  'Vesi ja maa',
  cast.editor
];
const authors = [
  cast.thirdNewcomer,
  cast.address,
  cast.autoreviewed,
  cast.newcomer,
  cast.temporary,
  cast.secondAddress,
  cast.secondNewcomer,
  '203.0.113.9'
];

/**
 * Adds pages whose edits were reviewed over the last months, so that statistics of reviews have something to show. Nothing
 * of it waits, and none of it is among the recent changes. The same at every start but for times, before `now` (epoch ms).
 */
export function addReviewHistory(wiki: EmbeddedWiki, now: number): void {
  const random = seededRandom(2_026);
  for (const name of reviewers)
    if (!wiki.user(name)) wiki.addUser({ name, groups: ['reviewer'], registration: now - 900 * dayMs });
  for (const [index, lake] of lakes.entries()) {
    const title = `${lake} Lake`;
    let text = `'''${title}''' is a lake.`;
    let at = now - (days + index) * dayMs;
    const { id } = wiki.edit({
      title,
      user: cast.thirdNewcomer,
      text,
      at,
      autoReview: false,
      unlogged: true
    });
    wiki.review({ revisionId: id, user: pick(reviewers, random), at: at + hourMs });
    for (;;) {
      // Weeks with many edits, and weeks with few.
      at += (0.4 + 9 * random() * (1 + Math.sin(at / dayMs / 9))) * dayMs;
      const reviewedAt = at + 0.3 * hourMs * Math.exp(6.5 * random());
      if (reviewedAt > now - 0.5 * hourMs) break;
      const user = pick(authors, random);
      text += ` Its water was measured again, and is ${(4 + 14 * random()).toFixed(3)} degrees warm.`;
      const edit = wiki.edit({ title, user, text, at, autoReview: false, unlogged: true });
      wiki.review({ revisionId: edit.id, user: pick(reviewers, random), at: reviewedAt });
      at = reviewedAt;
    }
  }
}

/** The first ones more often. */
function pick(names: readonly string[], random: () => number): string {
  return names[Math.floor(names.length * random() ** 1.7)] ?? '';
}
