import { caseFold } from './case-fold.ts';
import { commonParts } from './changed-region.ts';
import { diffOf } from './diff.ts';
import { cutOut, joinSpans, type Span } from './span.ts';
import { tokenise, type Token } from './tokens.ts';
import type { Change, TextVersion } from './version.ts';

/** What became of an edit by the latest version. */
export interface Survival {
  /** How many word and number tokens the edit added (markup and punctuation too where it added nothing else). */
  readonly added: number;
  /** Which of them the latest version still shows: ranges of the latest text. Moved text is still there. */
  readonly surviving: readonly Span[];
}

/**
 * Follows what an edit added through the versions after it, oldest first, the latest last (empty where the edit is the latest).
 * A token survives when it was kept or moved from version to version, or when it was taken out and came back: the
 * latest text compared with the text before the edit must not show it either.
 */
export function survivalOf(edit: Change, later: readonly TextVersion[]): Survival {
  const latest = later.at(-1) ?? edit.after;
  let spans: readonly Span[] = diffOf(edit).added;
  let before = edit.after;
  for (const after of later) {
    spans = carriedOver({ before, after }, spans);
    before = after;
  }
  const whole: Change = { before: edit.before, after: latest };
  const tokens = tokensIn(edit.after.text, diffOf(edit).added);
  // Punctuation alone says nothing about words, unless there was nothing else.
  const counts = tokens.some(isContent) ? isContent : isNoSpace;
  const carried = tokensIn(latest.text, spans).filter(counts);
  // Where some were never taken out nobody needs to look for those that came back.
  const left =
    carried.length > 0
      ? carried
      : tokensIn(latest.text, joinSpans([...spans, ...returnedSpans(edit, whole)])).filter(counts);
  return {
    added: tokens.filter(counts).length,
    surviving: left.map(({ start, end }) => ({ start, end }))
  };
}

/** Ranges of the text before an edit that the edit took out and the latest version still lacks. */
export function stillRemovedOf(edit: Change, latest: TextVersion): Span[] {
  return commonParts(diffOf(edit).removed, diffOf({ before: edit.before, after: latest }).removed);
}

/** Where the ranges of the text before stand in the text after, as far as they were kept or moved. */
export function carriedOver(change: Change, spans: readonly Span[]): Span[] {
  const carried: Span[] = [];
  for (const { from, to } of [...keptOf(change), ...diffOf(change).moved]) {
    for (const part of commonParts(spans, [from])) {
      carried.push({ start: part.start - from.start + to.start, end: part.end - from.start + to.start });
    }
  }
  return joinSpans(carried);
}

interface Kept {
  readonly from: Span;
  readonly to: Span;
}

// What is left of both texts without the changes is the same text, cut at different places: pair it up piece by piece.
function keptOf(change: Change): Kept[] {
  const { added, removed, moved } = diffOf(change);
  const gone = joinSpans([...removed, ...moved.map((move) => move.from)]);
  const come = joinSpans([...added, ...moved.map((move) => move.to)]);
  const left = cutOut({ start: 0, end: change.before?.text.length ?? 0 }, gone);
  const right = cutOut({ start: 0, end: change.after.text.length }, come);
  const kept: Kept[] = [];
  let [leftAt, rightAt] = [0, 0];
  let [from, to] = [left[leftAt++], right[rightAt++]];
  while (from !== undefined && to !== undefined) {
    const length = Math.min(from.end - from.start, to.end - to.start);
    kept.push({
      from: { start: from.start, end: from.start + length },
      to: { start: to.start, end: to.start + length }
    });
    from = rest(from, length) ?? left[leftAt++];
    to = rest(to, length) ?? right[rightAt++];
  }
  return kept;
}

function rest(span: Span, length: number): Span | undefined {
  return span.start + length < span.end ? { start: span.start + length, end: span.end } : undefined;
}

function tokensIn(text: string, spans: readonly Span[]): Token[] {
  return spans.flatMap((span) => tokenise(text, span.start, span.end));
}

function isNoSpace(token: Token): boolean {
  return token.kind !== 'space';
}

function isContent(token: Token): boolean {
  return token.kind === 'word' || token.kind === 'number';
}

const LONGEST_PHRASE = 3;

// Three words in a row that the edit brought, or all of a shorter addition, in what is new since before the edit.
function returnedSpans(edit: Change, whole: Change): Span[] {
  const phrases = new Set<string>();
  for (const span of diffOf(edit).added) {
    const keys = keysOf(edit.after.text, span).map(({ key }) => key);
    const length = Math.min(LONGEST_PHRASE, keys.length);
    for (let at = 0; length > 0 && at + length <= keys.length; at++)
      phrases.add(keys.slice(at, at + length).join(' '));
  }
  const returned: Span[] = [];
  for (const span of diffOf(whole).added) {
    const tokens = keysOf(whole.after.text, span);
    for (let at = 0; at < tokens.length; at++) {
      for (let length = 1; length <= LONGEST_PHRASE && at + length <= tokens.length; length++) {
        const phrase = tokens.slice(at, at + length);
        if (phrases.has(phrase.map(({ key }) => key).join(' '))) returned.push(...phrase);
      }
    }
  }
  return joinSpans(returned);
}

function keysOf(text: string, { start, end }: Span): { key: string; start: number; end: number }[] {
  return tokenise(text, start, end)
    .filter(isContent)
    .map((token) => ({
      key: caseFold(text.slice(token.start, token.end)),
      start: token.start,
      end: token.end
    }));
}
