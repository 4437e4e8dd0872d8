import { categoriesIn, categoryKey } from './categories.ts';
import { changedRegionOf } from './changed-region.ts';
import { interlanguageLinksIn, sortKeysIn } from './interlanguage.ts';
import { normalLines } from './normal-lines.ts';
import type { SiteWords } from './site-words.ts';
import { cutOut, joinSpans, type Span } from './span.ts';
import { standingMetadata } from './standing-metadata.ts';
import { perVersionWith, type Change, type TextVersion } from './version.ts';

/** What an edit did to categories, links to other languages and sort keys, where it did nothing else. */
export interface MetadataChange {
  /** Names of categories, without namespace. */
  readonly categoriesAdded: readonly string[];
  readonly categoriesRemoved: readonly string[];
  /** Categories that the text has before and after. */
  readonly categoriesKept: readonly string[];
  readonly languagesAdded: readonly LanguageLink[];
  readonly languagesRemoved: readonly LanguageLink[];
  readonly languagesKept: readonly LanguageLink[];
  /** Sort keys, of the page and of its categories, that stand in the text after and not in the text before. */
  readonly sortKeysAdded: readonly string[];
}

/** A link to a page in another language: the code in lower case, and the page's title. */
export interface LanguageLink {
  readonly language: string;
  readonly title: string;
}

/** What an edit did to a page's metadata; null where it changed anything else, or nothing. */
export function metadataChangeOf(change: Change, site: SiteWords): MetadataChange | null {
  const { before, after } = change;
  const region = changedRegionOf(change);
  if (before === null || before.text === after.text) return null;
  // The changed lines alone tell nearly every edit apart; only what passes is read as a whole.
  if (!hasSameRest(region.before, region.after, site) || !hasSameRest(before, after, site)) return null;
  if (metadataTextOf(before, site) === metadataTextOf(after, site)) return null;
  const had = categoryNames(before, site);
  const has = categoryNames(after, site);
  const spoke = languagesOf(before, site);
  const speaks = languagesOf(after, site);
  const keys = new Set(sortKeysOf(before, site));
  return {
    categoriesAdded: [...has].flatMap(([key, name]) => (had.has(key) ? [] : name)),
    categoriesRemoved: [...had].flatMap(([key, name]) => (has.has(key) ? [] : name)),
    categoriesKept: [...had].flatMap(([key, name]) => (has.has(key) ? name : [])),
    languagesAdded: speaks.filter((link) => !spoke.some((other) => isSame(link, other))),
    languagesRemoved: spoke.filter((link) => !speaks.some((other) => isSame(link, other))),
    languagesKept: spoke.filter((link) => speaks.some((other) => isSame(link, other))),
    sortKeysAdded: sortKeysOf(after, site).filter((key) => !keys.has(key))
  };
}

function hasSameRest(before: TextVersion, after: TextVersion, site: SiteWords): boolean {
  return restOf(before, site) === restOf(after, site);
}

const restOf: (version: TextVersion, site: SiteWords) => string = perVersionWith(
  (version: TextVersion, site: SiteWords) => {
    const cut = cutOut({ start: 0, end: version.text.length }, metadataSpans(version, site));
    return normalLines(cut.map(({ start, end }) => version.text.slice(start, end)).join('')).trim();
  }
);

function metadataTextOf(version: TextVersion, site: SiteWords): string {
  return metadataSpans(version, site)
    .map(({ start, end }) => version.text.slice(start, end))
    .join('\n');
}

const metadataSpans: (version: TextVersion, site: SiteWords) => readonly Span[] = perVersionWith(
  (version: TextVersion, site: SiteWords) => {
    return joinSpans([...standingMetadata(version, site), ...sortKeysIn(version, site)]);
  }
);

function categoryNames(version: TextVersion, site: SiteWords): Map<string, string> {
  return new Map(categoriesIn(version, site).map(({ name }) => [categoryKey(name, site), name]));
}

function languagesOf(version: TextVersion, site: SiteWords): LanguageLink[] {
  return interlanguageLinksIn(version, site).map(({ target }) => {
    const colon = target.indexOf(':');
    return {
      language: target.slice(0, colon).trim().toLowerCase(),
      title: target
        .slice(colon + 1)
        .replaceAll('_', ' ')
        .trim()
    };
  });
}

function isSame(one: LanguageLink, other: LanguageLink): boolean {
  return one.language === other.language && one.title === other.title;
}

function sortKeysOf(version: TextVersion, site: SiteWords): string[] {
  const ofPage = sortKeysIn(version, site).map(({ start, end }) => {
    const text = version.text.slice(start + 2, end - 2);
    return text.slice(text.indexOf(':') + 1).trim();
  });
  const ofCategories = categoriesIn(version, site).flatMap(({ sortKey }) => sortKey?.trim() ?? []);
  return [...ofPage, ...ofCategories];
}
