import type { BloomFilter } from 'mnemonist';
import type { SiteWords } from '../text/site-words.ts';
import { visibleSpansOf } from '../text/visible-text.ts';
import { wordsIn } from '../text/words.ts';
import { createFilter } from './word-list-file.ts';

/** For how many different words a collection is laid out, how sure it is, and in how many articles a word must stand. */
export interface CollectOptions {
  readonly capacity: number;
  readonly errorRate: number;
  readonly least: number;
}

/** Words of articles while they are collected. */
export interface WordCollection {
  add(text: string, site: SiteWords): void;
  /** Words that stand in enough articles; about, as the filter counts. */
  readonly words: number;
  readonly filter: BloomFilter;
}

/**
 * Collects the words of articles in the memory of a few filters, whatever the number of words: one for words met once, one
 * for words met twice and so on. A word may pass too early by the error rate, never too late.
 */
export function collectWords({ capacity, errorRate, least }: CollectOptions): WordCollection {
  const filters = Array.from({ length: least }, () => createFilter(capacity, errorRate));
  const last = filters[least - 1] ?? createFilter(capacity, errorRate);
  let words = 0;
  return {
    filter: last,
    get words() {
      return words;
    },
    add(text, site) {
      const version = { text };
      const seen = new Set(wordsIn(text, visibleSpansOf(version, site)).map(({ key }) => key));
      for (const key of seen) {
        const next = filters.find((filter) => !filter.test(key));
        if (!next) continue;
        next.add(key);
        if (next === last) words += 1;
      }
    }
  };
}
