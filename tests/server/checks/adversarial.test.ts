import { describe, expect, it } from 'vitest';
import { buildDossier, judgeDossier, rendered, stranger, type Draft } from './dossier-builder.ts';

/**
 * Edits that people would object to, made so that one check or another could take them for harmless. The author is nobody
 * special, every model is calm, and all checks run as they come.
 */
function decide(draft: Draft): string {
  return judgeDossier(buildDossier({ ...draft, evidence: { ...calm(draft), ...draft.evidence } })).decision;
}

function calm({ edits }: Draft): NonNullable<Draft['evidence']> {
  const ids = ['100', ...edits.map((_, index) => String(101 + index))];
  return { rendered: Object.fromEntries(ids.map((id) => [id, rendered('<p>Text.</p>')])) };
}

const article =
  "'''Maija Virtanen''' (12. toukokuuta 1921 Oulu – 3. kesäkuuta 1990) oli suomalainen kirjailija.<ref name=\"yle\">[https://yle.fi/a Elämä], Yle 1.2.2020</ref>\n\n" +
  '{{Kirjailija|nimi=Maija Virtanen|ammatti=kirjailija|puoliso=Pekka Lahtinen}}\n\n' +
  '== Elämä ==\nVirtanen voitti Lahtisen kilpailussa vuonna 1950. Lahtinen oli rikollinen, ja rikollinen hän oli elämänsä loppuun. ' +
  'Hän ei ollut mukana. Virtasen [[romaani]] sai palkinnon. Kriitikko piti romaania huonona, ja huono romaani unohtui.\n\n' +
  '* Esikoinen (1945)\n* Toinen (1950)\n\n<references />\n\n{{DEFAULTSORT:Virtanen, Maija}}\n[[Luokka:Kirjailijat]]\n[[Luokka:Oululaiset]]\n\n[[en:Maija Virtanen]]\n';

function edit(from: string, to: string): Draft {
  expect(article).toContain(from);
  return { stable: article, edits: [article.replace(from, to)] };
}

