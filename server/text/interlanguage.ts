import { bracketsOf } from './brackets.ts';
import { linksOf, type WikiLink } from './links.ts';
import type { SiteWords } from './site-words.ts';
import type { Span } from './span.ts';
import type { TextVersion } from './version.ts';

/** The links to other languages' pages on the same subject, in order. */
export function interlanguageLinksIn(version: TextVersion, site: SiteWords): readonly WikiLink[] {
  return linksOf(version, site).filter((link) => link.kind === 'language');
}

/** Where a text sets its page's sort key: {{DEFAULTSORT:…}} is a magic word whose value shows nowhere; in other letter case it is a template. */
export function sortKeysIn(version: TextVersion, site: SiteWords): Span[] {
  const words = [...(site.sortKeyWords ?? []), 'DEFAULTSORT', 'DEFAULTSORTKEY', 'DEFAULTCATEGORYSORT'];
  const known = new Set(words.map((word) => word.replace(/:$/, '')));
  return bracketsOf(version).templates.filter(({ start, end }) => {
    const colon = version.text.indexOf(':', start);
    if (colon === -1 || colon > Math.min(end, start + 80)) return false;
    return known.has(version.text.slice(start + 2, colon).trim());
  });
}
