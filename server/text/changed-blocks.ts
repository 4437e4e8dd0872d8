import { diffSequences } from './sequence-diff.ts';
import type { Span } from './span.ts';

/** A stretch of lines, or of parts of very long lines, that differs between two texts. */
export interface Block {
  readonly before: Span;
  readonly after: Span;
}

/**
 * Where two texts differ, to the line. First the equal beginning and end are set aside, which is nearly all of an article
 * with a small edit; what lies between is compared line by line. Every border falls on a border of tokens.
 */
export function changedBlocks(before: string, after: string): Block[] {
  if (before === after) return [];
  const start = commonStart(before, after);
  const { beforeEnd, afterEnd } = commonEnd(before, after, start);
  const middle: Block = { before: { start, end: beforeEnd }, after: { start, end: afterEnd } };
  if (beforeEnd === start || afterEnd === start) return [middle];
  const longer = Math.max(beforeEnd - start, afterEnd - start);
  if (longer <= LONG_LINE && !hasSeveralLines(before, middle.before)) return [middle];
  return blocksByLine(before, after, middle);
}

// A line longer than this is cut at spaces too.
const LONG_LINE = 600;

// Engines compare whole slices far quicker than a loop compares characters; the loop only finds the place in the last one.
const SLICE = 4096;

function commonStart(a: string, b: string): number {
  const limit = Math.min(a.length, b.length);
  let at = 0;
  while (at + SLICE <= limit && a.slice(at, at + SLICE) === b.slice(at, at + SLICE)) at += SLICE;
  while (at < limit && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return lastBorder(a, at);
}

function commonEnd(a: string, b: string, from: number): { beforeEnd: number; afterEnd: number } {
  const limit = Math.min(a.length, b.length) - from;
  let length = 0;
  while (length + SLICE <= limit && endSlice(a, length) === endSlice(b, length)) length += SLICE;
  while (length < limit && a.charCodeAt(a.length - length - 1) === b.charCodeAt(b.length - length - 1))
    length++;
  const border = nextBorder(a, a.length - length);
  return { beforeEnd: border, afterEnd: b.length - (a.length - border) };
}

function endSlice(text: string, length: number): string {
  return text.slice(text.length - length - SLICE, text.length - length);
}

function hasSeveralLines(text: string, range: Span): boolean {
  const newline = text.indexOf('\n', range.start);
  return newline !== -1 && newline < range.end - 1;
}

// The nearest place at or before `at` that follows a line break, or, in a long line, a space between plain ASCII signs.
function lastBorder(text: string, at: number): number {
  const lineStart = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
  for (let place = at - 1; at - lineStart > LONG_LINE && place > lineStart; place--) {
    if (isSpaceBorder(text, place)) return place;
  }
  return lineStart;
}

function nextBorder(text: string, at: number): number {
  if (at === 0 || text.charCodeAt(at - 1) === 0x0a) return at;
  const lineEnd = text.indexOf('\n', at);
  const end = lineEnd === -1 ? text.length : lineEnd + 1;
  for (let place = at + 1; end - at > LONG_LINE && place < end; place++) {
    if (isSpaceBorder(text, place)) return place;
  }
  return end;
}

// After exactly one space and before a plain sign: there tokens always part, whatever stands around.
function isSpaceBorder(text: string, place: number): boolean {
  const next = text.charCodeAt(place);
  return place > 1 && text.charCodeAt(place - 1) === 0x20 && next > 0x20 && next < 0x7f;
}

function blocksByLine(before: string, after: string, middle: Block): Block[] {
  const numbers = new Map<string, number>();
  const a = numberedPieces(before, middle.before, numbers);
  const b = numberedPieces(after, middle.after, numbers);
  return diffSequences(a.values, b.values).map((hunk) => ({
    before: { start: a.starts[hunk.aStart]!, end: a.starts[hunk.aEnd]! },
    after: { start: b.starts[hunk.bStart]!, end: b.starts[hunk.bEnd]! }
  }));
}

interface Pieces {
  readonly values: number[];
  /** Where each piece begins, and at last where the range ends. */
  readonly starts: number[];
}

function numberedPieces(text: string, range: Span, numbers: Map<string, number>): Pieces {
  const values: number[] = [];
  const starts: number[] = [range.start];
  let at = range.start;
  while (at < range.end) {
    const end = pieceEnd(text, at, range.end);
    const piece = text.slice(at, end);
    let value = numbers.get(piece);
    if (value === undefined) {
      value = numbers.size;
      numbers.set(piece, value);
    }
    values.push(value);
    starts.push(end);
    at = end;
  }
  return { values, starts };
}

// Long lines are cut behind sentences (a full stop and a space), and without them at the next space far on.
function pieceEnd(text: string, from: number, limit: number): number {
  const newline = text.indexOf('\n', from);
  const lineEnd = newline === -1 || newline >= limit ? limit : newline + 1;
  if (lineEnd - from <= LONG_LINE) return lineEnd;
  for (let place = from + 2; place < lineEnd; place++) {
    if (!isSpaceBorder(text, place)) continue;
    if (place - from > LONG_LINE || isSentenceEnd(text.charCodeAt(place - 2))) return place;
  }
  return lineEnd;
}

function isSentenceEnd(code: number): boolean {
  return code === 0x2e || code === 0x3e || code === 0x3b;
}
