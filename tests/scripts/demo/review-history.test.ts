import { expect, it } from 'vitest';
import { addReviewHistory } from '../../../scripts/demo/review-history.ts';
import { createEmbeddedWiki } from '../../../scripts/demo/wiki/create-wiki.ts';
import { addCast } from '../../../scripts/demo/wiki/seed/cast.ts';

const now = Date.UTC(2026, 10, 21, 12);
const day = 86_400_000;

function made() {
  const wiki = createEmbeddedWiki({ language: 'en', clock: () => now });
  addCast(wiki, now);
  addReviewHistory(wiki, now);
  return wiki;
}

it('gives months of reviews, and leaves nothing that waits', () => {
  const wiki = made();
  const reviews = wiki.core.logs.filter(({ type }) => type === 'review');
  expect(reviews.length).toBeGreaterThan(200);
  expect(new Set(reviews.map(({ at }) => Math.floor(at / (7 * day)))).size).toBeGreaterThan(20);
  expect(reviews.every(({ at }) => at < now)).toBe(true);
  for (const { revisions } of wiki.core.pages.values()) expect(revisions.at(-1)?.approval).not.toBeNull();
});

it('is the same at every start', () => {
  const summary = () => made().core.logs.map(({ action, at, title, user }) => [action, at, title, user.name]);
  expect(summary()).toEqual(summary());
});
