import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasNoNetChange } from '../../../server/text/no-net-change.ts';
import { editedText, wikiText } from './arbitraries.ts';
import { SITES } from './sites.ts';

function same(before: string, after: string): boolean {
  return hasNoNetChange({ before: { text: before }, after: { text: after } }, SITES.fi);
}

describe('hasNoNetChange', () => {
  it.each([
    ['the same text', 'Kissa', 'Kissa'],
    ['spaces at line ends', 'Kissa on.\nKoira.', 'Kissa on.  \nKoira.\n'],
    ['doubled spaces', 'Kissa on eläin.', 'Kissa  on   eläin.'],
    ['blank lines', 'A\n\nB', 'A\n\n\n\nB'],
    ['headings', '==Historia==\nA', '== Historia ==\n\nA'],
    ['list signs', '*a\n*b', '* a\n* b'],
    ['template layout', '{{Malline|nimi=a|vuosi=b}}', '{{Malline\n | nimi  = a\n | vuosi = b\n}}'],
    ['template name case', '{{kirjaviite|a=b}}', '{{Kirjaviite|a=b}}'],
    ['tag case', 'a<REF>b</REF>', 'a<ref>b</ref>'],
    ['namespace case', '[[tiedosto:A.jpg|thumb]]', '[[Tiedosto:A.jpg|thumb]]'],
    ['target behind a label', '[[kissa eläin|katti]]', '[[Kissa_eläin|katti]]'],
    ['order of categories', 'A\n[[Luokka:B]]\n[[Luokka:C]]', 'A\n[[Luokka:C]]\n[[Luokka:B]]'],
    ['place of categories', 'A\n[[Luokka:B]]\n\nC', 'A\n\nC\n[[luokka:B]]'],
    ['order of languages', 'A\n[[sv:A]]\n[[de:A]]', 'A\n[[de:A]]\n[[sv:A]]']
  ])('sees no change in %s', (_what, before, after) => {
    expect(same(before, after)).toBe(true);
    expect(same(after, before)).toBe(true);
  });

  it.each([
    ['a number', 'vuonna 1950', 'vuonna 1951'],
    ['swapped digits', 'vuonna 1950', 'vuonna 1905'],
    ['swapped words', 'Matti voitti Maijan', 'Maija voitti Matin'],
    ['letter case in prose', 'kissa', 'Kissa'],
    ['letter case in a name', 'Matti meikäläinen', 'Matti Meikäläinen'],
    ['a link', '[[Kissa]] on', 'Kissa on'],
    ['a link target', '[[Kissa|katti]]', '[[Kissat|katti]]'],
    ['a visible target', '[[kissa]]', '[[Kissa]]'],
    ['joined words', 'yli opisto', 'yliopisto'],
    ['a paragraph', 'A\nB', 'A\n\nB'],
    ['a preformatted line', 'A\nB', 'A\n B'],
    ['white space in pre', '<pre>a  b</pre>', '<pre>a b</pre>'],
    ['white space in nowiki', '<nowiki>a  b</nowiki>', '<nowiki>a b</nowiki>'],
    ['a category', '[[Luokka:A]]', '[[Luokka:B]]'],
    ['a sort key', '[[Luokka:A|b]]', '[[Luokka:A|c]]'],
    ['a doubled category', '[[Luokka:A]]', '[[Luokka:A]]\n[[Luokka:A]]'],
    ['a comment', 'A', 'A<!-- tyhmä -->'],
    ['bold', 'A b', "A '''b'''"],
    ['a parameter', '{{M|a=b}}', '{{M|b=a}}'],
    ['a moved sentence', 'Kissa on täällä. Koira on tuolla.', 'Koira on tuolla. Kissa on täällä.'],
    ['a minus', '5 - 3', '5 3 -'],
    ['a combining mark', 'e\u0301', 'e\u0300']
  ])('sees a change in %s', (_what, before, after) => {
    expect(same(before, after)).toBe(false);
    expect(same(after, before)).toBe(false);
  });

  it('takes a new page as a change', () => {
    expect(hasNoNetChange({ before: null, after: { text: '' } }, SITES.fi)).toBe(false);
  });

  it('never fails, and never when words came or went', () => {
    fc.assert(
      fc.property(editedText(), wikiText(), ([before, after], other) => {
        same(before, after);
        expect(same(before, `${before}\nlisäys${other}`)).toBe(false);
      }),
      { numRuns: 100 }
    );
  });
});
