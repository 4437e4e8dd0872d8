import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { WordList } from '../ports.ts';
import { readWordList } from './word-list-file.ts';

/** The lists of a folder, one file a wiki: `fiwiki.words`. Null for a wiki that has none; a list is read when it is first wanted. */
export function createWordListShelf(folder: string): (wikiId: string) => (() => WordList) | null {
  const open = new Map<string, { changedAt: number; list: WordList }>();
  return (wikiId) => {
    const file = wordListPath(folder, wikiId);
    const changedAt = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
    if (changedAt === undefined) return null;
    return () => {
      const known = open.get(wikiId);
      if (known?.changedAt === changedAt) return known.list;
      const list = readWordList(file);
      open.set(wikiId, { changedAt, list });
      return list;
    };
  };
}

/** Where the list of a wiki stands. */
export function wordListPath(folder: string, wikiId: string): string {
  return join(folder, `${wikiId}.words`);
}
