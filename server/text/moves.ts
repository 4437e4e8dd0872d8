import { cutOut, joinSpans, type Span } from './span.ts';
import { tokenise, type Token } from './tokens.ts';

/** Text that left one place and stands, the same to the letter, at another. */
export interface Move {
  readonly from: Span;
  readonly to: Span;
}

interface Found {
  readonly added: readonly Span[];
  readonly removed: readonly Span[];
  readonly moved: readonly Move[];
}

/**
 * Takes out of removed and added text what was merely moved: a run of tokens long enough not to be chance (three words and
 * sixteen characters; in scripts without spaces, eight) that stands on both sides. What was copied is not moved.
 */
export function findMoves(
  before: string,
  after: string,
  removed: readonly Span[],
  added: readonly Span[]
): Found {
  if (totalOf(removed) < FEWEST_DENSE || totalOf(added) < FEWEST_DENSE) return { added, removed, moved: [] };
  const source = sideOf(before, removed);
  if (!hasWords(source)) return { added, removed, moved: [] };
  const target = sideOf(after, added);
  const moved = hasWords(target) ? matchRuns(source, target) : [];
  if (moved.length === 0) return { added, removed, moved };
  const goneHoles = joinSpans(moved.map((move) => move.from));
  const comeHoles = joinSpans(moved.map((move) => move.to));
  return {
    added: added.flatMap((span) => cutOut(span, comeHoles)),
    removed: removed.flatMap((span) => cutOut(span, goneHoles)),
    moved: moved.sort((a, b) => a.to.start - b.to.start)
  };
}

const SEED = 4;
const MOST_PLACES = 8;
const FEWEST_CHARACTERS = 16;
const FEWEST_DENSE = 8;
const FEWEST_WORDS = 3;

interface Side {
  readonly text: string;
  /** Tokens of all ranges; undefined stands between two ranges, so that no run reaches across. */
  readonly tokens: readonly (Token | undefined)[];
  readonly pieces: readonly string[];
}

function sideOf(text: string, spans: readonly Span[]): Side {
  const tokens: (Token | undefined)[] = [];
  const pieces: string[] = [];
  for (const span of spans) {
    for (const token of tokenise(text, span.start, span.end)) {
      tokens.push(token);
      pieces.push(text.slice(token.start, token.end));
    }
    tokens.push(undefined);
    pieces.push('');
  }
  return { text, tokens, pieces };
}

function totalOf(spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + span.end - span.start, 0);
}

function hasWords({ tokens }: Side): boolean {
  let words = 0;
  for (const token of tokens) if (token?.kind === 'word' && ++words === FEWEST_WORDS) return true;
  return false;
}

function matchRuns(source: Side, target: Side): Move[] {
  const places = seedPlaces(source);
  const known = new Set(source.pieces);
  const used = new Uint8Array(source.tokens.length);
  const moved: Move[] = [];
  for (let at = 0; at + SEED <= target.tokens.length;) {
    // A word that was not taken out cannot have been moved, nor can any run that it stands in.
    const stranger = lastStranger(target, at, known);
    if (stranger !== -1) {
      at = stranger + 1;
      continue;
    }
    const best = longestRun(source, target, at, places, used);
    if (best === undefined || !isLong(target, at, best.length)) {
      // What begins inside a short run is hardly longer; stepping over it keeps repeated signs from costing a square.
      at += Math.max(1, (best?.length ?? 0) - SEED);
      continue;
    }
    used.fill(1, best.from, best.from + best.length);
    moved.push({ from: rangeOf(source, best.from, best.length), to: rangeOf(target, at, best.length) });
    at += best.length;
  }
  return moved;
}

function seedPlaces(side: Side): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (let at = 0; at + SEED <= side.tokens.length; at++) {
    const key = seedAt(side, at);
    if (key === undefined) continue;
    const known = places.get(key);
    if (known === undefined) places.set(key, [at]);
    else if (known.length < MOST_PLACES) known.push(at);
  }
  return places;
}

function seedAt(side: Side, at: number): string | undefined {
  for (let offset = 0; offset < SEED; offset++) if (side.tokens[at + offset] === undefined) return undefined;
  return side.text.slice(side.tokens[at]!.start, side.tokens[at + SEED - 1]!.end);
}

function lastStranger(side: Side, at: number, known: ReadonlySet<string>): number {
  for (let index = at + SEED - 1; index >= at; index--) if (!known.has(side.pieces[index]!)) return index;
  return -1;
}

interface Run {
  readonly from: number;
  readonly length: number;
}

function longestRun(
  source: Side,
  target: Side,
  at: number,
  places: Map<string, number[]>,
  used: Uint8Array
): Run | undefined {
  const key = seedAt(target, at);
  let best: Run | undefined;
  for (const from of (key !== undefined && places.get(key)) || []) {
    let length = 0;
    while (isSame(source, from + length, target, at + length) && used[from + length] === 0) length++;
    if (length > (best?.length ?? 0)) best = { from, length };
  }
  return best;
}

function isSame(source: Side, from: number, target: Side, at: number): boolean {
  return (
    source.tokens[from] !== undefined &&
    target.tokens[at] !== undefined &&
    source.pieces[from] === target.pieces[at]
  );
}

function isLong(side: Side, at: number, length: number): boolean {
  const { start, end } = rangeOf(side, at, length);
  let words = 0;
  for (let index = at; index < at + length && words < FEWEST_WORDS; index++) {
    if (side.tokens[index]!.kind === 'word') words++;
  }
  if (words < FEWEST_WORDS) return false;
  if (end - start >= FEWEST_CHARACTERS) return true;
  return (
    end - start >= FEWEST_DENSE &&
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}]/u.test(side.text.slice(start, end))
  );
}

function rangeOf(side: Side, at: number, length: number): Span {
  return { start: side.tokens[at]!.start, end: side.tokens[at + length - 1]!.end };
}
