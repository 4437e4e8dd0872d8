import { expect, test } from 'vitest';
import { revisionWords, sentence, waits } from '../../../scripts/commands/print-verdict.ts';
import { readCatalogues } from '../../../server/catalogues.ts';

test('times are written as people write them', () => {
  const catalogues = {
    ...readCatalogues(),
    translate: (_: string, __: string, params: readonly unknown[]) => params.join()
  };
  const message = { key: 'any', params: [{ time: '2026-10-04T01:53:07Z' }] };
  expect(sentence(message, catalogues)).toBe('4 October 2026 01:53 UTC');
});

test.each([
  ['approve', true, 'Safe to accept', false],
  ['approve', false, 'Needs a look', true],
  ['manual', false, 'Needs a look', false],
  ['blocked', false, 'Held back', false]
] as const)('%s, in the safe prefix %s: %s', (decision, inSafePrefix, words, waiting) => {
  expect(revisionWords({ decision, inSafePrefix })).toBe(words);
  expect(waits({ decision, inSafePrefix })).toBe(waiting);
});
