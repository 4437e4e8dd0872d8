import { diffArrays } from 'diff';

/** A stretch of two sequences that differs: a[aStart..aEnd) was replaced by b[bStart..bEnd). */
export interface Hunk {
  readonly aStart: number;
  readonly aEnd: number;
  readonly bStart: number;
  readonly bEnd: number;
}

/**
 * Where two sequences of numbers differ, in order. Exact (Myers, by jsdiff) while the difference is small; larger ones are
 * first parted at numbers that stand once in each (patience). A stretch that is still too different is given as replaced
 * whole: coarser, never wrong. No clock is asked, so the answer depends on the sequences alone.
 */
export function diffSequences(a: readonly number[], b: readonly number[]): Hunk[] {
  const hunks: Hunk[] = [];
  diffRange({ a, b, hunks }, { aStart: 0, aEnd: a.length, bStart: 0, bEnd: b.length }, 0);
  return hunks;
}

interface Work {
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly hunks: Hunk[];
}

const EDITS_AT_FIRST = 160;
const EDITS_BETWEEN_ANCHORS = 80;
const DEEPEST = 3;

function diffRange(work: Work, range: Hunk, depth: number): void {
  const rest = trim(work, range);
  if (rest.aStart === rest.aEnd && rest.bStart === rest.bEnd) return;
  if (rest.aStart === rest.aEnd || rest.bStart === rest.bEnd) {
    work.hunks.push(rest);
    return;
  }
  if (myers(work, rest, depth === 0 ? EDITS_AT_FIRST : EDITS_BETWEEN_ANCHORS)) return;
  const anchors = depth < DEEPEST ? anchorsOf(work, rest) : [];
  if (anchors.length === 0) {
    work.hunks.push(rest);
    return;
  }
  let { aStart, bStart } = rest;
  for (const [aAt, bAt] of anchors) {
    diffRange(work, { aStart, aEnd: aAt, bStart, bEnd: bAt }, depth + 1);
    aStart = aAt + 1;
    bStart = bAt + 1;
  }
  diffRange(work, { aStart, aEnd: rest.aEnd, bStart, bEnd: rest.bEnd }, depth + 1);
}

function trim({ a, b }: Work, range: Hunk): Hunk {
  let { aStart, aEnd, bStart, bEnd } = range;
  while (aStart < aEnd && bStart < bEnd && a[aStart] === b[bStart]) {
    aStart++;
    bStart++;
  }
  while (aStart < aEnd && bStart < bEnd && a[aEnd - 1] === b[bEnd - 1]) {
    aEnd--;
    bEnd--;
  }
  return { aStart, aEnd, bStart, bEnd };
}

function myers({ a, b, hunks }: Work, range: Hunk, maxEditLength: number): boolean {
  // At least this many edits are needed; do not begin what cannot end.
  if (Math.abs(range.aEnd - range.aStart - (range.bEnd - range.bStart)) > maxEditLength) return false;
  const parts = diffArrays(a.slice(range.aStart, range.aEnd), b.slice(range.bStart, range.bEnd), {
    maxEditLength
  });
  if (parts === undefined) return false;
  let aAt = range.aStart;
  let bAt = range.bStart;
  let open: { aStart: number; bStart: number } | undefined;
  const close = (): void => {
    if (open !== undefined) hunks.push({ ...open, aEnd: aAt, bEnd: bAt });
    open = undefined;
  };
  for (const part of parts) {
    if (!part.added && !part.removed) close();
    else open ??= { aStart: aAt, bStart: bAt };
    if (!part.added) aAt += part.count;
    if (!part.removed) bAt += part.count;
  }
  close();
  return true;
}

/** The longest rising chain of places where a number stands that is the only one of its kind on both sides. */
function anchorsOf({ a, b }: Work, range: Hunk): [number, number][] {
  const inA = placesOfSingles(a, range.aStart, range.aEnd);
  const inB = placesOfSingles(b, range.bStart, range.bEnd);
  const pairs: [number, number][] = [];
  for (const [value, aAt] of inA) {
    const bAt = inB.get(value);
    if (aAt >= 0 && bAt !== undefined && bAt >= 0) pairs.push([aAt, bAt]);
  }
  return risingChain(pairs);
}

function placesOfSingles(values: readonly number[], start: number, end: number): Map<number, number> {
  const places = new Map<number, number>();
  for (let at = start; at < end; at++) places.set(values[at]!, places.has(values[at]!) ? -1 : at);
  return places;
}

// Pairs come in the order of their first member, because a Map keeps the order of insertion.
function risingChain(pairs: readonly [number, number][]): [number, number][] {
  const tails: number[] = [];
  const previous: number[] = [];
  for (let index = 0; index < pairs.length; index++) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (pairs[tails[middle]!]![1] < pairs[index]![1]) low = middle + 1;
      else high = middle;
    }
    previous.push(low > 0 ? tails[low - 1]! : -1);
    tails[low] = index;
  }
  const chain: [number, number][] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index]!) chain.push(pairs[index]!);
  return chain.reverse();
}
