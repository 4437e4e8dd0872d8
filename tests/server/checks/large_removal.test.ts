import { describe, expect, it } from 'vitest';
import { ask, askWhole, type Draft } from './dossier-builder.ts';

const section = (name: string) =>
  `== ${name} ==\n${Array.from({ length: 12 }, (_, n) => `${name} on asia numero ${n}, josta kerrotaan.`).join(' ')}\n\n`;
const article = `Koivu on puu.\n\n${['Alku', 'Kasvu', 'Levinneisyys', 'Merkitys', 'Historia'].map(section).join('')}`;

function to(edit: string, stable = article): Draft {
  return { stable, edits: [edit] };
}

describe('large_removal', () => {
  const cases: [string, Draft, string, string][] = [
    ['the page emptied', to(''), 'block', 'blanked'],
    ['white space instead of the page', to(' \n\n'), 'block', 'blanked'],
    ['a short page emptied', to('', 'Koivu.'), 'block', 'blanked'],
    ['a word instead of the page', to('kakka'), 'block', 'removed'],
    [
      'two sections of five',
      to(article.replace(section('Kasvu'), '').replace(section('Historia'), '')),
      'block',
      'removed'
    ],
    ['one section of five', to(article.replace(section('Kasvu'), '')), 'neutral', 'little-removed'],
    [
      'a section moved to the end',
      to(
        article.replace(section('Alku'), '').replace(section('Kasvu'), '') +
          section('Alku') +
          section('Kasvu')
      ),
      'neutral',
      'little-removed'
    ],
    [
      'half the page put into a comment',
      to(article.replace('== Kasvu', '<!-- == Kasvu').replace('== Historia', '-->== Historia')),
      'block',
      'hidden'
    ],
    [
      'the rest of the page in a comment never closed',
      to(article.replace('== Kasvu', '<!-- == Kasvu')),
      'block',
      'hidden'
    ],
    [
      'a short remark in a comment',
      to(article.replace('Koivu on puu.', 'Koivu on puu. <!-- tarkista -->')),
      'neutral',
      'little-removed'
    ],
    ['a third of a very short page', to('Koivu on pensas.', 'Koivu on puu.'), 'neutral', 'little-removed'],
    ['much added, nothing removed', to(article + section('Lisä')), 'neutral', 'little-removed']
  ];
  it.each(cases)('%s', (_, draft, outcome, says) => {
    expect(ask('large_removal', draft)).toMatchObject({ outcome, says });
  });

  it('counts bytes of long articles, in which a large removal is a small share', () => {
    const long = article.repeat(20).replaceAll('numero', () => `numero ${Math.abs(article.length)}`);
    const draft = to(long.slice(2600), long);
    expect(ask('large_removal', draft)).toMatchObject({ outcome: 'block', setting: 'bytes' });
    expect(ask('large_removal', { ...draft, options: { bytes: 4000 } })).toMatchObject({
      outcome: 'neutral'
    });
  });

  it('counts bytes alike in all scripts', () => {
    const russian = 'Берёза — это дерево. '.repeat(20);
    const draft = { stable: russian + 'Конец.', edits: [russian.slice(0, 210) + 'Конец.'] };
    expect(ask('large_removal', draft)).toMatchObject({ outcome: 'block', setting: 'share' });
  });

  it('goes by the share that the wiki sets', () => {
    const draft = to(article.replace(section('Kasvu'), ''));
    expect(ask('large_removal', { ...draft, options: { share: 10 } })).toMatchObject({
      outcome: 'block',
      setting: 'share'
    });
  });

  it('adds up small removals of several edits', () => {
    const one = article.replace(section('Kasvu'), '');
    const draft = { stable: article, edits: [one, one.replace(section('Historia'), '')] };
    expect(ask('large_removal', draft)).toMatchObject({ outcome: 'neutral' });
    // The first edit is not approved by this check alone, so that the second is not reached; put both into one author's hands.
    expect(askWhole('large_removal', { stable: article, edits: [{ text: one, parentId: 100 }] })).toBeNull();
  });

  it('marks what went', () => {
    const asked = ask('large_removal', to('kakka'));
    expect(asked?.marked.join()).toContain('before: ');
    expect(asked?.params[1]).toBe(100);
  });

  it('is unavailable when the version before cannot be seen', () => {
    expect(ask('large_removal', { edits: [{ text: null }, ''] })).toMatchObject({ outcome: 'unavailable' });
  });
});
