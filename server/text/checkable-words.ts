import { referencesOf } from './references.ts';
import type { SiteWords } from './site-words.ts';
import { joinSpans, overlaps, touchesAny, type Span } from './span.ts';
import type { Change, TextVersion } from './version.ts';
import { addedVisibleSpans, removedVisibleSpans } from './visible-text.ts';
import { wordsIn, type Word } from './words.ts';

/**
 * The words that an edit added and that can be held against a list of known words. Left out are names, other scripts,
 * quotations, text in references, abbreviations, words with digits, and scripts that write no spaces. `isWanted` tells
 * which words are asked about at all: most are known, and need not be held against the text around them.
 */
export function checkableWords(
  change: Change,
  site: SiteWords,
  isWanted: (key: string) => boolean = () => true
): readonly Word[] {
  return checkableIn(change.after, addedVisibleSpans(change, site), site, isWanted);
}

/** The same for the words that an edit took out, with offsets in the text before. */
export function checkableWordsRemoved(
  change: Change,
  site: SiteWords,
  isWanted: (key: string) => boolean = () => true
): readonly Word[] {
  if (change.before === null) return [];
  return checkableIn(change.before, removedVisibleSpans(change, site), site, isWanted);
}

function checkableIn(
  version: TextVersion,
  spans: readonly Span[],
  site: SiteWords,
  isWanted: (key: string) => boolean
): readonly Word[] {
  const letters = lettersOf(site.language);
  if (letters === null || spans.length === 0) return [];
  const { text } = version;
  const answers = new Map<string, boolean>();
  const words = linesOf(text, spans).flatMap(({ line, spans: ofLine }) => {
    const wanted = wordsIn(text, ofLine).filter((word) => {
      const known = answers.get(word.text);
      if (known !== undefined) return known;
      const answer = isOrdinary(word, letters) && isWanted(word.key);
      answers.set(word.text, answer);
      return answer;
    });
    const unnamed = wanted.filter((word) => !isName(text, line, word));
    if (unnamed.length === 0) return [];
    const quoted = quotationsIn(text, line);
    return unnamed.filter((word) => !quoted.some((span) => overlaps(span, word)));
  });
  if (words.length === 0) return [];
  const references = joinSpans(referencesOf(version));
  return words.filter((word) => !touchesAny(word, references));
}

/** Shorter words are particles, initials and signs. */
const SEVERAL_LETTERS = /(?:\p{L}\P{L}*){3}/u;
const LONGEST_WORD = 100;

/** Scripts whose words are parted by spaces; the code of a language's script is also its name in patterns. */
const SCRIPTS = new Set(
  'Arab Armn Beng Cyrl Deva Ethi Geor Grek Gujr Guru Hebr Knda Latn Mlym Orya Taml Telu'.split(' ')
);

const letters = new Map<string, RegExp | null>();

function lettersOf(language: string): RegExp | null {
  const known = letters.get(language);
  if (known !== undefined) return known;
  const found = lettersOfScript(language);
  letters.set(language, found);
  return found;
}

function lettersOfScript(language: string): RegExp | null {
  const script = scriptOf(language);
  return script === null ? null : new RegExp(`\\p{Script=${script}}`, 'u');
}

function scriptOf(language: string): string | null {
  try {
    const { script } = new Intl.Locale(language).maximize();
    return script !== undefined && SCRIPTS.has(script) ? script : null;
  } catch {
    return null;
  }
}

function isOrdinary({ text, isUnspacedRun }: Word, letters: RegExp): boolean {
  if (isUnspacedRun || text.length > LONGEST_WORD || /\p{N}/u.test(text)) return false;
  if (!SEVERAL_LETTERS.test(text)) return false;
  // A word that mixes scripts stays: it looks like another word, and is none.
  if (!letters.test(text)) return false;
  return !/^.[\s\S]*\p{Lu}/u.test(text);
}

/** Capitalised words are names, except at the start of a sentence, unless the next word or another place says so too. */
function isName(text: string, line: Span, word: Word): boolean {
  if (!/^\p{Lu}/u.test(word.text)) return false;
  const before = text.slice(line.start, word.start);
  if (!startsSentence(before)) return true;
  const after = text.slice(word.end, Math.min(line.end, word.end + 60));
  if (/^[\s\u00a0'’.\]-]*(?:\p{Ll}{1,3}\s)?\p{Lu}/u.test(after)) return true;
  return standsInsideSentence(text, word.text);
}

function startsSentence(before: string): boolean {
  return /(?:^|[.!?…:|=>*#;\]}"”“»«)]|\u3002)[\s\u00a0'"“„«‘(*#:;[|]*$/u.test(before.slice(-40));
}

const MOST_PLACES = 20;

function standsInsideSentence(text: string, word: string): boolean {
  let at = text.indexOf(word);
  for (let place = 0; at !== -1 && place < MOST_PLACES; place++) {
    if (/[\p{L},;]\s$/u.test(text.slice(Math.max(0, at - 2), at))) return true;
    at = text.indexOf(word, at + word.length);
  }
  return false;
}

const QUOTATION =
  /“[^“”\n]{1,2000}”|„[^„“”\n]{1,2000}[“”]|»[^»«\n]{1,2000}[»«]|«[^«»\n]{1,2000}»|”[^”\n]{1,2000}”|"[^"\n]{1,2000}"|(?<!')''(?!')[^'\n]{1,300}''(?!')|\{\{\s{0,5}(?:lang|kieli|k-[a-z]{2,3}|lang-[a-z]{2,3})\s{0,5}\|[^{}\n]{1,2000}\}\}/giu;

function quotationsIn(text: string, line: Span): Span[] {
  const piece = text.slice(line.start, line.end);
  if (!/[“”„»«"]|''|\{\{/.test(piece)) return [];
  return [...piece.matchAll(QUOTATION)].map((match) => ({
    start: line.start + match.index,
    end: line.start + match.index + match[0].length
  }));
}

/** Long lines are looked at around the words only. */
const LONGEST_LINE = 20_000;

/** The lines that ranges lie in, each with its ranges. */
function linesOf(text: string, spans: readonly Span[]): { line: Span; spans: Span[] }[] {
  const lines: { line: Span; spans: Span[] }[] = [];
  for (const span of spans) {
    let start = span.start;
    while (start < span.end) {
      const last = lines.at(-1);
      const line =
        last && last.line.start <= start && start < last.line.end ? last.line : lineAt(text, start);
      const end = Math.min(span.end, line.end);
      if (line === last?.line) last.spans.push({ start, end });
      else lines.push({ line, spans: [{ start, end }] });
      start = end;
    }
  }
  return lines;
}

function lineAt(text: string, at: number): Span {
  const from = text.lastIndexOf('\n', at - 1) + 1;
  const to = text.indexOf('\n', at);
  const end = to === -1 ? text.length : to + 1;
  return { start: Math.max(from, at - LONGEST_LINE), end: Math.min(end, at + LONGEST_LINE) };
}