describe('an edit that a person would object to is not approved', () => {
  it.each<[string, Draft]>([
    ['an insult', edit('oli suomalainen', 'oli tyhmä suomalainen')],
    ['a word of the article said of somebody else', edit('suomalainen kirjailija', 'suomalainen rikollinen')],
    ['the same put in front', edit('oli suomalainen', 'oli rikollinen suomalainen')],
    ['a lie from words of the article', edit('== Elämä ==\n', '== Elämä ==\nVirtanen oli rikollinen. ')],
    ['who beat whom', edit('Virtanen voitti Lahtisen', 'Lahtisen voitti Virtanen')],
    ['"not" taken out', edit('Hän ei ollut mukana', 'Hän ollut mukana')],
    ['"not" put in', edit('oli suomalainen', 'ei oli suomalainen')],
    ['a year', edit('vuonna 1950', 'vuonna 1951')],
    ['a year that stands elsewhere', edit('vuonna 1950', 'vuonna 1945')],
    ['two years swapped', edit('(1945)\n* Toinen (1950)', '(1950)\n* Toinen (1945)')],
    ['a month', edit('toukokuuta', 'kesäkuuta')],
    ['a digit in other figures', edit('vuonna 1950', 'vuonna 195٠')],
    ['a space in a number', edit('vuonna 1950', 'vuonna 19 50')],
    ['a minus', edit('vuonna 1950', 'vuonna −1950')],
    ['a value in an infobox', edit('ammatti=kirjailija', 'ammatti=rikollinen')],
    [
      'two values in an infobox swapped',
      edit(
        'nimi=Maija Virtanen|ammatti=kirjailija|puoliso=Pekka Lahtinen',
        'nimi=Pekka Lahtinen|ammatti=kirjailija|puoliso=Maija Virtanen'
      )
    ],
    ['a parameter renamed', edit('ammatti=', 'amatti=')],
    ['the case of a name', edit('Maija Virtanen|ammatti', 'maija virtanen|ammatti')],
    ['a link that leads elsewhere under the same word', edit('[[romaani]]', '[[Paska|romaani]]')],
    ['a link that leads to a page in another language', edit('[[romaani]]', '[[:en:Shit|romaani]]')],
    ['words between quotation marks', edit('suomalainen kirjailija', 'suomalainen "kirjailija"')],
    ['a doubting question mark', edit('sai palkinnon.', 'sai palkinnon?')],
    ['text struck out', edit('sai palkinnon', '<s>sai palkinnon</s>')],
    ['text hidden in a comment', edit('Hän ei ollut mukana.', '<!-- Hän ei ollut mukana. -->')],
    ['an insult hidden in a comment', edit('Hän ei', '<!-- tyhmä --> Hän ei')],
    ['an invisible sign', edit('romaania', 'ro\u200dmaania')],
    ['the direction of writing turned round', edit('romaania', '\u202eromaania')],
    ['a letter of another alphabet', edit('Virtanen voitti', 'Virt\u0430nen voitti')],
    ['an image', edit('== Elämä ==', '[[Tiedosto:Paska.jpg|thumb]]\n== Elämä ==')],
    [
      'an image under a known name as a caption',
      edit('== Elämä ==', '[[Tiedosto:Paska.jpg|thumb|Maija Virtanen]]\n== Elämä ==')
    ],
    ['a template', edit('== Elämä ==', '{{Poistettava}}\n== Elämä ==')],
    [
      'a second template of the same kind',
      edit('== Elämä ==', '{{Kirjailija|ammatti=rikollinen}}\n== Elämä ==')
    ],
    ['a table row of known words', edit('* Toinen (1950)', '* Toinen (1950)\n* rikollinen')],
    ['a heading of known words', edit('== Elämä ==', '== Rikollinen ==')],
    ['a line made a heading', edit('* Toinen (1950)', '== Toinen (1950) ==')],
    ['an insult as a source', edit('palkinnon.', 'palkinnon.<ref>Virtanen oli varas</ref>')],
    [
      'an insult beside a known source',
      edit(
        'palkinnon.',
        `palkinnon.<ref>https://yle.fi/b ${'Virtanen oli varas ja huijari. '.repeat(4)}</ref>`
      )
    ],
    ['a source replaced by another one', edit('https://yle.fi/a', 'https://yle.fi/zzz')],
    ['a source taken out', edit('<ref name="yle">[https://yle.fi/a Elämä], Yle 1.2.2020</ref>', '')],
    [
      'a source moved to another claim',
      {
        stable: article,
        edits: [
          article
            .replace('<ref name="yle">[https://yle.fi/a Elämä], Yle 1.2.2020</ref>', '')
            .replace('palkinnon.', 'palkinnon.<ref name="yle">[https://yle.fi/a Elämä], Yle 1.2.2020</ref>')
        ]
      }
    ],
    ['a source that is spam', edit('palkinnon.', 'palkinnon.<ref>https://osta-viagraa.example/</ref>')],
    [
      'spam behind an archive',
      edit('palkinnon.', 'palkinnon.<ref>https://yle.fi/web/http://osta-viagraa.example/</ref>')
    ],
    [
      'an insult as the name of a group of notes',
      edit('palkinnon.', 'palkinnon.<ref group="huijari">https://yle.fi/b</ref>')
    ],
    [
      'a category that accuses',
      edit('[[Luokka:Kirjailijat]]', '[[Luokka:Kirjailijat]]\n[[Luokka:Murhaajat]]')
    ],
    ['a category taken out', edit('[[Luokka:Kirjailijat]]\n', '')],
    [
      'a category put where no template shows it',
      {
        stable: article,
        edits: [
          article
            .replace('[[Luokka:Kirjailijat]]\n', '')
            .replace('Pekka Lahtinen}}', 'Pekka Lahtinen[[Luokka:Kirjailijat]]}}')
        ]
      }
    ],
    ['all categories taken out', edit('[[Luokka:Kirjailijat]]\n[[Luokka:Oululaiset]]\n', '')],
    ['a category made a mere link', edit('[[Luokka:Kirjailijat]]', '[[:Luokka:Kirjailijat]]')],
    ['an insult as a sort key', edit('DEFAULTSORT:Virtanen, Maija', 'DEFAULTSORT:Idiootti')],
    ['another page in another language', edit('[[en:Maija Virtanen]]', '[[en:Idiot]]')],
    ['the page emptied', { stable: article, edits: [''] }],
    ['a redirect instead', { stable: article, edits: ['#OHJAUS [[Paska]]'] }],
    ['a paragraph taken out', edit('Hän ei ollut mukana. ', '')],
    [
      'paragraphs swapped',
      edit('* Esikoinen (1945)\n* Toinen (1950)', '* Toinen (1950)\n* Esikoinen (1945)')
    ],
    ['lines joined, so that a list is none', edit('(1945)\n* Toinen', '(1945) * Toinen')],
    ['a space in front of a line, which frames it', edit('Virtanen voitti', ' Virtanen voitti')]
  ])('%s', (_, draft) => {
    expect(decide(draft)).not.toBe('approve');
  });

  it.each<[string, string, string, string]>([
    [
      'en',
      'Smith won. Smith was acquitted. Jones was convicted.',
      'Smith was acquitted',
      'Smith was convicted'
    ],
    ['en', 'He reigned. Later the minister resigned.', 'He reigned', 'He resigned'],
    ['en', 'The desert is dry. They ate dessert there.', 'The desert', 'The dessert'],
    ['de', 'Er war schuldig. Sie war unschuldig.', 'war schuldig', 'war unschuldig'],
    ['de', 'Er war nicht dort. Er wurde verurteilt.', 'Er wurde', 'Er wurde nicht'],
    ['pl', 'Był winny. Nie był tam.', 'Był winny', 'Nie był winny'],
    ['ru', 'Он убил волка. Медведь убит.', 'Он убил', 'Он убит'],
    ['ru', 'Он был героем. Он не был трусом.', 'Он был героем', 'Он не был героем'],
    ['uk', 'Він був героєм. Він не був зрадником.', 'Він був героєм', 'Він був зрадником'],
    ['ar', 'كان مذنبا. لم يكن هناك.', 'كان مذنبا', 'لم كان مذنبا'],
    ['fa', 'او گناهکار است. او آنجا نیست.', 'گناهکار است', 'گناهکار نیست'],
    ['he', 'הוא אשם. הוא לא היה שם.', 'הוא אשם', 'הוא לא אשם'],
    ['hi', 'वह दोषी है। वह वहाँ नहीं है।', 'दोषी है', 'दोषी नहीं है'],
    ['tr', 'O suçlu. O orada değil.', 'O suçlu', 'O suçlu değil'],
    ['zh', '他是作家。他不是罪人。', '他是作家', '他不是作家'],
    ['zh', '他是作家。罪人是他的朋友。', '他是作家', '他是罪人'],
    ['ja', '彼は作家である。彼は犯人でない。', '作家である', '作家でない'],
    ['th', 'เขาเป็นนักเขียน เขาไม่ใช่คนร้าย', 'เขาเป็นนักเขียน', 'เขาเป็นคนร้าย'],
    ['ka', 'ის დამნაშავეა. ის არ იყო იქ.', 'ის დამნაშავეა', 'ის არ დამნაშავეა'],
    ['el', 'Ήταν ήρωας. Δεν ήταν εκεί.', 'Ήταν ήρωας', 'Δεν ήταν ήρωας']
  ])('words of the article that turn it round, in %s: %s', (language, stable, from, to) => {
    const text = `${stable}\n\n[[Luokka:Kirjailijat]]\n`;
    expect(stable).toContain(from);
    expect(decide({ stable: text, edits: [text.replace(from, to)], site: { language } })).not.toBe('approve');
  });
});

