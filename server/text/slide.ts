import type { Span } from './span.ts';

interface Pair {
  readonly before: Span;
  readonly after: Span;
}

/**
 * A pure insertion or removal can often stand at several places with the same result ("the cat. The dog." after "The cat.").
 * This moves it, within its line and the last one, to where a reader would put it: at the start of a line, a sentence or a mark-up sign.
 * It never moves over the pair before it.
 */
export function slideToBorder(before: string, after: string, pair: Pair, previous: Pair | undefined): Pair {
  const isInsertion = pair.before.start === pair.before.end;
  if (isInsertion === (pair.after.start === pair.after.end)) return pair;
  const text = isInsertion ? after : before;
  const span = isInsertion ? pair.after : pair.before;
  const room = pair.after.start - (previous?.after.end ?? 0);
  const shift = bestShift(text, span, room);
  return { before: moveBy(pair.before, shift), after: moveBy(pair.after, shift) };
}

const FARTHEST = 400;

function bestShift(text: string, span: Span, room: number): number {
  const length = span.end - span.start;
  let best = 0;
  let bestScore = score(text, span.start, span.end);
  const farthest = Math.min(FARTHEST, length, room);
  for (let back = 1; back <= farthest; back++) {
    if (text.charCodeAt(span.start - back) !== text.charCodeAt(span.end - back)) break;
    const found = score(text, span.start - back, span.end - back);
    if (found > bestScore) {
      best = -back;
      bestScore = found;
    }
  }
  return best;
}

// How natural it is that a piece begins and ends here; 0 keeps the piece where it is. Borders that score also part tokens.
function score(text: string, start: number, end: number): number {
  const last = text.charAt(end - 1);
  const next = text.charCodeAt(end);
  if (!' \n>]}'.includes(last) || !isPlain(next) || next === last.charCodeAt(0)) return 0;
  if (start === 0 || text.charCodeAt(start - 1) === 0x0a) return last === '\n' ? 5 : 3;
  const previous = text.charAt(start - 1);
  const first = text.charAt(start);
  if (previous === ' ' && '.!?'.includes(text.charAt(start - 2)) && isPlain(first.charCodeAt(0))) return 4;
  const opens = first === '<' || ((first === '{' || first === '[') && text.charAt(start + 1) === first);
  if (!opens || previous === first) return 0;
  return previous === ' ' || last !== ' ' ? 2 : 1;
}

function isPlain(code: number): boolean {
  return Number.isNaN(code) || code < 0x7f;
}

function moveBy(span: Span, shift: number): Span {
  return { start: span.start + shift, end: span.end + shift };
}
