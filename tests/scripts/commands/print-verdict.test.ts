import { expect, test, vi } from 'vitest';
import { printVerdict, revisionWords, sentence, waits } from '../../../scripts/commands/print-verdict.ts';
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

test('an edit is headed by its number, its time in words and its author', () => {
  const said = vi.spyOn(console, 'log').mockReturnValue();
  const reason = { key: 'seula-reason-nothing-speaks-for-it', params: [] };
  const one = { decision: 'manual', reason, decidingCheck: null } as const;
  const revision = {
    revisionId: 2,
    parentId: 1,
    user: 'Anna',
    timestamp: '2026-10-04T01:53:07Z',
    summary: '',
    ...one,
    inSafePrefix: false,
    absorbedBy: null,
    heldBy: 2,
    results: [],
    cumulative: []
  };
  const page = { id: 1, namespace: 0, title: 'Koivu' };
  const facts = { wiki: 'fiwiki', page, stableRevisionId: 1, latestRevisionId: 2, settingsVersion: null };
  const ends = { decidingRevisionId: 2, safeRevisionId: null, judgedAt: '2026-10-04T02:00:00Z' };
  printVerdict(
    { format: 'seula-verdict', version: 1, ...facts, ...one, ...ends, revisions: [revision] },
    readCatalogues()
  );
  const lines = said.mock.calls.map(([line]: unknown[]) => String(line));
  said.mockRestore();
  expect(lines.at(-1)).toBe('  2 (4 October 2026 01:53 UTC, Anna): Needs a look');
});
