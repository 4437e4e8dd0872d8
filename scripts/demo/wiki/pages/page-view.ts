import type { Page } from '../model/types.ts';

/** One page as the skin frames it; everything named `html` is ready HTML, the rest is text. */
export interface PageView {
  status?: number;
  /** Title of the wiki page or special page, with spaces. */
  title: string;
  /** The text of the browser's tab, without the wiki's name. */
  documentTitle: string;
  headingHtml: string;
  subtitleHtml?: string;
  contentHtml: string;
  /** What follows the content, such as the review form of an article. */
  afterHtml?: string;
  categories?: string[];
  page?: Page | undefined;
  action: 'view' | 'history' | 'edit';
  isArticle: boolean;
  revisionId: number;
  /** Left and right side of a diff; false on the left for a first version. */
  diff?: { oldId: number | false; newId: number };
  /** Canonical name of a special page. */
  special?: string;
  bodyClass?: string;
  /** Which tab is marked. */
  tab?: 'read' | 'current' | 'edit' | 'history';
}
