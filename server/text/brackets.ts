import { codeUnitsOf } from './code-units.ts';
import { maskOf } from './mask.ts';
import type { Span } from './span.ts';
import { perVersion, type TextVersion } from './version.ts';

/** A pair of double brackets or braces, from its first sign to behind its last. */
export interface Bracketed extends Span {
  /** Where each `|` of its own level stands, in order. */
  readonly bars: readonly number[];
  /** Per bar, where the first `=` of that part stands; -1 where there is none. Always -1 for links. */
  readonly equals: readonly number[];
}

/** All complete templates and double-bracketed links of a text, each list ordered by start; inner ones follow outer ones. */
export interface Brackets {
  readonly templates: readonly Bracketed[];
  readonly links: readonly Bracketed[];
}

/**
 * Finds templates and links as MediaWiki's preprocessor pairs them: with one stack, so that an unclosed [[ keeps a later }}
 * from closing the template around it, and with the content of a reference apart from what stands around the reference.
 */
export const bracketsOf: (version: TextVersion) => Brackets = perVersion((version) => {
  const mask = maskOf(version);
  const contents = mask.transparent
    .filter((element) => !element.isSelfClosing)
    .map((element) => element.content);
  return scan(mask.text, contents);
});

const BRACE_OPEN = 0x7b;
const BRACE_CLOSE = 0x7d;
const BRACKET_OPEN = 0x5b;
const BRACKET_CLOSE = 0x5d;
const BAR = 0x7c;
const EQUALS = 0x3d;
const BORDER = 0;

interface Piece {
  /** The opening sign, or BORDER where a content of its own begins. */
  readonly sign: number;
  readonly start: number;
  /** How many opening signs are still unmatched; for a border, where its content ends. */
  count: number;
  /** Null while there are none. */
  bars: number[] | null;
  equals: number[] | null;
}

const none: readonly number[] = [];

interface Scan {
  readonly text: string;
  readonly templates: Bracketed[];
  readonly links: Bracketed[];
  readonly stack: Piece[];
}

function scan(text: string, contents: readonly Span[]): Brackets {
  const work: Scan = { text, templates: [], links: [], stack: [] };
  const borders: Piece[] = [];
  const units = codeUnitsOf(text);
  let next = 0;
  for (let at = 0; at < text.length;) {
    const code = units[at]!;
    if (IS_SIGN[code] !== 1) {
      at++;
      continue;
    }
    while (next < contents.length && contents[next]!.start <= at) {
      closeContents(work, borders, contents[next]!.start);
      const border: Piece = { sign: BORDER, start: 0, count: contents[next]!.end, bars: null, equals: null };
      borders.push(border);
      work.stack.push(border);
      next++;
    }
    closeContents(work, borders, at);
    at = step(work, code, at);
  }
  return { templates: inOrder(work.templates), links: inOrder(work.links) };
}

const IS_SIGN = new Uint8Array(0x10000);
for (const sign of [BRACE_OPEN, BRACE_CLOSE, BRACKET_OPEN, BRACKET_CLOSE, BAR, EQUALS]) IS_SIGN[sign] = 1;

// What was opened inside a content and not closed there is plain text.
function closeContents(work: Scan, borders: Piece[], at: number): void {
  while (borders.length > 0 && borders.at(-1)!.count <= at) {
    const border = borders.pop()!;
    while (work.stack.pop() !== border);
  }
}

function step(work: Scan, code: number, at: number): number {
  const top = work.stack.at(-1);
  if (code === BAR) {
    if (top !== undefined && top.sign !== BORDER) {
      (top.bars ??= []).push(at);
      (top.equals ??= []).push(-1);
    }
    return at + 1;
  }
  if (code === EQUALS) {
    if (top?.sign === BRACE_OPEN && top.equals?.at(-1) === -1) top.equals[top.equals.length - 1] = at;
    return at + 1;
  }
  const count = runLength(work.text, at, code);
  if (code === BRACE_OPEN || code === BRACKET_OPEN) {
    if (count >= 2) work.stack.push({ sign: code, start: at, count, bars: null, equals: null });
    return at + count;
  }
  if (code === BRACE_CLOSE || code === BRACKET_CLOSE) return close(work, code, at, count);
  return at + 1;
}

function runLength(text: string, at: number, code: number): number {
  let end = at + 1;
  while (end < text.length && text.charCodeAt(end) === code) end++;
  return end - at;
}

function close(work: Scan, code: number, from: number, run: number): number {
  const open = code === BRACE_CLOSE ? BRACE_OPEN : BRACKET_OPEN;
  let at = from;
  while (at - from < run) {
    const top = work.stack.at(-1);
    const left = run - (at - from);
    if (top?.sign !== open || left < 2) return from + run;
    const matched = Math.min(top.count, left, open === BRACE_OPEN ? 3 : 2);
    record(work, top, open, matched, at + matched);
    top.count -= matched;
    top.bars = null;
    top.equals = null;
    if (top.count < 2) work.stack.pop();
    at += matched;
  }
  return at;
}

// Three braces are a template's own argument; nothing here needs those.
function record(work: Scan, top: Piece, open: number, matched: number, end: number): void {
  if (matched !== 2) return;
  const start = top.start + top.count - matched;
  const found = { start, end, bars: top.bars ?? none, equals: top.equals ?? none };
  (open === BRACE_OPEN ? work.templates : work.links).push(found);
}

function inOrder(list: Bracketed[]): Bracketed[] {
  return list.sort((a, b) => a.start - b.start || b.end - a.end);
}
