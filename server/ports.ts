import type { ZodType } from 'zod';
import type { BotStatus, PassSummary, QueueCounts } from '../shared/bot-status.ts';
import type { CheckInfo } from '../shared/check-info.ts';
import type { Costs } from '../shared/costs.ts';
import type { DecisionRecord, DecisionState } from '../shared/decision.ts';
import type { Dossier } from '../shared/dossier.ts';
import type { PageRef, Revision } from '../shared/revision.ts';
import type { Site } from '../shared/site.ts';
import type { Decision, PageVerdict } from '../shared/verdict.ts';
import type { WikiSettings } from '../shared/wiki-settings.ts';

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
export type ApiParams = Record<string, string | number | boolean | readonly (string | number)[] | undefined>;

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

/** Models that are asked for scores. The last two are made for one wiki each. */
export type ModelName = 'revertrisk-language-agnostic' | 'revertrisk-multilingual' | 'damaging' | 'goodfaith';

/** What a model is asked about an edit; `wiki` is the database name. */
export type ModelQuestion = { model: ModelName; wiki: string; revisionId: number };

/** Scores of models: probabilities, 0 to 1, that the edit is what the model's name says. Failures carry a code. */
export type ModelApi = { score(question: ModelQuestion, options?: ReadOptions): Promise<number> };

/** The words that a wiki has used, by `wordKey`. It may know a few words too many, never one too few. */
export type WordList = { has(key: string): boolean };

/** What is asked besides the wiki itself; null where there is none. `words` throws where a list cannot be read. */
export interface OutsideSources {
  models: ModelApi | null;
  wikidata: WikiApi | null;
  words: (() => WordList) | null;
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
  /** Whether the account in use may review this very page; pages can be restricted. */
  mayReview: boolean;
}

/** All that Seula asks of and does to one wiki. */
export interface Wiki {
  readonly api: WikiApi;
  site(): Promise<Site>;
  /** Pending pages, oldest first, at most `limit`. */
  listPending(options: { limit: number; signal?: AbortSignal }): Promise<PendingPage[]>;
  /** The pending pages among these titles or page ids; others are left out. */
  findPending(pages: {
    titles?: string[];
    pageIds?: number[];
    revisionIds?: number[];
  }): Promise<PendingPage[]>;
  /** Stable and pending revisions of many pages; a page whose history could not be followed is left out and logged. */
  readChains(pages: PendingPage[], options?: ReadOptions): Promise<PageChain[]>;
  readReviewState(pageId: number): Promise<ReviewState>;
  /** Does ahead what an approval needs, so that nothing stands between a last look and the call. */
  prepareToApprove(): Promise<void>;
  /** Sends action=review once. Success is what a later read says, not this. */
  approve(request: { revisionId: number; summary: string }): Promise<void>;
  /** Name and rights of the account in use; null without one. */
  account(): Promise<{ name: string; rights: ReadonlySet<string> } | null>;
}

/** The latest revision of a page that is published to. */
export interface EditedPage {
  revisionId: number;
  text: string;
  user: string | null;
  summary: string;
  timestamp: string;
}

/** Whole pages of a wiki, read and saved for publishing. */
export interface PageEditor {
  /** Null when the page does not exist. */
  read(title: string): Promise<EditedPage | null>;
  /** Saves only on top of `basedOn`; null creates the page. Throws WikiError when the page went on meanwhile. */
  save(change: { title: string; text: string; summary: string; basedOn: number | null }): Promise<void>;
}

/** A verdict as it was stored, with how thoroughly its evidence was gathered. */
export interface StoredVerdict {
  verdict: PageVerdict;
  thoroughness: 'thrifty' | 'everything';
  /** Epoch milliseconds. */
  judgedAt: number;
}

/** Verdicts with the dossiers they were made from. */
export interface VerdictStore {
  save(entry: StoredVerdict, dossier: Dossier): Promise<void>;
  /** The newest verdict of each page. */
  ofPages(wiki: string, pageIds: readonly number[]): Promise<StoredVerdict[]>;
  /** The newest verdict of each page with one of these titles. */
  ofTitles(wiki: string, titles: readonly string[]): Promise<StoredVerdict[]>;
  /** The newest verdict that judges this revision. */
  ofRevision(wiki: string, revisionId: number): Promise<StoredVerdict | null>;
  /** The dossier of the newest verdict that judges this revision; null when there is none or it has been removed. */
  dossierOf(wiki: string, revisionId: number): Promise<Dossier | null>;
  /** Removes dossiers, and verdicts that are not the newest of their page, judged before then (epoch ms). Returns how many. */
  removeBefore(time: number): Promise<number>;
}

