import { caseFold } from './case-fold.ts';
import { linksOf } from './links.ts';
import { maskOf } from './mask.ts';
import type { SiteWords } from './site-words.ts';
import type { Span } from './span.ts';
import { categoryName } from './title.ts';
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
    return linksOf(version, site)
      .filter((link) => link.kind === 'category')
      .map(({ title, label, start, end }) => ({
        name: title.name,
        sortKey: label === null ? null : text.slice(label.start, label.end).replaceAll('\u0000', ''),
        start,
        end
      }));
  });

/** One string per category, equal for every spelling that people use in settings: underscores, case, with or without namespace. */
export function categoryKey(name: string, site: SiteWords): string {
  return caseFold(categoryName(name, site));
}
