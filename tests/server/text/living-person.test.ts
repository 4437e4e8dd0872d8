import { expect, it } from 'vitest';
import { livingSignOf } from '../../../server/text/living-person.ts';

const site = {
  language: 'fi',
  namespaces: [{ id: 14, names: ['Luokka', 'Category'] }],
  redirectWords: ['#REDIRECT']
};
const rules = { categories: ['Elävät_henkilöt'], oldestAge: 130 };
const now = Date.parse('2026-11-20T12:00:00Z');
const alive = { isHuman: true, hasDied: false, birthYears: [1950] };

it('goes by a category before it goes by Wikidata', () => {
  const facts = { names: ['Elävät henkilöt'], versions: [], item: alive };
  expect(livingSignOf(facts, rules, site, now)).toEqual({ category: 'Elävät henkilöt' });
});

it('finds the category in any version', () => {
  const versions = [{ text: 'A' }, { text: 'A [[luokka:elävät henkilöt|X]]' }];
  expect(livingSignOf({ names: [], versions, item: null }, rules, site, now)).toEqual({
    category: 'Elävät henkilöt'
  });
});

it('goes by Wikidata where no category is set', () => {
  const none = { categories: [], oldestAge: 130 };
  expect(livingSignOf({ names: [], versions: [], item: alive }, none, site, now)).toBe('wikidata');
  expect(livingSignOf({ names: [], versions: [], item: null }, none, site, now)).toBeNull();
});
