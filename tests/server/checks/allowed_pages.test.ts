import { describe, expect, it } from 'vitest';
import { ask } from './dossier-builder.ts';

function outcome(page: { title: string; namespace?: number }, options: object): string | undefined {
  return ask('allowed_pages', { edits: ['New.'], page, options: { ...options } })?.outcome;
}

describe('titles', () => {
  const cases: [string, string, string, string][] = [
    ['the very title', 'Luettelo koivuista', 'Luettelo koivuista', 'approve'],
    ['underscores are spaces', 'Luettelo koivuista', 'Luettelo_koivuista', 'approve'],
    ['the first letter is the wiki’s', 'Luettelo koivuista', 'luettelo koivuista', 'approve'],
    ['the other letters count', 'Luettelo koivuista', 'Luettelo Koivuista', 'neutral'],
    ['a longer title is another page', 'Luettelo koivuista (vanha)', 'Luettelo koivuista', 'neutral'],
    ['a shorter title is another page', 'Luettelo', 'Luettelo koivuista', 'neutral'],
    ['the namespace in English', 'Käyttäjä:Matti/Hiekka', 'User:Matti/Hiekka', 'approve'],
    ['the same words in another namespace', 'Malline:Hiekka', 'Hiekka', 'neutral'],
    ['the same words without the namespace', 'Hiekka', 'Malline:Hiekka', 'neutral'],
    ['a section is no page', 'Hiekka', 'Hiekka#Osa', 'neutral'],
    ['letters of a pattern are letters', 'Hiekka', 'Hie.*', 'neutral'],
    ['a title with such letters', 'C.*', 'C.*', 'approve'],
    ['a lone namespace', 'Käyttäjä:Matti', 'Käyttäjä:', 'neutral'],
    ['nothing but an underscore', 'Hiekka', '_', 'neutral']
  ];
  it.each(cases)('%s: %s by %s', (_, title, listed, wanted) => {
    expect(outcome({ title }, { pages: ['Toinen', listed] })).toBe(wanted);
  });

  it('are none where nothing is set', () => expect(outcome({ title: 'Hiekka' }, {})).toBe('neutral'));
});

describe('beginnings', () => {
  const cases: [string, string, string, string][] = [
    ['a page below', 'Käyttäjä:Matti/Hiekka/Koe', 'Käyttäjä:Matti/Hiekka', 'approve'],
    ['underscores are spaces', 'Käyttäjä:Matti M/Koe', 'User:Matti_M/', 'approve'],
    ['not in the middle', 'Käyttäjä:Iso Matti/Koe', 'Käyttäjä:Matti', 'neutral'],
    ['the same words in another namespace', 'Matti/Hiekka', 'Käyttäjä:Matti/', 'neutral'],
    ['an article that begins like a namespace', 'Käyttäjät', 'Käyttäjä', 'approve'],
    ['a lone namespace opens nothing', 'Käyttäjä:Matti', 'Käyttäjä:', 'neutral'],
    ['a lone colon opens nothing', 'Hiekka', ':', 'neutral'],
    ['an underscore opens nothing', 'Hiekka', '__', 'neutral'],
    ['letters of a pattern are letters', 'Hiekka', '.', 'neutral'],
    ['slashes of a pattern are letters', 'Hiekka', '/^.*$/', 'neutral']
  ];
  it.each(cases)('%s: %s by %s', (_, title, prefix, wanted) => {
    expect(outcome({ title }, { prefixes: [prefix] })).toBe(wanted);
  });

  it('are named in the reason', () => {
    const page = { title: 'Käyttäjä:Matti/Hiekka', namespace: 2 };
    const said = ask('allowed_pages', { edits: ['New.'], page, options: { prefixes: ['User:Matti/'] } });
    expect(said).toMatchObject({ says: 'has-prefix', params: ['User:Matti/'], setting: 'prefixes' });
  });
});
