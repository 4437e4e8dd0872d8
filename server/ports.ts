import type { ZodType } from 'zod';
import type { PageRef, Revision } from '../shared/revision.ts';
import type { Site } from '../shared/site.ts';

/** Wall clock and waiting, injected everywhere: `now` in epoch milliseconds, `sleep` in milliseconds. */
export interface Clock {
  now(): number;
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** One event, one line: a static message with its data beside it. */
export interface Log {
  info(data: Record<string, unknown>, message: string): void;
  warn(data: Record<string, unknown>, message: string): void;
  error(data: Record<string, unknown>, message: string): void;
}

/** Parameters of an Action API request; lists are joined with `|`, false is left out, true sent as presence. */
export type ApiParams = Record<
  string,
  string | number | boolean | readonly (string | number)[] | undefined
>;

/** How a single read may be made. */
export interface ReadOptions {
  signal?: AbortSignal;
}

/** Reading the Action API: every answer parsed by a schema; failures are WikiError with a code. */
export interface WikiApi {
  /** One request, one parsed answer. */
  get<T>(params: ApiParams, schema: ZodType<T>, options?: ReadOptions): Promise<T>;
  /** The same request followed through `continue` to its end. */
  queryAll<T>(params: ApiParams, schema: ZodType<T>, options?: ReadOptions): AsyncIterable<T>;
  /** How many titles, ids or names fit in one request: 50, or 500 with apihighlimits. */
  batchSize(): Promise<number>;
}

/** A page with pending changes, as the queue lists it. */
export interface PendingPage {
  page: PageRef;
  stableRevisionId: number;
  latestRevisionId: number;
  /** ISO 8601; null when it was not told. */
  pendingSince: string | null;
}

/** A pending page with the stable and all pending revisions, texts included where they may be seen. */
export interface PageChain {
  page: PageRef;
  stable: Revision;
  /** Oldest first, at least one. */
  pending: Revision[];
}

/** The state of a page right now, read past every cache: what an approval is held against. */
export interface ReviewState {
  page: PageRef;
  stableRevisionId: number | null;
  /** Ids of all revisions after the stable one, oldest first. */
  pendingRevisionIds: number[];
}

/** All that Seula asks of and does to one wiki. */
export interface Wiki {
  readonly api: WikiApi;
  site(): Promise<Site>;
  /** Pending pages, oldest first, at most `limit`. */
  listPending(options: { limit: number; signal?: AbortSignal }): Promise<PendingPage[]>;
  /** The pending pages among these titles or page ids; others are left out. */
  findPending(pages: { titles?: string[]; pageIds?: number[]; revisionIds?: number[] }): Promise<PendingPage[]>;
  /** Stable and pending revisions of many pages; a page whose history could not be followed is left out and logged. */
  readChains(pages: PendingPage[], options?: ReadOptions): Promise<PageChain[]>;
  readReviewState(pageId: number): Promise<ReviewState>;
  /** Sends action=review once. Success is what a later read says, not this. */
  approve(request: { revisionId: number; summary: string }): Promise<void>;
  /** Name and rights of the account in use; null without one. */
  account(): Promise<{ name: string; rights: ReadonlySet<string> } | null>;
}
