import { bracketsOf } from './brackets.ts';
import { regionAround } from './changed-region.ts';
import { diffOf } from './diff.ts';
import { createEnclosingTemplate } from './enclosing-template.ts';
import { externalLinksOf } from './external-links.ts';
import { isNumberStart, isValidIsbn, readNumber } from './isbn-number.ts';
import { maskOf } from './mask.ts';
import { touchesAny, type Span } from './span.ts';
import { perChange, perVersion, type Change, type TextVersion } from './version.ts';

/** A book number that a text gives as an ISBN; the range covers the number alone, not its label. */
export interface IsbnMention extends Span {
  /** The number as written. */
  readonly text: string;
  /** Its digits, without separators, a final x as X. */
  readonly digits: string;
  readonly isValid: boolean;
  /** Whether the text itself says that the number is printed wrong: ((double parentheses)), as citation templates read them. */
  readonly isAcceptedAsWritten: boolean;
  /** Name of the innermost template around it, as written, or null. */
  readonly template: string | null;
}

/** Every ISBN in a text, in order. Numbers in comments, nowiki and web addresses do not count. */
export const isbnsIn: (version: TextVersion) => readonly IsbnMention[] = perVersion((version) => {
  const { text } = maskOf(version);
  const reading: Reading = { version, text, mentions: [] };
  let passed = 0;
  for (const match of text.matchAll(/[iI][sS][bB][nN]/g)) {
    if (match.index < passed || isInsideWord(text, match.index) || isInAddress(version, match.index))
      continue;
    passed = readMentions(reading, match.index + 4);
  }
  return reading.mentions;
});

/** The ISBNs of a change that were not in the text before, counted: a number that was moved or given new hyphens is not added. */
export const isbnsAdded: (change: Change) => readonly IsbnMention[] = perChange((change) => {
  if (!mayTouchIsbn(change)) return [];
  const added = diffOf(change).added;
  const chosen: IsbnMention[] = [];
  for (const { mentions, surplus } of surplusOf(change).values()) {
    // Of equal numbers those standing in added text are the new ones.
    const isNew = (mention: IsbnMention): boolean => touchesAny(mention, added);
    const inOrder = [...mentions.filter(isNew), ...mentions.filter((mention) => !isNew(mention))];
    for (const mention of inOrder.slice(0, surplus)) chosen.push(mention);
  }
  return chosen.sort((a, b) => a.start - b.start);
});

/** Those of them that cannot be right. */
export const invalidIsbnsAdded: (change: Change) => readonly IsbnMention[] = perChange((change) => {
  if (!mayTouchIsbn(change)) return [];
  // The lines around the change show more numbers than the whole text does (a comment may begin above), never fewer.
  const near = regionAround(change, FARTHEST_LABEL);
  const isSuspect = ({ mentions }: Surplus): boolean => mentions.some(({ isValid }) => !isValid);
  if (near !== change && ![...surplusOf(near).values()].some(isSuspect)) return [];
  return isbnsAdded(change).filter(({ isValid }) => !isValid);
});

interface Surplus {
  readonly mentions: readonly IsbnMention[];
  readonly surplus: number;
}

/** Mentions by their digits where the text after has more of them than the text before, with how many more. */
function surplusOf({ before, after }: Change): Map<string, Surplus> {
  const mentioned = isbnsIn(after);
  const known = byDigits(before === null || mentioned.length === 0 ? [] : isbnsIn(before));
  const more = new Map<string, Surplus>();
  for (const [digits, mentions] of byDigits(mentioned)) {
    const surplus = mentions.length - (known.get(digits)?.length ?? 0);
    if (surplus > 0) more.set(digits, { mentions, surplus });
  }
  return more;
}

const NEIGHBOURHOOD = 160;
/** A label may stand this far from the last number of the list that it begins. */
const FARTHEST_LABEL = 2000;

// A book number can only have come where the change stands near the letters, or where it opened or closed a tag or comment.
function mayTouchIsbn(change: Change): boolean {
  const { added, removed, moved } = diffOf(change);
  const after = change.after.text;
  const before = change.before?.text ?? '';
  return (
    [...added, ...moved.map((move) => move.to)].some((span) => isNearIsbn(after, span)) ||
    [...removed, ...moved.map((move) => move.from)].some((span) => isNearIsbn(before, span))
  );
}

function isNearIsbn(text: string, { start, end }: Span): boolean {
  const near = text.slice(Math.max(0, start - NEIGHBOURHOOD), end + NEIGHBOURHOOD);
  return /isbn/i.test(near) || HIDING.test(text.slice(Math.max(0, start - 3), end + 3));
}

// References and the tags of running text hide no number; an address hides only what stands beside it.
const HIDING = /<!--|-->|<\/?(?!\/?(?:ref|br|b|i|u|s|small|big|sup|sub|span|em|strong)\b)[a-z]/i;

function byDigits(mentions: readonly IsbnMention[]): Map<string, IsbnMention[]> {
  const groups = new Map<string, IsbnMention[]>();
  for (const mention of mentions) {
    const group = groups.get(mention.digits);
    if (group === undefined) groups.set(mention.digits, [mention]);
    else group.push(mention);
  }
  return groups;
}

