import type {
  FlaggedRevsNote,
  FlaggedRevsRow,
  Resolution,
  ReviewActivityRow
} from '../shared/flagged-revs-statistics.ts';

/** One value that FlaggedRevs wrote into its statistics: `at` in epoch milliseconds, `key` such as `totalPages-NS:0`. */
export interface StatisticsReading {
  readonly at: number;
  readonly key: string;
  readonly value: number;
}

/** Reviews by people in a period that begins on the day `start` (`2024-11-06`): reviewers and pages are different ones. */
export interface ActivityCount {
  readonly resolution: Resolution;
  readonly start: string;
  readonly reviewers: number;
  readonly reviews: number;
  readonly pages: number;
}

/** Where FlaggedRevs' own tables are read. Times in epoch milliseconds, `until` is not included; throws ReplicaError. */
export interface FlaggedRevsSource {
  /** When FlaggedRevs first wrote statistics; null: never. */
  firstReading(wiki: string, signal: AbortSignal): Promise<number | null>;
  readings(wiki: string, from: number, until: number, signal: AbortSignal): Promise<StatisticsReading[]>;
  /** When a revision was first reviewed by somebody; null: never. */
  firstReview(wiki: string, signal: AbortSignal): Promise<number | null>;
  /** Counts of each day, month and year with reviews by people. */
  activity(wiki: string, from: number, until: number, signal: AbortSignal): Promise<ActivityCount[]>;
}

/** Pages of a namespace on a day: sums over that day's `readings`; null where a reading lacked the value. */
export interface PagesOfDay {
  readonly day: string;
  readonly namespace: number;
  readonly readings: number;
  readonly total: number;
  readonly reviewed: number | null;
  readonly synced: number | null;
}

/**
 * Lag on a day, in seconds: `pending` is how long the pages have waited that wait, `anon` and `user` how long edits by such
 * authors had waited when they were reviewed. Figures are sums over the day's readings, each weighted by its sample (by 1
 * for `pending`); `weight` is the sum of the weights.
 */
export interface LagOfDay {
  readonly day: string;
  readonly kind: 'pending' | 'anon' | 'user';
  readonly readings: number;
  readonly weight: number;
  readonly figures: Readonly<Partial<Record<LagFigure, number | null>>>;
}

/** What is known of a lag. */
export type LagFigure = 'average' | 'median' | 'p35' | 'p45' | 'p55' | 'p65' | 'p75' | 'p85' | 'p90' | 'p95';

/** All that one day's readings of a wiki come to. */
export interface DaysOfReadings {
  readonly pages: readonly PagesOfDay[];
  readonly lags: readonly LagOfDay[];
}

/** The two tables that are loaded, each by itself. */
export type FlaggedRevsTable = 'statistics' | 'activity';

/** How far a table of a wiki has been loaded. */
export interface FlaggedRevsLoad {
  readonly wiki: string;
  readonly table: FlaggedRevsTable;
  /** The last day that will not change any more; null: none. */
  readonly completeUntil: string | null;
  /** When it last came to its end, and when it was last begun; epoch milliseconds, null: never. */
  readonly loadedAt: number | null;
  readonly triedAt: number | null;
  /** Why the last one did not come to its end, as a code of ReplicaError; null: it did. */
  readonly failure: string | null;
}

/** Which rows are wanted: of these wikis (database names), of days from and until then, both included. */
export interface SeriesSelection {
  readonly wikis: readonly string[];
  readonly resolution: Resolution;
  readonly from: string | null;
  readonly until: string | null;
  readonly limit: number;
  readonly offset: number;
}

/** Means of a wiki in a period (`2024-11-06`, `2024-11` or `2024`). */
export interface SeriesPeriod {
  readonly wiki: string;
  readonly period: string;
  /** By number of namespace. */
  readonly pages: ReadonlyMap<number, Readonly<Record<'total' | 'reviewed' | 'synced', number | null>>>;
  readonly lags: ReadonlyMap<LagOfDay['kind'], LagMeans>;
}

/** Means in seconds, and the mean size of the samples. */
export type LagMeans = Readonly<Record<LagFigure | 'sampleSize', number | null>>;

/** Series of FlaggedRevs, day by day. */
export interface FlaggedRevsStore {
  /** Changes with everything that is stored. */
  version(): Promise<string>;
  loads(wiki?: string): Promise<FlaggedRevsLoad[]>;
  /**
   * Notes that a table is loaded from now on; false where somebody has begun that within so many milliseconds before. The
   * time is the caller's.
   */
  claim(wiki: string, table: FlaggedRevsTable, at: number, withinMs: number): Promise<boolean>;
  /** Puts days in the place of what was known of them; other days stay. */
  putDays(wiki: string, days: DaysOfReadings, completeUntil: string | null): Promise<void>;
  /** Puts counts in the place of what was known of that year; none leave it as it is. */
  putActivity(
    wiki: string,
    year: string,
    counts: readonly ActivityCount[],
    completeUntil: string | null
  ): Promise<void>;
  /** Notes how a loading ended; `failure` null: well. */
  ended(wiki: string, table: FlaggedRevsTable, at: number, failure: string | null): Promise<void>;
  /** By period, then by wiki. Namespaces other than articles only where they are asked for. */
  series(selection: SeriesSelection & { readonly allNamespaces: boolean }): Promise<SeriesPeriod[]>;
  activity(selection: SeriesSelection): Promise<(ActivityCount & { wiki: string })[]>;
  /** Months with figures (`2024-11`), newest first. */
  months(wikis: readonly string[]): Promise<string[]>;
}

/** What is asked of the series: `wiki` by code or database name; days as in `2024-11-06`, both included. */
export interface FlaggedRevsQuery {
  readonly wiki: string | null;
  readonly resolution: Resolution;
  readonly startDate: string | null;
  readonly endDate: string | null;
  readonly limit: number;
  readonly offset: number;
}

/** A part of an answer: `next` is the offset of the following one, null at the end. */
export interface Slice<Row> {
  readonly data: Row[];
  readonly next: number | null;
  readonly notes: FlaggedRevsNote[];
}

/** Where FlaggedRevs' series are asked for. An unknown wiki is null. */
export interface FlaggedRevsDesk {
  version(): Promise<string>;
  /** Whether there is such a series, as `totalPages_ns4`. */
  hasSeries(name: string): boolean;
  statistics(
    query: FlaggedRevsQuery & { readonly series: string | null; readonly allNamespaces: boolean }
  ): Promise<Slice<FlaggedRevsRow> | null>;
  activity(query: FlaggedRevsQuery): Promise<Slice<ReviewActivityRow> | null>;
  months(): Promise<string[]>;
}
