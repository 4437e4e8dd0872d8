import type { DecisionRecord, DecisionState } from '../shared/decision.ts';
import type { Dossier } from '../shared/dossier.ts';
import type { SettingsVersion } from '../shared/settings-history.ts';
import type { Decision, PageVerdict } from '../shared/verdict.ts';
import type { WikiSettings } from '../shared/wiki-settings.ts';
import type { SignInStore } from './auth-ports.ts';
import type { AlertStore, FiguresStore } from './alert-ports.ts';
import type { AuditStore } from './audit-ports.ts';
import type { KeptQueueStore, WikiNumberStore } from './classic-ports.ts';
import type { DisputeStore, FeedbackStore, SuspensionStore, UndoStore } from './feedback-ports.ts';
import type { FlaggedRevsStore } from './flagged-revs-ports.ts';
import type { DecisionHistoryStore } from './decision-view-ports.ts';
import type { ReviewHistoryStore } from './preview-ports.ts';
import type { QueueStore } from './queue-ports.ts';
import type { RunStore } from './run-ports.ts';
import type { ReviewRecordStore } from './statistics-ports.ts';
import type { HouseholdStore, TrailStore } from './trail-ports.ts';
import type { TrialStore } from './trial-ports.ts';

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

/** Settings in versions; version 0 is what holds when nobody has set anything. */
export interface SettingsStore {
  current(wiki: string): Promise<{ version: number; settings: WikiSettings }>;
  /** Newest first; `before` is the version to go on from. Version 0 is in no list. */
  versions(wiki: string, page: { before?: number; limit: number }): Promise<SettingsVersion[]>;
  /** One version with its document as it was saved, which today's schema may refuse; null where there is none. */
  version(wiki: string, version: number): Promise<(SettingsVersion & { document: unknown }) | null>;
  /** Since when (epoch ms) the bot has had the mode that it has now; null where nobody ever set one. */
  modeSince(wiki: string): Promise<number | null>;
  /**
   * Stores a new version on top of `basedOn`; throws a StoreError `version-conflict` when that is not the current one, and
   * `settings-refused` with the `faults` where the bot would be let do more than one step up, or write unstoppably.
   */
  save(
    wiki: string,
    change: { settings: WikiSettings; basedOn: number; author: string; reason: string; at: number }
  ): Promise<number>;
}

/** A stop or start of the bot on a wiki; `at` in epoch milliseconds. */
export interface ControlEvent {
  readonly action: 'stop' | 'start';
  readonly by: string;
  readonly reason: string;
  readonly at: number;
}

/** Who stopped and started the bot on which wiki, and why. Nothing is ever taken out. */
export interface ControlStore {
  /** What holds now; null where nobody has stopped or started anything. */
  last(wiki: string): Promise<ControlEvent | null>;
  enter(wiki: string, event: ControlEvent): Promise<void>;
}

/** How much the bot has accepted. */
export interface SentApprovals {
  /** How many approvals were sent to a wiki since then (epoch ms), on one page or with edits of one author if given. */
  count(wiki: string, of: { since: number; pageId?: number; author?: string | null }): Promise<number>;
}

/** The right to work on a wiki. What is written under it is refused once its epoch has passed. */
export interface Lease {
  readonly wiki: string;
  readonly epoch: number;
}

/** Who works on which wiki: at most one process at a time, by the database's clock. */
export interface LeaseStore {
  /** Null when somebody else holds it. `holder` is for people who look. */
  take(wiki: string, holder: string, forMs: number): Promise<Lease | null>;
  /** False when somebody else has taken it meanwhile. */
  renew(lease: Lease, forMs: number): Promise<boolean>;
  release(lease: Lease): Promise<void>;
}

/** How often a page was begun to be judged and not brought to an end; `at` of the last time, epoch milliseconds. */
export interface PageTries {
  readonly latestRevisionId: number;
  readonly tries: number;
  readonly at: number;
}

/** Which pages are being judged: what a process that died leaves here was perhaps too much for it. */
export interface PageTryStore {
  /** By page id. */
  known(wiki: string): Promise<ReadonlyMap<number, PageTries>>;
  begin(
    wiki: string,
    pages: readonly { pageId: number; latestRevisionId: number; tries: number }[],
    at: number
  ): Promise<void>;
  end(wiki: string, pageIds: readonly number[]): Promise<void>;
}

/** How often a wiki may be written to. */
export interface Pace {
  readonly perMinute: number;
  readonly apartMs: number;
}

