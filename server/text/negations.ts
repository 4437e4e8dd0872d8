import { diffOf } from './diff.ts';
import { NEGATION_WORDS, SIGN_NEGATION_LANGUAGES } from './negation-words.ts';
import type { Span } from './span.ts';
import type { Change } from './version.ts';
import { wordKey, wordsIn } from './words.ts';

/** The negations that an edit added (ranges of the text after) and removed (ranges of the text before). */
export interface NegationChange {
  readonly added: readonly Span[];
  readonly removed: readonly Span[];
}

/** Negation words of the wiki's language, and of English, in what an edit added or removed. */
export function negationChangeOf(change: Change, language: string): NegationChange {
  const { added, removed } = diffOf(change);
  return {
    added: negationsIn(change.after.text, added, language),
    removed: negationsIn(change.before?.text ?? '', removed, language)
  };
}

/** Negation words in some ranges of a text. A language without a list is served by English alone. */
export function negationsIn(text: string, spans: readonly Span[], language: string): Span[] {
  const base = language.toLowerCase();
  const list = NEGATION_WORDS[base] ?? NEGATION_WORDS[base.split(/[-_]/, 1)[0] ?? ''] ?? '';
  if (SIGN_NEGATION_LANGUAGES.has(base) || base.startsWith('zh'))
    return signsIn(text, spans, list || NEGATION_WORDS['zh']!);
  const words = wordSet(list);
  return wordsIn(text, spans)
    .filter(({ key }) => words.has(key))
    .map(({ start, end }) => ({ start, end }));
}

const sets = new Map<string, ReadonlySet<string>>();

function wordSet(list: string): ReadonlySet<string> {
  let set = sets.get(list);
  if (set === undefined) {
    set = new Set(`${list} ${NEGATION_WORDS['en']}`.trim().split(' ').map(wordKey));
    sets.set(list, set);
  }
  return set;
}

function signsIn(text: string, spans: readonly Span[], list: string): Span[] {
  const signs = list.split(' ');
  return spans
    .flatMap((span) => {
      const part = text.slice(span.start, span.end);
      return signs.flatMap((sign) => {
        const found: Span[] = [];
        for (let at = part.indexOf(sign); at !== -1; at = part.indexOf(sign, at + sign.length)) {
          found.push({ start: span.start + at, end: span.start + at + sign.length });
        }
        return found;
      });
    })
    .sort((a, b) => a.start - b.start);
}
