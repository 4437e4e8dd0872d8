/** Whether a number of ten or thirteen signs, without hyphens or spaces, carries the right check digit. */
export function isValidIsbn(digits: string): boolean {
  return digits.length === 10 ? isValidIsbn10(digits) : digits.length === 13 && isValidIsbn13(digits);
}

function isValidIsbn10(digits: string): boolean {
  if (!/^[0-9]{9}[0-9X]$/.test(digits)) return false;
  let sum = 0;
  for (let at = 0; at < 10; at++) sum += (10 - at) * (digits[at] === 'X' ? 10 : Number(digits[at]));
  return sum % 11 === 0;
}

function isValidIsbn13(digits: string): boolean {
  if (!/^97[89][0-9]{10}$/.test(digits)) return false;
  let sum = 0;
  for (let at = 0; at < 13; at++) sum += (at % 2 === 0 ? 1 : 3) * Number(digits[at]);
  return sum % 10 === 0;
}

/** The group of signs that a book number is made of: digits of any script, with the separators people put between. */
export interface NumberRun {
  /** Digits as ASCII, a final x as X. */
  readonly digits: string;
  readonly end: number;
  /** Whether a bare space, not a hyphen, parted any of its groups. */
  readonly hasSpaces: boolean;
}

/**
 * Reads the book number that begins at an offset. Of groups parted by spaces only as many are taken as make ten or
 * thirteen digits, so that a year behind the number is no part of it; where no border fits, the number is what
 * hyphens hold together. Null where no digit stands there.
 */
export function readNumber(text: string, from: number): NumberRun | null {
  const groups = readGroups(text, from);
  if (groups.length === 0) return null;
  const lengths: number[] = [];
  groups.reduce((sum, group) => (lengths.push(sum + group.digits.length), sum + group.digits.length), 0);
  const is13 = /^97[89]/.test(
    groups
      .map((group) => group.digits)
      .join('')
      .slice(0, 3)
  );
  for (const wanted of is13 ? [13, 10] : [10, 13]) {
    const index = lengths.indexOf(wanted);
    const next = groups[index + 1];
    if (index !== -1 && (next === undefined || next.isAfterSpace)) return joined(groups.slice(0, index + 1));
  }
  return joined(groups.slice(0, countOfWrong(groups, is13 ? 13 : 10)));
}

/** Whether `readNumber` would find a number at an offset. */
export function isNumberStart(text: string, at: number): boolean {
  return readDigits(text, at) !== null;
}

interface Group {
  readonly digits: string;
  readonly end: number;
  readonly isAfterSpace: boolean;
}

const MOST_GROUPS = 16;
const LONGEST_GROUP = 40;

function readGroups(text: string, from: number): Group[] {
  const groups: Group[] = [];
  let at = from;
  let isAfterSpace = false;
  while (groups.length < MOST_GROUPS) {
    const group = readDigits(text, at);
    if (group === null) break;
    groups.push({ ...group, isAfterSpace });
    if (group.digits.endsWith('X')) break;
    const separator = separatorLength(text, group.end);
    if (separator.length === 0) break;
    isAfterSpace = separator.isSpace;
    at = group.end + separator.length;
  }
  return groups;
}

function readDigits(text: string, from: number): { digits: string; end: number } | null {
  let digits = '';
  let at = from;
  while (digits.length < LONGEST_GROUP) {
    const digit = digitValue(text.charCodeAt(at));
    if (digit === null) break;
    digits += digit;
    at++;
  }
  const hasCheckX =
    /^[xX]$/.test(text.charAt(at)) &&
    !/[\p{L}\p{N}]/u.test(text.charAt(at + 1)) &&
    text.charAt(at + 1) !== "'";
  if (hasCheckX) return { digits: `${digits}X`, end: at + 1 };
  return digits === '' ? null : { digits, end: at };
}

// Zeros of the decimal digits met in books' numbers: ASCII, Arabic, Persian, Devanagari, Bengali, full width.
const ZEROS = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xff10];

function digitValue(code: number): number | null {
  for (const zero of ZEROS) if (code >= zero && code < zero + 10) return code - zero;
  return null;
}

// Hyphens and dashes of all kinds, spaces of all kinds, and the ways to write them as entities.
const SEPARATOR =
  /(?:[-\u2010-\u2015\u2212\ufe63\uff0d]|&(?:ndash|#8209|#x2011|#8211|shy);|\u00ad)|([ \u00a0\u2002-\u200b\u202f\u2060]|&(?:nbsp|thinsp|#160);)/uy;
const MOST_SEPARATORS = 3;

function separatorLength(text: string, from: number): { length: number; isSpace: boolean } {
  let at = from;
  let isSpace = true;
  for (let count = 0; count < MOST_SEPARATORS; count++) {
    SEPARATOR.lastIndex = at;
    const match = SEPARATOR.exec(text);
    if (match === null) break;
    if (match[1] === undefined) isSpace = false;
    at += match[0].length;
  }
  return { length: at - from, isSpace: at > from && isSpace };
}

function joined(groups: readonly Group[]): NumberRun {
  return {
    digits: groups.map((group) => group.digits).join(''),
    end: groups.at(-1)!.end,
    hasSpaces: groups.some((group) => group.isAfterSpace)
  };
}

// Hyphens hold a wrong number together; spaces do too while it is still short of what it should be.
function countOfWrong(groups: readonly Group[], wanted: number): number {
  let length = 0;
  for (let count = 0; count < groups.length; count++) {
    const group = groups[count]!;
    if (group.isAfterSpace && (length >= wanted - 1 || length + group.digits.length > wanted)) return count;
    length += group.digits.length;
  }
  return groups.length;
}