/** The queue of a wiki as it was last listed. */
export interface QueueStore {
  /** Replaces the queue: pages not in the list are no longer pending. */
  replace(wiki: string, pages: readonly PendingPage[], listedAt: number): Promise<void>;
  /** Takes one page out of the queue, or puts its new state in. */
  update(wiki: string, pageId: number, page: PendingPage | null): Promise<void>;
  counts(wiki: string): Promise<QueueCounts>;
  /** Time since which the oldest page waits, epoch ms; null when the queue is empty. */
  oldest(wiki: string): Promise<number | null>;
}

/** Settings in versions; version 0 is what holds when nobody has set anything. */
export interface SettingsStore {
  current(wiki: string): Promise<{ version: number; settings: WikiSettings }>;
  /** Stores a new version on top of `basedOn`; throws a StoreError `version-conflict` when that is not the current one. */
  save(
    wiki: string,
    change: { settings: WikiSettings; basedOn: number; author: string; reason: string; at: number }
  ): Promise<number>;
}

/** A sign of life of the bot on one wiki: times in epoch milliseconds, and what its passes may do. */
export interface Heartbeat {
  at: number;
  nextPassAt: number | null;
  mode: 'dry-run' | 'live';
}

/** Passes of the bot and its heartbeat. Times in epoch milliseconds. */
export interface RunStore {
  begin(wiki: string, mode: 'dry-run' | 'live', at: number): Promise<number>;
  finish(
    runId: number,
    end: Omit<PassSummary, 'runId' | 'mode' | 'startedAt' | 'endedAt'> & { at: number }
  ): Promise<void>;
  last(wiki: string): Promise<PassSummary | null>;
  beat(wiki: string, beat: Heartbeat): Promise<void>;
  heartbeat(wiki: string): Promise<Heartbeat | null>;
}

/** What the bot decided and did. */
export interface DecisionStore {
  add(record: Omit<DecisionRecord, 'id' | 'createdAt' | 'updatedAt'> & { at: number }): Promise<number>;
  advance(id: number, change: { state: DecisionState; note?: string | null; at: number }): Promise<void>;
  /** Newest first; `before` is the id to go on from. */
  list(filter: {
    wiki?: string;
    decision?: Decision;
    pageId?: number;
    before?: number;
    limit: number;
  }): Promise<DecisionRecord[]>;
  /** The newest decision on each of these pages. */
  lastOfPages(wiki: string, pageIds: readonly number[]): Promise<DecisionRecord[]>;
  /** Times (epoch ms) of writes sent to a wiki since then, oldest first: what the limit of writes is counted from. */
  sentSince(wiki: string, since: number): Promise<number[]>;
  /** Decisions in state `sending`: calls whose answer nobody has seen. */
  unfinished(wiki: string): Promise<DecisionRecord[]>;
}

/** Everything stored, over one database. */
export interface Store {
  verdicts: VerdictStore;
  queue: QueueStore;
  settings: SettingsStore;
  runs: RunStore;
  decisions: DecisionStore;
  /** Applies migrations; returns the names of those applied. */
  migrate(): Promise<string[]>;
  /** Throws when the database does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** What is known of a page's verdict at this moment. */
export type DeskAnswer =
  { state: 'judged'; verdict: PageVerdict; fresh: boolean } | { state: 'judging' } | { state: 'not-pending' };

/** A verdict with what it cost. */
export interface Explained {
  verdict: PageVerdict;
  costs: Costs;
}

/** Where verdicts are asked for: answers from the store at once, and has judged what is missing or stale. */
export interface VerdictDesk {
  ofTitles(wiki: string, titles: readonly string[]): Promise<Map<string, DeskAnswer>>;
  ofRevisions(wiki: string, revisionIds: readonly number[]): Promise<Map<number, DeskAnswer>>;
  /** Judged now with everything gathered; null when the revision is not pending. */
  explain(wiki: string, revisionId: number): Promise<Explained | null>;
  dossier(wiki: string, revisionId: number): Promise<Dossier | null>;
}

/** What routes work with. */
export interface RouteServices {
  desk: VerdictDesk;
  decisions: Pick<DecisionStore, 'list'>;
  /** Null when no such wiki is configured. */
  botStatus(wiki: string): Promise<BotStatus | null>;
  checks(): CheckInfo[];
  /** Ids and addresses of the wikis served. */
  wikis(): Promise<{ id: string; apiUrl: string; origins: string[] }[]>;
  /** Messages of checks in a language, completed by its fallbacks and English. */
  messages(language: string): Promise<Record<string, string>>;
  health(): Promise<{ ok: boolean; parts: Record<string, 'ok' | 'failed'> }>;
}
