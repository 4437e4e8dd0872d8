/** What a wiki calls its things, as its siteinfo answers; the scanners know no language of their own. */
export interface SiteWords {
  /** Language code of the content, such as "fi". */
  readonly language: string;
  /** Every name of each namespace: canonical, local and aliases. Spaces or underscores, any case. */
  readonly namespaces: readonly { readonly id: number; readonly names: readonly string[] }[];
  /** Words that begin a redirect, with the #. */
  readonly redirectWords: readonly string[];
  /** Prefixes of the interwiki map that lead to other languages. Left out: any lower-case code of two or three letters that is no namespace. */
  readonly languagePrefixes?: readonly string[];
  /** Spellings of the magic word for sort keys, such as DEFAULTSORT: or AAKKOSTUS:; the English one is always known. */
  readonly sortKeyWords?: readonly string[];
  /** True where the first letter of a title matters, as on Wiktionaries. */
  readonly isCaseSensitive?: boolean;
}

export const MAIN_NAMESPACE = 0;
export const FILE_NAMESPACE = 6;
export const TEMPLATE_NAMESPACE = 10;
export const CATEGORY_NAMESPACE = 14;
