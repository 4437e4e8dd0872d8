import { caseFold } from './case-fold.ts';
import { diffOf } from './diff.ts';
import type { Span } from './span.ts';
import { tokenise, type Token } from './tokens.ts';
import type { Change } from './version.ts';

/** What an edit did to numbers and dates; ranges of added ones in the text after, of removed ones in the text before. */
export interface NumberChange {
  readonly added: readonly Span[];
  readonly removed: readonly Span[];
}

/** The tokens with digits of any script, numerals written as signs (½, Ⅻ, 三), and names of months and weekdays that an edit added or removed. */
export function numberChangeOf(change: Change, language: string): NumberChange {
  const { added, removed } = diffOf(change);
  return {
    added: added.flatMap((span) => numbersIn(change.after.text, span, language)),
    removed: removed.flatMap((span) => numbersIn(change.before?.text ?? '', span, language))
  };
}

/** The tokens of a range that count as a number or a part of a date in this language. */
export function numbersIn(text: string, { start, end }: Span, language: string): Span[] {
  const isNumber = (token: Token): boolean => {
    if (token.kind === 'space' || token.kind === 'markup') return false;
    const piece = text.slice(token.start, token.end);
    return NUMERAL.test(piece) || (token.kind === 'word' && dateWords(language).has(caseFold(piece)));
  };
  return tokenise(text, start, end)
    .filter(isNumber)
    .map((token) => ({ start: token.start, end: token.end }));
}

/** Dates in a text: 2024-05-31, 31.5.2024, 31/5/2024, 2024年5月31日, and a month's name beside a number, in this language or English. */
export function datesIn(text: string, language: string): Span[] {
  const found: Span[] = [...text.matchAll(NUMERIC_DATE)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length
  }));
  const tokens = tokenise(text).filter((token) => token.kind === 'word' || token.kind === 'number');
  tokens.forEach((token, index) => {
    if (token.kind !== 'word' || !monthNames(language).has(caseFold(text.slice(token.start, token.end))))
      return;
    const before = neighbour(text, tokens[index - 1], token);
    const after = neighbour(text, token, tokens[index + 1]);
    if (before || after) {
      found.push({
        start: before ? tokens[index - 1]!.start : token.start,
        end: after ? tokens[index + 1]!.end : token.end
      });
    }
  });
  return found.sort((a, b) => a.start - b.start);
}

// Digits, fractions, Roman and circled numerals, and the signs for numbers in Chinese and Japanese.
const NUMERAL = /[\p{N}〇一二三四五六七八九十百千万萬億亿兆零两兩]/u;
const NUMERIC_DATE =
  /(?<!\p{N})(?:\p{Nd}{4}-\p{Nd}{2}-\p{Nd}{2}|\p{Nd}{1,2}[./]\s?\p{Nd}{1,2}[./]\s?\p{Nd}{2,4}|\p{Nd}{1,4}年(?:\p{Nd}{1,2}月(?:\p{Nd}{1,2}日)?)?|\p{Nd}{1,2}月\p{Nd}{1,2}日)(?!\p{Nd})/gu;

function neighbour(text: string, left: Token | undefined, right: Token | undefined): boolean {
  if (left === undefined || right === undefined || right.start - left.end > 3) return false;
  if (left.kind !== 'number' && right.kind !== 'number') return false;
  return /^[\s.,ªº]*$/u.test(text.slice(left.end, right.start));
}

const months = new Map<string, ReadonlySet<string>>();
const all = new Map<string, ReadonlySet<string>>();

function monthNames(language: string): ReadonlySet<string> {
  return remembered(months, language, () => namesBy(language, ['month']));
}

function dateWords(language: string): ReadonlySet<string> {
  return remembered(all, language, () => namesBy(language, ['month', 'weekday']));
}

function remembered(
  memo: Map<string, ReadonlySet<string>>,
  language: string,
  make: () => ReadonlySet<string>
): ReadonlySet<string> {
  let names = memo.get(language);
  if (names === undefined) {
    names = make();
    memo.set(language, names);
  }
  return names;
}

// Alone, and beside a day, where many languages put the name into another case.
function namesBy(language: string, parts: readonly ('month' | 'weekday')[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const locale of [supported(language), 'en']) {
    for (const part of parts) {
      for (const options of [
        { [part]: 'long' },
        { [part]: 'long', day: 'numeric' }
      ] as Intl.DateTimeFormatOptions[]) {
        const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC', calendar: 'gregory' });
        for (let index = 0; index < 12; index++) {
          const date = part === 'month' ? Date.UTC(2023, index, 15) : Date.UTC(2023, 4, index + 1);
          const name = format.formatToParts(date).find(({ type }) => type === part)?.value ?? '';
          // "may" and "sun" shortened would hit ordinary words; names of one sign are no words.
          if (name.length > 2) names.add(caseFold(name));
        }
      }
    }
  }
  return names;
}

function supported(language: string): string {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf([language])[0] ?? 'en';
  } catch {
    return 'en';
  }
}
