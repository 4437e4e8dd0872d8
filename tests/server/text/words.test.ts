import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { domainsAdded, domainsIn, registrableDomain } from '../../../server/text/domains.ts';
import { negationChangeOf } from '../../../server/text/negations.ts';
import { numberChangeOf } from '../../../server/text/numbers.ts';
import { referenceChangeOf } from '../../../server/text/references.ts';
import type { Span } from '../../../server/text/span.ts';
import type { Change } from '../../../server/text/version.ts';
import { addedVisibleSpans, visibleSpansOf, visibleText } from '../../../server/text/visible-text.ts';
import {
  linkTargetsAdded,
  templatesAdded,
  wordsAdded,
  wordsNowhereIn,
  wordsUnseenIn
} from '../../../server/text/word-reuse.ts';
import { editedText, wikiText } from './arbitraries.ts';
import { SITES } from './sites.ts';

function change(before: string, after: string): Change {
  return { before: { text: before }, after: { text: after } };
}

function slices(text: string, spans: readonly Span[]): string[] {
  return spans.map(({ start, end }) => text.slice(start, end));
}

describe('visibleText', () => {
  it.each([
    ["'''Kissa''' on [[eläin|elukka]].", 'Kissa on elukka .'],
    ['A<!-- x --><ref>Lähde, s. 5</ref> B', 'A Lähde, s. 5 B'],
    ['{{Malline|nimi=Matti|1950}}', 'Matti 1950'],
    ['[[Tiedosto:A.jpg|thumb|200px|Kuvan teksti]]', 'Kuvan teksti'],
    ['[[Tiedosto:A.jpg|thumb]]', ''],
    ['[https://a.example Nimi] https://b.example', 'Nimi'],
    ['== Otsikko ==\n* kohta\n# toinen', 'Otsikko kohta toinen'],
    ['<math>x</math><nowiki>[[a]]</nowiki>', '[[a]]'],
    ['{| class="x"\n! a !! b\n|-\n| c || d\n|}', 'a b c d'],
    ['[[Luokka:A]]__NOTOC__&nbsp;[[sv:B]]', '']
  ])('%s', (text, expected) => {
    expect(visibleText({ text }, SITES.fi).replace(/\s+/g, ' ').trim()).toBe(expected);
  });

  it('never fails; ranges are sorted and inside of the text', () => {
    fc.assert(
      fc.property(wikiText(), (text) => {
        let at = 0;
        for (const { start, end } of visibleSpansOf({ text }, SITES.fi)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      })
    );
  });

  it('gives of an edit what readers newly see', () => {
    const edit = change('A.\n\nB [[c]].\n\nD.', 'A.\n\nB [[c]] ja [[Uusi sivu|uutta]]<!-- piilo -->.\n\nD.');
    expect(slices(edit.after.text, addedVisibleSpans(edit, SITES.fi)).join('')).toBe(' ja uutta');
  });
});

describe('wordsUnseenIn', () => {
  it.each([
    ['fi', 'Kissa on eläin. Koira juoksee.', 'Kissa on eläin. Koira juoksee. Eläin on koira.', []],
    ['fi', 'Kissa on eläin.', 'Kissa on tyhmä eläin.', ['tyhmä']],
    ['fi', 'Kissa {{tyhmä|x}} on.', 'Kissa {{tyhmä|x}} on tyhmä.', ['tyhmä']],
    ['fi', 'Kissankarva on.', 'Kissankarva on. Kissa.', ['Kissa']],
    ['de', 'Die STRASSE ist lang.', 'Die STRASSE ist lang. Straße.', []],
    ['en', 'It doesn’t work.', "It doesn’t work. It doesn't.", []],
    ['en', "It doesn't work.", "It doesn't work. It does.", ['does']],
    ['ru', 'Кошка спит дома.', 'Кошка спит дома. Дома кошка не спит.', ['не']],
    ['ar', 'القطة في البيت', 'القطة في البيت الكبير', ['الكبير']],
    ['hi', 'यह किताब है', 'यह नई किताब है', ['नई']],
    ['zh', '北京是中国的首都。', '北京是中国的首都。京中是', ['京中是']],
    ['zh', '北京是中国的首都。', '北京是中国的首都。中国的', []]
  ] as const)('%s: %s -> %s', (language, before, after, words) => {
    const site = SITES[language];
    const edit = change(before, after);
    const unseen = wordsUnseenIn(edit.before!, wordsAdded(edit, site), site, 9);
    expect(unseen.map((word) => word.text)).toEqual(words);
  });

  it('tells more than what stands nowhere at all', () => {
    const edit = change('Kissa {{tyhmä|x}} on.', 'Kissa {{tyhmä|x}} on tyhmä, uusi.');
    const nowhere = wordsNowhereIn(edit.before!, wordsAdded(edit, SITES.fi), 9);
    expect(nowhere.map((word) => word.text)).toEqual(['uusi']);
  });

  it('gives no more than are asked for', () => {
    const edit = change('A.', 'A. B c d e.');
    expect(wordsUnseenIn(edit.before!, wordsAdded(edit, SITES.en), SITES.en, 2)).toHaveLength(2);
    expect(wordsNowhereIn(edit.before!, wordsAdded(edit, SITES.en), 3)).toHaveLength(3);
  });
});

describe('linkTargetsAdded and templatesAdded', () => {
  it('name what was not linked before', () => {
    const before = '[[Kissa]]\n\n{{Malline|a}}\nTeksti.';
    expect(linkTargetsAdded(change(before, `${before}\n[[kissa|x]] [[Koira]]`), SITES.fi)).toEqual([
      'page:0:Koira'
    ]);
    expect(
      linkTargetsAdded(change(before, before.replace('[[Kissa]]', '[[Koira|Kissa]]')), SITES.fi)
    ).toEqual(['page:0:Koira']);
    expect(
      templatesAdded(change(before, before.replace('Teksti', '{{malline|b}} {{Uusi}}')), SITES.fi)
    ).toEqual(['0:Uusi']);
  });

  it('see links that an edit uncovers', () => {
    expect(
      linkTargetsAdded(change('<nowiki>\n[[Koira]]\n</nowiki>\nx', '\n[[Koira]]\n\nx'), SITES.fi)
    ).toEqual(['page:0:Koira']);
  });
});

describe('numbers', () => {
  it.each([
    ['fi', 'vuonna 1950', 'vuonna 1951', ['1951'], ['1950']],
    ['ar', 'عام ١٩٥٠', 'عام ١٩٥١', ['١٩٥١'], ['١٩٥٠']],
    ['hi', 'सन २०२३', 'सन २०२४', ['२०२४'], ['२०२३']],
    ['en', 'in May of', 'in June of', ['June'], ['May']],
    ['fi', '5. tammikuuta', '5. helmikuuta', ['helmikuuta'], ['tammikuuta']],
    ['ru', '5 мая', '5 июня', ['июня'], ['мая']],
    ['zh', '三个人', '四个人', ['四'], ['三']],
    ['en', 'a cat', 'a dog', [], []]
  ])('%s: %s -> %s', (language, before, after, added, removed) => {
    const edit = change(before, after);
    const numbers = numberChangeOf(edit, language);
    expect(slices(after, numbers.added).map((text) => text.slice(0, added[0]?.length ?? 99))).toEqual(added);
    expect(slices(before, numbers.removed).map((text) => text.slice(0, removed[0]?.length ?? 99))).toEqual(
      removed
    );
  });
});

describe('negationChangeOf', () => {
  it.each([
    ['fi', 'Hän on syyllinen.', 'Hän ei ole syyllinen.', 'ei'],
    ['en', 'She was found guilty.', 'She was not found guilty.', 'not'],
    ['de', 'Er war schuldig.', 'Er war nicht schuldig.', 'nicht'],
    ['pl', 'Był winny.', 'Nie był winny.', 'Nie'],
    ['ru', 'Он виновен.', 'Он не виновен.', 'не'],
    ['uk', 'Він винен.', 'Він не винен.', 'не'],
    ['ar', 'كان مذنبا', 'لم يكن مذنبا', 'لم'],
    ['fa', 'او گناهکار است', 'او گناهکار نیست', 'نیست'],
    ['he', 'הוא אשם', 'הוא לא אשם', 'לא'],
    ['hi', 'वह दोषी है', 'वह दोषी नहीं है', 'नहीं'],
    ['tr', 'O suçlu', 'O suçlu değil', 'değil'],
    ['hu', 'Ő bűnös', 'Ő nem bűnös', 'nem'],
    ['zh', '他有罪', '他没有罪', '没'],
    ['ja', '彼は有罪である', '彼は有罪でない', 'ない'],
    ['ka', 'ის დამნაშავეა', 'ის არ არის დამნაშავე', 'არ'],
    ['xx', 'guilty', 'not guilty', 'not']
  ])('%s: sees the added negation', (language, before, after, word) => {
    const edit = change(before, after);
    expect(slices(after, negationChangeOf(edit, language).added)).toEqual([word]);
    expect(slices(after, negationChangeOf(change(after, before), language).removed)).toEqual([word]);
  });
});

describe('domains', () => {
  it.each([
    ['https://www.bbc.co.uk:8080/x?y#z', 'bbc.co.uk'],
    ['//EXAMPLE.org/a', 'example.org'],
    ['http://user:pass@a.b.example.com/', 'example.com'],
    ['https://foo.github.io/x', 'foo.github.io'],
    ['http://пример.рф/страница', 'xn--e1afmkfd.xn--p1ai'],
    ['http://xn--e1afmkfd.xn--p1ai', 'xn--e1afmkfd.xn--p1ai'],
    ['http://192.168.1.1/a', '192.168.1.1'],
    ['http://[2001:db8::1]/', '[2001:db8::1]'],
    ['http://example.com./', 'example.com'],
    ['www.example.org', 'example.org'],
    ['http://localhost/', null],
    ['http://', null]
  ])('%s -> %s', (address, domain) => {
    expect(registrableDomain(address)).toBe(domain);
  });

  it('finds them in links, brackets and templates', () => {
    const text =
      'https://a.example [//b.example x] {{Viite|osoite=www.c.example/x|url=//d.example}} <nowiki>http://e.example</nowiki> www.f.example';
    expect(domainsIn({ text }).map((mention) => mention.domain)).toEqual([
      'a.example',
      'b.example',
      'c.example',
      'd.example'
    ]);
  });

  it('names only domains that are new to the text, where they stand', () => {
    const edit = change(
      'A http://a.example\n\nB',
      'A http://a.example\n\nB http://x.a.example http://b.example http://c.b.example'
    );
    const added = domainsAdded(edit);
    expect(added.map((mention) => mention.domain)).toEqual(['b.example']);
    expect(slices(edit.after.text, added)).toEqual(['http://b.example']);
  });
});

describe('references and metadata', () => {
  it('knows when nothing but references changed', () => {
    expect(referenceChangeOf(change('A. B.', 'A.<ref>x</ref> B.'))).toMatchObject({
      isAllThatChanged: true,
      added: [{}],
      removed: []
    });
    expect(referenceChangeOf(change('A.<ref>x</ref> B.', 'A. B.'))).toMatchObject({
      isAllThatChanged: true,
      removed: [{}]
    });
    expect(referenceChangeOf(change('A. B.', 'A.<ref>x</ref> C.')).isAllThatChanged).toBe(false);
    expect(referenceChangeOf(change('A.', 'A.')).isAllThatChanged).toBe(false);
  });
});

it('no question about a change ever fails', () => {
  fc.assert(
    fc.property(editedText(), ([before, after]) => {
      const edit = change(before, after);
      for (const { start, end, url } of domainsAdded(edit)) expect(after.slice(start, end)).toBe(url);
      for (const word of wordsAdded(edit, SITES.fi))
        expect(after.slice(word.start, word.end)).toBe(word.text);
      linkTargetsAdded(edit, SITES.fi);
      templatesAdded(edit, SITES.fi);
      numberChangeOf(edit, 'fi');
      negationChangeOf(edit, 'fi');
      referenceChangeOf(edit);
    }),
    { numRuns: 150 }
  );
});
