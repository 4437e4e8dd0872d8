import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { categoriesIn, categoryKey } from '../../../server/text/categories.ts';
import { wikiText } from './arbitraries.ts';
import { SITES } from './sites.ts';

function names(text: string, site = SITES.fi): string[] {
  return categoriesIn({ text }, site).map((category) => category.name);
}

describe('categoriesIn', () => {
  it.each([
    ['fi', '[[Luokka:Elävät henkilöt]]', 'Elävät henkilöt'],
    ['fi', '[[luokka:elävät_henkilöt|Meikäläinen, Matti]]', 'Elävät henkilöt'],
    ['fi', '[[Category:Elävät henkilöt]]', 'Elävät henkilöt'],
    ['fi', '[[ LUOKKA : Elävät  henkilöt ]]', 'Elävät henkilöt'],
    ['fi', '[[Luokka:Paikat, joissa sataa]]', 'Paikat, joissa sataa'],
    ['en', '[[Category:Living people]]', 'Living people'],
    ['de', '[[Kategorie:Straße]]', 'Straße'],
    ['ru', '[[категория:ныне живущие|Иванов]]', 'Ныне живущие'],
    ['ru', '[[К:Города]]', 'Города'],
    ['ar', '[[تصنيف:أشخاص على قيد الحياة]]', 'أشخاص على قيد الحياة'],
    ['hi', '[[श्रेणी:जीवित लोग]]', 'जीवित लोग'],
    ['zh', '[[分類:在世人物]]', '在世人物'],
    ['fi', '[[Luokka:\u200eKissat\u200e]]', 'Kissat'],
    ['fi', '[[Luokka:Kis<!-- x -->sat]]', 'Kissat'],
    ['fi', '{{Malline|[[Luokka:Kissat]]}}', 'Kissat']
  ] as const)('%s: reads %s', (language, text, name) => {
    expect(names(text, SITES[language])).toEqual([name]);
  });

  it.each([
    ['a plain link', '[[:Luokka:Kissat]]'],
    ['a comment', '<!-- [[Luokka:Kissat]] -->'],
    ['an open comment', 'a <!-- [[Luokka:Kissat]]'],
    ['nowiki', '<nowiki>[[Luokka:Kissat]]</nowiki>'],
    ['source', '<syntaxhighlight lang="x">[[Luokka:Kissat]]</syntaxhighlight>'],
    ['includeonly', '<includeonly>[[Luokka:Kissat]]</includeonly>'],
    ['another language', '[[Kategorie:Katzen]]'],
    ['no closing', '[[Luokka:Kissat'],
    ['a line break in the name', '[[Luokka:Kis\nsat]]'],
    ['no name', '[[Luokka:]]']
  ])('passes over %s', (_what, text) => {
    expect(names(text)).toEqual([]);
  });

  it('gives sort keys and offsets', () => {
    const text = 'Alku [[Luokka:A|ä]][[Luokka:B]]';
    const [first, second] = categoriesIn({ text }, SITES.fi);
    expect(first).toEqual({ name: 'A', sortKey: 'ä', start: 5, end: 19 });
    expect(second).toMatchObject({ name: 'B', sortKey: null });
    expect(text.slice(second!.start, second!.end)).toBe('[[Luokka:B]]');
  });

  it('never fails, and its ranges hold what they name', () => {
    fc.assert(
      fc.property(wikiText(), (text) => {
        for (const { start, end } of categoriesIn({ text }, SITES.fi)) {
          expect(text.slice(start, end)).toMatch(/^\[\[[^]*\]\]$/);
        }
      })
    );
  });
});

describe('categoryKey', () => {
  it('is one for all spellings', () => {
    const spellings = [
      'Living people',
      'Living_people',
      'living people',
      'Category:Living_people',
      ' category: living  people '
    ];
    expect(new Set(spellings.map((name) => categoryKey(name, SITES.en))).size).toBe(1);
    expect(categoryKey('Straße', SITES.de)).toBe(categoryKey('STRASSE', SITES.de));
    expect(categoryKey('A, b', SITES.en)).not.toBe(categoryKey('A', SITES.en));
  });
});
