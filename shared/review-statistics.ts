import { z } from 'zod';

/** From when on reviews are counted: of all times, of the last 24 hours, or of so many days. */
export const TimeFilter = z.enum(['all', 'day', 'week', '30', '90', '365']);
export type TimeFilter = z.infer<typeof TimeFilter>;

const time = z.iso.datetime();

/** A review. Names are told for ninety days; null is what is hidden, gone, or cannot be told. */
export const ReviewRecord = z.object({
  reviewer_name: z.string().nullable(),
  /** Who made the oldest edit that waited. */
  reviewed_user_name: z.string().nullable(),
  page_title: z.string().nullable(),
  page_id: z.number().int().nullable(),
  reviewed_revision_id: z.number().int().nullable(),
  /** The oldest edit that waited; null where none did, as at the first review of a page. */
  pending_revision_id: z.number().int().nullable(),
  reviewed_timestamp: time,
  pending_timestamp: time.nullable(),
  /** Days, with fractions. */
  review_delay_days: z.number().nullable(),
  log_id: z.number().int(),
  /** As in the wiki's log: `approve`, `approve-i` (first review), `-a` and `-ia` (automatic), `unapprove` ... */
  action: z.string(),
  automatic: z.boolean(),
  namespace: z.number().int().nullable()
});
export type ReviewRecord = z.infer<typeof ReviewRecord>;

/** Reviews of a wiki: who reviews, whose edits, and single reviews, newest first. Counted is what people approved. */
export const ReviewStatistics = z.object({
  metadata: z.object({
    last_refreshed_at: time.nullable(),
    last_data_loaded_at: time.nullable(),
    total_records: z.number().int(),
    oldest_review_timestamp: time.nullable(),
    newest_review_timestamp: time.nullable(),
    /** Everything in the log, withdrawals and automatic reviews included. */
    logged_actions: z.number().int(),
    /** Who reviewed, and whom, is told of reviews since then; older ones are counted without names. */
    names_since: time
  }),
  top_reviewers: z.array(z.object({ reviewer_name: z.string(), review_count: z.number().int() })),
  top_reviewed_users: z.array(z.object({ reviewed_user_name: z.string(), review_count: z.number().int() })),
  records: z.array(ReviewRecord),
  /** Send this as `cursor` for the next records; null at the end. */
  next_cursor: z.string().nullable()
});
export type ReviewStatistics = z.infer<typeof ReviewStatistics>;

/** `YYYY-MM-DD`, or `YYYY-MM-DD HH:00` for the last 24 hours; UTC. */
const date = z.string();
const figures = { p10: z.number(), p50: z.number(), p90: z.number() };

/** Reviews over time: only days (or hours) that have some, oldest first. Delays in days, with fractions. */
export const ReviewCharts = z.object({
  reviewers_over_time: z.array(z.object({ date, count: z.number().int() })),
  /** Reviews that were made. */
  pending_reviews_per_day: z.array(z.object({ date, count: z.number().int() })),
  average_delay_over_time: z.array(z.object({ date, avg_delay: z.number() })),
  delay_percentiles: z.array(z.object({ date, ...figures })),
  overall_stats: z.object({
    avg_delay: z.number(),
    ...figures,
    total_reviews: z.number().int(),
    unique_reviewers: z.number().int()
  })
});
export type ReviewCharts = z.infer<typeof ReviewCharts>;

/** Why reviews could not be loaded: a code, and words for those who operate the companion. */
export const LoadFailure = z.object({ code: z.string(), message: z.string() });
export type LoadFailure = z.infer<typeof LoadFailure>;

/** How far a loading of reviews has come. */
export const StatisticsLoad = z.object({
  load: z.string(),
  wiki: z.string(),
  kind: z.enum(['refresh', 'reload']),
  /** Of a reload: how many of the last days. */
  days: z.number().int().nullable(),
  state: z.enum(['running', 'done', 'stopped', 'failed']),
  /** Only what is new was asked for. */
  incremental: z.boolean(),
  batches: z.number().int(),
  /** Reviews stored so far. */
  records: z.number().int(),
  /** Entries of the log that could not be read, and were passed over. */
  unreadable: z.number().int(),
  /** The log goes on behind what one loading may take: refresh to go on. */
  limitReached: z.boolean(),
  /** Reviews that are counted after it, with the oldest and the newest; null before its end. */
  total: z.number().int().nullable(),
  oldest: time.nullable(),
  newest: time.nullable(),
  failure: LoadFailure.nullable()
});
export type StatisticsLoad = z.infer<typeof StatisticsLoad>;

/** What a loading may be asked for. */
export const LoadRequest = z.strictObject({
  days: z
    .number()
    .int()
    .min(1)
    .max(365)
    .optional()
    .describe('Load everything of so many of the last days anew; left out: only what is new in the log')
});
export type LoadRequest = z.infer<typeof LoadRequest>;

/** A step of a loading. `until`: up to when the log has been read; `from` and `to` frame what is to be read. */
export const StatisticsLoadStep = z.discriminatedUnion('step', [
  z.object({
    step: z.literal('read'),
    batches: z.number().int(),
    records: z.number().int(),
    from: time,
    until: time,
    to: time
  }),
  z.object({ step: z.literal('ended'), state: z.enum(['done', 'stopped', 'failed']) })
]);
export type StatisticsLoadStep = z.infer<typeof StatisticsLoadStep>;

/** A step as a server-sent event. */
export const StatisticsLoadEvent = z.object({
  id: z.number().int(),
  event: z.string(),
  data: z.union([StatisticsLoadStep, z.object({ step: z.literal('forgotten'), steps: z.number().int() })])
});
export type StatisticsLoadEvent = z.infer<typeof StatisticsLoadEvent>;
