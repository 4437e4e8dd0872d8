import { describe, expect, it } from 'vitest';
import { ask, type Draft } from './dossier-builder.ts';

const article =
  "'''Koivu''' on puu. Koivu on [[Suomi|Suomessa]] yleinen puu, ja koivu on Suomen kansallispuu.\n\n" +
  'Metsässä haapa voitti kuusen. Naapuri oli korruptoitunut poliitikko. Ministeri Virtanen oli poliitikko. ' +
  'Puuta käytetään paljon huonekaluihin. Vuonna 1970 istutettiin kaksi puuta. Se ei ole pensas.\n\n' +
  'Virtanen syytti naapuria varkaudesta. [[Kuusi]] on toinen puu. Iranin viljelijät kasvattavat paljon puita.\n' +
  '{{Laji|nimi=Koivu|ammatti=poliitikko}} Kasvi viihtyy laajalti. Lähde kertoo.<ref>https://yle.fi/a Yle</ref>\n';

function edit(from: string, to: string, stable = article): Draft {
  expect(stable).toContain(from);
  return { stable, edits: [stable.replace(from, to)] };
}

/** The same edit on a wiki whose list of words does not have a word that the edit removes. */
function withSlip(draft: Draft, slip: string): Draft {
  return {
    ...draft,
    evidence: { unknownWords: { '101': { hasList: true, unknown: [], unknownRemoved: [slip] } } }
  };
}