/** Turns to write to a wiki, over all processes and restarts. Waiting times in milliseconds. */
export interface TurnStore {
  /** How long until a write may be made. */
  wait(wiki: string, pace: Pace): Promise<number>;
  /** Takes a turn: 0, or how long to wait when it has not come. */
  take(wiki: string, pace: Pace): Promise<number>;
  /** Says that the write of the last turn has ended now; the next one keeps its distance from here. */
  end(wiki: string): Promise<void>;
}

/** A decision that has not come to its end. `ageMs`: since it was last stored, by the database's clock. */
export type UnfinishedDecision = DecisionRecord & { readonly ageMs: number };

/** Which decisions are wanted: all that is given must fit. */
export interface DecisionFilter {
  readonly wiki?: string;
  readonly decision?: Decision;
  readonly state?: DecisionState;
  readonly pageId?: number;
  readonly title?: string;
  /** Made in that run, or come to again in it. */
  readonly runId?: number;
  /** Name of somebody who made one of the edits. */
  readonly author?: string;
  /** Id of a check that decided on the page or on one of the edits. */
  readonly check?: string;
  /** When it was judged, epoch milliseconds: not before `from`, before `to`. */
  readonly from?: number;
  readonly to?: number;
  /** Words that all stand in title, summary or names of authors; case does not count. */
  readonly words?: string;
}

/** A state that a decision comes to; the note is left as it was where none is given, `noteParams` belong to it. */
export interface DecisionAdvance {
  readonly state: DecisionState;
  readonly note?: string | null;
  readonly noteParams?: readonly string[] | undefined;
  readonly at: number;
}

/** What the bot decided and did. */
export interface DecisionStore {
  /**
   * Under a lease, an intent that is unfinished stands there once for a page, revision and stable revision (StoreError
   * `duplicate`), and nothing is written when the lease was lost (`lease-lost`).
   */
  add(
    record: Omit<DecisionRecord, 'id' | 'createdAt' | 'updatedAt' | 'dispute'> & { at: number },
    lease?: Lease
  ): Promise<number>;
  advance(id: number, change: DecisionAdvance, lease?: Lease): Promise<void>;
  /** Writes down that a run came to the same judgement again; the decision is found in the log of that run too. */
  judgeAgain(id: number, runId: number, lease?: Lease): Promise<void>;
  /** Newest first, with what people reported of them; `before` is the id to go on from. */
  list(filter: DecisionFilter & { before?: number; limit: number }): Promise<DecisionRecord[]>;
  /** The newest decision on each of these pages. */
  lastOfPages(wiki: string, pageIds: readonly number[]): Promise<DecisionRecord[]>;
  /** Times (epoch ms) of writes sent to a wiki since then, oldest first: what the limit of writes is counted from. */
  sentSince(wiki: string, since: number): Promise<number[]>;
  /** Decisions in state `planned`, `sending` or `unknown`, oldest first: what became of them only the wiki can tell. */
  unfinished(wiki: string): Promise<UnfinishedDecision[]>;
}

/** Which database it is; the version as it tells it. */
export interface DatabaseFacts {
  readonly product: 'SQLite' | 'MariaDB' | 'MySQL';
  readonly version: string;
}

/** Everything stored, over one database. */
export interface Store {
  verdicts: VerdictStore;
  queue: QueueStore;
  settings: SettingsStore;
  runs: RunStore;
  decisions: DecisionStore;
  decisionHistory: DecisionHistoryStore;
  audit: AuditStore;
  control: ControlStore;
  sentApprovals: SentApprovals;
  feedback: FeedbackStore;
  suspensions: SuspensionStore;
  disputes: DisputeStore;
  undos: UndoStore;
  alerts: AlertStore;
  figures: FiguresStore;
  signIns: SignInStore;
  trail: TrailStore;
  trials: TrialStore;
  reviewHistory: ReviewHistoryStore;
  reviewRecords: ReviewRecordStore;
  wikiNumbers: WikiNumberStore;
  keptQueues: KeptQueueStore;
  flaggedRevs: FlaggedRevsStore;
  household: HouseholdStore;
  leases: LeaseStore;
  tries: PageTryStore;
  turns: TurnStore;
  /** Applies migrations; returns the names of those applied. */
  migrate(): Promise<string[]>;
  /** Takes back what came after a migration, newest first, with its data; returns the names (StoreError `not-found`). */
  migrateBackTo(name: string): Promise<string[]>;
  /** Says which database it is; throws when it takes no writes. */
  examine(): Promise<DatabaseFacts>;
  /** Throws when the database does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
