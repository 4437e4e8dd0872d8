import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languages, loadCatalogue } from '../../../gadget/site/texts/catalogues.ts';
import { chooseLanguage, directionOf, spokenLanguage } from '../../../gadget/site/texts/language.ts';
import { percent } from '../../../gadget/site/texts/percent.ts';
import { sitePages } from '../../../shared/site-pages.ts';

const catalogue = (name: string, language: string): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`../../../shared/i18n/${name}/${language}.json`, import.meta.url), 'utf8'));

describe('messages of the companion’s pages', () => {
  it('have keys that neither the gadget nor the bot has', () => {
    const keys = ['site', 'gadget', 'bot'].flatMap((name) => Object.keys(catalogue(name, 'en')));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('are all there in Finnish', () => {
    const finnish = catalogue('site', 'fi');
    expect(Object.keys(catalogue('site', 'en')).filter((key) => !(key in finnish))).toEqual([]);
  });

  it('come in every language that somebody has translated, completed by English', async () => {
    expect(languages).toEqual(expect.arrayContaining(['en', 'fi']));
    expect(languages).not.toContain('qqq');
    expect((await loadCatalogue('fi'))['seula-menu-queue']).toBe('Jono');
    expect(await loadCatalogue('xx')).toEqual(await loadCatalogue('en'));
  });
});

describe('the language', () => {
  it.each([
    ['fi', null, ['en-GB'], 'fi'],
    ['ar', 'fi', ['en'], 'ar'],
    ['FI', null, [], 'fi'],
    ['../x', 'fi', [], 'fi'],
    [undefined, 'fi', ['en'], 'fi'],
    [undefined, 'xx', ['fi-FI'], 'fi'],
    [undefined, null, ['ar', 'fi'], 'fi'],
    [undefined, null, ['ja'], 'en'],
    [undefined, null, [], 'en']
  ])('%s in the address, %s chosen, %j in the browser: %s', (named, chosen, browsers, wanted) => {
    expect(chooseLanguage(named, chosen, browsers)).toBe(wanted);
  });

  it('has a direction, and words of its own or English ones', () => {
    expect(['ar', 'he', 'fa-af', 'fi', 'en', 'arn'].map(directionOf)).toEqual([
      'rtl',
      'rtl',
      'rtl',
      'ltr',
      'ltr',
      'ltr'
    ]);
    expect(['ar', 'fi', 'fi-x', 'en'].map(spokenLanguage)).toEqual(['en', 'fi', 'fi', 'en']);
  });
});

it('shares are never rounded up to all', () => {
  expect([1, 0.9999, 0.5, 0].map((share) => percent(share, 'en'))).toEqual(['100%', '99.9%', '50%', '0%']);
});

it('every page of the table is a file, and every file is in the table', () => {
  const files = readdirSync(new URL('../../../gadget/site/pages', import.meta.url))
    .flatMap((name) => /^(\w+)\.tsx$/.exec(name)?.[1] ?? [])
    .sort();
  expect(files).toEqual([...sitePages.map(({ name }) => name), 'Missing'].sort());
});
