/** What a UTF-16 code unit is for the tokeniser. `Complex` is left to the segmenter: no spaces, surrogates, emoji. */
export const CharacterClass = {
  Complex: 0,
  Letter: 1,
  Digit: 2,
  Extend: 3,
  Space: 4,
  Newline: 5,
  Other: 6
} as const;

const TABLE_END = 0x2070;
const HANGUL = { start: 0xac00, end: 0xd7a4 };
let table: Uint8Array | undefined;

/** The class of every code unit, by code; everything outside the alphabets that part words by spaces is `Complex`. */
export function characterClasses(): Uint8Array {
  return (table ??= buildTable());
}

// Scripts written without spaces, or joined by dictionary: Thai, Lao, Tibetan, Myanmar, Hangul parts, Khmer, Tai scripts.
const COMPLEX: readonly (readonly [number, number])[] = [
  [0x0e00, 0x1000],
  [0x1000, 0x10a0],
  [0x1100, 0x1200],
  [0x1780, 0x1800],
  [0x1950, 0x19e0],
  [0x1a20, 0x1ab0]
];

function buildTable(): Uint8Array {
  const classes = new Uint8Array(0x10000).fill(CharacterClass.Complex);
  for (let code = 0; code < TABLE_END; code++) classes[code] = computeClass(code);
  return classes.fill(CharacterClass.Letter, HANGUL.start, HANGUL.end);
}

function computeClass(code: number): number {
  if (code === 0x0a) return CharacterClass.Newline;
  if (COMPLEX.some(([start, end]) => code >= start && code < end)) return CharacterClass.Complex;
  const character = String.fromCharCode(code);
  if (/[\t\r\p{Zs}]/u.test(character)) return CharacterClass.Space;
  if (/\p{Nd}/u.test(character)) return CharacterClass.Digit;
  if (/\p{L}|\p{Nl}/u.test(character)) return CharacterClass.Letter;
  // Soft hyphen, zero-width joiner and non-joiner belong to the word; direction marks stand alone.
  if (/\p{M}|[\u00ad\u200c\u200d]/u.test(character)) return CharacterClass.Extend;
  return CharacterClass.Other;
}
