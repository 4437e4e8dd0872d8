import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hunksOf } from '../../../server/text/hunks.ts';
import { metadataChangeOf } from '../../../server/text/metadata-change.ts';
import { faultOf, referencesOnlyAdded } from '../../../server/text/reference-additions.ts';
import { removalOf } from '../../../server/text/removal.ts';
import { isRespelling } from '../../../server/text/respelling.ts';
import { objectionTo } from '../../../server/text/small-rewording.ts';
import { arePartOf } from '../../../server/text/sort-key-words.ts';
import { remainsOf } from '../../../server/text/superseded.ts';
import { editedText } from './arbitraries.ts';
import { SITES } from './sites.ts';

describe('hunksOf', () => {
  it('gives the places that turn one text into the other', () => {
    fc.assert(
      fc.property(editedText(), ([before, after]) => {
        const change = { before: { text: before }, after: { text: after } };
        let [made, at] = ['', 0];
        for (const hunk of hunksOf(change)) {
          made += before.slice(at, hunk.before.start) + after.slice(hunk.after.start, hunk.after.end);
          at = hunk.before.end;
        }
        expect(made + before.slice(at)).toBe(after);
      }),
      { numRuns: 200 }
    );
  });
});

describe('isRespelling', () => {
  it.each([
    ['paljonn', 'paljon'],
    ['palojn', 'paljon'],
    ['kaytetaan', 'käytetään'],
    ['Helsingissa', 'Helsingissä'],
    ['ёлка', 'елка'],
    ['recieved', 'received'],
    ['adress', 'address']
  ])('%s is %s', (wrong, right) => {
    expect(isRespelling(wrong, right)).toBe(true);
    expect(isRespelling(right, wrong)).toBe(true);
  });

  it.each([
    ['Iran', 'Iraq'],
    ['Obama', 'Osama'],
    ['legal', 'illegal'],
    ['moral', 'amoral'],
    ['male', 'female'],
    ['brother', 'brothers'],
    ['million', 'billion'],
    ['hermano', 'hermana'],
    ['убила', 'убита'],
    ['kuollut', 'kuullut'],
    ['Marina', 'Maria'],
    ['Christian', 'Christina'],
    ['naapuria', 'naapuri'],
    ['is', 'si']
  ])('%s is another word than %s', (one, other) => {
    expect(isRespelling(one, other)).toBe(false);
    expect(isRespelling(other, one)).toBe(false);
  });
});

describe('arePartOf', () => {
  it.each([
    ['Aalto, Alvar', 'Alvar Aalto', true],
    ['Angstrom, Anders', 'Anders Ångström', true],
    ['*', 'Puut', true],
    ['Henrik 08', 'Henrik VIII', true],
    ['Haisee', 'Alvar Aalto', false]
  ])('%s in %s: %s', (key, text, expected) => {
    expect(arePartOf(key, text)).toBe(expected);
  });
});

it('no question about a change ever fails, and only what changed nothing else passes', () => {
  const limits = { added: 200, removed: 50, uses: 1, inPhrases: false, insertions: true, slips: null };
  fc.assert(
    fc.property(editedText(), ([before, after]) => {
      const change = { before: { text: before }, after: { text: after } };
      objectionTo(change, change.before, SITES.fi, limits);
      metadataChangeOf(change, SITES.fi);
      for (const reference of referencesOnlyAdded(change, SITES.fi) ?? [])
        faultOf(reference, change, SITES.fi, 600);
      const { share, removedBytes, hiddenBytes } = removalOf(change);
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
      expect(removedBytes + hiddenBytes).toBeGreaterThanOrEqual(0);
      // Undone to the letter, nothing is left of anything.
      const remains = remainsOf(change, [change.before]);
      expect(['nothing', 'added-nothing', 'moved']).toContain(remains.state);
    }),
    { numRuns: 150 }
  );
});
