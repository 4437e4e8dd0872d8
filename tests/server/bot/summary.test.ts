import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { summarise } from '../../../server/bot/summary.ts';
import { readCatalogues } from '../../../server/catalogues.ts';
import type { PageVerdict, RevisionVerdict } from '../../../shared/verdict.ts';

const english = (key: string, params: readonly (string | number)[]) =>
  readCatalogues().translate('en', key, params);

function accepted(
  revisionId: number,
  decidingCheck: string,
  absorbedBy: number | null = null
): RevisionVerdict {
  return {
    revisionId,
    parentId: null,
    user: 'A',
    timestamp: '2026-03-01T00:00:00Z',
    summary: null,
    decision: 'approve',
    inSafePrefix: true,
    absorbedBy,
    heldBy: null,
    decidingCheck,
    reason: { key: '', params: [] },
    results: [],
    cumulative: []
  };
}

function verdictOf(revisions: RevisionVerdict[]): PageVerdict {
  return {
    format: 'seula-verdict',
    version: 1,
    wiki: 'fiwiki',
    page: { id: 1, namespace: 0, title: 'A' },
    stableRevisionId: 1,
    latestRevisionId: 99,
    decision: 'approve',
    reason: { key: '', params: [] },
    decidingCheck: null,
    decidingRevisionId: null,
    safeRevisionId: 99,
    revisions,
    settingsVersion: null,
    judgedAt: '2026-03-01T00:00:00Z'
  };
}

describe('the comment of a review', () => {
  test('groups the reasons by check and names what was taken back', () => {
    const revisions = [accepted(11, 'bot_user'), accepted(12, 'x', 13), accepted(13, 'bot_user')];
    const text = summarise(verdictOf(revisions), 'abc', english);
    expect(text).toBe('Accepted 3 edits: Bot: 11, 13; 13 takes back 12 [seula:abc]');
  });

  test('speaks the language of the wiki', () => {
    const finnish = (key: string, params: readonly (string | number)[]) =>
      readCatalogues().translate('fi', key, params);
    expect(summarise(verdictOf([accepted(11, 'bot_user')]), 'abc', finnish)).toMatch(
      /^Hyväksyttiin 1 muokkaus: Botti/
    );
  });

  test('R37: is at most 500 bytes of valid UTF-8 and keeps the intent id, whatever stands in it', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'ä', '漢', '🙂', ' ', '👩‍👩‍👧'), maxLength: 80 });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(9_999_999), word), { minLength: 1, maxLength: 60 }), (pairs) => {
        const revisions = pairs.map(([id, name]) => accepted(id, `check ${name}`));
        const text = summarise(
          verdictOf(revisions),
          'intent12',
          (key, params) => `${key}${params.join(' ')}`
        );
        expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(500);
        expect(text.endsWith('[seula:intent12]')).toBe(true);
        expect(Buffer.from(text, 'utf8').toString('utf8')).toBe(text);
      })
    );
  });
});
