import { bracketsOf } from './brackets.ts';
import { commonParts } from './changed-region.ts';
import { diffOf } from './diff.ts';
import { hunksOf, type HunkSpans } from './hunks.ts';
import { maskOf } from './mask.ts';
import { negationChangeOf } from './negations.ts';
import { numberChangeOf } from './numbers.ts';
import { referencesOf } from './references.ts';
import { isRespelling } from './respelling.ts';
import type { SiteWords } from './site-words.ts';
import { overlaps, type Span } from './span.ts';
import { hasTellingSigns } from './telling-signs.ts';
import { perVersionWith, type Change, type TextVersion } from './version.ts';
import { addedVisibleSpans, removedVisibleSpans, visibleText } from './visible-text.ts';
import {
  linkTargetsAdded,
  linkTargetsRemoved,
  templatesAdded,
  visibleFoldedOf,
  wordsAdded,
  wordsNowhereIn,
  wordsUnseenIn
} from './word-reuse.ts';
import { standsIn, wordKey, wordsIn, type Word } from './words.ts';

/** How far a rewording may go. Sizes in characters. */
export interface RewordingLimits {
  readonly added: number;
  readonly removed: number;
  /** How often an inserted word must stand in the accepted text. */
  readonly uses: number;
  /** Whether an inserted word must also stand beside the same words there. */
  readonly inPhrases: boolean;
  /** Whether words may be inserted at all: in "the tower" too "eastern" stands beside words that it stands beside elsewhere. */
  readonly insertions: boolean;
  /** Keys of words known to be slips, or null where any word may become one much like it: "reigned" and "resigned" are. */
  readonly slips: ReadonlySet<string> | null;
}

/** Why a rewording may change what a page says. */
export type Objection =
  | 'much'
  | 'moved'
  | 'number'
  | 'negation'
  | 'signs'
  | 'new-word'
  | 'link'
  | 'markup'
  | 'removed-word'
  | 'other-place';

/** What speaks against a change being a small rewording, with where it stands in the text after; null where nothing does. */
export function objectionTo(
  change: Change,
  accepted: TextVersion,
  site: SiteWords,
  limits: RewordingLimits
): { objection: Objection; spans: readonly Span[] } | null {
  const { added, removed, moved } = diffOf(change);
  const hunks = hunksOf(change);
  const { language } = site;
  const against = (objection: Objection, spans: readonly Span[] = []) => ({ objection, spans });
  if (lengthOf(added) > limits.added || lengthOf(removed) > limits.removed) return against('much');
  if (moved.length > 0) return against('moved');
  const numbers = numberChangeOf(change, language);
  if (numbers.added.length + numbers.removed.length > 0) return against('number', numbers.added);
  const negations = negationChangeOf(change, language);
  if (negations.added.length + negations.removed.length > 0) return against('negation', negations.added);
  const signs = hunks.filter((hunk) => hasTellingSigns(change, hunk, language)).map(({ after }) => after);
  if (signs.length > 0) return against('signs', signs);
  const nowhere = wordsNowhere(change, accepted, site);
  if (nowhere.length > 0) return against('new-word', nowhere);
  const targets = [...linkTargetsAdded(change, site), ...linkTargetsRemoved(change, site)];
  if (targets.length + templatesAdded(change, site).length > 0) return against('link');
  const inMarkup = hunks.filter((hunk) => !isProse(change, hunk, site)).map(({ after }) => after);
  if (inMarkup.length > 0) return against('markup', inMarkup);
  const toWords = objectionToWords(change, hunks, accepted, site, limits);
  if (toWords !== null) return toWords;
  const unseen = wordsUnseen(change, accepted, site);
  return unseen.length > 0 ? against('new-word', unseen) : null;
}

/** How many new words are named. */
const mostNamed = 5;

// What stands in no part of a text is found without asking what a reader sees of all of it.
function wordsNowhere(change: Change, accepted: TextVersion, site: SiteWords): Word[] {
  const { before } = change;
  const added = wordsAdded(change, site);
  if (before === null) return added.slice(0, mostNamed);
  return [
    ...wordsNowhereIn(before, added, mostNamed),
    ...wordsNowhereIn(accepted, unacceptedWords(change, accepted), mostNamed)
  ];
}

function wordsUnseen(change: Change, accepted: TextVersion, site: SiteWords): Word[] {
  const { before } = change;
  return [
    ...(before === null ? [] : wordsUnseenIn(before, wordsAdded(change, site), site, mostNamed)),
    ...wordsUnseenIn(accepted, unacceptedWords(change, accepted), site, mostNamed)
  ];
}

