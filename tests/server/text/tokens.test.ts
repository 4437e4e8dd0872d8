import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenise } from '../../../server/text/tokens.ts';
import { wikiText } from './arbitraries.ts';

function words(text: string): string[] {
  return tokenise(text)
    .filter((token) => token.kind === 'word' || token.kind === 'number')
    .map((token) => text.slice(token.start, token.end));
}

function segmenterWords(text: string): string[] {
  const segments = new Intl.Segmenter('en', { granularity: 'word' }).segment(text);
  return [...segments].filter((part) => part.isWordLike).map((part) => part.segment);
}

describe('tokenise', () => {
  it.each([
    ['fi', 'Äidin kissa istui yöllä pöydällä, eikä väsynyt.'],
    ['de', 'Die Straßenbahn fährt über den Fluß; 3,5 Kilometer weit.'],
    ['en', "It doesn't matter, said O’Neill in 1999 (page 3.14)."],
    ['ru', 'Он родился в Санкт-Петербурге, 12 мая 1950 года.'],
    ['pl', 'Zażółć gęślą jaźń – 2024 r'],
    ['el', 'Ο σκύλος τρέχει στον δρόμο'],
    ['ar', 'وُلِدَ في القاهرة عام ١٩٥٠، ثم سافر'],
    ['fa', 'می‌خواهم کتاب را بخوانم ۱۳۹۹'],
    ['he', 'הילד הלך לבית הספר בשנת 1950'],
    ['hi', 'क्षत्रिय हिन्दी में २०२३ पुस्तक'],
    ['ka', 'საქართველოს დედაქალაქი თბილისი'],
    ['hy', 'Երևանը Հայաստանի մայրաքաղաքն է'],
    ['ko', '서울은 대한민국의 수도이다'],
    ['zh', '北京是中华人民共和国的首都。'],
    ['ja', '東京は日本の首都です。カタカナ'],
    ['th', 'กรุงเทพมหานครเป็นเมืองหลวง'],
    ['decomposed', 'a\u0301a\u0308 e\u0301te\u0301 x']
  ])('%s: finds the words that text segmentation finds', (_language, text) => {
    expect(words(text)).toEqual(segmenterWords(text));
  });

  it('parts words where wikitext does', () => {
    expect(words('Luokka:Kissat loppu.Alku my_word')).toEqual([
      'Luokka',
      'Kissat',
      'loppu',
      'Alku',
      'my',
      'word'
    ]);
  });

  it('knows markup signs', () => {
    const text = "* [[a|b]] '''c''' {{d|e=f}} <ref>it's";
    const signs = tokenise(text).filter((token) => token.kind === 'markup');
    expect(signs.map((token) => text.slice(token.start, token.end))).toEqual([
      '*',
      '[[',
      '|',
      ']]',
      "'''",
      "'''",
      '{{',
      '|',
      '=',
      '}}',
      '<',
      '>'
    ]);
  });

  it('keeps a character and its marks together', () => {
    for (const text of ['👨‍👩‍👧‍👦', '🇫🇮', '1️⃣', 'e\u0301', '👍🏽']) {
      expect(tokenise(text)).toHaveLength(1);
    }
  });

  it('covers any text without gaps, and any range of it alike', () => {
    fc.assert(
      fc.property(fc.oneof(wikiText(), fc.string({ unit: 'binary' })), (text) => {
        const tokens = tokenise(text);
        let at = 0;
        for (const token of tokens) {
          expect(token.start).toBe(at);
          expect(token.end).toBeGreaterThan(at);
          at = token.end;
        }
        expect(at).toBe(text.length);
      })
    );
  });

  it('cuts very long runs without spaces alike wherever they stand', () => {
    const passage = 'กรุงเทพมหานครเป็นเมืองหลวงและเป็นเมืองที่มีประชากรมากที่สุดของประเทศไทย'.repeat(40);
    const tail = (text: string): string[] => words(text).slice(-200);
    expect(tail(`กาก${passage}`)).toEqual(tail(passage));
  });
});
