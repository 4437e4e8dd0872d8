import type { Article, ArticleKind } from './article.ts';
import type { Story } from './story.ts';

/** The checks of the catalogue, by their ids. */
export const checkIds = [
  'bot_user',
  'former_bot',
  'auto_approved_groups',
  'patrolled',
  'revert_to_reviewed',
  'no_net_change',
  'words_already_used',
  'references_only',
  'interlanguage_only',
  'allowed_pages',
  'superseded_additions',
  'user_block',
  'manual_unapproval',
  'blocking_categories',
  'living_person',
  'article_to_redirect',
  'categories_removed',
  'render_errors',
  'broken_wikicode',
  'invalid_isbn',
  'new_domain',
  'unknown_words',
  'large_removal',
  'revert_risk',
  'ores_scores',
  'suspicious_tags',
  'generated_text',
  'gibberish',
  'min_age'
] as const;

/** The id of a check. */
export type CheckId = (typeof checkIds)[number];

/**
 * One page with pending edits that shows one thing about one check: a case that it approves, one that it blocks, or a
 * trap, where a careless check would get it wrong. `page` replaces the article that would be drawn from the stock.
 */
export interface Scenario {
  check: CheckId;
  shows: 'approves' | 'blocks' | 'trap';
  what: string;
  language: 'en' | 'fi';
  kind?: ArticleKind;
  page?: Pick<Article, 'title' | 'text'>;
  /** Changes the stable text before the story begins. */
  prepare?: (text: string) => string;
  /** How many days ago the story begins, where that matters; otherwise the builder spreads the stories out. */
  daysAgo?: number;
  play: (story: Story) => void;
}
