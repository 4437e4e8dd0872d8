import { bracketsOf, type Bracketed } from './brackets.ts';
import { maskOf } from './mask.ts';
import { isLanguagePrefix } from './interlanguage-prefix.ts';
import { CATEGORY_NAMESPACE, FILE_NAMESPACE, type SiteWords } from './site-words.ts';
import type { Span } from './span.ts';
import { readTitle, type Title } from './title.ts';
import { perVersionWith, type TextVersion } from './version.ts';

/** A double-bracketed link. */
export interface WikiLink extends Span {
  readonly kind: 'page' | 'file' | 'category' | 'language';
  readonly title: Title;
  /** The target as written, without comments. */
  readonly target: string;
  readonly targetSpan: Span;
  /** What follows the first bar (label, sort key, or a file's options with their bars), or null. */
  readonly label: Span | null;
}

/** All links in double brackets that MediaWiki would make a link, an image or a category of, in order. */
export const linksOf: (version: TextVersion, site: SiteWords) => readonly WikiLink[] = perVersionWith(
  (version: TextVersion, site: SiteWords) => {
    const { text } = maskOf(version);
    const brackets = bracketsOf(version).links;
    const found: WikiLink[] = [];
    brackets.forEach((bracket, index) => {
      const link = readLink(text, bracket, (brackets[index + 1]?.start ?? Infinity) < bracket.end, site);
      if (link !== null) found.push(link);
    });
    return found;
  }
);

/** Reads one pair of double brackets of a masked text; null where MediaWiki would leave it as text. */
export function readLink(
  masked: string,
  bracket: Bracketed,
  holdsLink: boolean,
  site: SiteWords
): WikiLink | null {
  const targetSpan = { start: bracket.start + 2, end: bracket.bars[0] ?? bracket.end - 2 };
  const target = masked.slice(targetSpan.start, targetSpan.end).replaceAll('\u0000', '');
  // A target reaches over no line break, and longer ones than 255 bytes are no titles.
  if (target.length > LONGEST_TARGET || target.includes('\n')) return null;
  const title = readTitle(target, site);
  if (title === null || EXTERNAL.test(target)) return null;
  const kind = kindOf(target, title, site);
  if (holdsLink && kind !== 'file') return null;
  const label = bracket.bars.length === 0 ? null : { start: bracket.bars[0]! + 1, end: bracket.end - 2 };
  return { kind, title, target: target.trim(), targetSpan, label, start: bracket.start, end: bracket.end };
}

const LONGEST_TARGET = 600;
const EXTERNAL = /^\s*(?:\/\/|[a-z]{3,9}:\/\/)/i;

function kindOf(target: string, title: Title, site: SiteWords): WikiLink['kind'] {
  if (title.hasLeadingColon) return 'page';
  if (title.namespace === FILE_NAMESPACE) return 'file';
  if (title.namespace === CATEGORY_NAMESPACE) return 'category';
  return isLanguagePrefix(target, site) ? 'language' : 'page';
}
