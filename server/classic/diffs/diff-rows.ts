import { diffOf } from '../../text/diff.ts';
import { diffSequences } from '../../text/sequence-diff.ts';
import type { Span } from '../../text/span.ts';

/** A stretch of a line; marked where it is new, or gone. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** A row of a difference: where lines begin (from 1), a line that both have, or one that differs (null: there is none). */
export type DiffRow =
  | { readonly kind: 'place'; readonly before: number; readonly after: number }
  | { readonly kind: 'same'; readonly text: string }
  | {
      readonly kind: 'change';
      readonly before: readonly Piece[] | null;
      readonly after: readonly Piece[] | null;
    };

const context = 2;

/** The lines that differ between two texts, with two lines around them. */
export function diffRows(before: string, after: string): DiffRow[] {
  const olds = linesOf(before);
  const news = linesOf(after);
  const numbers = new Map<string, number>();
  const numbered = (lines: readonly Line[]) =>
    lines.map(({ text }) => numbers.get(text) ?? (numbers.set(text, numbers.size), numbers.size - 1));
  const hunks = diffSequences(numbered(olds), numbered(news));
  const { added, removed, moved } = diffOf({ before: { text: before }, after: { text: after } });
  const gone = [...removed, ...moved.map(({ from }) => from)];
  const come = [...added, ...moved.map(({ to }) => to)];
  const rows: DiffRow[] = [];
  let shownTo = 0;
  for (const [index, hunk] of hunks.entries()) {
    const begin = Math.max(shownTo, hunk.bStart - context);
    const lead = hunk.bStart - begin;
    if (index === 0 || begin > shownTo)
      rows.push({ kind: 'place', before: hunk.aStart - lead + 1, after: begin + 1 });
    rows.push(...same(news.slice(begin, hunk.bStart)));
    const height = Math.max(hunk.aEnd - hunk.aStart, hunk.bEnd - hunk.bStart);
    for (let step = 0; step < height; step += 1) {
      const old = hunk.aStart + step < hunk.aEnd ? olds[hunk.aStart + step] : undefined;
      const now = hunk.bStart + step < hunk.bEnd ? news[hunk.bStart + step] : undefined;
      rows.push({ kind: 'change', before: old ? cut(old, gone) : null, after: now ? cut(now, come) : null });
    }
    shownTo = Math.min(hunk.bEnd + context, hunks[index + 1]?.bStart ?? news.length);
    rows.push(...same(news.slice(hunk.bEnd, shownTo)));
  }
  return rows;
}

interface Line extends Span {
  readonly text: string;
}

/** An empty text has no line at all. */
function linesOf(text: string): Line[] {
  if (text === '') return [];
  let start = 0;
  return text.split('\n').map((line) => {
    const place = { text: line, start, end: start + line.length };
    start = place.end + 1;
    return place;
  });
}

function same(lines: readonly Line[]): DiffRow[] {
  return lines.map(({ text }) => ({ kind: 'same', text }));
}

function cut({ text, start, end }: Line, spans: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  const within = spans
    .filter((span) => span.start < end && span.end > start)
    .sort((one, other) => one.start - other.start);
  let at = start;
  const push = (to: number, marked: boolean) => {
    if (to > at) pieces.push({ text: text.slice(at - start, to - start), marked });
    at = Math.max(at, to);
  };
  for (const span of within) {
    push(Math.max(span.start, at), false);
    push(Math.min(span.end, end), true);
  }
  push(end, false);
  return pieces;
}
