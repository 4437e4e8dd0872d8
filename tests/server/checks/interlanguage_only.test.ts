import { describe, expect, it } from 'vitest';
import { ask, type Draft } from './dossier-builder.ts';

const article =
  'Koivu on puu.\n\n{{DEFAULTSORT:Koivu}}\n[[Luokka:Puut]]\n[[Luokka:Suomen luonto]]\n\n[[en:Birch]]\n[[sv:Björk]]\n';
const tree = {
  categoryTree: {
    '101': {
      categories: [
        { name: 'Puut', exists: true, parents: ['Kasvit'] },
        { name: 'Suomen luonto', exists: true, parents: ['Suomi'] },
        { name: 'Lehtipuut', exists: true, parents: ['Puut'] },
        { name: 'Kasvit', exists: true, parents: ['Eliöt'] },
        { name: 'Murhaajat', exists: true, parents: ['Rikolliset'] },
        { name: 'Tylsät puut', exists: false, parents: [] },
        { name: 'Poistettu', exists: false, parents: [] }
      ]
    }
  }
};

function edit(from: string, to: string, more: Partial<Draft> = {}): Draft {
  expect(article).toContain(from);
  return { stable: article, edits: [article.replace(from, to)], evidence: tree, ...more };
}

describe('interlanguage_only', () => {
  it.each([
    ['a language more', edit('[[sv:Björk]]', '[[sv:Björk]]\n[[de:Birken]]')],
    ['a language less', edit('\n[[sv:Björk]]', '')],
    ['languages in another order', edit('[[en:Birch]]\n[[sv:Björk]]', '[[sv:Björk]]\n[[en:Birch]]')],
    ['a category above one of the page’s', edit('[[Luokka:Puut]]', '[[Luokka:Puut]]\n[[Luokka:Kasvit]]')],
    ['a coarser category instead', edit('[[Luokka:Puut]]', '[[Luokka:Kasvit]]')],
    ['a sort key taken out', edit('{{DEFAULTSORT:Koivu}}\n', '')],
    ['a sort key of a category', edit('[[Luokka:Puut]]', '[[Luokka:Puut|koivu]]')],
    ['the English name of the namespace', edit('[[Luokka:Puut]]', '[[Category:Puut]]\n[[Category:Kasvit]]')]
  ])('approves %s', (_, draft) => {
    expect(ask('interlanguage_only', draft)).toMatchObject({ outcome: 'approve', says: 'only-metadata' });
  });

  it('approves a sort key in the wiki’s own words', () => {
    const site = { sortKeyWords: ['AAKKOSTUS:'] };
    const draft = edit('{{DEFAULTSORT:Koivu}}', '{{AAKKOSTUS:Koivu}}', { site });
    expect(ask('interlanguage_only', draft)).toMatchObject({ outcome: 'approve' });
  });

  it('approves a category taken out that has no page', () => {
    const stable = article.replace('[[Luokka:Puut]]', '[[Luokka:Puut]]\n[[Luokka:Poistettu]]');
    expect(ask('interlanguage_only', { stable, edits: [article], evidence: tree })).toMatchObject({
      outcome: 'approve'
    });
  });

  const traps: [string, Draft, string][] = [
    ['text besides', edit('[[en:Birch]]', 'Hei.\n[[en:Birch]]'), 'more'],
    ['a broken line', edit('Koivu on puu.', 'Koivu\non puu.'), 'more'],
    ['a mere link to a category', edit('[[Luokka:Puut]]', '[[Luokka:Puut]] [[:Luokka:Lehtipuut]]'), 'more'],
    ['a link within the text to another language', edit('puu.', 'puu [[:sv:Björk]].'), 'more'],
    ['the last category', edit('[[Luokka:Puut]]\n[[Luokka:Suomen luonto]]\n', ''), 'none-left'],
    [
      'a category that does not exist',
      edit('[[Luokka:Puut]]', '[[Luokka:Puut]]\n[[Luokka:Tylsät puut]]'),
      'unknown'
    ],
    [
      'a category that nobody looked up',
      edit('[[Luokka:Puut]]', '[[Luokka:Puut]]\n[[Luokka:Jokin]]'),
      'unknown'
    ],
    ['a category that accuses', edit('[[Luokka:Puut]]', '[[Luokka:Puut]]\n[[Luokka:Murhaajat]]'), 'far'],
    ['a finer category', edit('[[Luokka:Puut]]', '[[Luokka:Puut]]\n[[Luokka:Lehtipuut]]'), 'finer'],
    ['a finer category instead', edit('[[Luokka:Puut]]', '[[Luokka:Lehtipuut]]'), 'finer'],
    ['a category hidden from readers', edit('[[Luokka:Suomen luonto]]\n', ''), 'far'],
    ['a language that leads elsewhere now', edit('[[en:Birch]]', '[[en:Idiot]]'), 'other-page'],
    ['a language linked twice', edit('[[en:Birch]]', '[[en:Birch]]\n[[en:Idiot]]'), 'other-page'],
    [
      'a new language linked twice',
      edit('[[en:Birch]]', '[[en:Birch]]\n[[de:Birken]]\n[[de:Idiot]]'),
      'other-page'
    ],
    ['an insult as a sort key', edit('DEFAULTSORT:Koivu', 'DEFAULTSORT:Maija haisee'), 'odd-sort-key'],
    ['an insult as a category’s sort key', edit('[[Luokka:Puut]]', '[[Luokka:Puut|haisee]]'), 'odd-sort-key'],
    [
      'a sort key in other letters, which is a template',
      edit('{{DEFAULTSORT:Koivu}}', '{{defaultsort:Koivu}}'),
      'more'
    ],
    ...[
      'Koivu @on puu.',
      '[[Koivu|@puu]]',
      '== @Koivu ==',
      '<div class="a @">',
      '{| class="a @"',
      '<gallery>\n@\n</gallery>'
    ].map((place): [string, Draft, string] => {
      const text = `${place}\n\n`;
      const category = '[[Luokka:Puut]]';
      const stable = `${text.replace('@', '')}${article}`;
      return [
        `a category in ${place}`,
        {
          stable,
          edits: [`${text.replace('@', category)}${article.replace(`${category}\n`, '')}`],
          evidence: tree
        },
        'more'
      ];
    }),
    ['white space alone', edit('Koivu on puu.\n', 'Koivu on puu.  \n\n'), 'more'],
    ['no change', { stable: article, edits: [article] }, 'more']
  ];
  it.each(traps)('does not approve %s', (_, draft, says) => {
    expect(ask('interlanguage_only', draft)).toMatchObject({ outcome: 'neutral', says });
  });

  it('needs no evidence where no category changes', () => {
    const evidence = { categoryTree: { '101': { unavailable: 'failed' } } };
    const language = edit('[[sv:Björk]]', '[[sv:Björk]]\n[[de:Birken]]', { evidence });
    expect(ask('interlanguage_only', language)).toMatchObject({ outcome: 'approve' });
    const category = edit('[[Luokka:Puut]]', '[[Luokka:Puut]]\n[[Luokka:Kasvit]]', { evidence });
    expect(ask('interlanguage_only', category)).toMatchObject({ outcome: 'neutral', says: 'unknown' });
  });

  it('approves finer categories where a wiki wants that', () => {
    const draft = edit('[[Luokka:Puut]]', '[[Luokka:Lehtipuut]]', { options: { finer: true } });
    expect(ask('interlanguage_only', draft)).toMatchObject({ outcome: 'approve' });
  });

  it('does not go from category to category, edit by edit', () => {
    const first = article.replace('[[Luokka:Puut]]', '[[Luokka:Puut]]\n[[Luokka:Kasvit]]');
    const edits = [first, first.replace('[[Luokka:Kasvit]]', '[[Luokka:Kasvit]]\n[[Luokka:Eliöt]]')];
    const { categories } = tree.categoryTree['101'];
    const more = { categories: [...categories, { name: 'Eliöt', exists: true, parents: [] }] };
    const evidence = { categoryTree: { '101': more, '102': more } };
    expect(ask('interlanguage_only', { stable: article, edits: edits.slice(0, 1), evidence })).toMatchObject({
      outcome: 'approve'
    });
    const options = { finer: true };
    expect(ask('interlanguage_only', { stable: article, edits, evidence, options })).toMatchObject({
      outcome: 'neutral',
      says: 'far'
    });
  });

  it('takes any category that exists where a wiki wants that', () => {
    const draft = edit('[[Luokka:Puut]]', '[[Luokka:Puut]]\n[[Luokka:Murhaajat]]', {
      options: { closeOnly: false }
    });
    expect(ask('interlanguage_only', draft)).toMatchObject({ outcome: 'approve' });
  });

  it('leaves very many changes to people', () => {
    const links = ['de', 'fr', 'it', 'es'].map((code) => `[[${code}:B]]`).join('\n');
    const draft = edit('[[en:Birch]]', `[[en:Birch]]\n${links}`, { options: { most: 3 } });
    expect(ask('interlanguage_only', draft)).toMatchObject({
      outcome: 'neutral',
      says: 'too-many',
      params: [4]
    });
  });
});