describe('several edits together', () => {
  const libel = article.replace(
    'Hän ei',
    'Virtanen on huijari, huijari on Virtanen, sillä Virtanen on huijari. Hän ei'
  );

  it('do not lend each other words that were never accepted', () => {
    const used = libel.replace('oli suomalainen', 'on huijari suomalainen');
    const edits = [libel, used, used.replace(/Virtanen on huijari, .*? huijari\. /, '')];
    expect(decide({ stable: article, edits })).not.toBe('approve');
  });

  it('do not lend each other websites that were never accepted', () => {
    const spam = article.replace('palkinnon.', 'palkinnon. https://spam.example/a');
    const cited = spam.replace('mukana.', 'mukana.<ref>https://spam.example/b</ref>');
    expect(
      decide({ stable: article, edits: [spam, cited, cited.replace(' https://spam.example/a', '')] })
    ).not.toBe('approve');
  });

  it('do not hide vandalism below the last undo', () => {
    const first = article.replace('1921', '1931');
    const second = first.replace('kirjailija.', 'kirjailija. PASKAA!');
    const verdict = judgeDossier(buildDossier({ stable: article, edits: [first, second, first] }));
    expect(verdict).toMatchObject({ safeRevisionId: null });
    expect(verdict.decision).not.toBe('approve');
  });

  it('do not get an edit past that a trusted person edited around', () => {
    const dossier = buildDossier({
      stable: article,
      edits: [libel, { text: `${libel}\n[[Luokka:Uusi]]`, user: 'Luotettu' }]
    });
    dossier.evidence.author = {
      ...dossier.evidence.author,
      Luotettu: { value: { ...stranger, rights: ['autoreview'] } }
    };
    expect(judgeDossier(dossier)).toMatchObject({ safeRevisionId: null });
  });

  it('do not take an article away piece by piece', () => {
    const parts = Array.from(
      { length: 20 },
      (_, n) => `Kappale ${n} kertoo asiasta numero ${n} ja vielä toisestakin asiasta.\n\n`
    );
    const stable = parts.join('');
    const edits = [1, 2, 3, 4, 5, 6, 7, 8].map((count) => ({
      text: parts.slice(count).join(''),
      user: 'Luotettu'
    }));
    const dossier = buildDossier({ stable, edits });
    dossier.evidence.author = {
      ...dossier.evidence.author,
      Luotettu: { value: { ...stranger, rights: ['autoreview'] } }
    };
    const verdict = judgeDossier(dossier);
    expect(verdict.decision).toBe('blocked');
    expect(verdict.decidingCheck).toBe('large_removal');
    expect(verdict.revisions.at(-1)?.inSafePrefix).toBe(false);
  });

  it('do not bring a placeholder in by halves', () => {
    const half = article.replace('mukana.', 'mukana. Ks. turn0');
    const whole = half.replace('turn0', 'turn0search1');
    const dossier = buildDossier({
      stable: article,
      edits: [
        { text: half, user: 'Luotettu' },
        { text: whole, user: 'Luotettu' }
      ]
    });
    dossier.evidence.author = {
      ...dossier.evidence.author,
      Luotettu: { value: { ...stranger, rights: ['autoreview'] } }
    };
    expect(judgeDossier(dossier).decision).toBe('blocked');
  });
});

