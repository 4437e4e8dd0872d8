import type { ReviewCharts, ReviewStatistics } from '../../../shared/review-statistics.ts';
import type {
  Clock,
  DelayFigures,
  RecordQuery,
  ReviewBucket,
  ReviewQuery,
  ReviewRecordStore,
  ReviewSelection,
  ReviewSet,
  ReviewStatisticsDesk
} from '../../ports.ts';
import { nameDays } from './load-reviews.ts';

/** What it is told from. */
export interface TellingParts {
  readonly store: ReviewRecordStore;
  /** Throws where the wiki is not served. */
  readonly requireWiki: (wiki: string) => void;
  readonly clock: Pick<Clock, 'now'>;
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const mostPeople = 20;
/** How long another process may have changed something before it is seen here. */
const rememberedMs = 1_000;

/** Tells of the reviews of wikis. `forget` says that what is shown of a wiki has changed. */
export function createReviewTelling({
  store,
  requireWiki,
  clock
}: TellingParts): ReviewStatisticsDesk & { forget(wiki: string): void } {
  const sets = new Map<string, { at: number; set: Promise<ReviewSet | null> }>();

  function shownOf(wiki: string): Promise<ReviewSet | null> {
    requireWiki(wiki);
    const now = clock.now();
    const known = sets.get(wiki);
    if (known && now - known.at < rememberedMs) return known.set;
    const set = store.current(wiki);
    sets.set(wiki, { at: now, set });
    set.catch(() => sets.delete(wiki));
    return set;
  }

  /** Time goes on in steps, so that an answer holds for a while. */
  async function asOf(wiki: string, query: ReviewQuery) {
    const set = await shownOf(wiki);
    const step = query.timeFilter === 'all' ? hourMs : hourMs / 60;
    const now = Math.floor(clock.now() / step) * step;
    const days = daysOf[query.timeFilter];
    const selection: ReviewSelection = {
      since: days === null ? null : now - days * dayMs,
      excludeTrusted: query.excludeTrusted,
      namespace: query.namespace,
      namesFrom: Math.ceil((clock.now() - nameDays * dayMs) / hourMs) * hourMs
    };
    return { set, selection, version: `${set?.id ?? 0}.${set?.version ?? 0}.${now}.${selection.namesFrom}` };
  }

  return {
    forget: (wiki) => void sets.delete(wiki),

    async statistics(wiki, query) {
      const { set, selection, version } = await asOf(wiki, query);
      return { version, make: () => tellStatistics(store, set, { ...query, ...selection }) };
    },

    async charts(wiki, query) {
      const { set, selection, version } = await asOf(wiki, query);
      const per = query.timeFilter === 'day' ? 'hour' : 'day';
      return { version, make: () => tellCharts(store, set, { selection, per }) };
    }
  };
}

const daysOf: Readonly<Record<ReviewQuery['timeFilter'], number | null>> = {
  all: null,
  day: 1,
  week: 7,
  '30': 30,
  '90': 90,
  '365': 365
};

async function tellStatistics(
  store: ReviewRecordStore,
  set: ReviewSet | null,
  asked: RecordQuery & ReviewSelection
): Promise<ReviewStatistics> {
  const names_since = new Date(asked.namesFrom).toISOString();
  if (set === null) return { ...nothing, metadata: { ...nothing.metadata, names_since } };
  const [{ counted, logged, oldest, newest }, { reviewers, reviewedUsers }, found] = await Promise.all([
    store.totals(set.id),
    store.topPeople(set.id, asked, mostPeople),
    // One more than is wanted tells whether there are more.
    store.records(set.id, { ...asked, limit: asked.limit + 1 })
  ]);
  const records = found.slice(0, asked.limit);
  const last = found.length > asked.limit ? records.at(-1) : undefined;
  return {
    metadata: {
      last_refreshed_at: toTime(set.refreshedAt),
      last_data_loaded_at: toTime(set.loadedAt),
      total_records: counted,
      oldest_review_timestamp: toTime(oldest),
      newest_review_timestamp: toTime(newest),
      logged_actions: logged,
      names_since
    },
    top_reviewers: reviewers.map(({ name, count }) => ({ reviewer_name: name, review_count: count })),
    top_reviewed_users: reviewedUsers.map(({ name, count }) => ({
      reviewed_user_name: name,
      review_count: count
    })),
    records,
    next_cursor: last ? cursorOf(Date.parse(last.reviewed_timestamp), last.log_id) : null
  };
}

const nothing: ReviewStatistics = {
  metadata: {
    last_refreshed_at: null,
    last_data_loaded_at: null,
    total_records: 0,
    oldest_review_timestamp: null,
    newest_review_timestamp: null,
    logged_actions: 0,
    names_since: new Date(0).toISOString()
  },
  top_reviewers: [],
  top_reviewed_users: [],
  records: [],
  next_cursor: null
};

function cursorOf(at: number, logId: number): string {
  return Buffer.from(`${at}.${logId}`).toString('base64url');
}

async function tellCharts(
  store: ReviewRecordStore,
  set: ReviewSet | null,
  { selection, per }: { selection: ReviewSelection; per: 'hour' | 'day' }
): Promise<ReviewCharts> {
  const { buckets, overall } = set === null ? noReviews : await store.overTime(set.id, selection, per);
  const dated = buckets.map((bucket) => ({ ...bucket, date: dateOf(bucket, per) }));
  const delayed = dated.filter(({ mean }) => mean !== null);
  return {
    reviewers_over_time: dated.map(({ date, reviewers }) => ({ date, count: reviewers })),
    pending_reviews_per_day: dated.map(({ date, reviews }) => ({ date, count: reviews })),
    average_delay_over_time: delayed.map(({ date, mean }) => ({ date, avg_delay: toDays(mean) })),
    delay_percentiles: delayed.map(({ date, ...figures }) => ({ date, ...percentiles(figures) })),
    overall_stats: {
      avg_delay: toDays(overall.mean),
      ...percentiles(overall),
      total_reviews: overall.reviews,
      unique_reviewers: overall.reviewers
    }
  };
}

const noReviews = {
  buckets: [],
  overall: { mean: null, p10: null, p50: null, p90: null, reviews: 0, reviewers: 0 }
};

function dateOf({ number }: ReviewBucket, per: 'hour' | 'day'): string {
  const text = new Date(number * (per === 'hour' ? hourMs : dayMs)).toISOString();
  return per === 'hour' ? `${text.slice(0, 10)} ${text.slice(11, 13)}:00` : text.slice(0, 10);
}

function percentiles({ p10, p50, p90 }: DelayFigures): { p10: number; p50: number; p90: number } {
  return { p10: toDays(p10), p50: toDays(p50), p90: toDays(p90) };
}

/** Seconds as days, to a tenth of a second; nothing is 0. */
function toDays(seconds: number | null): number {
  return Math.round(((seconds ?? 0) / 86_400) * 1e6) / 1e6;
}

function toTime(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
