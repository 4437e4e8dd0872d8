import { codeUnitsOf } from './code-units.ts';

/**
 * Tells where the signs of a masked text stand that a reader does not see: blots, tags, quote signs of bold and italic, magic
 * words between low lines, entities, list signs, table signs, brackets and bars. In order and disjoint.
 */
export function eachMarkupSign(masked: string, tell: (start: number, end: number) => void): void {
  const units = codeUnitsOf(masked);
  let lineStart = 0;
  for (let at = 0; at < masked.length;) {
    const code = units[at]!;
    if (at !== lineStart && IS_SIGN[code] !== 1) {
      at++;
      continue;
    }
    if (code === NEWLINE) {
      lineStart = ++at;
      continue;
    }
    const end = Math.max(
      at === lineStart ? lineSignEnd(masked, at) : at,
      signEnd(masked, at, code, lineStart)
    );
    if (end > at) tell(at, end);
    at = Math.max(end, at + 1);
  }
}

const NEWLINE = 0x0a;
const IS_SIGN = new Uint8Array(0x10000);
for (const sign of "\n\u0000\u007f<'_&[]|{}!") IS_SIGN[sign.charCodeAt(0)] = 1;

// At the start of a line: lists, and the frame of tables, where the rest of the line is layout.
function lineSignEnd(text: string, at: number): number {
  const first = text.charAt(at);
  if (!LINE_SIGNS.includes(first)) return at;
  const next = text.charAt(at + 1);
  if ((first === '{' && next === '|') || (first === '|' && (next === '-' || next === '}')))
    return lineEnd(text, at);
  if (first === '|' && next === '+') return at + 2;
  if (first === '!') return at + 1;
  let end = at;
  while (end < text.length && '*#:;'.includes(text.charAt(end))) end++;
  return end;
}

const LINE_SIGNS = '{|!*#:;';

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

function signEnd(text: string, at: number, code: number, lineStart: number): number {
  switch (code) {
    case 0x00:
    case 0x7f:
      return runEnd(text, at, code);
    case 0x5b: // [
    case 0x5d: // ]
    case 0x7c: // |
      return at + 1;
    case 0x27: // '
    case 0x7b: // {
    case 0x7d: {
      const end = runEnd(text, at, code);
      return end - at > 1 ? end : at;
    }
    case 0x21: // !
      // Two of them part heading cells, but only on a line of heading cells.
      return text.charAt(at + 1) === '!' && text.charAt(lineStart) === '!' ? at + 2 : at;
    case 0x3c: // <
      return tagEnd(text, at);
    case 0x5f: // _
      return patternEnd(MAGIC_WORD, text, at);
    case 0x26: // &
      return patternEnd(ENTITY, text, at);
    default:
      return at;
  }
}

function runEnd(text: string, at: number, code: number): number {
  let end = at + 1;
  while (end < text.length && text.charCodeAt(end) === code) end++;
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
