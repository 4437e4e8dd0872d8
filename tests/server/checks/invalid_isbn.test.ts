import { describe, expect, it } from 'vitest';
import { ask, buildDossier, judgeDossier, stranger, type Draft } from './dossier-builder.ts';

function adds(text: string, more: Partial<Draft> = {}): Draft {
  return { stable: 'Koivu.', edits: [`Koivu. ${text}`], ...more };
}

describe('invalid_isbn', () => {
  const cases: [string, Draft, string][] = [
    ['no number', adds('Puu.'), 'neutral'],
    ['a right one of 10 digits', adds('ISBN 951-0-18435-7'), 'neutral'],
    ['a wrong one of 10 digits', adds('ISBN 951-0-18435-1'), 'block'],
    ['a right one of 13 digits', adds('ISBN 978-0-306-40615-7'), 'neutral'],
    ['a wrong one of 13 digits', adds('ISBN 978-0-306-40615-8'), 'block'],
    ['X as check digit', adds('ISBN 0-8044-2957-X'), 'neutral'],
    ['x as check digit', adds('ISBN 0-8044-2957-x'), 'neutral'],
    ['the label ISBN-13:', adds('ISBN-13: 978-0-306-40615-7'), 'neutral'],
    ['the label ISBN-10:', adds('ISBN-10: 0-306-40615-2'), 'neutral'],
    ['the parameter isbn13', adds('{{Kirjaviite | isbn13 = 978-0-306-40615-7 }}'), 'neutral'],
    ['the parameter isbn10', adds('{{Kirjaviite | isbn10=0306406152}}'), 'neutral'],
    ['a wrong number in a parameter', adds('{{Kirjaviite | ISBN=951-0-18435-1 | Vuosi=1999}}'), 'block'],
    ['spaces between groups', adds('ISBN 978 0 306 40615 7'), 'neutral'],
    ['en dashes between groups', adds('ISBN 978–0–306–40615–7'), 'neutral'],
    ['a group of four digits', adds('ISBN 0 8044 2957 X'), 'neutral'],
    ['a year behind the number', adds('ISBN 0-306-40615-2 1999'), 'neutral'],
    ['a linked label', adds('[[ISBN]] 951-0-18435-1'), 'block'],
    ['a linked label, right', adds('[[ISBN]] 951-0-18435-7'), 'neutral'],
    ['in a comment', adds('<!-- ISBN 951-0-18435-1 -->'), 'neutral'],
    [
      'an old wrong number on the page',
      { stable: 'ISBN 951-0-18435-1', edits: ['ISBN 951-0-18435-1 ja lisää.'] },
      'neutral'
    ],
    [
      'an old wrong number that moved',
      { stable: 'ISBN 951-0-18435-1\n\nA.\n\nB.', edits: ['A.\n\nB.\n\nISBN 951-0-18435-1'] },
      'neutral'
    ],
    [
      'an old wrong number mended',
      { stable: 'ISBN 951-0-18435-1', edits: ['ISBN 951-0-18435-7'] },
      'neutral'
    ],
    ['a right number spoilt', { stable: 'ISBN 951-0-18435-7', edits: ['ISBN 951-0-18435-8'] }, 'block'],
    [
      'in a template that says that the book has it wrong',
      adds('{{Virheellinen isbn|ISBN 951-0-18435-1}}', {
        options: { acceptedTemplates: ['virheellinen_ISBN'] }
      }),
      'neutral'
    ],
    [
      'in such a template that the wiki did not name',
      adds('{{Virheellinen isbn|ISBN 951-0-18435-1}}'),
      'block'
    ],
    ['marked as printed wrong', adds('{{Kirjaviite | isbn = ((951-0-18435-1)) }}'), 'neutral']
  ];
  it.each(cases)('%s', (_, draft, outcome) => {
    expect(ask('invalid_isbn', draft)).toMatchObject({ outcome });
  });

  it('shows the numbers where they stand', () => {
    expect(ask('invalid_isbn', adds('ISBN 951-0-18435-1, ISBN 978-0-306-40615-8'))).toMatchObject({
      params: [['951-0-18435-1', '978-0-306-40615-8']],
      marked: ['after: 951-0-18435-1', 'after: 978-0-306-40615-8']
    });
  });

  it('sees a wrong number that two edits put together', () => {
    const trusted = { ...stranger, rights: ['autoreview'] };
    const edits = ['Koivu. 951-0-18435-1', 'Koivu. ISBN 951-0-18435-1'];
    const dossier = buildDossier({ stable: 'Koivu.', edits, evidence: { author: { Muokkaaja: trusted } } });
    const verdict = judgeDossier(dossier);
    expect(verdict).toMatchObject({
      safeRevisionId: 101,
      decision: 'blocked',
      decidingCheck: 'invalid_isbn'
    });
  });
});
