import { changedRegionOf, shifted } from './changed-region.ts';
import { codeSpansOf } from './code-spans.ts';
import { isKeyboardNoise } from './keyboard-noise.ts';
import { referencesOf } from './references.ts';
import type { SiteWords } from './site-words.ts';
import { cutOut, touchesAny, type Span } from './span.ts';
import { templatesOf } from './templates.ts';
import { wordTokens, type Token } from './tokens.ts';
import type { Change } from './version.ts';
import { addedVisibleSpans } from './visible-text.ts';

/** A piece of noise in added text; the range is one of the text after. */
export interface Noise extends Span {
  readonly kind: 'keyboard' | 'repeated_letters' | 'repeated_signs' | 'repeated_words' | 'shouting';
  readonly text: string;
}

/**
 * Keyboard noise, repeated letters, signs and words, and shouting in what an edit added for readers to see. Made to pass over
 * what only looks like noise: DNA, hashes, chemical names, code, Roman numerals, acronyms, long compounds, scripts without
 * case or spaces. Capitals in references and templates are titles and names, not shouting.
 */
export function gibberishIn(change: Change, site: SiteWords): Noise[] {
  const text = change.after.text;
  const region = changedRegionOf(change);
  const code = shifted(codeSpansOf(region.after), region.start);
  const spans = addedVisibleSpans(change, site).flatMap((span) => cutOut(span, code));
  const read = spans.map((span) => ({ span, words: wordTokens(text, span.start, span.end) }));
  const noise = read.flatMap(({ span, words }) => [
    ...wordNoise(text, words),
    ...signNoise(text, span),
    ...repeatedWords(text, words)
  ]);
  const shouted = read.flatMap(({ words }) => shoutingIn(text, words));
  const quoted = shouted.length > 0 ? quotedSpans(change) : [];
  const shouting = shouted.filter((span) => !touchesAny(span, quoted));
  return [...noise, ...shouting].sort((a, b) => a.start - b.start || a.end - b.end);
}

function quotedSpans(change: Change): Span[] {
  const { after, start } = changedRegionOf(change);
  return [...referencesOf(after), ...templatesOf(after)]
    .map((span) => ({ start: span.start + start, end: span.end + start }))
    .sort((a, b) => a.start - b.start)
    .filter(
      (span, index, all) => index === 0 || span.start >= all[index - 1]!.end || span.end > all[index - 1]!.end
    );
}

function noiseAt(kind: Noise['kind'], text: string, start: number, end: number): Noise {
  return { kind, text: text.slice(start, end), start, end };
}

function wordNoise(text: string, words: readonly Token[]): Noise[] {
  return words.flatMap(({ start, end }) => {
    const word = text.slice(start, end);
    // Few words are noise of either kind, so what excuses them is asked last.
    const kind = hasRepeatedLetters(word) ? 'repeated_letters' : isKeyboardNoise(word) ? 'keyboard' : null;
    if (kind === null || UNSPACED.test(word) || isExempt(word) || isInAddress(text, start, end)) return [];
    return [noiseAt(kind, text, start, end)];
  });
}

const DNA = /^[ACGTUNRYKMacgtun]{5,}$/;
// No numeral has five equal signs in a row.
const ROMAN = /^(?!.*(.)\1{4})[IVXLCDM]+$/i;
const HAS_DIGIT = /\p{N}/u;
const HEXADECIMAL = /^[0-9a-f]{7,}$/i;

function isExempt(word: string): boolean {
  return (
    isDna(word) || ROMAN.test(word) || HAS_DIGIT.test(word) || (HEXADECIMAL.test(word) && /[0-9]/.test(word))
  );
}

// One or two letters over and over are no gene in small letters.
function isDna(word: string): boolean {
  return DNA.test(word) && (/[A-Z]/.test(word) || new Set(word).size > 2);
}

