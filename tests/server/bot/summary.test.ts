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
    const text = summarise(verdictOf(revisions), { intentId: 'abc', reportPage: '' }, english);
    expect(text).toBe('Accepted 3 edits: Bot: 11, 13; 13 takes back 12 [seula:abc]');
  });

  test('speaks the language of the wiki', () => {
    const finnish = (key: string, params: readonly (string | number)[]) =>
      readCatalogues().translate('fi', key, params);
    expect(
      summarise(verdictOf([accepted(11, 'bot_user')]), { intentId: 'abc', reportPage: '' }, finnish)
    ).toMatch(/^Hyväksyttiin 1 muokkaus: Botti/);
  });

  const reportPage = 'Wikipedia:Seulan virheet';

  test('R37: has a link to report a mistake where the wiki has a page for that', () => {
    const text = summarise(verdictOf([accepted(11, 'bot_user')]), { intentId: 'abc', reportPage }, english);
    expect(text).toBe(`Accepted 1 edit: Bot: 11 – [[:${reportPage}|report a mistake]] [seula:abc]`);
  });

  test('R37: leaves out ids of revisions before names of rules, and says where rules are left out', () => {
    const many = Array.from({ length: 80 }, (_, index) => accepted(10_000_000 + index, 'bot_user'));
    const text = summarise(verdictOf(many), { intentId: 'abc', reportPage }, english);
    expect(text).toBe(`Accepted 80 edits: Bot – [[:${reportPage}|report a mistake]] [seula:abc]`);
    const rules = Array.from({ length: 80 }, (_, index) => accepted(index + 1, `rule number ${index}`));
    const cut = summarise(verdictOf(rules), { intentId: 'abc', reportPage }, (key) => key);
    expect(cut).toMatch(/: seula-check-rule number 0-title; .*-title; … – \[\[/);
  });

  test('R37: a title that makes no link is left out', () => {
    for (const title of ['A]]b', 'A|b', 'A\nb', 'ä'.repeat(128)]) {
      const text = summarise(
        verdictOf([accepted(1, 'bot_user')]),
        { intentId: 'abc', reportPage: title },
        english
      );
      expect(text).toBe('Accepted 1 edit: Bot: 1 [seula:abc]');
    }
  });

  test('R37: at most 500 bytes of valid UTF-8 with a rule, the link and the intent id, whatever stands in it', () => {
    const units = [
      'a',
      'ä',
      'Ö',
      '漢',
      '🙂',
      ' ',
      '👩‍👩‍👧',
      '\n',
      '\u202e',
      '\ud83d',
      '[seula:x]',
      'ylipitkäsana'.repeat(9)
    ];
    const word = fc.string({ unit: fc.constantFrom(...units), maxLength: 80 });
    const names = fc.array(fc.tuple(fc.nat(9_999_999), word), { minLength: 1, maxLength: 60 });
    const title = fc
      .string({ unit: fc.constantFrom('a', 'ä', '漢', '🙂'), minLength: 1 })
      .filter((text) => Buffer.byteLength(text) <= 200);
    fc.assert(
      fc.property(names, title, fc.stringMatching(/^[\w-]{8,16}$/), (pairs, page, intentId) => {
        const revisions = pairs.map(([id, name]) => accepted(id, `C${name}`));
        const text = summarise(
          verdictOf(revisions),
          { intentId, reportPage: page },
          (key, params) => `${key}${params.join(' ')}`
        );
        const encoded = new TextEncoder().encode(text);
        expect(encoded.length).toBeLessThanOrEqual(500);
        expect(new TextDecoder('utf-8', { fatal: true }).decode(encoded)).toBe(text);
        expect(text.endsWith(` – [[:${page}|seula-bot-summary-report]] [seula:${intentId}]`)).toBe(true);
        expect(text).toContain(': ');
        expect(text).toContain('seula-check-C');
        expect(text.match(/\[seula:/g)).toHaveLength(1);
        expect(text).not.toMatch(/[\n\r]/);
      })
    );
  });
});