interface Reading {
  readonly version: TextVersion;
  readonly text: string;
  readonly mentions: IsbnMention[];
}

const FEWEST_DIGITS_IN_PROSE = 7;

function isInsideWord(text: string, at: number): boolean {
  return at > 0 && /[\p{L}\p{N}]/u.test(text.charAt(at - 1));
}

function isInAddress(version: TextVersion, at: number): boolean {
  return touchesAny({ start: at, end: at + 1 }, externalLinksOf(version));
}

// Reads the number behind a label, and further ones in a list behind it; gives the offset that was reached.
function readMentions(reading: Reading, labelEnd: number): number {
  const { text } = reading;
  const label = readLabel(text, labelEnd);
  if (label === null) return labelEnd;
  let start = label.end;
  let isFirst = true;
  for (;;) {
    const run = readNumber(text, start);
    if (run === null || !isPlausible(run.digits, isFirst, label.isParameter)) return start;
    reading.mentions.push(mentionOf(reading, start, run.end, run.digits));
    const next = LIST_SIGN.exec(text.slice(run.end, run.end + 12));
    if (next === null) return run.end;
    start = run.end + next[0].length;
    isFirst = false;
  }
}

const LIST_SIGN = /^\)?\s{0,2}(?:[,;/|]|&|\()\s{0,3}(?=97[89]|[0-9]{1,5}-)/;

// Behind the first number only what can be nothing else: thirteen digits from 978, or ten with a right check digit.
function isPlausible(digits: string, isFirst: boolean, isParameter: boolean): boolean {
  if (isFirst) return digits.length >= (isParameter ? 1 : FEWEST_DIGITS_IN_PROSE);
  return (digits.length === 13 && /^97[89]/.test(digits)) || isValidIsbn(digits);
}

interface Label {
  readonly end: number;
  readonly isParameter: boolean;
}

// What may stand between the letters and the number: "-13", "10", "(13)", "]]", quotes, "=", ":", "|", spaces, "((".
const BETWEEN =
  /^(?:s|:t|-numero|-nummer|-nro|-Nr\.?)?(?:\]\]|''+|[\s:=|([\u00a0\u200e\u200f]|&nbsp;|&#160;|nro\.?|no\.?|nr\.?|№)*/iu;
const LENGTH_LABEL =
  /^[-\s\u00a0\u2010-\u2013]?\(?(?:10|13)[a-z]?\)?(?=\s*(?:[:=|]|\]\]|''|[\s\u00a0]+\(*(?:[0-9]|97)|&nbsp;)|\s*$)/iu;
const INDEXED_LABEL = /^[0-9]{1,2}\s*=/;
const LONGEST_LABEL = 48;

function readLabel(text: string, from: number): Label | null {
  const plain = afterBetween(text, from);
  const rest = text.slice(from, from + LONGEST_LABEL);
  const length = INDEXED_LABEL.exec(rest) === null ? LENGTH_LABEL.exec(rest) : /^[0-9]{1,2}/.exec(rest);
  const between = BETWEEN.exec(rest)?.[0] ?? '';
  // Both "ISBN 10 0-306…" and "ISBN 13-…" exist; the reading that gives a right number wins, else the label.
  const inner = LENGTH_LABEL.exec(text.slice(from + between.trimEnd().length, from + LONGEST_LABEL));
  const candidates = [
    length && from + length[0].length,
    inner && from + between.trimEnd().length + inner[0].length
  ];
  const labelled = candidates.find((end): end is number => typeof end === 'number');
  if (labelled === undefined || isNumberAt(text, plain.end))
    return isNumberStart(text, plain.end) ? plain : null;
  const read = afterBetween(text, labelled);
  return isNumberStart(text, read.end) ? read : null;
}

function afterBetween(text: string, from: number): Label {
  const between = BETWEEN.exec(text.slice(from, from + LONGEST_LABEL))?.[0] ?? '';
  return { end: from + between.length, isParameter: between.includes('=') || between.includes('|') };
}

function isNumberAt(text: string, at: number): boolean {
  const run = readNumber(text, at);
  return run !== null && isValidIsbn(run.digits);
}

function mentionOf({ version, text }: Reading, start: number, end: number, digits: string): IsbnMention {
  return {
    start,
    end,
    digits,
    text: version.text.slice(start, end),
    isValid: isValidIsbn(digits),
    isAcceptedAsWritten: text.slice(Math.max(0, start - 2), start) === '((' && text.startsWith('))', end),
    get template() {
      return templateNamesOf(version).get(start) ?? null;
    }
  };
}

/** Names of the templates around mentions, by where those begin. Few mentions are ever asked for theirs. */
const templateNamesOf = perVersion((version) => {
  const { text } = maskOf(version);
  const templateAt = createEnclosingTemplate(bracketsOf(version).templates);
  const names = new Map<number, string>();
  for (const { start } of isbnsIn(version)) {
    const template = templateAt(start);
    if (template === null) continue;
    const name = text.slice(template.start + 2, template.bars[0] ?? template.end - 2);
    names.set(start, name.replaceAll('\u0000', '').trim());
  }
  return names;
});
