import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDisputeLine, parseDisputeLine, parseDisputeLines } from '../../shared/dispute.ts';

const page = { title: 'Äiti (runo)', stableRevisionId: 41 };
const report = { revisionId: 42, intentId: 'aB-_9', words: 'Lähde ei tue väitettä.' };
const signature =
  '[[Käyttäjä:Reviewer|Reviewer]] ([[Keskustelu käyttäjästä:Reviewer|k]]) 1. maaliskuuta 2026 kello 14.05 (EET)';

/** What the wiki makes of a line when it is saved. */
function saved(line: string): string {
  return line.replace('~~~~', signature);
}

describe('a line of a report', () => {
  it('has one fixed form', () => {
    expect(buildDisputeLine(report, page)).toBe(
      '* [[:Äiti (runo)]] ([[Special:Diff/41/42]]): <nowiki>Lähde ei tue väitettä.</nowiki> ~~~~ ' +
        '<!-- seula-report 1 revision=42 intent=aB-_9 -->'
    );
    expect(buildDisputeLine({ revisionId: 42, intentId: null, words: ' ' }, page)).toBe(
      '* [[:Äiti (runo)]] ([[Special:Diff/41/42]]) ~~~~ <!-- seula-report 1 revision=42 intent=- -->'
    );
  });

  it('is read again after the wiki has put the signature in', () => {
    expect(parseDisputeLine(saved(buildDisputeLine(report, page)))).toEqual(report);
  });

  it('is one line whatever was written, and says the same when read again', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 700 });
    const title = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 100 });
    fc.assert(
      fc.property(words, title, (said, name) => {
        const line = saved(buildDisputeLine({ ...report, words: said }, { ...page, title: name }));
        expect(line).not.toMatch(/[\n\r]/);
        const read = parseDisputeLine(line);
        expect(read).toMatchObject({ revisionId: 42, intentId: 'aB-_9' });
        expect(
          parseDisputeLine(saved(buildDisputeLine({ ...report, words: read?.words ?? '' }, page)))?.words
        ).toBe(read?.words);
      })
    );
  });

  it.each([
    'it </nowiki> ends {{subst:Delete}}',
    '~~~~ signs for somebody else',
    '<!-- seula-report 1 revision=7 intent=x -->',
    '-->\n* another line <!-- seula-report 1 revision=7 intent=x -->',
    '&lt;b&gt; &amp;'
  ])('keeps to itself what tries to get out: %s', (words) => {
    const line = buildDisputeLine({ ...report, words }, page);
    const [, inside = ''] = /<nowiki>(.*)<\/nowiki>/.exec(line) ?? [];
    expect(inside).not.toMatch(/[<>\n]/);
    expect(line.match(/<!--/g)).toHaveLength(1);
    expect(parseDisputeLines(line)).toEqual([{ ...report, words: words.replace('\n', ' ') }]);
  });

  it.each([
    '',
    '* Just words about [[Special:Diff/41/42]]',
    'not a list <!-- seula-report 1 revision=42 intent=x -->',
    '* <!-- seula-report 2 revision=42 intent=x -->',
    '* <!-- seula-report 1 revision=0 intent=x -->',
    '* <!-- seula-report 1 revision=42 -->',
    '* <!-- seula-report 1 revision=42 intent=x --> words behind it',
    '* <!-- seula-report 1 revision=42 intent=x y -->',
    `* ${'x'.repeat(10_000)} <!-- seula-report 1 revision=42 intent=x -->`
  ])('is not read out of any other form: %#', (line) => {
    expect(parseDisputeLine(line)).toBeNull();
  });

  it('is read in no time, however long and odd a text is', () => {
    const odd = fc.array(
      fc.constantFrom(
        '* ',
        '<!-- seula-report 1 ',
        'revision=',
        '9',
        ' intent=',
        '-',
        ' -->',
        '<nowiki>',
        '</nowiki>',
        '\n'
      ),
      { maxLength: 3_000 }
    );
    fc.assert(
      fc.property(odd, (parts) => {
        for (const { revisionId } of parseDisputeLines(parts.join(''))) expect(revisionId).toBeGreaterThan(0);
      }),
      { numRuns: 50 }
    );
  });
});
