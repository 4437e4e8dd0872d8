import { diffOf } from './diff.ts';
import { joinSpans, overlaps, type Span } from './span.ts';
import { perChange, type Change, type TextVersion } from './version.ts';

/** The lines of both versions between the first and the last difference; both ranges begin at `start`. */
export interface ChangedRegion {
  readonly before: TextVersion;
  readonly after: TextVersion;
  /** Where both ranges begin in their full texts. */
  readonly start: number;
}

/**
 * The smallest run of whole lines that holds all that an edit changed, so that small edits of long articles are judged by
 * reading a few lines. Where the edit opened or closed comments, tags, tables or templates, which reach far, it is the whole text.
 */
export const changedRegionOf: (change: Change) => ChangedRegion = perChange((change) => {
  const { after } = change;
  const before = change.before ?? { text: '' };
  const { added, removed, moved } = diffOf(change);
  const gone = joinSpans([...removed, ...moved.map((move) => move.from)]);
  const come = joinSpans([...added, ...moved.map((move) => move.to)]);
  if (gone.length + come.length === 0) return { before: { text: '' }, after: { text: '' }, start: 0 };
  if (
    gone.some((span) => reachesFar(before.text, span)) ||
    come.some((span) => reachesFar(after.text, span))
  ) {
    return { before, after, start: 0 };
  }
  const start = lineStart(after.text, firstDifference(before.text, after.text, gone, come));
  const tail = commonTail(before.text, after.text, gone, come);
  return {
    before: { text: before.text.slice(start, lineEnd(before.text, before.text.length - tail)) },
    after: { text: after.text.slice(start, lineEnd(after.text, after.text.length - tail)) },
    start
  };
});

/** The changed lines with the lines around them that begin or end at most so many characters away, or a little farther. */
export function regionAround(change: Change, characters: number): Change {
  const region = changedRegionOf(change);
  if (region.after === change.after || change.before === null) return change;
  const { text } = change.after;
  const tail = text.length - region.start - region.after.text.length;
  const start = lineStart(text, Math.max(0, region.start - characters));
  const end = lineEnd(text, Math.min(text.length, text.length - tail + characters));
  if (start === 0 && end === text.length) return change;
  const cut = (whole: string): TextVersion => ({
    text: whole.slice(start, whole.length - (text.length - end))
  });
  return { before: cut(change.before.text), after: cut(text) };
}

/** Moves ranges of a region to where they stand in the full text. */
export function shifted(spans: readonly Span[], by: number): Span[] {
  return spans.map(({ start, end }) => ({ start: start + by, end: end + by }));
}

/** The parts of some ranges that lie in others; both lists sorted and disjoint. */
export function commonParts(spans: readonly Span[], others: readonly Span[]): Span[] {
  const parts: Span[] = [];
  let next = 0;
  for (const span of spans) {
    while (next < others.length && others[next]!.end <= span.start) next++;
    for (let at = next; at < others.length && overlaps(span, others[at]!); at++) {
      const other = others[at]!;
      parts.push({ start: Math.max(span.start, other.start), end: Math.min(span.end, other.end) });
    }
  }
  return parts;
}

// Signs that decide how text elsewhere is read. Brackets of links and references do not reach beyond their paragraph.
function reachesFar(text: string, { start, end }: Span): boolean {
  return FAR.test(text.slice(Math.max(0, start - 3), end + 3));
}

const FAR = /<!--|-->|\{\||\|\}|<\/?(?!\/?(?:ref|br|b|i|u|s|small|big|sup|sub|span|em|strong)\b)[a-z]/i;

// Up to here nothing went and nothing came, so the offsets of both texts are the same.
function firstDifference(
  before: string,
  after: string,
  gone: readonly Span[],
  come: readonly Span[]
): number {
  const firstGone = Math.min(before.length, ...starts(gone));
  const firstCome = Math.min(after.length, ...starts(come));
  return Math.min(firstGone, firstCome);
}

function starts(spans: readonly Span[]): number[] {
  return spans.slice(0, 1).map((span) => span.start);
}

function commonTail(before: string, after: string, gone: readonly Span[], come: readonly Span[]): number {
  const lastGone = Math.max(0, ...gone.slice(-1).map((span) => span.end));
  const lastCome = Math.max(0, ...come.slice(-1).map((span) => span.end));
  return Math.min(before.length - lastGone, after.length - lastCome);
}

function lineStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end + 1;
}
