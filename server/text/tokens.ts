import { CharacterClass, characterClasses } from './character-class.ts';
import type { Span } from './span.ts';

/** The smallest piece in which texts are compared. `markup` is what wikitext reads as a sign, such as [[ or ''. */
export interface Token extends Span {
  readonly kind: 'word' | 'number' | 'punctuation' | 'space' | 'markup';
}

/**
 * The tokens of a text, or of a range of it, without gaps. Words are cut as Unicode's text segmentation cuts them, except
 * that full stop, colon, middle dot and low line part words here: "end.Start" and "File:Name" are two words each.
 * Alphabets that part words by spaces are scanned by hand; only the others go through the segmenter, in short pieces,
 * because its cost grows with the square of the length.
 */
export function tokenise(text: string, from = 0, to = text.length): Token[] {
  return cut(text, from, to, false);
}

/** The words among the tokens of a range; what stands between them, which is more, is not even made a token. */
export function wordTokens(text: string, from: number, to: number): Token[] {
  return cut(text, from, to, true);
}

function cut(text: string, from: number, to: number, wordsOnly: boolean): Token[] {
  const tokens: Token[] = [];
  const classes = characterClasses();
  let at = from;
  while (at < to) {
    const code = text.charCodeAt(at);
    const kind = classes[code]!;
    if (kind === CharacterClass.Newline) {
      if (!wordsOnly) tokens.push({ kind: 'space', start: at, end: at + 1 });
      at++;
      continue;
    }
    const end = kind === CharacterClass.Complex ? at : simpleTokenEnd(classes, text, at, to, kind, code);
    // A Latin letter followed by a Thai sign, or a digit by an emoji's sign, belongs to the segmenter as a whole.
    if (
      end === at ||
      (end < to && isWordLike(kind) && classes[text.charCodeAt(end)] === CharacterClass.Complex)
    ) {
      at = segment(text, at, complexRunEnd(classes, text, at, to), tokens, wordsOnly);
      continue;
    }
    const found = kindOf(classes, text, at, end, kind, code);
    if (!wordsOnly || found === 'word') tokens.push({ kind: found, start: at, end });
    at = end;
  }
  return tokens;
}

function simpleTokenEnd(
  classes: Uint8Array,
  text: string,
  at: number,
  to: number,
  kind: number,
  code: number
): number {
  if (isWordLike(kind)) return wordEnd(classes, text, at, to);
  let end = at + 1;
  if (kind === CharacterClass.Space) {
    while (end < to && classes[text.charCodeAt(end)]! === CharacterClass.Space) end++;
  } else if (isRepeatable(code)) {
    while (end < to && text.charCodeAt(end) === code) end++;
  }
  return skipExtend(classes, text, end, to);
}

function wordEnd(classes: Uint8Array, text: string, at: number, to: number): number {
  let end = at;
  let last = 0;
  while (end < to) {
    const kind = classes[text.charCodeAt(end)]!;
    if (isWordLike(kind)) {
      last = kind;
      end++;
    } else if (kind === CharacterClass.Extend) end++;
    else if (joins(text.charCodeAt(end), last, end + 1 < to ? classes[text.charCodeAt(end + 1)]! : 0)) end++;
    else break;
  }
  return end;
}

// Apostrophes join letters (and Hebrew's double quote would, but it is kept apart: quotations are commoner here).
// Comma, full stop and their like join digits.
function joins(code: number, before: number, after: number): boolean {
  if (before === CharacterClass.Letter && after === CharacterClass.Letter)
    return code === 0x27 || code === 0x2019;
  if (before !== CharacterClass.Digit || after !== CharacterClass.Digit) return false;
  return code === 0x2e || code === 0x2c || code === 0x066b || code === 0x066c;
}

function isRepeatable(code: number): boolean {
  return code === 0x5b || code === 0x5d || code === 0x7b || code === 0x7d || code === 0x27 || code === 0x3d;
}

function skipExtend(classes: Uint8Array, text: string, at: number, to: number): number {
  let end = at;
  while (end < to && classes[text.charCodeAt(end)]! === CharacterClass.Extend) end++;
  return end;
}

function kindOf(
  classes: Uint8Array,
  text: string,
  start: number,
  end: number,
  kind: number,
  code: number
): Token['kind'] {
  if (kind === CharacterClass.Space) return 'space';
  if (kind === CharacterClass.Digit) return hasLetter(classes, text, start, end) ? 'word' : 'number';
  if (kind === CharacterClass.Letter) return 'word';
  if (code === 0x7c || code === 0x3c || code === 0x3e) return 'markup';
  if (isRepeatable(code) && (end - start > 1 || code !== 0x27)) return 'markup';
  return isListSign(code) && (start === 0 || text.charCodeAt(start - 1) === 0x0a) ? 'markup' : 'punctuation';
}

function isListSign(code: number): boolean {
  return code === 0x2a || code === 0x23 || code === 0x3a || code === 0x3b;
}

function hasLetter(classes: Uint8Array, text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++)
    if (classes[text.charCodeAt(at)]! === CharacterClass.Letter) return true;
  return false;
}

function isWordLike(kind: number): boolean {
  return kind === CharacterClass.Letter || kind === CharacterClass.Digit;
}

const LONGEST_RUN = 400;
const SHORTEST_RUN = 100;

// The end of a piece for the segmenter: at a simple sign or space, else, in a very long run, at a place chosen by the
// characters themselves, so that the same passage is cut alike wherever it stands.
function complexRunEnd(classes: Uint8Array, text: string, from: number, to: number): number {
  let at = from;
  while (at < to) {
    const code = text.charCodeAt(at);
    const kind = classes[code]!;
    if (kind === CharacterClass.Newline || kind === CharacterClass.Space || kind === CharacterClass.Other)
      break;
    const length = at - from;
    const isCut = length >= LONGEST_RUN || (length >= SHORTEST_RUN && code % 16 === 3);
    if (isCut && kind !== CharacterClass.Extend && !splitsCharacter(text, at)) break;
    at++;
  }
  return Math.max(at, from + 1);
}

const JOINED_TO_PREVIOUS = /[\p{M}\p{Cf}\u{1f3fb}-\u{1f3ff}\ufe0f]/u;

function splitsCharacter(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const code = text.charCodeAt(at);
  if (code >= 0xdc00 && code < 0xe000 && before >= 0xd800 && before < 0xdc00) return true;
  return before === 0x200d || JOINED_TO_PREVIOUS.test(String.fromCodePoint(text.codePointAt(at)!));
}

let segmenter: Intl.Segmenter | undefined;

function segment(text: string, start: number, end: number, tokens: Token[], wordsOnly: boolean): number {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'word' });
  for (const piece of segmenter.segment(text.slice(start, end))) {
    const from = start + piece.index;
    const kind = segmentKind(piece.segment);
    if (!wordsOnly || kind === 'word') tokens.push({ kind, start: from, end: from + piece.segment.length });
  }
  return end;
}

function segmentKind(segment: string): Token['kind'] {
  if (/\p{L}/u.test(segment)) return 'word';
  if (/\p{N}/u.test(segment)) return 'number';
  return /^\s+$/u.test(segment) ? 'space' : 'punctuation';
}
