import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHATBOT_PHRASES, GENERATED_MARKS } from '../../../server/text/generated-mark-table.ts';
import { generatedMarksIn } from '../../../server/text/generated-marks.ts';
import { gibberishIn } from '../../../server/text/gibberish.ts';
import type { Change } from '../../../server/text/version.ts';
import { editedText } from './arbitraries.ts';
import { SITES } from './sites.ts';

const BASE = 'Kissa on eläin. The cat sat on the mat.\n';

function adding(text: string): Change {
  return { before: { text: BASE }, after: { text: `${BASE}\n${text}\n` } };
}

function kinds(text: string): string[] {
  return gibberishIn(adding(text), SITES.fi).map((noise) => noise.kind);
}

function marks(text: string): string[] {
  return generatedMarksIn(adding(text)).map((mark) => mark.id);
}

describe('gibberishIn', () => {
  it.each([
    ['keyboard', 'asdfasdf on hyvä'],
    ['keyboard', 'Tämä on lkjhgf juttu'],
    ['keyboard', 'фывапролд'],
    ['keyboard', 'sdkfjhsdkfjh'],
    ['repeated_letters', 'Jeeeeeeee'],
    ['repeated_letters', 'нееееееет'],
    ['repeated_letters', 'لاااااااا'],
    ['repeated_letters', 'hahahahahaha'],
    ['repeated_letters', 'हाहाहाहाहाहा'],
    ['repeated_letters', '哈哈哈哈哈哈哈'],
    ['repeated_signs', 'Kissa!!!!!'],
    ['repeated_signs', 'IDIOOTIT!!!'],
    ['repeated_words', 'kakka kakka kakka kakka kakka'],
    ['shouting', 'TÄMÄ SIVU ON AIVAN SURKEA'],
    ['shouting', 'ЭТО САМАЯ ГЛУПАЯ СТРАНИЦА']
  ])('finds %s in %s', (kind, text) => {
    expect(kinds(text)).toEqual([kind]);
  });

  it.each([
    [
      'German compounds',
      'Donaudampfschifffahrtsgesellschaftskapitän, Angstschweiß, Rechtsschutzversicherungsgesellschaften'
    ],
    [
      'Finnish compounds',
      'lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppilas, hääyöaieuutinen, riiuuyöaie'
    ],
    ['Polish and Czech', 'Szczebrzeszyn, wszczniesz, čtvrthrst, scvrnkls'],
    ['Welsh', 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'],
    ['chemistry', 'dichlorodiphenyltrichloroethane C₆H₁₂O₆ CH3CH2OH'],
    ['DNA', 'ACGTACGTACGTACGT AAAAAAAA cagcagcagcagcag'],
    ['hashes', '5d41402abc4b2a76b9719d911017c592 deadbeefcafe'],
    ['acronyms', 'NATO, EU, USA, OECD ja IAEA'],
    ['Roman numerals', 'Ludvig XVIII ja MMMDCCC'],
    ['code', '<code>asdfasdf</code><syntaxhighlight lang="c">AAAAAAAA asdfasdf</syntaxhighlight>'],
    ['addresses', 'https://example.org/asdfasdf/AAAAAAAA'],
    ['titles in references', 'Lause.<ref>{{Verkkoviite|nimeke=MINISTERI ERÄÄ TEHTÄVÄSTÄÄN TÄNÄÄN}}</ref>'],
    ['Chinese and Japanese', '北京是中华人民共和国的首都。東京スーパーマーケット'],
    ['Thai and Hindi', 'กรุงเทพมหานครเป็นเมืองหลวง राष्ट्रपति भवन'],
    ['Arabic stretching', 'محمـــــــد'],
    ['Georgian', 'საქართველოს დედაქალაქი არის თბილისი ქალაქი'],
    ['the keyboard layout', 'QWERTY ja qwertz'],
    ['dots and lines', 'Ja niin edelleen..... -----'],
    ['big numbers', '1000000000 ja 5555555'],
    ['comments', '<!-- asdfasdf -->']
  ])('passes over %s', (_what, text) => {
    expect(kinds(text)).toEqual([]);
  });

  it('passes over old noise', () => {
    const before = { text: 'asdfasdf. Kissa.' };
    expect(gibberishIn({ before, after: { text: 'asdfasdf. Kissa. Koira.' } }, SITES.fi)).toEqual([]);
  });
});

describe('generatedMarksIn', () => {
  it.each([
    ['search_marker', 'Text citeturn0search0 more'],
    ['search_marker', 'Text turn0search1turn0news4'],
    ['private_citation_signs', 'Text \ue200'],
    ['content_reference', 'Text [oaicite:3]'],
    ['attributable_index', '({"attribution":{"attributableIndex":"0-1"}})'],
    ['grok_card', '<grok-card data-id="x">'],
    ['cite_marker', '[cite_start]Text [cite: 1, 2]'],
    ['file_marker', 'Text [web:1]'],
    ['bracket_source', 'Text 【17†source】'],
    ['tracking_parameter', '<ref>https://example.org/?utm_source=chatgpt.com</ref>'],
    ['markdown_heading', '## Historia\n\nTeksti'],
    ['markdown_bold', 'Tämä on **tärkeä asia** täällä'],
    ['markdown_link', 'Katso [sivu](https://example.org/a)'],
    ['markdown_footnote', 'Teksti[^1]'],
    ['placeholder_date', '{{cite web|access-date=2025-XX-XX}}'],
    ['placeholder_text', 'Dear [Your Name here]'],
    ['placeholder_text', 'url=INSERT_SOURCE_URL'],
    ['translation_editor', '<span class="cx-segment" data-segmentid="4">x</span>'],
    ['chatbot_phrase', 'As an AI language model, I cannot'],
    ['chatbot_phrase', 'Tekoälymallina en voi'],
    ['chatbot_phrase', 'Как языковая модель, я не могу'],
    ['chatbot_phrase', '作为一个人工智能语言模型'],
    ['chatbot_phrase', 'एक भाषा मॉडल के रूप में']
  ])('finds %s in %s', (id, text) => {
    const change = adding(text);
    const found = generatedMarksIn(change);
    expect(new Set(found.map((mark) => mark.id))).toContain(id);
    for (const mark of found) expect(change.after.text.slice(mark.start, mark.end)).toBe(mark.text);
  });

  it.each([
    ['lists and sublists', '# yksi\n## kaksi\n### kolme\n* a\n** b\n*** c'],
    ['bold wikitext', "'''lihavoitu''' ja 2**3**4"],
    ['links', '[https://example.org sivu] [[a]](b)'],
    ['dates', '2025-01-31, access-date=2025-10-10'],
    ['brackets in quotations', '"Hän [presidentti] sanoi [sic]"'],
    ['code', '<syntaxhighlight lang="md">## Heading\n**bold**</syntaxhighlight>'],
    ['ordinary words', 'Return search engines; the large language model as a topic; attributable index'],
    ['tracking by others', 'https://example.org/?utm_source=newsletter']
  ])('passes over %s', (_what, text) => {
    expect(marks(text)).toEqual([]);
  });

  it('passes over marks that were there before', () => {
    const before = { text: 'A [oaicite:1]. B.' };
    expect(generatedMarksIn({ before, after: { text: 'A [oaicite:1]. B. C.' } })).toEqual([]);
  });

  it('has a sign for everything that a pattern finds', () => {
    const literals = GENERATED_MARKS.flatMap(({ pattern }) => pattern.source.match(/[\w./:-]+/g) ?? []);
    const signs = GENERATED_MARKS.flatMap((mark) => mark.signs);
    const pieces = [...literals, ...signs, ...'[](){}#* \n0123†】"=:_-'];
    const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((some) => some.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        for (const mark of GENERATED_MARKS)
          for (const [found] of text.matchAll(mark.pattern))
            expect(mark.signs.filter((sign) => found.includes(sign))).not.toEqual([]);
      }),
      { numRuns: 2000 }
    );
  });

  it('names a source for each kind and writes each phrase in lower case', () => {
    for (const mark of GENERATED_MARKS) expect(mark.source).toMatch(/^https:\/\//);
    for (const phrase of Object.values(CHATBOT_PHRASES).flat()) expect(phrase).toBe(phrase.toLowerCase());
  });

  it.each([
    '#',
    '*',
    '**a',
    '[',
    '[a](',
    '```',
    '[cite:1',
    '【1',
    'turn1',
    '## a\n',
    'a\n',
    'class="cx-',
    '\n',
    '!',
    'ha',
    'A '
  ])('reads much of %j to the end', (piece) => {
    const change = { before: null, after: { text: piece.repeat(Math.floor(200_000 / piece.length)) } };
    expect(generatedMarksIn(change).length + gibberishIn(change, SITES.fi).length).toBeLessThanOrEqual(
      400_000
    );
  });
});

it('noise and marks never fail, and their ranges hold their texts', () => {
  fc.assert(
    fc.property(editedText(), ([before, after]) => {
      const change = { before: { text: before }, after: { text: after } };
      for (const found of [...gibberishIn(change, SITES.fi), ...generatedMarksIn(change)]) {
        expect(after.slice(found.start, found.end)).toBe(found.text);
      }
    }),
    { numRuns: 100 }
  );
});
