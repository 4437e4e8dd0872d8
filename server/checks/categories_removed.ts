import { z } from 'zod';
import { defineCheck } from '../review/define-check.ts';
import { categoriesIn } from '../text/categories.ts';
import { regionAround } from '../text/changed-region.ts';
import { redirectOf } from '../text/redirect.ts';

/** Where the brackets of a category may close, at the farthest. */
const farthestSortKey = 2000;

/** Holds back edits that take the last category off an article: most often a sign of text lost by accident or on purpose. */
export default defineCheck({
  id: 'categories_removed',
  can: ['block'],
  looksAt: 'change',
  needs: [],
  options: z.object({}),
  messages: {
    title: {
      en: 'All categories removed',
      qqq: 'Name of the check that holds back edits that remove all categories of an article.'
    },
    description: {
      en: 'Holds back edits that remove all categories of an article.',
      qqq: 'Description of the check that holds back edits that remove all categories of an article.'
    },
    removed: {
      en: 'The edit removed all categories: $1.',
      qqq: 'Reason for holding back. $1: list of names of categories.'
    },
    'some-left': {
      en: 'The edit did not remove all categories.',
      qqq: 'Shown when an article has categories left after an edit, or had none before.'
    }
  },
  evaluate({ change: { before, after }, site }) {
    // Nearly no edit touches a category; where the lines around it had none, nothing can have gone.
    const near = regionAround({ before, after }, farthestSortKey);
    if (near.before && categoriesIn(near.before, site).length === 0)
      return { outcome: 'neutral', message: 'some-left' };
    const had = categoriesIn(before, site);
    const isGone = had.length > 0 && categoriesIn(after, site).length === 0;
    if (!isGone || redirectOf(after.text, site)) return { outcome: 'neutral', message: 'some-left' };
    const marks = had.map(({ start, end }) => ({ side: 'before' as const, start, end }));
    return { outcome: 'block', message: 'removed', params: [had.map(({ name }) => name)], marks };
  }
});
