import type { FlaggedRevsNote } from '../../../../shared/flagged-revs-statistics.ts';
import type { ReviewCharts, ReviewStatistics } from '../../../../shared/review-statistics.ts';

const record = {
  reviewer_name: 'Reviewer1',
  reviewed_user_name: 'Editor1',
  page_title: 'Example_Page',
  page_id: 123,
  reviewed_revision_id: 1000,
  pending_revision_id: 999,
  reviewed_timestamp: '2026-11-20T10:30:45.000Z',
  pending_timestamp: '2026-11-18T22:30:45.000Z',
  review_delay_days: 1.5,
  log_id: 77,
  action: 'approve',
  automatic: false,
  namespace: 0
};

/** The reviews of a wiki, as the companion tells them. */
export const statistics: ReviewStatistics = {
  metadata: {
    last_refreshed_at: '2026-11-21T10:30:45.123Z',
    last_data_loaded_at: '2026-11-20T10:30:45.123Z',
    total_records: 5000,
    oldest_review_timestamp: '2026-10-01T00:00:00.000Z',
    newest_review_timestamp: '2026-11-20T23:59:59.000Z',
    logged_actions: 6000,
    names_since: '2026-08-23T00:00:00.000Z'
  },
  top_reviewers: [
    { reviewer_name: 'Reviewer1', review_count: 150 },
    { reviewer_name: 'Ä & <b>', review_count: 30 }
  ],
  top_reviewed_users: [{ reviewed_user_name: 'Editor1', review_count: 200 }],
  records: [
    record,
    {
      ...record,
      log_id: 76,
      reviewer_name: null,
      reviewed_user_name: null,
      page_title: null,
      pending_revision_id: null,
      pending_timestamp: null,
      review_delay_days: null
    },
    { ...record, log_id: 75, page_title: '=cmd|calc', pending_revision_id: null }
  ],
  next_cursor: 'MTIuMzQ'
};

/** The same before anything was loaded. */
export const noStatistics: ReviewStatistics = {
  metadata: {
    ...statistics.metadata,
    last_refreshed_at: null,
    last_data_loaded_at: null,
    total_records: 0,
    oldest_review_timestamp: null,
    newest_review_timestamp: null,
    logged_actions: 0
  },
  top_reviewers: [],
  top_reviewed_users: [],
  records: [],
  next_cursor: null
};

/** The same over time. */
export const charts: ReviewCharts = {
  reviewers_over_time: [
    { date: '2026-11-18', count: 25 },
    { date: '2026-11-20', count: 20 }
  ],
  pending_reviews_per_day: [
    { date: '2026-11-18', count: 150 },
    { date: '2026-11-20', count: 100 }
  ],
  average_delay_over_time: [
    { date: '2026-11-18', avg_delay: 2.5 },
    { date: '2026-11-20', avg_delay: 1.5 }
  ],
  delay_percentiles: [
    { date: '2026-11-18', p10: 0.5, p50: 2, p90: 5.5 },
    { date: '2026-11-20', p10: 0.25, p50: 1, p90: 3 }
  ],
  overall_stats: { avg_delay: 2.3, p10: 0.5, p50: 2, p90: 5.5, total_reviews: 3000, unique_reviewers: 50 }
};

const notes: FlaggedRevsNote[] = ['fi', 'de'].map((wiki) => ({
  wiki,
  state: 'loaded',
  completeUntil: '2026-11-20',
  loadedAt: '2026-11-21T03:00:00.000Z'
}));

const months = ['2026-09-01', '2026-10-01', '2026-11-01'];

/** What FlaggedRevs counts on two wikis, by query. */
export function flaggedRevs(query: URLSearchParams) {
  const data = rowsFor(query, (wiki, index) => ({
    totalPages_ns0: 1000 * (wiki === 'de' ? 9 : 1),
    reviewedPages_ns0: 900 * (wiki === 'de' ? 9 : 1),
    syncedPages_ns0: 800 * (wiki === 'de' ? 9 : 1),
    pendingLag_average: 90_000 * (index + 1),
    pendingChanges: 100 * (wiki === 'de' ? 9 : 1) + index,
    reviewLag_anon_sampleSize: 300,
    reviewLag_anon_average: 40_000,
    reviewLag_anon_median: 7_200,
    reviewLag_anon_percentile_95: 400_000,
    reviewLag_user_average: null,
    reviewLag_user_median: null
  }));
  return { data, next: null, notes };
}

/** The reviews of the same wikis. */
export function activity(query: URLSearchParams) {
  const data = rowsFor(query, () => ({
    number_of_reviewers: 45,
    number_of_reviews: 200,
    number_of_pages: 180,
    reviews_per_reviewer: 4.44
  }));
  return { data, next: null, notes };
}

function rowsFor(query: URLSearchParams, values: (wiki: string, index: number) => Record<string, unknown>) {
  const wikis = { fiwiki: ['fi'], dewiki: ['de'] }[query.get('wiki') ?? ''] ?? ['de', 'fi'];
  const [from = '', to = '9'] = [query.get('start_date') ?? undefined, query.get('end_date') ?? undefined];
  return months
    .map((date, index) => ({ date, index }))
    .filter(({ date }) => date >= from && date <= to)
    .flatMap(({ date, index }) => wikis.map((wiki) => ({ wiki, date, ...values(wiki, index) })));
}
