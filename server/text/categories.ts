import { caseFold } from './case-fold.ts';
import { maskOf } from './mask.ts';
import { namespaceOf } from './namespaces.ts';
import { CATEGORY_NAMESPACE, type SiteWords } from './site-words.ts';
import type { Span } from './span.ts';
import { categoryName, readTitle } from './title.ts';
import { perVersionWith, type TextVersion } from './version.ts';

/** A category that a text puts its page into. */
export interface CategoryMention extends Span {
  /** Without namespace, with spaces. */
  readonly name: string;
  readonly sortKey: string | null;
}

/**
 * The categories in a text, in order: with the site's own names for the namespace, not those in comments or nowiki, and not
 * links such as [[:Category:Cats]]. Categories that templates make are not here; only the wiki knows those.
 */
export const categoriesIn: (version: TextVersion, site: SiteWords) => readonly CategoryMention[] =
  perVersionWith((version: TextVersion, site: SiteWords) => {
    const { text } = maskOf(version);
    const found: CategoryMention[] = [];
    const lastClose = text.lastIndexOf(']]');
    let at = text.indexOf('[[');
    while (at !== -1 && at < lastClose) {
      const category = readCategory(text, at, site);
      if (category !== null) found.push(category);
      // Of three brackets the last two count.
      at = text.indexOf('[[', category?.end ?? at + 1);
    }
    return found;
  });

/** One string per category, equal for every spelling that people use in settings: underscores, case, with or without namespace. */
export function categoryKey(name: string, site: SiteWords): string {
  return caseFold(categoryName(name, site));
}

const LONGEST_NAMESPACE = 60;
const LONGEST_TARGET = 600;

function readCategory(text: string, start: number, site: SiteWords): CategoryMention | null {
  if (text.charCodeAt(start + 2) === 0x5b || !hasCategoryPrefix(text, start + 2, site)) return null;
  const end = targetEnd(text, start + 2);
  if (end === -1) return null;
  const title = readTitle(text.slice(start + 2, end), site);
  if (title?.namespace !== CATEGORY_NAMESPACE || title.hasLeadingColon) return null;
  const close = text.charAt(end) === '|' ? text.indexOf(']]', end) : end;
  if (close === -1) return null;
  const sortKey = close === end ? null : text.slice(end + 1, close).replaceAll('\u0000', '');
  return { name: title.name, sortKey, start, end: close + 2 };
}

// Most links carry no colon near their start; only those that do are read.
function hasCategoryPrefix(text: string, from: number, site: SiteWords): boolean {
  const limit = Math.min(text.length, from + LONGEST_NAMESPACE);
  for (let at = from; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x3a && at > from)
      return namespaceOf(cleaned(text.slice(from, at)), site) === CATEGORY_NAMESPACE;
    if (code === 0x7c || code === 0x5d || code === 0x5b || code === 0x0a || code === 0x3a) return false;
  }
  return false;
}

function cleaned(prefix: string): string {
  return prefix.replace(/[\u0000\u200e\u200f]/g, '');
}

// Where the target ends: at a bar or the closing brackets; -1 where a line ends or another link begins first.
function targetEnd(text: string, from: number): number {
  const limit = Math.min(text.length, from + LONGEST_TARGET);
  for (let at = from; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x7c || (code === 0x5d && text.charCodeAt(at + 1) === 0x5d)) return at;
    if (code === 0x0a || code === 0x5b) return -1;
  }
  return -1;
}