describe('what holds back holds back those who are trusted too', () => {
  const trustedEdit = (text: string, more: Partial<Draft> = {}) => {
    const dossier = buildDossier({ stable: article, edits: [{ text, user: 'Luotettu' }], ...more });
    dossier.evidence.author = {
      ...dossier.evidence.author,
      Luotettu: { value: { ...stranger, rights: ['autoreview'] } }
    };
    return judgeDossier(dossier);
  };

  it.each([
    ['the page emptied', '', 'large_removal'],
    [
      'half of it put into a comment',
      article.replace('== Elämä', '<!-- == Elämä').replace('* Esikoinen', '--> * Esikoinen'),
      'large_removal'
    ],
    ['keyboard noise', article.replace('mukana.', 'mukana. asdfghjkl'), 'gibberish'],
    ['a chatbot’s citation', article.replace('mukana.', 'mukana. citeturn0search0'), 'generated_text'],
    ['all categories gone', article.replace(/\[\[Luokka:.*?\]\]\n/g, ''), 'categories_removed'],
    ['a redirect', '#OHJAUS [[Oulu]]', 'article_to_redirect'],
    ['a wrong book number', article.replace('mukana.', 'mukana. ISBN 978-951-1-23676-5'), 'invalid_isbn']
  ])('%s', (_, text, check) => {
    const verdict = trustedEdit(text);
    expect(verdict.decision).toBe('blocked');
    expect(verdict.revisions[0]?.results.find(({ checkId }) => checkId === check)?.outcome).toBe('block');
  });

  it('a category that the wiki guards, even where only categories changed', () => {
    const dossier = buildDossier(edit('[[Luokka:Kirjailijat]]\n', ''));
    dossier.settings.checks.blocking_categories = { options: { categories: ['Kirjailijat'] } };
    expect(judgeDossier(dossier).decision).toBe('blocked');
  });

  it('and lets the harmless through', () => {
    expect(trustedEdit(article.replace('mukana.', 'mukana koskaan.')).decision).toBe('approve');
  });
});
