import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeUnitsOf } from '../../../server/text/code-units.ts';
import {
  perChange,
  perObjectWith,
  perVersion,
  perVersionWith,
  type TextVersion
} from '../../../server/text/version.ts';

function counting<Args extends object[], T>(compute: (...args: Args) => T) {
  const seen: Args[] = [];
  return {
    seen,
    compute: (...args: Args) => {
      seen.push(args);
      return compute(...args);
    }
  };
}

const versions = (count: number): TextVersion[] =>
  Array.from({ length: count }, (_, at) => ({ text: String(at) }));

describe('what is remembered of a text', () => {
  it('is computed once for the versions that are looked at together', () => {
    const { seen, compute } = counting(({ text }: TextVersion) => (text === '3' ? undefined : text.length));
    const lengthOf = perVersion(compute);
    const all = versions(15);
    for (let round = 0; round < 3; round++) expect(all.map(lengthOf)).toEqual(all.map(compute));
    expect(seen).toHaveLength(15 + 3 * 15);
  });

  it('is given up when many others have been asked about, and computed anew', () => {
    const { seen, compute } = counting(({ text }: TextVersion) => text.length);
    const lengthOf = perVersion(compute);
    const [first = { text: '' }, ...others] = versions(100);
    expect([first, ...others, first].map(lengthOf)).toEqual([1, ...others.map(({ text }) => text.length), 1]);
    expect(seen).toHaveLength(101);
  });

  it('is another thing on another site', () => {
    const onSite = perVersionWith(({ text }: TextVersion, site: { name: string }) => `${text} ${site.name}`);
    const perKey = perObjectWith(({ text }: TextVersion, site: { name: string }) => `${text} ${site.name}`);
    const version = { text: 'a' };
    for (const name of ['fi', 'de', 'fi']) {
      const site = { name };
      expect([onSite(version, site), perKey(version, site)]).toEqual([`a ${name}`, `a ${name}`]);
    }
  });

  it('is kept for a pair of versions, whatever object holds the pair', () => {
    const { seen, compute } = counting(
      ({ before, after }: { before: TextVersion | null; after: TextVersion }) =>
        [before?.text, after.text].join('>')
    );
    const told = perChange(compute);
    const [a = { text: '' }, b = { text: '' }] = versions(2);
    const pairs = [
      { before: a, after: b },
      { before: null, after: b },
      { before: b, after: a },
      { before: a, after: b }
    ];
    expect(pairs.map(told)).toEqual(['0>1', '>1', '1>0', '0>1']);
    expect(seen).toHaveLength(3);
  });
});

describe('codeUnitsOf', () => {
  it('gives what the text itself gives', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 50 }), fc.nat(40_000), (text, times) => {
        const long = text.repeat(times % 3 === 0 ? times % 500 : 1);
        const units = codeUnitsOf(long);
        for (let at = 0; at < long.length; at += 1 + (at >> 6)) expect(units[at]).toBe(long.charCodeAt(at));
      }),
      { numRuns: 60 }
    );
  });
});
