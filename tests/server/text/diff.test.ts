import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addedTexts, removedTexts } from '../../../server/text/change-text.ts';
import { diffOf } from '../../../server/text/diff.ts';
import { cutOut, joinSpans, type Span } from '../../../server/text/span.ts';
import type { Change } from '../../../server/text/version.ts';
import { editedText, wikiText } from './arbitraries.ts';

function change(before: string | null, after: string): Change {
  return { before: before === null ? null : { text: before }, after: { text: after } };
}

function without(text: string, spans: readonly Span[]): string {
  return cutOut({ start: 0, end: text.length }, joinSpans(spans))
    .map(({ start, end }) => text.slice(start, end))
    .join('');
}

function expectFaithful(edit: Change): void {
  const diff = diffOf(edit);
  const before = edit.before?.text ?? '';
  const keptBefore = without(before, [...diff.removed, ...diff.moved.map((move) => move.from)]);
  const keptAfter = without(edit.after.text, [...diff.added, ...diff.moved.map((move) => move.to)]);
  expect(keptAfter).toBe(keptBefore);
  for (const { from, to } of diff.moved) {
    expect(edit.after.text.slice(to.start, to.end)).toBe(before.slice(from.start, from.end));
  }
  for (const list of [diff.added, diff.removed]) {
    list.forEach((span, index) => {
      expect(span.start).toBeLessThan(span.end);
      expect(span.start).toBeGreaterThanOrEqual(list[index - 1]?.end ?? 0);
    });
  }
}

describe('diffOf', () => {
  it.each([
    ['fi', 'Kissa istuu matolla.', 'Kissa makaa matolla.', ['istuu'], ['makaa']],
    ['en', 'He was born in 1950 in Rome.', 'He was born in 1951 in Rome.', ['1950'], ['1951']],
    ['de', 'Die Straße ist lang.', 'Die Strasse ist lang.', ['Straße'], ['Strasse']],
    ['ru', 'Он родился в Москве.', 'Он не родился в Москве.', [], ['не ']],
    ['ar', 'ولد في القاهرة عام ١٩٥٠', 'ولد في القاهرة عام ١٩٥١', ['١٩٥٠'], ['١٩٥١']],
    ['hi', 'यह एक किताब है।', 'यह एक क़िताब है।', ['किताब'], ['क़िताब']],
    ['zh', '北京是中国的首都', '南京是中国的首都', ['北京'], ['南京']],
    ['combining marks', 'cafe\u0301 au lait', 'cafe\u0300 au lait', ['cafe\u0301'], ['cafe\u0300']],
    ['surrogate pairs', 'a 😀 b', 'a 😁 b', ['😀'], ['😁']]
  ])('%s: gives whole tokens', (_language, before, after, removed, added) => {
    const edit = change(before, after);
    expect(removedTexts(edit).map((text) => text.trim())).toEqual(removed.map((text) => text.trim()));
    expect(addedTexts(edit).map((text) => text.trim())).toEqual(added.map((text) => text.trim()));
    expectFaithful(edit);
  });

  it('takes a new page as one addition and an unchanged page as none', () => {
    expect(diffOf(change(null, 'Uusi'))).toEqual({ added: [{ start: 0, end: 4 }], removed: [], moved: [] });
    expect(diffOf(change('Sama', 'Sama'))).toEqual({ added: [], removed: [], moved: [] });
    expect(diffOf(change(null, ''))).toEqual({ added: [], removed: [], moved: [] });
  });

  it('joins neighbouring replaced words', () => {
    const edit = change('aaa one two three four bbb', 'aaa uno due tre quattro bbb');
    expect(addedTexts(edit)).toEqual(['uno due tre quattro']);
  });

  it('puts an added sentence, template and line where a reader sees it', () => {
    expect(addedTexts(change('The cat sat. The end.', 'The cat sat. The dog ran. The end.'))).toEqual([
      'The dog ran. '
    ]);
    expect(addedTexts(change('x {{a}} {{c}} y', 'x {{a}} {{b}} {{c}} y'))).toEqual(['{{b}} ']);
    expect(addedTexts(change('* a\n* b\n', '* a\n* c\n* b\n'))).toEqual(['* c\n']);
  });

  it('recognises a moved paragraph as moved', () => {
    const first = 'Ensimmäinen kappale kertoo kaupungin synnystä.\n';
    const second = 'Toinen kappale kertoo kaupungin taloudesta ja satamasta.\n';
    const edit = change(`Alku\n${first}${second}Loppu\n`, `Alku\n${second}${first}Loppu\n`);
    expect(addedTexts(edit).join('').trim()).toBe('');
    expect(removedTexts(edit).join('').trim()).toBe('');
    expect(diffOf(edit).moved).toHaveLength(1);
    expectFaithful(edit);
  });

  it('finds a word slipped into moved text', () => {
    const sentence = 'The mayor of the small town opened the new library in spring.';
    const edit = change(
      `${sentence}\n\nMiddle part.\n`,
      `Middle part.\n\n${sentence.replace('opened', 'never opened')}\n`
    );
    expect(addedTexts(edit).join('|')).toContain('never');
    expectFaithful(edit);
  });

  it('does not take copied text for moved text', () => {
    const sentence = 'The mayor of the small town opened the new library.';
    const edit = change(`${sentence}\n`, `${sentence}\n\n${sentence}\n`);
    expect(diffOf(edit).moved).toEqual([]);
    expect(addedTexts(edit).join('')).toContain(sentence);
  });

  it('stays faithful on two quite different long texts', () => {
    const words = (seed: number): string =>
      Array.from(
        { length: 20_000 },
        (_, index) => `w${(index * seed) % 7919}${index % 11 === 0 ? '\n' : ''}`
      ).join(' ');
    expectFaithful(change(words(31), words(37)));
  });

  it('is faithful to any edit of any text', () => {
    fc.assert(
      fc.property(editedText(), ([before, after]) => expectFaithful(change(before, after))),
      { numRuns: 300 }
    );
  });

  it('is faithful to any two texts', () => {
    fc.assert(
      fc.property(wikiText(), wikiText(), (before, after) => expectFaithful(change(before, after))),
      { numRuns: 200 }
    );
  });
});
