import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { noteMessage } from '../../../server/bot/note-words.ts';
import { readCatalogues } from '../../../server/catalogues.ts';

const root = new URL('../../../server/', import.meta.url);
const { translate } = readCatalogues();

/** Where the program names a code that may become the note of a decision, or the end of a run or of an undo. */
const places = [
  /\b(?:note|code|refusal|failure|keptFor): '([a-z-]+)'/g,
  /\b(?:code|\w*[nN]ote) = '([a-z-]+)';/g,
  /\? \w+ : '([a-z]+(?:-[a-z]+)+)'/g,
  /\b(?:unknown|refused|settle|enter|ended|end)\((?:[^)\n]*, )?'([a-z]+(?:-[a-z]+)+)'/g,
  /\?\? '([a-z]+(?:-[a-z]+)+)'/g,
  /return '([a-z]+(?:-[a-z]+)+)'/g
];
/** What stands in those places and is no note. */
const others = new Set(['too-many-undone', 'dry-run']);

function codesIn(folder: string): string[] {
  const names = readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.ts') && !name.includes('messages'))
    .flatMap((name) => {
      const source = readFileSync(new URL(`${folder}/${name}`, root), 'utf8');
      return places.flatMap((place) => [...source.matchAll(place)].flatMap(([, code]) => code ?? []));
    });
}

function codesOfUnion(file: string, name: string): string[] {
  const source = readFileSync(new URL(file, root), 'utf8');
  const [union = ''] = new RegExp(`export type ${name} =[^;]+;`).exec(source) ?? [];
  return [...union.matchAll(/'([a-z-]+)'/g)].flatMap(([, code]) => code ?? []);
}

/** What ends a whole run, by the wiki's own codes. */
function refusalsOfTheWiki(): string[] {
  const source = readFileSync(new URL('bot/failure-codes.ts', root), 'utf8');
  const sets = [...source.matchAll(/new Set\(\[([^\]]+)\]/g)].map(([, set = '']) => set).join();
  return [...sets.matchAll(/'([a-z-]+)'/g)].flatMap(([, code]) => code ?? []);
}

const failures = [
  ...codesOfUnion('wiki/wiki-error.ts', 'WikiErrorCode'),
  ...codesOfUnion('store/store-error.ts', 'StoreErrorCode'),
  ...refusalsOfTheWiki(),
  'bad-settings',
  'cut-off',
  'globalblocking-ipblocked'
];
const codes = [...new Set([...codesIn('bot'), ...failures])].filter((code) => !others.has(code)).sort();

describe('the notes of decisions', () => {
  it('are found where they are written', () => {
    for (const code of [
      'not-sent',
      'intent-open',
      'withdrawn-before',
      'withdrawal-failed',
      'withdrawn-by-person'
    ])
      expect(codes).toContain(code);
    for (const code of ['lease-lost', 'too-late', 'reviewed-since', 'stop-page-missing', 'timeout'])
      expect(codes).toContain(code);
    for (const code of ['unavailable', 'read-only', 'assertuserfailed', 'autoblocked', 'ratelimited'])
      expect(codes).toContain(code);
    expect(codes.length).toBeGreaterThan(80);
  });

  it.each(codes)('%s has words in English and Finnish', (code) => {
    const { key, params } = noteMessage(code);
    expect(key).not.toBe('seula-bot-note-other');
    const [english, finnish] = ['en', 'fi'].map((language) => translate(language, key, params));
    for (const text of [english, finnish]) expect(text).not.toBe(key);
    expect(finnish).not.toBe(english);
  });

  it('name the code of the wiki where it is one of its own', () => {
    const { key, params } = noteMessage('editconflict');
    expect(translate('fi', key, params)).toBe('Wiki kieltäytyi (editconflict).');
    expect(noteMessage('partially-blocked').key).toBe('seula-bot-note-blocked');
    expect(noteMessage('author-cap-reached', ['A', '3'])).toEqual({
      key: 'seula-bot-halt-author-cap-reached',
      params: ['A', '3']
    });
  });
});
