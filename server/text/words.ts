import { caseFold } from './case-fold.ts';
import { wordTokens } from './tokens.ts';
import type { Span } from './span.ts';

/** A word as it stands in a text. */
export interface Word extends Span {
  readonly text: string;
  /** Case folded, without soft hyphens and joiners that change no letter: equal for all spellings that count as the same word. */
  readonly key: string;
  /** True in scripts that write no spaces, where a run of signs stands for words that only a reader parts. */
  readonly isUnspacedRun: boolean;
}

/**
 * The words in some ranges of a text. In scripts without spaces a run is one word: cut finer, any new word could be pieced
 * together from signs that are already there.
 */
export function wordsIn(text: string, spans: readonly Span[]): Word[] {
  const words: Word[] = [];
  for (const span of spans) {
    let run: Span | null = null;
    for (const token of wordTokens(text, span.start, span.end)) {
      const isUnspaced = holdsFarLetters(text, token) && UNSPACED.test(text.slice(token.start, token.end));
      if (isUnspaced && run?.end === token.start) run = { start: run.start, end: token.end };
      else {
        if (run !== null) words.push(wordAt(text, run, true));
        run = isUnspaced ? token : null;
      }
      if (!isUnspaced) words.push(wordAt(text, token, false));
    }
    if (run !== null) words.push(wordAt(text, run, true));
  }
  return words;
}

/** The form of a word under which spellings count as the same. */
export function wordKey(word: string): string {
  const plain = /[\u00ad\u200b\u2060]/.test(word) ? word.replace(/[\u00ad\u200b\u2060]/g, '') : word;
  return caseFold(plain.replaceAll('’', "'"));
}

/** Whether a case-folded word stands as a word of its own in a text folded by `wordKey`. */
export function standsIn(folded: string, key: string, isUnspacedRun: boolean): boolean {
  for (let at = folded.indexOf(key); at !== -1; at = folded.indexOf(key, at + 1)) {
    if (isUnspacedRun || (isBorder(folded, at - 1, -1) && isBorder(folded, at + key.length, 1))) return true;
  }
  return false;
}

const FIRST_UNSPACED = 0x0e00;

// All scripts that write no spaces stand behind the others; most texts have none of their letters.
function holdsFarLetters(text: string, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) >= FIRST_UNSPACED) return true;
  return false;
}

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;

function wordAt(text: string, { start, end }: Span, isUnspacedRun: boolean): Word {
  const word = text.slice(start, end);
  return { text: word, key: wordKey(word), isUnspacedRun, start, end };
}

// An apostrophe between letters joins them to one word.
function isBorder(folded: string, at: number, step: number): boolean {
  const sign = folded.charAt(at);
  if (sign === '' || !WORD_SIGN.test(sign)) return sign !== "'" || !WORD_SIGN.test(folded.charAt(at + step));
  return false;
}

const WORD_SIGN = /[\p{L}\p{M}\p{N}\u200c\u200d]/u;
