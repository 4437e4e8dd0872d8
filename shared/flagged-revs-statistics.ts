import { z } from 'zod';

/** What a row stands for: a day, a month or a year (UTC). */
export const Resolution = z.enum(['daily', 'monthly', 'yearly']);
export type Resolution = z.infer<typeof Resolution>;

/** Percentiles of the delay of reviews that FlaggedRevs keeps. */
export const lagPercentiles = [35, 45, 55, 65, 75, 85, 90, 95] as const;

/** Whose edits the delay of reviews is known of: `anon` are IP addresses and temporary accounts. */
export const lagAuthors = ['anon', 'user'] as const;

/** What is known of those delays. */
export const lagFigures = [
  'sampleSize',
  'average',
  'median',
  ...lagPercentiles.map((percentile) => `percentile_${percentile}` as const)
] as const;

/** Series of pages, of the namespace with the number that stands behind their names. */
export const pageSeries = ['totalPages', 'syncedPages', 'reviewedPages'] as const;

/** Every series of the statistics that is in each row; those of further namespaces end in other numbers than `_ns0`. */
export const flaggedRevsSeries = [
  ...pageSeries.map((name) => `${name}_ns0` as const),
  'pendingLag_average',
  'pendingChanges',
  ...lagAuthors.flatMap((author) => lagFigures.map((figure) => `reviewLag_${author}_${figure}` as const))
] as const;

/** One wiki in one period: `date` is its first day. Series are null where nothing is known. */
export const FlaggedRevsRow = z
  .object({ wiki: z.string(), date: z.iso.date() })
  .catchall(z.union([z.string(), z.number().nullable()]));
export type FlaggedRevsRow = z.infer<typeof FlaggedRevsRow>;

/** Reviews by people on one wiki in one period. Reviewers and pages are counted once each in the period. */
export const ReviewActivityRow = z.object({
  wiki: z.string(),
  date: z.iso.date(),
  number_of_reviewers: z.number().int(),
  number_of_reviews: z.number().int(),
  number_of_pages: z.number().int(),
  reviews_per_reviewer: z.number().nullable()
});
export type ReviewActivityRow = z.infer<typeof ReviewActivityRow>;

/**
 * How far the figures of a wiki go. `state`: `never-loaded`; `no-tables`: the wiki has not got FlaggedRevs' tables; `failed`:
 * the last loading did not come to its end, and what was there before still is; `loaded`.
 */
export const FlaggedRevsNote = z.object({
  wiki: z.string(),
  state: z.enum(['loaded', 'never-loaded', 'no-tables', 'failed']),
  /** The last day that is complete; null where none is. */
  completeUntil: z.iso.date().nullable(),
  loadedAt: z.iso.datetime().nullable()
});
export type FlaggedRevsNote = z.infer<typeof FlaggedRevsNote>;