// Words that an earlier pending edit brought are not accepted yet.
function unacceptedWords({ before, after }: Change, accepted: TextVersion): Word[] {
  return before?.text === accepted.text ? [] : wordsIn(after.text, diffOf({ before, after }).added);
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

// Not in templates, references, comments or tags, where one word can change a whole table.
function isProse(change: Change, hunk: HunkSpans, site: SiteWords): boolean {
  const { before, after } = change;
  return (
    (before === null || isProseIn(before, hunk.before, () => removedVisibleSpans(change, site))) &&
    isProseIn(after, hunk.after, () => addedVisibleSpans(change, site))
  );
}

// Where nothing stands on one side, the other side tells.
function isProseIn(version: TextVersion, span: Span, visible: () => readonly Span[]): boolean {
  if (span.start === span.end) return true;
  const apart = [...bracketsOf(version).templates, ...referencesOf(version), ...maskOf(version).opaque];
  if (apart.some((one) => overlaps(one, span))) return false;
  const words = wordsIn(version.text, [span]);
  return words.every((word) => lengthOf(commonParts([word], visible())) === word.end - word.start);
}

function objectionToWords(
  change: Change,
  hunks: readonly HunkSpans[],
  accepted: TextVersion,
  site: SiteWords,
  limits: RewordingLimits
): { objection: Objection; spans: readonly Span[] } | null {
  const read = hunks.map(({ before, after }) => ({
    gone: wordsIn(change.before?.text ?? '', [before]),
    come: wordsIn(change.after.text, [after]),
    before,
    after
  }));
  const pairs = read.map(({ gone, come }) =>
    gone.length === come.length ? come.map((word, at) => [gone[at]!, word]) : []
  );
  const same = new Set(pairs.flat().flatMap(([gone, come]) => (gone!.key === come!.key ? gone!.key : [])));
  const goneKeys = new Set(
    read.flatMap(({ gone }) => gone.map(({ key }) => key)).filter((key) => !same.has(key))
  );
  for (const { gone, come, before, after } of read) {
    if (come.some(({ key }) => goneKeys.has(key))) return { objection: 'moved', spans: [after] };
    // Where no space parts words, nobody can tell what a sign came to mean.
    if ([...gone, ...come].some(({ isUnspacedRun }) => isUnspacedRun))
      return { objection: 'other-place', spans: [after] };
    if (gone.length === come.length) {
      const odd = come.filter(
        (word, at) => !isCorrection(gone[at]!, word, change.after, accepted, site, limits)
      );
      if (odd.length > 0) return { objection: 'removed-word', spans: odd };
    } else if (come.length === 0) {
      if (!isDoubled(change.before?.text ?? '', gone, before, () => foldedOf(accepted, site)))
        return { objection: 'removed-word', spans: [after] };
    } else if (gone.length > 0) return { objection: 'removed-word', spans: [after] };
    else if (!limits.insertions || !fitsIn(change.after.text, come, accepted, site, limits))
      return { objection: 'other-place', spans: [after] };
  }
  return null;
}

// The old spelling stands nowhere any more, and the new one stood there, to the letter, before.
function isCorrection(
  gone: Word,
  come: Word,
  after: TextVersion,
  accepted: TextVersion,
  site: SiteWords,
  { slips }: RewordingLimits
): boolean {
  if (gone.key !== come.key) {
    const isSlip = slips === null || slips.has(gone.key);
    if (!isSlip || !isRespelling(gone.text, come.text)) return false;
    if (standsIn(foldedOf(after, site), gone.key, false)) return false;
  }
  return standsIn(visibleText(accepted, site), come.text, false);
}

// "the the": a single word that stands twice, and does so once. "Duran Duran" is a name.
function isDoubled(
  text: string,
  [word, ...others]: readonly Word[],
  { start, end }: Span,
  accepted: () => string
): boolean {
  if (word === undefined || others.length > 0 || /^\p{Lu}/u.test(word.text)) return false;
  const left = /([\p{L}\p{M}]+)[ \u00a0]*$/u.exec(
    text.slice(Math.max(0, start - 60), start + (word.start - start))
  )?.[1];
  const right = /^[ \u00a0]*([\p{L}\p{M}]+)/u.exec(text.slice(word.end, end + 60))?.[1];
  const stoodTwice = [left, right].some((one) => one !== undefined && wordKey(one) === word.key);
  return stoodTwice && countOf(accepted(), `${word.key} ${word.key}`, 2) <= 1;
}

function fitsIn(
  text: string,
  come: readonly Word[],
  accepted: TextVersion,
  site: SiteWords,
  { uses, inPhrases }: RewordingLimits
): boolean {
  const folded = foldedOf(accepted, site);
  if (come.some(({ key }) => countOf(folded, key, uses) < uses)) return false;
  return !inPhrases || phrasesAround(text, come).every((phrase) => standsIn(folded, phrase, false));
}

// Each inserted word with the word before and after it, across light signs but not across the end of a sentence.
function phrasesAround(text: string, come: readonly Word[]): string[] {
  const first = come[0]!;
  const last = come.at(-1)!;
  const left = /([\p{L}\p{M}\p{N}'’]+)[ \u00a0]*$/u.exec(
    text.slice(Math.max(0, first.start - 80), first.start)
  )?.[1];
  const right = /^[ \u00a0]*([\p{L}\p{M}\p{N}'’]+)/u.exec(text.slice(last.end, last.end + 80))?.[1];
  const keys = [...(left === undefined ? [] : [wordKey(left)]), ...come.map(({ key }) => key)];
  if (right !== undefined) keys.push(wordKey(right));
  const phrases = keys.slice(1).map((key, at) => `${keys[at]} ${key}`);
  // A word that stands by itself has no phrase that it could fit in.
  return phrases.length === 0 ? ['\n'] : phrases;
}

function countOf(folded: string, key: string, enough: number): number {
  let count = 0;
  for (let at = folded.indexOf(key); at !== -1 && count < enough; at = folded.indexOf(key, at + key.length)) {
    if (standsIn(folded.slice(Math.max(0, at - 2), at + key.length + 2), key, false)) count++;
  }
  return count;
}

const foldedOf: (version: TextVersion, site: SiteWords) => string = perVersionWith(
  (version: TextVersion, site: SiteWords) =>
    visibleFoldedOf(version, site).replace(/[ \u00a0\n]{2,}|[\u00a0\n]/g, ' ')
);
