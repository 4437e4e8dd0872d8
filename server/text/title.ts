import { namespaceOf } from './namespaces.ts';
import { CATEGORY_NAMESPACE, MAIN_NAMESPACE, type SiteWords } from './site-words.ts';

/** A title as MediaWiki reads it from wikitext. */
export interface Title {
  readonly namespace: number;
  /** Without namespace and fragment, with spaces, first letter as the site writes it. Empty for a link within the page. */
  readonly name: string;
  /** What follows the #, or ''. */
  readonly fragment: string;
  /** Whether a colon stood in front, which makes a category or file a plain link. */
  readonly hasLeadingColon: boolean;
}

/** Reads a link's target; null where it cannot be a title. Interwiki prefixes stay part of the name. */
export function readTitle(raw: string, site: SiteWords): Title | null {
  const cleaned = collapseSpaces(decodePercent(raw));
  const hasLeadingColon = cleaned.startsWith(':');
  const rest = hasLeadingColon ? cleaned.slice(1).trim() : cleaned;
  const hash = rest.indexOf('#');
  const fragment = hash === -1 ? '' : rest.slice(hash + 1).trim();
  const full = hash === -1 ? rest : rest.slice(0, hash).trim();
  if (INVALID.test(full) || (full === '' && hash === -1)) return null;
  const colon = full.indexOf(':');
  const namespace = colon > 0 ? namespaceOf(full.slice(0, colon), site) : undefined;
  const name = namespace === undefined ? full : full.slice(colon + 1).trim();
  if (name === '' && namespace !== undefined) return null;
  return { namespace: namespace ?? MAIN_NAMESPACE, name: firstLetter(name, site), fragment, hasLeadingColon };
}

/** One string per page: equal for all spellings of the same title. Fragments and the leading colon do not count. */
export function titleKey(raw: string, site: SiteWords): string {
  const title = readTitle(raw, site);
  return title === null ? `invalid:${collapseSpaces(raw)}` : `${title.namespace}:${title.name}`;
}

/** A category's name without its namespace, with spaces, first letter as the site writes it: "luokka:Elävät_henkilöt" -> "Elävät henkilöt". */
export function categoryName(raw: string, site: SiteWords): string {
  const cleaned = collapseSpaces(raw).replace(/^:/, '').trim();
  const colon = cleaned.indexOf(':');
  const isPrefixed = colon > 0 && namespaceOf(cleaned.slice(0, colon), site) === CATEGORY_NAMESPACE;
  return firstLetter(isPrefixed ? cleaned.slice(colon + 1).trim() : cleaned, site);
}

// Spaces of all kinds, underscores and direction marks, as MediaWiki folds them.
const SPACES = /[ _\u00a0\u1680\u180e\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\t]+/g;
const DIRECTION_MARKS = /[\u200e\u200f\u202a-\u202e]/g;

const INVALID = /[\u0000-\u001f<>[\]{|}\u007f\ufffd]/;

// Most titles are plain already; asking once is far cheaper than replacing four times.
const UNTIDY = /[^\u0021-\u005e\u0060-\u007e ]| {2}|^ | $/;

function collapseSpaces(raw: string): string {
  if (!UNTIDY.test(raw)) return raw;

  return raw
    .replace(/\u0000/g, '')
    .replace(DIRECTION_MARKS, '')
    .replace(SPACES, ' ')
    .trim()
    .normalize('NFC');
}

function decodePercent(raw: string): string {
  if (!raw.includes('%')) return raw;
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}

function firstLetter(name: string, site: SiteWords): string {
  if (site.isCaseSensitive === true || name === '') return name;
  const first = String.fromCodePoint(name.codePointAt(0)!);
  const upper = first.toUpperCase();
  // ß and ŉ have no single upper-case letter; MediaWiki leaves them.
  return [...upper].length === 1 ? upper + name.slice(first.length) : name;
}
