import { z } from 'zod';
import { defineCheck } from '../review/define-check.ts';
import { categoriesIn, categoryKey } from '../text/categories.ts';

/**
 * Holds back edits of pages in categories that the wiki wants people to look at (featured articles, disputed topics).
 * Categories made by templates count, and so do those that the edit took away.
 */
export default defineCheck({
  id: 'blocking_categories',
  can: ['block'],
  looksAt: 'change',
  needs: ['categories', 'rendered'],
  options: z.object({
    categories: z
      .array(z.string().trim().min(1).max(255))
      .max(500)
      .default([])
      .meta({ 'x-source': 'categories' })
      .describe('Guarded categories; spelling with spaces or underscores, with or without the namespace')
  }),
  messages: {
    title: {
      en: 'Page in a guarded category',
      qqq: 'Name of the check that holds back edits of pages in certain categories.'
    },
    description: {
      en: 'Holds back edits of pages that are, or were before the edit, in one of the categories set by this wiki.',
      qqq: 'Description of the check that holds back edits of pages in certain categories.'
    },
    'is-in': {
      en: 'People look at all edits of pages in these categories: $1.',
      qqq: 'Reason for holding back. $1: list of names of categories that the page is in.'
    },
    'was-in': {
      en: 'Before this edit the page was in categories whose pages people look at: $1.',
      qqq: 'Reason for holding back, when the edit removed the page from a category. $1: list of names of categories.'
    },
    'in-none': {
      en: 'The page is in no category whose edits people must look at.',
      qqq: 'Shown when a page is in none of the categories that hold back edits.'
    }
  },
  evaluate({ change, site, evidence: { categories, rendered }, options }) {
    const guarded = new Map(options.categories.map((name) => [categoryKey(name, site), name]));
    const hits = (names: readonly string[]): string[] => [
      ...new Set(names.flatMap((name) => guarded.get(categoryKey(name, site)) ?? []))
    ];
    const after = categoriesIn(change.after, site);
    const before = categoriesIn(change.before, site);
    const isIn = hits([...categories.names, ...rendered.after.categories, ...after.map(({ name }) => name)]);
    const wasIn = hits([...rendered.before.categories, ...before.map(({ name }) => name)]);
    const [side, mentions, found] =
      isIn.length > 0 ? (['after', after, isIn] as const) : (['before', before, wasIn] as const);
    if (found.length === 0) return { outcome: 'neutral', message: 'in-none', setting: 'categories' };
    const marks = mentions
      .filter(({ name }) => guarded.has(categoryKey(name, site)))
      .map(({ start, end }) => ({ side, start, end }));
    const message = side === 'after' ? 'is-in' : 'was-in';
    return { outcome: 'block', message, params: [found.sort()], setting: 'categories', marks };
  }
});
