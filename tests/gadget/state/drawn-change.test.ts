import { expect, it } from 'vitest';
import { drawnChange } from '../../../gadget/state/drawn-change.ts';
import { aResult, aRevision, aVerdict } from '../support/verdict-fixture.ts';

const held = {
  decision: 'blocked',
  inSafePrefix: false,
  decidingCheck: 'x',
  results: [aResult({ checkId: 'x', outcome: 'block' })]
} as const;
const verdict = aVerdict([
  aRevision(596),
  aRevision(597, { ...held, results: [...held.results], parentId: 596 }),
  aRevision(598, { inSafePrefix: false, parentId: 597, heldBy: 597 })
]);
const ids = (list: readonly { revisionId: number }[] | undefined) =>
  list?.map(({ revisionId }) => revisionId);

it('from the reviewed version to the latest: all edits, decided by the first that is not safe', () => {
  const change = drawnChange(verdict, 343, 598);
  expect(ids(change?.edits)).toEqual([596, 597, 598]);
  expect(change).toMatchObject({ isWhole: true, decision: 'blocked', deciding: { revisionId: 597 } });
});

it('from the reviewed version to a safe one in the middle: safe, and accepts that much', () => {
  const change = drawnChange(verdict, 343, 596);
  expect(change).toMatchObject({ isWhole: true, decision: 'approve' });
  expect(ids(change?.accepts)).toEqual([596]);
});

it('between two pending edits: what is between, and no more can be accepted than is shown', () => {
  const change = drawnChange(verdict, 596, 597);
  expect(ids(change?.edits)).toEqual([597]);
  expect(ids(change?.accepts)).toEqual([596, 597]);
  expect(change).toMatchObject({ isWhole: false, decision: 'blocked' });
});

it('an edit that is fine but waits for an earlier one needs a look', () => {
  expect(drawnChange(verdict, 597, 598)?.decision).toBe('manual');
});

it('without a left side the version before is meant', () => {
  expect(ids(drawnChange(verdict, 0, 598)?.edits)).toEqual([598]);
  expect(drawnChange(aVerdict([aRevision(598, { parentId: 343 })]), 0, 598)?.isWhole).toBe(true);
});

it('from an older version than the reviewed one: shows more than is pending, so not whole', () => {
  expect(drawnChange(verdict, 300, 598)?.isWhole).toBe(false);
});

it('knows nothing of a revision that the verdict does not name', () => {
  expect(drawnChange(verdict, 343, 700)).toBeNull();
});
