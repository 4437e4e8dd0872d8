import { caseFold } from './case-fold.ts';

/** Whether every word of a sort key stands in a text, case and marks on letters apart: "Angstrom" stands in "Ångström". */
export function arePartOf(sortKey: string, text: string): boolean {
  const known = new Set(wordsOf(text));
  return wordsOf(sortKey).every(
    (word) => known.has(word) || [...word].length === 1 || /^\p{N}+$/u.test(word)
  );
}

function wordsOf(text: string): string[] {
  return caseFold(text.normalize('NFD').replace(/\p{M}+/gu, '')).match(/[\p{L}\p{N}]+/gu) ?? [];
}
