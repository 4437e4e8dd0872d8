import type { PassSummary, QueueCounts } from '../shared/bot-status.ts';
import type { DecisionRecord, DecisionState } from '../shared/decision.ts';
import type { Dossier } from '../shared/dossier.ts';
import type { Decision, PageVerdict } from '../shared/verdict.ts';
import type { WikiSettings } from '../shared/wiki-settings.ts';
import type { PendingPage } from './wiki-ports.ts';

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
