import type { DecisionRecord } from '../shared/decision.ts';
import type { Dossier } from '../shared/dossier.ts';
import type { Precision, UndoneKind } from '../shared/precision.ts';
import type { Suspension, SuspensionReason } from '../shared/suspension.ts';

/** What is read from a wiki bit by bit: withdrawn approvals, edits, and the page of reports. */
export type FeedbackStream = 'withdrawals' | 'edits' | 'reports';

/** How far a stream has been read: the wiki's own time (epoch ms) and the newest id that was met by then. */
export interface FeedbackMark {
  readonly at: number;
  readonly id: number;
}

/** An approval of the bot that is watched. Times in epoch milliseconds. */
export interface WatchedApproval {
  readonly decisionId: number;
  readonly pageId: number;
  readonly title: string;
  readonly stableRevisionId: number;
  readonly revisionId: number;
  readonly intentId: string | null;
  readonly approvedAt: number;
  /** SHA-1 of the texts before and after it; null when not known. */
  readonly beforeSha1: string | null;
  readonly afterSha1: string | null;
  /** Whether the wiki has been asked for them. */
  readonly hashesAsked: boolean;
  /** Until when its page is looked at again although nothing new happened on it; null: not at all. */
  readonly suspectUntil: number | null;
  /** Since when it counts as undone; null while it stands. */
  readonly undoneAt: number | null;
}

/** Something that speaks against an approval. */
export interface Finding {
  readonly decisionId: number;
  readonly kind: UndoneKind;
  /** What it was found in, such as `log:12`; the same source is stored once for an approval. */
  readonly source: string;
  /** When it happened on the wiki, epoch milliseconds. */
  readonly at: number;
  readonly user: string | null;
  /** Whether it counts against the checks. */
  readonly counts: boolean;
}

/** What was learnt from a stretch of a stream. */
export interface Learnt {
  readonly stream: FeedbackStream;
  readonly mark: FeedbackMark | null;
  readonly findings: readonly Finding[];
  /** Approvals whose pages are looked at again until then (epoch ms), or no longer (null). */
  readonly suspects?: readonly { decisionId: number; until: number | null }[];
  readonly disputes?: readonly NewDispute[];
}

/** How many approvals a check (null: the whole bot) made or lost since then, and how many it lost. */
export interface ApprovalsLost {
  readonly checkId: string | null;
  readonly approved: number;
  readonly undone: number;
}

/** What became of the bot's approvals. */
export interface FeedbackStore {
  /** Takes the approvals sent since then (epoch ms) under watch that are not yet; returns how many. */
  watch(wiki: string, since: number): Promise<number>;
  /** Approvals made since then, oldest first. */
  watched(wiki: string, since: number): Promise<WatchedApproval[]>;
  keepHashes(
    hashes: readonly { decisionId: number; beforeSha1: string | null; afterSha1: string | null }[]
  ): Promise<void>;
  mark(wiki: string, stream: FeedbackStream): Promise<FeedbackMark | null>;
  /** Approvals whose withdrawal has been found, but whose decision does not say so yet. */
  withdrawn(wiki: string): Promise<{ decisionId: number; kind: 'unapproved' | 'withdrawn' }[]>;
  /** Stores what was learnt, and how far the stream has been read, both or neither. */
  learn(wiki: string, learnt: Learnt): Promise<void>;
  precision(wiki: string, since: number): Promise<Omit<Precision, 'suspensions'>>;
  /**
   * Approvals made, or undone, since then: of each check and of the whole bot. Approvals made before a suspension was
   * lifted do not count again.
   */
  lost(wiki: string, since: number): Promise<ApprovalsLost[]>;
}

/** Where it is asked what became of approvals. A wiki that is not served is refused. */
export interface FeedbackDesk {
  /** Learns what happened since the last time, and suspends what people undid too often. */
  collect(wiki: string, signal?: AbortSignal): Promise<void>;
  /** Of approvals made within so many days. */
  precision(wiki: string, days: number): Promise<Precision>;
  suspensions(wiki: string): Promise<Suspension[]>;
  /** False, and nothing is entered, where it is not suspended. */
  lift(wiki: string, lift: Omit<Lift, 'at'>): Promise<boolean>;
}

/** Somebody lifted a suspension; `at` in epoch milliseconds. */
export interface Lift {
  readonly checkId: string | null;
  readonly by: string;
  readonly reason: string;
  readonly at: number;
}

/** Which checks the bot does not believe for now. Rows are only ever added. */
export interface SuspensionStore {
  /** What is suspended now, the whole bot (check null) first, then by id. */
  current(wiki: string): Promise<Suspension[]>;
  /** False, and nothing is entered, where it is suspended already. */
  suspend(wiki: string, checkId: string | null, reason: SuspensionReason, at: number): Promise<boolean>;
  /** False, and nothing is entered, where it is not suspended. */
  lift(wiki: string, lift: Lift): Promise<boolean>;
}

/** A report that an approval was wrong. */
export interface NewDispute {
  readonly decisionId: number;
  readonly revisionId: number;
  readonly intentId: string | null;
  /** Null when hidden. */
  readonly reporter: string | null;
  /** Whether the reporter may review, so that it counts. */
  readonly trusted: boolean;
  readonly words: string;
  /** The edit of the page of reports that it came with. */
  readonly reportRevisionId: number;
  readonly at: number;
}

/** A report as it is kept, with what the approval was judged from; null when that was not kept. */
export interface Dispute extends NewDispute {
  readonly id: number;
  readonly wiki: string;
  readonly dossier: Dossier | null;
}

/** Reports of wrong approvals. They are stored by `FeedbackStore.learn`. */
export interface DisputeStore {
  /** Oldest first, a few at a time. */
  all(wiki: string | null): AsyncIterable<Dispute>;
  /** Removes dossiers and names from reports made before then (epoch ms); returns from how many. */
  forgetBefore(time: number): Promise<number>;
}

/** Which approvals are to be withdrawn. Times in epoch milliseconds, `to` not included. */
export type UndoSelection =
  | { readonly by: 'decision'; readonly id: number }
  | { readonly by: 'decisions'; readonly ids: readonly number[] }
  | { readonly by: 'run'; readonly id: number }
  | { readonly by: 'check'; readonly id: string }
  | { readonly by: 'settings'; readonly version: number }
  | { readonly by: 'time'; readonly from: number; readonly to: number };

/** How far the withdrawal of one approval has come. `kept`: it was no longer the bot's own, and is left alone. */
export type UndoItemState = 'planned' | 'sending' | 'done' | 'kept' | 'refused' | 'unknown';

/** Withdrawals that a person asked for. */
export interface UndoStore {
  /** The bot's approvals in a selection that are done and not undone, newest first. */
  chosen(wiki: string, selection: UndoSelection): Promise<DecisionRecord[]>;
  /** Enters who wants what withdrawn and why, with an item for each decision; returns the id. */
  begin(
    wiki: string,
    undo: { selection: string; by: string; reason: string; decisionIds: readonly number[]; at: number }
  ): Promise<number>;
  advance(
    undoId: number,
    item: { decisionId: number; state: UndoItemState; note: string | null; at: number }
  ): Promise<void>;
  finish(undoId: number, end: { outcome: 'done' | 'stopped' | 'failed'; at: number }): Promise<void>;
}
