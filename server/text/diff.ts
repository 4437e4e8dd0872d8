import { changedBlocks } from './changed-blocks.ts';
import { findMoves, type Move } from './moves.ts';
import { diffSequences, type Hunk } from './sequence-diff.ts';
import { slideToBorder } from './slide.ts';
import { joinSpans, type Span } from './span.ts';
import { tokenise, type Token } from './tokens.ts';
import { perChange, type Change } from './version.ts';

/**
 * What an edit did, in whole tokens. `added` and `moved[].to` are ranges of the text after, `removed` and `moved[].from`
 * of the text before; each list is sorted and disjoint, and without them the two texts are the same.
 */
export interface TextDiff {
  readonly added: readonly Span[];
  readonly removed: readonly Span[];
  readonly moved: readonly Move[];
}

/** The difference of a change, remembered per pair of versions. A new page is one addition. */
export const diffOf: (change: Change) => TextDiff = perChange(({ before, after }) => {
  if (before === null) return { added: wholeOf(after.text), removed: [], moved: [] };
  const pairs: Pair[] = [];
  for (const block of changedBlocks(before.text, after.text)) {
    for (const pair of pairsOfBlock(before.text, after.text, block.before, block.after)) pairs.push(pair);
  }
  const slid = pairs.map((pair, index) => slideToBorder(before.text, after.text, pair, pairs[index - 1]));
  const removed = joinSpans(slid.map((pair) => pair.before));
  const added = joinSpans(slid.map((pair) => pair.after));
  return findMoves(before.text, after.text, removed, added);
});

interface Pair {
  readonly before: Span;
  readonly after: Span;
}

function wholeOf(text: string): Span[] {
  return text === '' ? [] : [{ start: 0, end: text.length }];
}

function pairsOfBlock(before: string, after: string, a: Span, b: Span): Pair[] {
  if (a.start === a.end || b.start === b.end) return [{ before: a, after: b }];
  const numbers = new Map<string, number>();
  const aTokens = tokenise(before, a.start, a.end);
  const bTokens = tokenise(after, b.start, b.end);
  const hunks = diffSequences(numbered(before, aTokens, numbers), numbered(after, bTokens, numbers));
  return joinAcrossSpaces(hunks, aTokens).map((hunk) => ({
    before: { start: startOf(aTokens, hunk.aStart, a.end), end: startOf(aTokens, hunk.aEnd, a.end) },
    after: { start: startOf(bTokens, hunk.bStart, b.end), end: startOf(bTokens, hunk.bEnd, b.end) }
  }));
}

function numbered(text: string, tokens: readonly Token[], numbers: Map<string, number>): number[] {
  return tokens.map((token) => {
    const piece = text.slice(token.start, token.end);
    let value = numbers.get(piece);
    if (value === undefined) {
      value = numbers.size;
      numbers.set(piece, value);
    }
    return value;
  });
}

// "old words" -> "new text" is one replacement to a reader, not two with an equal space between.
function joinAcrossSpaces(hunks: readonly Hunk[], aTokens: readonly Token[]): Hunk[] {
  const joined: Hunk[] = [];
  for (const hunk of hunks) {
    const last = joined.at(-1);
    if (last !== undefined && isOneSpace(last, hunk, aTokens) && isReplacement(last) && isReplacement(hunk)) {
      joined[joined.length - 1] = { ...last, aEnd: hunk.aEnd, bEnd: hunk.bEnd };
    } else joined.push(hunk);
  }
  return joined;
}

function isOneSpace(last: Hunk, next: Hunk, aTokens: readonly Token[]): boolean {
  if (next.aStart - last.aEnd !== 1) return false;
  const between = aTokens[last.aEnd]!;
  return between.kind === 'space' && between.end - between.start === 1;
}

function isReplacement(hunk: Hunk): boolean {
  return hunk.aStart < hunk.aEnd && hunk.bStart < hunk.bEnd;
}

function startOf(tokens: readonly Token[], index: number, end: number): number {
  return tokens[index]?.start ?? end;
}