// Parts of names of files and hosts, of paths and of code.
function isInAddress(text: string, start: number, end: number): boolean {
  return /[/\\@_~^%#&=+]/.test(text.charAt(start - 1)) || /[/\\@_~^%#=+]/.test(text.charAt(end));
}

// Five equal letters. The Arabic stretching sign and the Japanese signs of repetition are no letters of this kind.
const SAME_LETTER = /(?![ـー々ゝ〃])(\p{L})\1{4,}/iu;
const FEWEST_OF_ONE_LETTER = 5;
// Of syllable signs six: comics and songs do write five.
const SAME_SYLLABLE_SIGN =
  /([\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}\p{Script=Thai}\p{Script=Hangul}])\1{5,}/gu;
const UNSPACED = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}\p{Script=Thai}\p{Script=Hangul}]/u;
// hahahaha, asdasdasd, हाहाहाहाहा: two to four letters or vowel signs at least four times and at least ten in all.
const SAME_PART = /(\p{L}[\p{L}\p{M}]{1,3})\1{3,}/iu;
const SHORTEST_OF_PARTS = 10;

function hasRepeatedLetters(word: string): boolean {
  if (word.length < FEWEST_OF_ONE_LETTER) return false;
  if (SAME_LETTER.test(word)) return true;
  if (word.length < SHORTEST_OF_PARTS) return false;
  const parts = SAME_PART.exec(word.slice(0, 200));
  return parts !== null && parts[0].length >= SHORTEST_OF_PARTS;
}

const SIGNS = /([!?！？])[!?！？]{3,}|(?<=\p{Lu}{4,20})!{3,}/gu;

function signNoise(text: string, span: Span): Noise[] {
  return [
    ...matches('repeated_signs', SIGNS, text, span),
    ...matches('repeated_letters', SAME_SYLLABLE_SIGN, text, span)
  ];
}

function matches(kind: Noise['kind'], pattern: RegExp, text: string, { start, end }: Span): Noise[] {
  return [...text.slice(start, end).matchAll(pattern)].map((match) =>
    noiseAt(kind, text, start + match.index, start + match.index + match[0].length)
  );
}

const WORDS_IN_A_ROW = 5;

function repeatedWords(text: string, words: readonly Token[]): Noise[] {
  const found: Noise[] = [];
  let from = 0;
  for (let at = 1; at <= words.length; at++) {
    const isSame = at < words.length && same(text, words[from]!, words[at]!);
    if (isSame) continue;
    if (at - from >= WORDS_IN_A_ROW)
      found.push(noiseAt('repeated_words', text, words[from]!.start, words[at - 1]!.end));
    from = at;
  }
  return found;
}

function same(text: string, one: Span, other: Span): boolean {
  return text.slice(one.start, one.end).toLowerCase() === text.slice(other.start, other.end).toLowerCase();
}

const LETTERS_OF_A_SHOUT = 18;
const WORDS_OF_A_SHOUT = 4;

// Four or more words in capitals in a row, eighteen letters in all, at least one too long for an acronym.
function shoutingIn(text: string, words: readonly Token[]): Noise[] {
  const found: Noise[] = [];
  let run: Span[] = [];
  const close = (): void => {
    const letters = run.reduce((sum, { start, end }) => sum + end - start, 0);
    const hasLong = run.some(({ start, end }) => end - start >= 6);
    if (run.length >= WORDS_OF_A_SHOUT && letters >= LETTERS_OF_A_SHOUT && hasLong) {
      found.push(noiseAt('shouting', text, run[0]!.start, run.at(-1)!.end));
    }
    run = [];
  };
  for (const token of words) {
    const word = text.slice(token.start, token.end);
    if (run.length > 0 && !isGap(text.slice(run.at(-1)!.end, token.start))) close();
    if (isCapitals(word) && !DNA.test(word) && !ROMAN.test(word)) run.push(token);
    // A single letter ("I", "A", "Я") belongs to either.
    else if (word.length > 1) close();
  }
  close();
  return found;
}

// A comma, a slash or a bracket parts the acronyms of a list.
function isGap(between: string): boolean {
  return /^[\s.!?'’-]{1,3}$/.test(between);
}

function isCapitals(word: string): boolean {
  return (
    word.length > 1 && !HAS_DIGIT.test(word) && word === word.toUpperCase() && word !== word.toLowerCase()
  );
}
