import { describe, expect, it } from 'vitest';
import { ask, type Draft } from './dossier-builder.ts';

function from(stable: string, edit: string): Draft {
  return { stable, edits: [edit] };
}

describe('categories_removed', () => {
  const cases: [string, Draft, string][] = [
    ['all removed', from('A [[Luokka:Puut]] [[Luokka:B]]', 'A'), 'block'],
    ['the page blanked', from('A [[Luokka:Puut]]', ''), 'block'],
    ['English name on a Finnish wiki', from('A [[category:Puut]]', 'A'), 'block'],
    ['spaces and case in the name', from('A [[ luokka : Puut|sort]]', 'A'), 'block'],
    ['commented out', from('A [[Luokka:Puut]]', 'A <!-- [[Luokka:Puut]] -->'), 'block'],
    ['in nowiki now', from('A [[Luokka:Puut]]', 'A <nowiki>[[Luokka:Puut]]</nowiki>'), 'block'],
    ['a mere link now', from('A [[Luokka:Puut]]', 'A [[:Luokka:Puut]]'), 'block'],
    ['some left', from('A [[Luokka:Puut]] [[Luokka:B]]', 'A [[Luokka:B]]'), 'neutral'],
    ['another one instead', from('A [[Luokka:Puut]]', 'A [[Category:Kasvit]]'), 'neutral'],
    ['none before', from('A', 'B'), 'neutral'],
    ['a redirect now, which has none', from('A [[Luokka:Puut]]', '#OHJAUS [[Puu]]'), 'neutral']
  ];
  it.each(cases)('%s', (_, draft, outcome) => {
    expect(ask('categories_removed', draft)).toMatchObject({ outcome });
  });

  it('knows the names that an alias gives the namespace', () => {
    const site = { namespaces: [{ id: 14, names: ['Категория', 'Category', 'К'] }] };
    const draft = { ...from('A [[К:Деревья]]', 'A'), site };
    expect(ask('categories_removed', draft)).toMatchObject({
      outcome: 'block',
      params: [['Деревья']],
      marked: ['before: [[К:Деревья]]']
    });
  });
});
