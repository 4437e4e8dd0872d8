import { bracketsOf } from './brackets.ts';
import { caseFold } from './case-fold.ts';
import { changedRegionOf, shifted } from './changed-region.ts';
import { diffOf } from './diff.ts';
import { linksOf, type WikiLink } from './links.ts';
import type { SiteWords } from './site-words.ts';
import { cutOut, joinSpans, touchesAny, type Span } from './span.ts';
import { perVersionWith, type Change, type TextVersion } from './version.ts';

/** The links to other languages' pages on the same subject, in order. */
export function interlanguageLinksIn(version: TextVersion, site: SiteWords): readonly WikiLink[] {
  return linksOf(version, site).filter((link) => link.kind === 'language');
}

/** Whether an edit changed interlanguage links, categories or sort keys, and nothing else that is not white space. */
export function hasOnlyMetadataChanged(change: Change, site: SiteWords): boolean {
  const { before, after } = change;
  if (before === null) return false;
  const { added, removed, moved } = diffOf(change);
  const region = changedRegionOf(change);
  const come = [...added, ...moved.map((move) => move.to)];
  const gone = [...removed, ...moved.map((move) => move.from)];
  // Each place that changed must touch metadata; only then both texts are read without it.
  return (
    come.length + gone.length > 0 &&
    touchesMetadata(after.text, come, shifted(metadataSpans(region.after, site), region.start)) &&
    touchesMetadata(before.text, gone, shifted(metadataSpans(region.before, site), region.start)) &&
    textWithoutMetadata(before, site) === textWithoutMetadata(after, site)
  );
}

function touchesMetadata(text: string, changed: readonly Span[], metadata: readonly Span[]): boolean {
  return changed.every(
    (span) => touchesAny(span, metadata) || /^\s*$/.test(text.slice(span.start, span.end))
  );
}

/** The text without interlanguage links, categories and sort keys (DEFAULTSORT in all the site's spellings), white space evened out. */
export const textWithoutMetadata: (version: TextVersion, site: SiteWords) => string = perVersionWith(
  (version: TextVersion, site: SiteWords) =>
    cutOut({ start: 0, end: version.text.length }, metadataSpans(version, site))
      .map(({ start, end }) => version.text.slice(start, end))
      .join('')
      .replace(/\s+/g, ' ')
      .trim()
);

function metadataSpans(version: TextVersion, site: SiteWords): Span[] {
  const links = linksOf(version, site).filter((link) => link.kind === 'language' || link.kind === 'category');
  return joinSpans([...links, ...sortKeysIn(version, site)]);
}

/** Where a text sets its page's sort key: {{DEFAULTSORT:…}} is a magic word whose value shows nowhere. */
export function sortKeysIn(version: TextVersion, site: SiteWords): Span[] {
  const words = [...(site.sortKeyWords ?? []), 'DEFAULTSORT', 'DEFAULTSORTKEY', 'DEFAULTCATEGORYSORT'];
  const known = new Set(words.map((word) => caseFold(word.replace(/:$/, ''))));
  return bracketsOf(version).templates.filter(({ start, end }) => {
    const colon = version.text.indexOf(':', start);
    if (colon === -1 || colon > Math.min(end, start + 80)) return false;
    return known.has(caseFold(version.text.slice(start + 2, colon).trim()));
  });
}
