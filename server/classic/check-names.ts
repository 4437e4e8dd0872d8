import type { ClassicCheck } from '../../shared/classic.ts';

/** The checks of the earlier bot in its order; those that it did not have stand behind them. */
const first = [
  'bot_user',
  'user_block',
  'blocking_categories',
  'auto_approved_groups',
  'ores_scores',
  'render_errors',
  'article_to_redirect',
  'broken_wikicode',
  'invalid_isbn',
  'manual_unapproval',
  'superseded_additions'
];

/** What the earlier bot called checks elsewhere than in the description of its API. */
const otherNames: Readonly<Record<string, string>> = {
  'auto-approved-group': 'auto_approved_groups',
  'article-to-redirect-conversion': 'article_to_redirect',
  'blocked-user': 'user_block',
  'new-render-errors': 'render_errors',
  'revert-detection': 'revert_to_reviewed'
};

/** Checks in the order in which they are listed, numbered from 1. */
export function listChecks(ids: readonly string[]): ClassicCheck[] {
  const known = first.filter((id) => ids.includes(id));
  const others = ids.filter((id) => !first.includes(id)).sort();
  return [...known, ...others].map((id, place) => ({ id, name: nameOf(id), priority: place + 1 }));
}

/** A name such as `Bot User` or `ORES Scores`. */
export function nameOf(id: string): string {
  return id
    .split('_')
    .map((word) => (acronyms.has(word) ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ');
}

/** The id that is meant: hyphens and the earlier bot's own names are understood. */
export function idMeant(given: string): string {
  return (Object.hasOwn(otherNames, given) ? otherNames[given] : undefined) ?? given.replaceAll('-', '_');
}

const acronyms = new Set(['ores', 'isbn']);
