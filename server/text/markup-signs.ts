import { codeUnitsOf } from './code-units.ts';

/**
 * Tells where the signs of a masked text stand that a reader does not see: blots, tags, quote signs of bold and italic, magic
 * words between low lines, entities, list signs, table signs, brackets and bars. In order and disjoint.
 */
export function eachMarkupSign(masked: string, tell: (start: number, end: number) => void): void {
  const text: Units = { text: masked, units: codeUnitsOf(masked), length: masked.length };
  const { units, length } = text;
  let lineStart = 0;
  for (let at = 0; at < length;) {
    const code = units[at]!;
    const isFirst = at === lineStart;
    if (IS_SIGN[code] !== 1 && !(isFirst && OPENS_LINE[code] === 1)) {
      at++;
      continue;
    }
    if (code === NEWLINE) {
      lineStart = ++at;
      continue;
    }
    const end = Math.max(isFirst ? lineSignEnd(text, at, code) : at, signEnd(text, at, code, lineStart));
    if (end > at) tell(at, end);
    at = Math.max(end, at + 1);
  }
}

interface Units {
  readonly text: string;
  readonly units: Uint16Array;
  readonly length: number;
}

const NEWLINE = 0x0a;
const BRACE = 0x7b;
const BAR = 0x7c;
const EXCLAMATION = 0x21;
const IS_SIGN = tableOf("\n\u0000\u007f<'_&[]|{}!");
const IS_LIST_SIGN = tableOf('*#:;');
const OPENS_LINE = tableOf('*#:;{|!');

function tableOf(signs: string): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const sign of signs) table[sign.charCodeAt(0)] = 1;
  return table;
}

// At the start of a line: lists, and the frame of tables, where the rest of the line is layout.
function lineSignEnd({ units, length }: Units, at: number, first: number): number {
  const next = at + 1 < length ? units[at + 1]! : 0;
  if ((first === BRACE && next === BAR) || (first === BAR && (next === 0x2d || next === 0x7d))) {
    let end = at;
    while (end < length && units[end] !== NEWLINE) end++;
    return end;
  }
  if (first === BAR && next === 0x2b) return at + 2;
  if (first === EXCLAMATION) return at + 1;
  let end = at;
  while (end < length && IS_LIST_SIGN[units[end]!] === 1) end++;
  return end;
}

function signEnd(text: Units, at: number, code: number, lineStart: number): number {
  switch (code) {
    case 0x00:
    case 0x7f:
      return runEnd(text, at, code);
    case 0x5b: // [
    case 0x5d: // ]
    case BAR:
      return at + 1;
    case 0x27: // '
    case BRACE:
    case 0x7d: {
      const end = runEnd(text, at, code);
      return end - at > 1 ? end : at;
    }
    case EXCLAMATION: {
      // Two of them part heading cells, but only on a line of heading cells.
      const isDouble = at + 1 < text.length && text.units[at + 1] === EXCLAMATION;
      return isDouble && text.units[lineStart] === EXCLAMATION ? at + 2 : at;
    }
    case 0x3c: // <
      return tagEnd(text.text, at);
    case 0x5f: // _
      return patternEnd(MAGIC_WORD, text.text, at);
    case 0x26: // &
      return patternEnd(ENTITY, text.text, at);
    default:
      return at;
  }
}

function runEnd({ units, length }: Units, at: number, code: number): number {
  let end = at + 1;
  while (end < length && units[end] === code) end++;
  return end;
}

const LONGEST_TAG = 1000;

function tagEnd(text: string, at: number): number {
  const first = text.charCodeAt(text.charAt(at + 1) === '/' ? at + 2 : at + 1) | 0x20;
  if (!(first >= 0x61 && first <= 0x7a)) return at;
  for (let end = at + 1; end < text.length && end - at < LONGEST_TAG; end++) {
    const sign = text.charAt(end);
    if (sign === '>') return end + 1;
    if (sign === '<' || sign === '\n') return at;
  }
  return at;
}

const MAGIC_WORD = /__\p{L}{3,30}__/uy;
const ENTITY = /&(?:[a-z]{2,10}|#\d{1,7}|#x[0-9a-f]{1,6});/iy;

function patternEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match === null ? at : at + match[0].length;
}
