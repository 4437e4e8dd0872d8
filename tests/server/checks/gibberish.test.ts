import { describe, expect, it } from 'vitest';
import { ask, type Draft } from './dossier-builder.ts';

const article = 'Koivu on puu.\n\nSe kasvaa Suomessa.\n';

function adding(text: string, more: Partial<Draft> = {}): Draft {
  return { stable: article, edits: [`${article}\n${text}\n`], ...more };
}

describe('gibberish', () => {
  it.each([
    ['keys in a row', 'asdfghjkl asdlkfj'],
    ['Russian keys in a row', 'фывапролд'],
    ['three keys again and again', 'asdasd'],
    ['a letter that could be a base', 'Koivu aaaaaaaaaa puu'],
    ['a letter that could be a numeral', 'Koivu xxxxxxxx puu'],
    ['one letter over and over', 'Koivu on hieeeeeno'],
    ['laughter', 'hahahahahahaha'],
    ['signs over and over', 'Koivu on puu!!!!!!!!'],
    ['a word over and over', 'kakka kakka kakka kakka kakka kakka'],
    ['shouting', 'TÄMÄ PUU ON MAAILMAN PARAS'],
    ['shouting in Greek', 'ΑΥΤΟ ΕΙΝΑΙ ΤΟ ΚΑΛΥΤΕΡΟ ΔΕΝΤΡΟ'],
    ['noise in a reference', 'Koivu.<ref>asdfghjkl</ref>']
  ])('blocks %s', (_, text) => {
    const asked = ask('gibberish', adding(text));
    expect(asked).toMatchObject({ outcome: 'block', says: 'noise' });
    expect(asked?.marked.length).toBeGreaterThan(0);
  });

  it.each([
    ['scripts without case', 'საქართველოს დედაქალაქია თბილისი. القاهرة عاصمة مصر. दिल्ली भारत की राजधानी है'],
    ['scripts without spaces', '北京是中华人民共和国的首都。東京は日本の首都です。กรุงเทพมหานครเป็นเมืองหลวง'],
    ['chemical names', '2,4-dikloorifenoksietikkahappo, CH3CH2CH2CH2OH, C₁₂H₂₂O₁₁'],
    ['code', '<code>asdfghjkl</code> <syntaxhighlight lang="c">AAAAAAAAA</syntaxhighlight>'],
    ['DNA', 'Jakso on GATTACAGGATCCTTAGCATTACG ja AAAAAAAAAA.'],
    ['hashes', '9f86d081884c7d659a2feaa0c55ad015 ja deadbeefcafe'],
    ['addresses', 'https://example.org/asdfghjkl/AAAAAAAA'],
    [
      'Finnish compounds',
      'Lajinsuojelutoimenpidesuunnitelmassa, lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppilas'
    ],
    ['German compounds', 'Rechtsschutzversicherungsgesellschaften, Angstschweiß, Schifffahrt'],
    ['words without vowels', 'čtvrthrst, scvrnkl, Krk'],
    ['Roman numerals', 'Ludvig XVIII ja vuosi MMMDCCCLXXXVIII'],
    ['acronyms', 'NATO, EU, USA, OECD, UNESCO ja IAEA'],
    ['sounds in lists', '* brrr – kylmä\n* zzzz – uni\n* miau miau – kissa\n* kukkokiekuu'],
    ['the keyboard', 'QWERTY-näppäimistö ja azerty'],
    ['titles in references', '<ref>{{Kirjaviite|nimeke=SUURI KIRJA KOIVUISTA MAAILMASSA}}</ref>'],
    ['comments', '<!-- asdfghjkl -->']
  ])('passes over %s', (_, text) => {
    expect(ask('gibberish', adding(text))).toMatchObject({ outcome: 'neutral', says: 'no-noise' });
  });

  it('passes over noise that was there before', () => {
    const stable = `${article}asdfghjkl\n`;
    expect(ask('gibberish', { stable, edits: [`${stable}Koivu on vihreä.\n`] })).toMatchObject({
      outcome: 'neutral'
    });
  });

  it('goes by the kinds and words that the wiki sets', () => {
    const shouting = adding('TÄMÄ PUU ON MAAILMAN PARAS', { options: { kinds: ['keyboard'] } });
    expect(ask('gibberish', shouting)).toMatchObject({ outcome: 'neutral' });
    const known = adding('Yhtye Asdfgh soittaa', { options: { knownWords: ['asdfgh'] } });
    expect(ask('gibberish', known)).toMatchObject({ outcome: 'neutral' });
  });

  it('shows and marks the noise', () => {
    expect(ask('gibberish', adding('Koivu asdfghjkl puu'))).toMatchObject({
      params: [['asdfghjkl']],
      marked: ['after: asdfghjkl'],
      setting: 'kinds'
    });
  });
});
