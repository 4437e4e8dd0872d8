import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawMarks, placesIn } from '../../../../gadget/site/decision/draw-marks.ts';

describe('marks in a line of a diff', () => {
  const line = {
    start: 100,
    pieces: [
      { text: 'An old ', marked: false },
      { text: 'new word', marked: true },
      { text: '.', marked: false }
    ]
  };

  it('cut pieces where they begin and end', () => {
    expect(drawMarks(line, [{ start: 103, end: 110 }])).toEqual([
      { text: 'An ', marked: false, pointedAt: false },
      { text: 'old ', marked: false, pointedAt: true },
      { text: 'new', marked: true, pointedAt: true },
      { text: ' word', marked: true, pointedAt: false },
      { text: '.', marked: false, pointedAt: false }
    ]);
  });

  it('never lose or double a letter, however they lie', () => {
    const piece = fc.record({ text: fc.string({ maxLength: 8 }), marked: fc.boolean() });
    const place = fc
      .tuple(fc.nat(40), fc.nat(40))
      .map(([one, other]) => ({ start: Math.min(one, other), end: Math.max(one, other) }));
    fc.assert(
      fc.property(fc.array(piece), fc.array(place), fc.nat(20), (pieces, places, start) => {
        const drawn = drawMarks({ start, pieces }, places);
        expect(drawn.map(({ text }) => text).join('')).toBe(pieces.map(({ text }) => text).join(''));
      }),
      { seed: 1, numRuns: 300 }
    );
  });

  it('are of one side and one text, and have a place', () => {
    const mark = { revisionId: 7, side: 'after', start: 1, end: 4, text: 'abc' } as const;
    const others = [
      { ...mark, revisionId: 8 },
      { ...mark, side: 'before' as const },
      { ...mark, start: null, end: null }
    ];
    expect(placesIn([mark, ...others], 'after', 7)).toEqual([{ start: 1, end: 4 }]);
  });
});
