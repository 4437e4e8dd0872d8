import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { generateMessages } from '../scripts/generate/messages.ts';

const root = new URL('../', import.meta.url);
const folder = new URL('shared/i18n/', root);
const catalogues = readdirSync(folder);

it('English and the notes for translators follow from the strings in the code', async () => {
  for (const [path, wanted] of await generateMessages()) {
    expect(readFileSync(new URL(path, root), 'utf8'), path).toBe(wanted);
  }
});

describe.each(catalogues)('the catalogue %s', (name) => {
  const english = read(name, 'en');
  const languages = readdirSync(new URL(`${name}/`, folder))
    .map((file) => file.replace(/\.json$/, ''))
    .filter((language) => language !== 'en' && language !== 'qqq');

  it('has words under every key, and keys that wikis take', () => {
    for (const [key, text] of Object.entries(english)) {
      expect(key).toMatch(/^seula-[A-Za-z0-9_-]+$/);
      expect(text.trim(), key).not.toBe('');
    }
  });

  it('tells translators about every message and each of its parameters', () => {
    const notes = read(name, 'qqq');
    expect(Object.keys(notes)).toEqual(Object.keys(english));
    for (const [key, text] of Object.entries(english)) {
      expect(notes[key]?.trim(), key).not.toBe('');
      expect(parameters(notes[key] ?? ''), key).toEqual(expect.arrayContaining(parameters(text)));
    }
  });

  it('is there in Finnish', () => expect(languages).toContain('fi'));

  it.each(languages)('in %s has no keys that English lacks, and the same parameters', (language) => {
    const translated = read(name, language);
    expect(Object.keys(english)).toEqual(expect.arrayContaining(Object.keys(translated)));
    for (const [key, text] of Object.entries(translated)) {
      expect(text.trim(), key).not.toBe('');
      expect(parameters(text), key).toEqual(parameters(english[key] ?? ''));
    }
  });
});

function read(name: string, language: string): Record<string, string> {
  const text = readFileSync(new URL(`${name}/${language}.json`, folder), 'utf8');
  return z.record(z.string(), z.string()).parse(JSON.parse(text));
}

/** Numbers of the parameters that a text uses, each once. */
function parameters(text: string): string[] {
  return [...new Set([...text.matchAll(/\$(\d)/g)].map(([, number]) => number ?? ''))].sort();
}
