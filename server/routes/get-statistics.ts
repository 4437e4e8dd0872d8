import { z } from 'zod';
import { ReviewStatistics } from '../../shared/review-statistics.ts';
import { classicWikiErrors, classicWikiOf, classicWikiParams } from './define-classic-wiki.ts';
import { recordQuery, toRecordQuery } from './define-review-query.ts';
import { defineVersioned } from './define-route.ts';

/** Who reviews on a wiki, whose edits, and single reviews. */
export default defineVersioned({
  path: '/api/wikis/:pk/statistics/',
  summary: 'Reviews of a wiki: who reviews, whose edits, and single reviews, newest first',
  description:
    'Counted is what people approved, for the first time (`approve-i`) or anew, in all namespaces; withdrawals and ' +
    'automatic reviews are recorded too (`actions=all`). A delay runs from the oldest edit that waited to its review, ' +
    'so first reviews have none. `exclude_auto_reviewers` goes by the right `autoreview` that the author had when the ' +
    'review was read. The two lists of people go by time, namespace and that, not by names. Who is named: ' +
    'reviews of the last 90 days only (`names_since`).',
  access: 'public',
  params: classicWikiParams,
  query: z.strictObject(recordQuery),
  answer: ReviewStatistics,
  plainRefusals: true,
  errors: classicWikiErrors,
  async handle({ params, query, services }) {
    const { id } = await classicWikiOf(params, services);
    return services.reviewStatistics.statistics(id, toRecordQuery(query));
  }
});
