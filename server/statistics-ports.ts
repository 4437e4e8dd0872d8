import type {
  ReviewCharts,
  ReviewRecord,
  ReviewStatistics,
  StatisticsLoad,
  StatisticsLoadEvent,
  TimeFilter
} from '../shared/review-statistics.ts';

/** A review as the log of a wiki tells it. What is hidden, deleted or cannot be told is null; times in epoch milliseconds. */
export interface LoggedReview {
  readonly logId: number;
  readonly at: number;
  /** As in the log, such as `approve`, `approve-i`, `approve-a` or `unapprove`. */
  readonly action: string;
  readonly namespace: number | null;
  readonly pageId: number | null;
  readonly title: string | null;
  readonly reviewer: string | null;
  readonly revisionId: number | null;
  /** The stable revision before an approval, or after a withdrawal; 0: none. */
  readonly stableRevisionId: number | null;
  /** The oldest edit that waited for this review. */
  readonly pendingRevisionId: number | null;
  readonly pendingAt: number | null;
  /** Who made that edit; where none waited, the edit that was reviewed. */
  readonly reviewedUser: string | null;
  /** Whether that account could review its own edits automatically when this was read. */
  readonly reviewedIsTrusted: boolean;
}

/** A part of the log, oldest entry first. Entries that cannot be read are passed over, and still count as seen. */
export interface ReviewBatch {
  readonly reviews: readonly LoggedReview[];
  readonly unreadable: number;
  /** The highest id, and the latest time, of all entries of the part; null where it has none. */
  readonly lastLogId: number | null;
  readonly lastAt: number | null;
}

/** Where the review log is read. */
export interface ReviewLogSource {
  /** Entries made then or later (epoch ms) that are not among the known ones. */
  read(
    since: number,
    options: { readonly known: ReadonlySet<number>; readonly signal: AbortSignal }
  ): AsyncIterable<ReviewBatch>;
}

/** One loading of the reviews of a wiki: what is shown is always one whole set. */
export interface ReviewSet {
  readonly id: number;
  readonly wiki: string;
  /** Goes up with everything that changes in it. */
  readonly version: number;
  readonly lastLogId: number | null;
  /** Time (epoch ms) up to which the log has been read. */
  readonly readUntil: number;
  readonly loadedAt: number | null;
  readonly refreshedAt: number | null;
}

/** What is counted: approvals by people, of all namespaces unless one is named. */
export interface ReviewSelection {
  /** Made then or later, epoch milliseconds; null: all. */
  readonly since: number | null;
  /** Without edits of accounts that could review them automatically. */
  readonly excludeTrusted: boolean;
  readonly namespace: number | null;
  /** Names stand on what was reviewed then or later only, epoch milliseconds. */
  readonly namesFrom: number;
}

/** Which records are listed, newest first. */
export interface RecordSelection extends ReviewSelection {
  readonly reviewer: string | null;
  readonly reviewedUser: string | null;
  /** Withdrawals and automatic reviews, too. */
  readonly allActions: boolean;
  readonly limit: number;
  /** Go on behind the record of that time and log id. */
  readonly behind: { readonly at: number; readonly logId: number } | null;
}

/** How many reviews there are in all, and of when; times in epoch milliseconds. */
export interface ReviewTotals {
  readonly counted: number;
  readonly logged: number;
  readonly oldest: number | null;
  readonly newest: number | null;
}

/** Somebody with a number of reviews. */
export interface PersonCount {
  readonly name: string;
  readonly count: number;
}

/** Delays in seconds; null where none is known. */
export interface DelayFigures {
  readonly mean: number | null;
  readonly p10: number | null;
  readonly p50: number | null;
  readonly p90: number | null;
}

/** Reviews of a day or an hour, by its number since 1970 (UTC). */
export interface ReviewBucket extends DelayFigures {
  readonly number: number;
  readonly reviews: number;
  readonly reviewers: number;
}

/** Reviews over time, oldest first, only days or hours that have some; and over all of it. */
export interface ReviewsOverTime {
  readonly buckets: readonly ReviewBucket[];
  readonly overall: DelayFigures & { readonly reviews: number; readonly reviewers: number };
}

