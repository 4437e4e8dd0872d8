import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BloomFilter } from 'mnemonist';
import { z } from 'zod';
import type { WordList } from '../ports.ts';

// The package's entry would load all of its fifty structures, and it gives single ones to `require` alone.
const Filter = createRequire(import.meta.url)('mnemonist/bloom-filter.js') as typeof BloomFilter;

/** What a list says about itself, in its first line. */
const Header = z.object({
  format: z.literal('seula-words'),
  version: z.literal(1),
  wiki: z.string(),
  language: z.string(),
  /** How many words went in; about as many as differ. */
  words: z.number().int().nonnegative(),
  /** For how many words, and which share of mistakes, the filter was laid out. */
  capacity: z.number().int().positive(),
  errorRate: z.number().positive().max(0.5),
  sha1: z.string()
});
export type WordListHeader = z.infer<typeof Header>;

/** A list that cannot be read: not there, damaged, or something else. */
export class WordListError extends Error {
  override readonly name = 'WordListError';
  readonly code = 'bad-word-list';
}

/** Sets up an empty filter that a list of words is made with. */
export function createFilter(capacity: number, errorRate: number): BloomFilter {
  return new Filter({ capacity, errorRate });
}

/** A list as the bytes of a file: one line of JSON, then the bits of the filter. The same words give the same bytes. */
export function packWordList(
  filter: BloomFilter,
  about: Pick<WordListHeader, 'wiki' | 'language' | 'words' | 'capacity' | 'errorRate'>
): Buffer {
  const bits = filter.toJSON();
  const header: WordListHeader = { format: 'seula-words', version: 1, ...about, sha1: sha1Of(bits) };
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), bits]);
}

/** Reads a list from a file. Throws WordListError. */
export function readWordList(file: string): WordList & { readonly about: WordListHeader } {
  const bytes = read(file);
  const end = bytes.indexOf('\n');
  const header = Header.safeParse(parseJson(bytes.subarray(0, Math.max(end, 0)).toString()));
  if (!header.success) throw new WordListError(`${file} is no list of words`);
  const about = header.data;
  const bits = new Uint8Array(bytes.subarray(end + 1));
  const filter = createFilter(about.capacity, about.errorRate);
  if (bits.length !== filter.toJSON().length || sha1Of(bits) !== about.sha1) {
    throw new WordListError(`${file} is damaged`);
  }
  // The library has no way to load what it saved; the bits are all that an equal filter differs in.
  Object.assign(filter, { data: bits });
  return { about, has: (key) => filter.test(key) };
}

function read(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new WordListError(`${file} cannot be read`);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function sha1Of(bits: Uint8Array): string {
  return createHash('sha1').update(bits).digest('hex');
}
