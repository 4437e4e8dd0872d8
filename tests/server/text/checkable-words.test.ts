import { describe, expect, it } from 'vitest';
import { checkableWords } from '../../../server/text/checkable-words.ts';

function wordsOf(added: string, language = 'fi', before = 'Alku.'): string[] {
  const site = {
    language,
    namespaces: [{ id: 14, names: ['Luokka', 'Category'] }],
    redirectWords: ['#REDIRECT']
  };
  const change = { before: { text: `${before}\n` }, after: { text: `${before}\n${added}\n` } };
  return checkableWords(change, site).map(({ text }) => text);
}

describe('words that can be looked up', () => {
  it.each([
    ['plain words', 'Ja siellä on kaloja.', ['siellä', 'kaloja']],
    ['the first word of a sentence', 'Järvesä on paljonn kaloja.', ['Järvesä', 'paljonn', 'kaloja']],
    ['the first word of a list item', '* Kaloja siellä', ['Kaloja', 'siellä']],
    ['the values of templates', '{{Järvi|kuvaus=iso lampi}}', ['iso', 'lampi']],
    ['the labels of links', '[[Kala|kaloja]]', ['kaloja']],
    ['words that mix scripts', 'Sana kаla on outo.', ['Sana', 'kаla', 'outo']]
  ])('are %s', (_, added, words) => expect(wordsOf(added)).toEqual(expect.arrayContaining(words)));

  it.each([
    ['names in a sentence', 'Tapasi siellä Aino Virtasen.', ['Aino', 'Virtasen']],
    ['a name at the start, followed by another', 'Thessaly Oakenfold kirjoitti.', ['Thessaly', 'Oakenfold']],
    ['a name at the start that stands elsewhere', 'Virtanen lähti. Niin teki Virtanen.', ['Virtanen']],
    ['words in capitals or mixed', 'Tämä NATO ja iPhone ja eKirja.', ['NATO', 'iPhone', 'eKirja']],
    ['other scripts', 'Kirje alkoi sanalla μνήμη ja слово.', ['μνήμη', 'слово']],
    ['Chinese', 'Sana on 漢字仮名.', ['漢字仮名']],
    ['quotations in curved signs', 'Hän sanoi ”hyvvee päevee” heille.', ['hyvvee', 'päevee']],
    ['quotations in straight signs', 'Hän sanoi "hyvvee päevee" heille.', ['hyvvee', 'päevee']],
    ['quotations in angles', 'Hän sanoi »hyvvee päevee» heille.', ['hyvvee', 'päevee']],
    ['foreign words in italics', "Sana ''savoir faire'' tunnetaan.", ['savoir', 'faire']],
    ['text marked as foreign', 'Sana {{lang|fr|savoir faire}} tunnetaan.', ['savoir', 'faire']],
    ['references', 'Asia.<ref>Dictionnaire historique.</ref>', ['Dictionnaire', 'historique']],
    ['addresses', 'Katso https://esimerkki.example/kummasanaa täältä.', ['kummasanaa']],
    ['words with digits', 'Malli a380b on koe2.', ['a380b', 'koe2']],
    ['short ones', 'Ja se on xy.', ['Ja', 'se', 'on', 'xy']],
    ['comments', 'Sana <!-- piillo --> tässä.', ['piillo']],
    ['formulas', 'Kaava <math>abcdef</math> tässä.', ['abcdef']]
  ])('are not %s', (_, added, words) => {
    const found = wordsOf(added);
    expect(words.filter((word) => found.includes(word))).toEqual([]);
  });

  it.each([
    ['ru', 'Здесь слова опичатка.', ['опичатка']],
    ['ar', 'هذه كلمات جديدة', ['كلمات', 'جديدة']],
    ['hi', 'यह नया शब्द', ['शब्द']],
    ['de', 'Das ist ein falsches word.', ['falsches', 'word']]
  ])('are told in %s', (language, added, words) => {
    expect(wordsOf(added, language)).toEqual(expect.arrayContaining(words));
  });

  it.each(['zh', 'ja', 'th', 'not a language'])('are none in %s', (language) => {
    expect(wordsOf('這是新的詞語 これは新しい คำใหม่ words', language)).toEqual([]);
  });

  it.each([
    '"'.repeat(1_000_000),
    '“'.repeat(1_000_000),
    "''".repeat(500_000),
    '{{lang|'.repeat(150_000),
    'Sana '.repeat(200_000)
  ])('are found in hostile text in good time', (text) => expect(Array.isArray(wordsOf(text))).toBe(true));
});
