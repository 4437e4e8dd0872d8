import fc from 'fast-check';
import isbn3 from 'isbn3';
import { describe, expect, it } from 'vitest';
import { isbnsAdded, isbnsIn } from '../../../server/text/isbn.ts';
import { isValidIsbn } from '../../../server/text/isbn-number.ts';
import { wikiText } from './arbitraries.ts';

function read(text: string): [string, boolean][] {
  return isbnsIn({ text }).map((mention) => [mention.digits, mention.isValid]);
}

const TEN: [string, boolean] = ['0306406152', true];
const THIRTEEN: [string, boolean] = ['9783161484100', true];

describe('isbnsIn', () => {
  it.each([
    ['ISBN 0-306-40615-2', TEN],
    ['ISBN 0306406152 1999', TEN],
    ['ISBN-10 0-306-40615-2', TEN],
    ['ISBN-10: 0-306-40615-2', TEN],
    ['ISBN10: 0306406152', TEN],
    ['| isbn10 = 0-306-40615-2 | year = 1999', TEN],
    ['ISBN 978-3-16-148410-0', THIRTEEN],
    ['ISBN-13: 978-3-16-148410-0', THIRTEEN],
    ['ISBN 13 978-3-16-148410-0', THIRTEEN],
    ['ISBN (13): 978-3-16-148410-0', THIRTEEN],
    ['isbn13=9783161484100}}', THIRTEEN],
    ['isbn = 978 3 16 148410 0', THIRTEEN],
    ['ISBN 978 3 1614 8410 0', THIRTEEN],
    ['ISBN 978-3-16-148410-0 2004', THIRTEEN],
    ['ISBN 978–3–16–148410–0', THIRTEEN],
    ['ISBN 978‑3‑16‑148410‑0', THIRTEEN],
    ['ISBN&nbsp;978-3-16-148410-0', THIRTEEN],
    ['[[ISBN]] 978-3-16-148410-0', THIRTEEN],
    ['[[International Standard Book Number|ISBN]]: 978-3-16-148410-0', THIRTEEN],
    ["'''ISBN''': 978-3-16-148410-0", THIRTEEN],
    ['ISBN-numero 978-3-16-148410-0', THIRTEEN],
    ['{{ISBN|978-3-16-148410-0}}', THIRTEEN],
    ['شابک ISBN ۹۷۸-۳-۱۶-۱۴۸۴۱۰-۰', THIRTEEN],
    ['ISBN 0-8044-2957-X', ['080442957X', true]],
    ['ISBN 0-8044-2957-x xylofoni', ['080442957X', true]],
    ['ISBN 0-306-40615-2 x-akseli', TEN],
    ['ISBN 978-3-16-148410-1', ['9783161484101', false]],
    ['ISBN 978-3-16-14841-0 2004', ['978316148410', false]],
    ['ISBN 0-306-40615-3', ['0306406153', false]],
    ['isbn=123', ['123', false]]
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each([
    ['a label alone', 'ISBN-13 on tunnus'],
    ['an empty parameter', '{{Kirjaviite | isbn = | vuosi = 2004 }}'],
    ['a comment', '<!-- ISBN 0-306-40615-3 -->'],
    ['nowiki', '<nowiki>ISBN 0-306-40615-3</nowiki>'],
    ['an address', '[https://kirjat.example/?isbn=0306406153 kirja]'],
    ['a short number in prose', 'ISBN 12345'],
    ['another word', 'fooisbn 0-306-40615-3']
  ])('passes over %s', (_what, text) => {
    expect(read(text)).toEqual([]);
  });

  it('reads lists and several labels', () => {
    expect(read('ISBN 0-306-40615-2, 978-3-16-148410-0')).toEqual([TEN, THIRTEEN]);
    expect(read('{{ISBN|0-306-40615-2|978-3-16-148410-0}}')).toEqual([TEN, THIRTEEN]);
    expect(read('ISBN 0-306-40615-2 (sid.) ISBN 978-3-16-148410-0 (nid.)')).toEqual([TEN, THIRTEEN]);
    expect(read('ISBN 0-306-40615-2, 1200-1300')).toEqual([TEN]);
  });

  it('names the template around a number and knows numbers accepted as written', () => {
    const text = '<ref>{{Kirjaviite | Tunniste = {{Falsche ISBN|978-3-16-148410-1}} }}</ref>';
    expect(isbnsIn({ text })).toMatchObject([{ template: 'Falsche ISBN', isValid: false }]);
    expect(isbnsIn({ text: '{{cite book|isbn=((978-3-16-148410-1))}}' })).toMatchObject([
      { isAcceptedAsWritten: true }
    ]);
  });

  it('never fails and gives the range of the number', () => {
    fc.assert(
      fc.property(wikiText(), wikiText(), (a, b) => {
        const text = `${a} ISBN ${b} ISBN 978-3-16-148410-0`;
        for (const mention of isbnsIn({ text }))
          expect(text.slice(mention.start, mention.end)).toBe(mention.text);
      })
    );
  });
});

describe('isbnsAdded', () => {
  it('leaves old numbers alone, moved or written otherwise', () => {
    const before = { text: 'A. ISBN 978-3-16-148410-1\n\nB.' };
    const added = (text: string): string[] =>
      isbnsAdded({ before, after: { text } }).map((mention) => mention.digits);
    expect(added('A. ISBN 978-3-16-148410-1\n\nB. Uutta.')).toEqual([]);
    expect(added('B.\n\nA. ISBN 9783161484101')).toEqual([]);
    expect(added('A. ISBN 978-3-16-148410-2\n\nB.')).toEqual(['9783161484102']);
  });

  it('points at the new one of two equal numbers', () => {
    const before = { text: 'Loppu ISBN 978-3-16-148410-1' };
    const after = { text: 'Alku ISBN 978-3-16-148410-1. Loppu ISBN 978-3-16-148410-1' };
    expect(isbnsAdded({ before, after })).toMatchObject([{ start: 10 }]);
  });
});

describe('isValidIsbn', () => {
  it('agrees with a library on numbers in known ranges', () => {
    const numbers = [
      '9789511234567',
      '9783161484100',
      '0306406152',
      '080442957X',
      '9781402894626',
      '9781402894627',
      '0306406153'
    ];
    for (const digits of numbers) expect(isValidIsbn(digits)).toBe(isbn3.parse(digits) !== null);
  });
});
