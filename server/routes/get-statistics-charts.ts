import { z } from 'zod';
import { ReviewCharts } from '../../shared/review-statistics.ts';
import { classicWikiErrors, classicWikiOf, classicWikiParams } from './define-classic-wiki.ts';
import { reviewQuery, toReviewQuery } from './define-review-query.ts';
import { defineVersioned } from './define-route.ts';

/** Reviews of a wiki over time. */
export default defineVersioned({
  path: '/api/wikis/:pk/statistics/charts/',
  summary: 'Reviews of a wiki over time, by day, or by hour for the last 24 hours (UTC)',
  description:
    'Only days (hours) with reviews. `pending_reviews_per_day` is the number of reviews that were made. Percentiles ' +
    'lie between the two nearest delays where they fall between two. Delays are in days, with fractions.',
  access: 'public',
  params: classicWikiParams,
  query: z.strictObject(reviewQuery),
  answer: ReviewCharts,
  plainRefusals: true,
  errors: classicWikiErrors,
  async handle({ params, query, services }) {
    const { id } = await classicWikiOf(params, services);
    return services.reviewStatistics.charts(id, toReviewQuery(query));
  }
});
