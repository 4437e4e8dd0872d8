import { bracketsOf } from './brackets.ts';
import { caseFold } from './case-fold.ts';
import { linksOf, type WikiLink } from './links.ts';
import type { SiteWords } from './site-words.ts';
import { cutOut, joinSpans, type Span } from './span.ts';
import { perVersionWith, type TextVersion } from './version.ts';

/** The links to other languages' pages on the same subject, in order. */
export function interlanguageLinksIn(version: TextVersion, site: SiteWords): readonly WikiLink[] {
  return linksOf(version, site).filter((link) => link.kind === 'language');
}

/**
 * The text without interlanguage links, categories and sort keys (DEFAULTSORT in all the site's spellings), white space
 * evened out: what is left must be equal in both versions where an edit changed nothing but those.
 */
export const textWithoutMetadata: (version: TextVersion, site: SiteWords) => string = perVersionWith(
  (version: TextVersion, site: SiteWords) => {
    const links = linksOf(version, site).filter(
      (link) => link.kind === 'language' || link.kind === 'category'
    );
    return cutOut({ start: 0, end: version.text.length }, joinSpans([...links, ...sortKeysIn(version, site)]))
      .map(({ start, end }) => version.text.slice(start, end))
      .join('')
      .replace(/\s+/g, ' ')
      .trim();
  }
);

// {{DEFAULTSORT:…}} is a magic word; its value is a sort key and shows nowhere.
function sortKeysIn(version: TextVersion, site: SiteWords): Span[] {
  const words = [...(site.sortKeyWords ?? []), 'DEFAULTSORT', 'DEFAULTSORTKEY', 'DEFAULTCATEGORYSORT'];
  const known = new Set(words.map((word) => caseFold(word.replace(/:$/, ''))));
  return bracketsOf(version).templates.filter(({ start, end }) => {
    const colon = version.text.indexOf(':', start);
    if (colon === -1 || colon > Math.min(end, start + 80)) return false;
    return known.has(caseFold(version.text.slice(start + 2, colon).trim()));
  });
}
