import { z } from 'zod';
import { FlaggedRevsNote, ReviewActivityRow } from '../../shared/flagged-revs-statistics.ts';
import {
  flaggedRevsErrors,
  flaggedRevsQuery,
  rowsOf,
  toFlaggedRevsQuery
} from './define-flagged-revs-query.ts';
import { defineVersioned } from './define-route.ts';

/** How much is reviewed by people. */
export default defineVersioned({
  path: '/api/flaggedrevs-activity/',
  summary: 'Reviews by people, and how many reviewed how many pages, by wiki and period',
  description:
    'Rows by date, then by wiki; of all namespaces, without automatic reviews. Whoever reviewed on several days of a month ' +
    'is counted once in it, and so are pages; `reviews_per_reviewer` is made of these sums, and null without reviewers. ' +
    'Days, months or years without reviews have no row.',
  access: 'public',
  params: z.strictObject({}),
  query: z.strictObject(flaggedRevsQuery('daily')),
  answer: z.object({
    data: z.array(ReviewActivityRow),
    /** Send this as `offset` for the rows that follow; null at the end. */
    next: z.number().int().nullable(),
    notes: z.array(FlaggedRevsNote)
  }),
  errors: flaggedRevsErrors,
  async handle({ query, services: { flaggedRevs } }) {
    const asked = toFlaggedRevsQuery(query);
    return {
      version: await flaggedRevs.version(),
      make: async () => rowsOf(await flaggedRevs.activity(asked), query.wiki)
    };
  }
});
