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

// Digits, fractions, Roman and circled numerals, and the signs for numbers in Chinese and Japanese.
const NUMERAL = /[\p{N}〇一二三四五六七八九十百千万萬億亿兆零两兩]/u;

const wordsByLanguage = new Map<string, ReadonlySet<string>>();

function dateWords(language: string): ReadonlySet<string> {
  let words = wordsByLanguage.get(language);
  if (words === undefined) {
    words = monthsAndWeekdays(language);
    wordsByLanguage.set(language, words);
  }
  return words;
}

// Alone, and beside a day, where many languages put the name into another case.
function monthsAndWeekdays(language: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const locale of [supported(language), 'en']) {
    for (const part of ['month', 'weekday'] as const) {
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