/** Takes the reviews of one loading in, in their order. */
export interface ReviewWriter {
  /** Stores a part, and how far the log has been read with it; names go with what was reviewed after `namesFrom` only. */
  add(batch: ReviewBatch, readUntil: number, namesFrom: number): Promise<void>;
}

/** Reviews of wikis. */
export interface ReviewRecordStore {
  /** The set that is shown; null where none was ever loaded. */
  current(wiki: string): Promise<ReviewSet | null>;
  /** A new set that nobody sees before it is adopted. */
  begin(wiki: string, at: number, readUntil: number): Promise<ReviewSet>;
  writer(set: number): ReviewWriter;
  /** Ids of the log entries that a set has from then on. */
  knownSince(set: number, since: number): Promise<Set<number>>;
  /** Shows that set from now on, and removes the one before. */
  adopt(wiki: string, set: number, at: number): Promise<void>;
  /** Says that the shown set is as new as the log was then. */
  refreshed(set: number, at: number): Promise<void>;
  /** Removes a set with all that is in it. */
  remove(set: number): Promise<void>;
  /** Sets of a wiki that were begun and never adopted. */
  unfinished(wiki: string): Promise<number[]>;
  totals(set: number): Promise<ReviewTotals>;
  /** The most busy reviewers and the most reviewed people, at most so many; of equal ones the first by name. */
  topPeople(
    set: number,
    selection: ReviewSelection,
    most: number
  ): Promise<{ reviewers: PersonCount[]; reviewedUsers: PersonCount[] }>;
  records(set: number, selection: RecordSelection): Promise<ReviewRecord[]>;
  overTime(set: number, selection: ReviewSelection, per: 'hour' | 'day'): Promise<ReviewsOverTime>;
}

/** What is asked about the reviews of a wiki. */
export interface ReviewQuery {
  readonly timeFilter: TimeFilter;
  readonly excludeTrusted: boolean;
  readonly namespace: number | null;
}

/** The same with which records are wanted. */
export interface RecordQuery extends ReviewQuery {
  readonly reviewer: string | null;
  readonly reviewedUser: string | null;
  readonly allActions: boolean;
  readonly limit: number;
  readonly behind: { readonly at: number; readonly logId: number } | null;
}

/** An answer that holds as long as its version does. */
export interface VersionedAnswer<T> {
  readonly version: string;
  make(): Promise<T>;
}

/** Where the reviews of a wiki are told. Throws for a wiki that is not served. */
export interface ReviewStatisticsDesk {
  statistics(wiki: string, query: RecordQuery): Promise<VersionedAnswer<ReviewStatistics>>;
  charts(wiki: string, query: ReviewQuery): Promise<VersionedAnswer<ReviewCharts>>;
}

/** An order to load: what is new in the log, or everything of the last days anew. */
export type LoadOrder = { readonly kind: 'refresh' } | { readonly kind: 'reload'; readonly days: number };

/** Why nothing is loaded. */
export interface LoadRefusal {
  readonly why: 'no-such-load' | 'load-under-way' | 'too-many-listeners' | 'closing';
}

/** Where reviews are loaded: one loading at a time on each wiki. */
export interface LoadDesk {
  /** Who asks for what is new while that is being loaded is told of that loading. */
  start(wiki: string, order: LoadOrder): Promise<StatisticsLoad | LoadRefusal>;
  find(load: string): StatisticsLoad | LoadRefusal;
  /** The same when it has ended, or after so many milliseconds. */
  settled(load: string, withinMs: number): Promise<StatisticsLoad | LoadRefusal>;
  cancel(load: string): StatisticsLoad | LoadRefusal;
  follow(
    load: string,
    behind: number,
    signal: AbortSignal
  ): { events: AsyncIterable<StatisticsLoadEvent> } | LoadRefusal;
}

/** What routes about reviews work with. */
export interface ReviewServices {
  reviewStatistics: ReviewStatisticsDesk;
  statisticsLoads: LoadDesk;
}
