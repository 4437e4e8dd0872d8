import { describe, expect, it } from 'vitest';
import { ask, type Draft } from './dossier-builder.ts';

const article = "'''Koivu''' on puu vuodelta 1970.\n\n[[Luokka:Puut]]\n[[Luokka:Koivut]]\n";

function from(stable: string, edit: string): Draft {
  return { stable, edits: [edit] };
}

describe('no_net_change', () => {
  const cases: [string, Draft, string, string][] = [
    ['the same text', from(article, article), 'approve', 'same-text'],
    ['a space at the end of a line', from('A b.\nC.', 'A b. \nC.'), 'approve', 'same-page'],
    [
      'categories in another order',
      from(article, article.replace(/(\[\[Luokka:Puut\]\])\n(\[\[Luokka:Koivut\]\])/, '$2\n$1')),
      'approve',
      'same-page'
    ],
    ['a word', from(article, article.replace('puu', 'pensas')), 'neutral', 'changed'],
    ['a digit', from(article, article.replace('1970', '1979')), 'neutral', 'changed'],
    ['digits swapped', from(article, article.replace('1970', '1907')), 'neutral', 'changed'],
    ['the case of a word', from(article, article.replace('puu', 'Puu')), 'neutral', 'changed'],
    ['a space in a word', from(article, article.replace('puu', 'pu u')), 'neutral', 'changed'],
    ['a link target', from('[[Koivu|puu]]', '[[Kuusi|puu]]'), 'neutral', 'changed'],
    ['a redirect made a list', from('#OHJAUS [[Koivu]]', '# OHJAUS [[Koivu]]'), 'neutral', 'changed'],
    [
      'one image shown instead of another',
      from(
        '[[:Tiedosto:A.jpg|kuva]] [[Tiedosto:B.jpg|kuva]]',
        '[[Tiedosto:A.jpg|kuva]] [[:Tiedosto:B.jpg|kuva]]'
      ),
      'neutral',
      'changed'
    ],
    [
      'a sort key in other letters, a template',
      from('{{DEFAULTSORT:A}}', '{{defaultsort:A}}'),
      'neutral',
      'changed'
    ],
    ['a category less', from(article, article.replace('[[Luokka:Puut]]\n', '')), 'neutral', 'changed']
  ];
  it.each(cases)('%s', (_, draft, outcome, says) => {
    expect(ask('no_net_change', draft)).toMatchObject({ outcome, says });
  });

  it('goes by the edit itself, not by what lies before it', () => {
    expect(ask('no_net_change', { stable: 'A.', edits: ['B.', 'B. '] })).toMatchObject({
      outcome: 'approve'
    });
  });

  it('is unavailable when the parent cannot be seen', () => {
    expect(ask('no_net_change', { edits: [{ text: null }, 'A.'] })).toMatchObject({
      outcome: 'unavailable',
      says: 'seula-reason-text-missing'
    });
  });
});
