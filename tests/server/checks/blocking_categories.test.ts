import { describe, expect, it } from 'vitest';
import { ask, rendered, type Draft } from './dossier-builder.ts';

const options = { categories: ['Suositellut artikkelit', 'Luokka:Elävät_henkilöt', 'Turku, Suomi'] };

function draft(stable: string, edit: string, evidence: Draft['evidence'] = {}): Draft {
  return { stable, edits: [edit], options, evidence };
}

describe('blocking_categories', () => {
  const cases: [string, Draft, string, string][] = [
    ['in none', draft('A [[Luokka:Puut]]', 'B [[Luokka:Puut]]'), 'neutral', 'in-none'],
    [
      'in the wikitext',
      draft('A [[Luokka:Elävät henkilöt]]', 'B [[Luokka:Elävät henkilöt]]'),
      'block',
      'is-in'
    ],
    ['added by the edit', draft('A', 'A [[Luokka:Suositellut artikkelit]]'), 'block', 'is-in'],
    ['removed by the edit', draft('A [[Luokka:Suositellut artikkelit]]', 'A'), 'block', 'was-in'],
    ['underscores are spaces', draft('A', 'A [[Luokka:Suositellut_artikkelit]]'), 'block', 'is-in'],
    ['a name with a comma', draft('A', 'A [[Luokka:Turku, Suomi]]'), 'block', 'is-in'],
    ['half of a name with a comma', draft('A', 'A [[Luokka:Turku]]'), 'neutral', 'in-none'],
    [
      'the English name of the namespace',
      draft('A', 'A [[Category:elävät henkilöt|Meikäläinen]]'),
      'block',
      'is-in'
    ],
    [
      'made by a template, on the page as it is',
      draft('A', 'B', { categories: { page: { names: ['Elävät henkilöt'] } } }),
      'block',
      'is-in'
    ],
    [
      'made by a template, in the edit’s version',
      draft('A', 'B', { rendered: { '101': rendered('', ['Elävät henkilöt']) } }),
      'block',
      'is-in'
    ],
    [
      'made by a template that the edit removed',
      draft('A {{eläväbio}}', 'A', { rendered: { '100': rendered('', ['Elävät henkilöt']) } }),
      'block',
      'was-in'
    ],
    ['in a comment only', draft('A', 'A <!-- [[Luokka:Elävät henkilöt]] -->'), 'neutral', 'in-none'],
    ['a link to the category', draft('A', 'A [[:Luokka:Elävät henkilöt]]'), 'neutral', 'in-none']
  ];
  it.each(cases)('%s', (_, one, outcome, says) => {
    expect(ask('blocking_categories', one)).toMatchObject({ outcome, says });
  });

  it('names each category once, as configured, and marks it', () => {
    const one = draft('A', 'A [[Luokka:elävät_henkilöt]]', {
      categories: { page: { names: ['Elävät henkilöt'] } }
    });
    expect(ask('blocking_categories', one)).toMatchObject({
      params: [['Luokka:Elävät_henkilöt']],
      marked: ['after: [[Luokka:elävät_henkilöt]]'],
      setting: 'categories'
    });
  });

  it('holds nothing back where nothing is configured', () => {
    const one = { ...draft('A', 'A [[Luokka:Elävät henkilöt]]'), options: {} };
    expect(ask('blocking_categories', one)).toMatchObject({ outcome: 'neutral' });
  });

  it.each(['categories', 'rendered'])('is unavailable without %s', (kind) => {
    const missing = { unavailable: 'failed' };
    const one = draft('A', 'B', { [kind]: { page: missing, '100': missing } });
    expect(ask('blocking_categories', one)).toMatchObject({ outcome: 'unavailable' });
  });
});