describe('words_already_used', () => {
  const harmless: [string, Draft][] = [
    ['a comma taken out', edit('yleinen puu, ja', 'yleinen puu ja')],
    ['a comma', edit('Kasvi viihtyy laajalti', 'Kasvi, viihtyy laajalti')],
    ['a word in italics', edit('toinen puu', "toinen ''puu''")]
  ];
  it.each(harmless)('approves %s', (_, draft) => {
    expect(ask('words_already_used', draft)).toMatchObject({ outcome: 'approve', says: 'known-words' });
  });

  it('approves brackets around a page that is linked already', () => {
    const draft = edit(
      'kasvaa. Kuusi elää',
      'kasvaa. [[Kuusi]] elää',
      `${article}\nKoivu kasvaa. Kuusi elää.`
    );
    expect(ask('words_already_used', draft)).toMatchObject({ outcome: 'approve' });
  });

  it.each([
    ['a letter too many', 'paljonn'],
    ['a letter too few', 'palon'],
    ['two letters swapped', 'palojn'],
    ['a letter doubled', 'palljon']
  ])('approves the correction of %s', (_, wrong) => {
    const draft = edit(`Puita on ${wrong}.`, 'Puita on paljon.', `${article}Puita on ${wrong}.`);
    expect(ask('words_already_used', withSlip(draft, wrong))).toMatchObject({ outcome: 'approve' });
    expect(ask('words_already_used', { ...draft, options: { likeWords: true } })).toMatchObject({
      outcome: 'approve'
    });
  });

  it.each([
    ['Hän hallitsi sadetta', 'sadetta', 'sädettä'],
    ['The queen reigned', 'reigned', 'resigned'],
    ['Karttaa katsottiin', 'katsottiin', 'katsotiin']
  ])('%s: does not take %s for %s without a list that tells of a slip', (sentence, one, other) => {
    const draft = edit(sentence, sentence.replace(one, other), `${article}${sentence}. On ${other}.`);
    expect(ask('words_already_used', draft)).toMatchObject({ outcome: 'neutral', says: 'removed-word' });
    expect(ask('words_already_used', withSlip(draft, 'muu'))).toMatchObject({ outcome: 'neutral' });
  });

  it('approves words in phrases of the article only where the wiki wants that', () => {
    const draft = edit('Kasvi viihtyy', 'Koivu on puu. Kasvi viihtyy');
    expect(ask('words_already_used', draft)).toMatchObject({ outcome: 'neutral', says: 'other-place' });
    const options = { insertions: true };
    expect(ask('words_already_used', { ...draft, options })).toMatchObject({ outcome: 'approve' });
  });

  it('approves dots put on letters, and a word that stood twice', () => {
    const dots = edit('kaytetaan', 'käytetään', `${article}Sitä kaytetaan.`);
    expect(ask('words_already_used', withSlip(dots, 'kaytetaan'))).toMatchObject({ outcome: 'approve' });
    const twice = edit('on on', 'on', `${article}Koivu on on puu.`);
    expect(ask('words_already_used', twice)).toMatchObject({ outcome: 'approve' });
  });

  const traps: [string, Draft, string][] = [
    ['a new word', edit('toinen puu', 'toinen kukka'), 'new-word'],
    ['bold letters without an end', edit('Ministeri Virtanen', "'''Ministeri Virtanen"), 'signs'],
    ['a redirect made a list', edit('#OHJAUS [[Koivu]]', '# OHJAUS [[Koivu]]', '#OHJAUS [[Koivu]]'), 'signs'],
    ['a comma behind "not"', edit('Se ei ole pensas', 'Se ei, ole pensas'), 'signs'],
    ['a point in front of "not"', edit('Se ei ole pensas', 'Se. ei ole pensas'), 'signs'],
    [
      'half of a name that is one word twice',
      edit('Walla Walla on', 'Walla on', `${article}Walla Walla on kaupunki.`),
      'removed-word'
    ],
    [
      'half of a phrase that is one word twice, again and again',
      edit(
        'Sitten tutti frutti frutti soi',
        'Sitten tutti frutti soi',
        `${article}Sitten tutti frutti frutti soi. Se oli frutti frutti.`
      ),
      'removed-word'
    ],
    ['a digit', edit('1970', '1979'), 'number'],
    ['a number in words that is used', edit('istutettiin kaksi', 'istutettiin 1970 kaksi'), 'number'],
    ['a minus in front of a number', edit('Vuonna 1970', 'Vuonna -1970'), 'signs'],
    ['a point inside of a number', edit('Vuonna 1970', 'Vuonna 19.70'), 'number'],
    ['"not" added', edit('Ministeri Virtanen oli', 'Ministeri Virtanen ei oli'), 'negation'],
    ['"not" removed', edit('Se ei ole pensas', 'Se ole pensas'), 'negation'],
    ['who beat whom', edit('haapa voitti kuusen', 'kuusen voitti haapa'), 'moved'],
    [
      'an adjective said of somebody else',
      edit('Virtanen oli poliitikko', 'Virtanen oli korruptoitunut poliitikko'),
      'other-place'
    ],
    ['another word of the article instead', edit('oli korruptoitunut', 'oli yleinen'), 'removed-word'],
    ['a name replaced by another one', edit('Virtanen syytti', 'Naapuri syytti'), 'removed-word'],
    ['a name that differs by a letter', edit('Iranin', 'Irakin', `${article}Irakin joet.`), 'removed-word'],
    ['a word taken out', edit('oli korruptoitunut poliitikko', 'oli poliitikko'), 'removed-word'],
    ['a new link target', edit('haapa voitti', '[[haapa]] voitti'), 'link'],
    ['a known link target under another word', edit('Naapuri oli', '[[Kuusi|Naapuri]] oli'), 'signs'],
    ['a link taken out', edit('[[Kuusi]]', 'Kuusi'), 'link'],
    ['a known template more', edit('Kasvi', '{{Laji}} Kasvi'), 'signs'],
    ['a value in a template', edit('ammatti=poliitikko', 'ammatti=korruptoitunut poliitikko'), 'markup'],
    ['text in a reference', edit('Yle</ref>', 'Yle paljon</ref>'), 'markup'],
    ['quotation marks that sneer', edit('oli poliitikko. P', 'oli "poliitikko". P'), 'signs'],
    ['a question mark', edit('Lähde kertoo.', 'Lähde kertoo?'), 'signs'],
    ['text in a comment', edit('Kasvi viihtyy laajalti.', '<!-- Kasvi viihtyy laajalti. -->'), 'signs'],
    ['text struck out', edit('Kasvi viihtyy', '<s>Kasvi</s> viihtyy'), 'signs'],
    ['an invisible sign', edit('Kasvi', 'Kas\u200bvi'), 'signs'],
    ['a letter of another alphabet', edit('paljon h', 'p\u0430ljon h'), 'new-word'],
    ['a case ending that turns things round', edit('syytti naapuria', 'syytti naapuri'), 'removed-word'],
    ['a comma between names', edit('Ministeri Virtanen', 'Ministeri, Virtanen'), 'signs'],
    ['too much', edit('Kasvi', `${'Koivu on puu. '.repeat(16)}Kasvi`), 'much']
  ];
  it.each(traps)('does not approve %s', (_, draft, says) => {
    expect(ask('words_already_used', draft)).toMatchObject({ outcome: 'neutral', says });
  });

  it('leaves languages without spaces to people, where a sign changes everything', () => {
    const site = { language: 'zh' };
    const draft = {
      stable: '他是中国的作家。他有罪人朋友。',
      edits: ['他是中国的罪人作家。他有罪人朋友。'],
      site
    };
    expect(ask('words_already_used', draft)).toMatchObject({ outcome: 'neutral' });
  });

  it('does not take words from an edit that is not accepted yet', () => {
    const spoilt = `${article}Virtanen on varas, varas on Virtanen, sillä Virtanen on varas.\n`;
    const edits = [spoilt, spoilt.replace('Kasvi viihtyy', 'Virtanen on varas. Kasvi viihtyy')];
    expect(ask('words_already_used', { stable: article, edits })).toMatchObject({ says: 'new-word' });
  });

  it('does not judge templates and modules, where words are code', () => {
    const draft = {
      ...edit('toinen puu', "toinen ''puu''"),
      page: { namespace: 10, title: 'Malline:Koivu' }
    };
    expect(ask('words_already_used', draft)).toMatchObject({ outcome: 'neutral', says: 'no-prose' });
  });

  it('can be set to the plain rule, that known words are enough', () => {
    const options = { insertions: true, leastUses: 1, inPhrases: false };
    const added = edit('Kasvi viihtyy', 'Kuusen viljelijät kasvattavat puuta. Kasvi viihtyy');
    expect(ask('words_already_used', added)).toMatchObject({ outcome: 'neutral' });
    expect(ask('words_already_used', { ...added, options })).toMatchObject({ outcome: 'approve' });
    const negated = edit('Kasvi viihtyy', 'Kasvi ei viihtyy');
    expect(ask('words_already_used', { ...negated, options })).toMatchObject({ outcome: 'neutral' });
  });

  it('marks what it has not seen before', () => {
    expect(ask('words_already_used', edit('toinen puu', 'toinen kukka'))).toMatchObject({
      params: [['kukka']],
      marked: ['after: kukka']
    });
  });
});
