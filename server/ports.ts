import type { BotStatus } from '../shared/bot-status.ts';
import type { CheckInfo } from '../shared/check-info.ts';
import type { Costs } from '../shared/costs.ts';
import type { Dossier } from '../shared/dossier.ts';
import type { PageVerdict } from '../shared/verdict.ts';
import type { ChoiceSource } from '../shared/wiki-choice.ts';
import type { AuthDesk } from './auth-ports.ts';
import type { AuditStore } from './audit-ports.ts';
import type { Classic } from './classic-ports.ts';
import type { DecisionView } from './decision-view-ports.ts';
import type { FeedbackDesk } from './feedback-ports.ts';
import type { FlaggedRevsDesk } from './flagged-revs-ports.ts';
import type { PreviewDesk } from './preview-ports.ts';
import type { RunDesk } from './run-ports.ts';
import type { SettingsDesk } from './settings-ports.ts';
import type { QueueStore } from './queue-ports.ts';
import type { ReviewServices } from './statistics-ports.ts';
import type { ControlEvent, DecisionFilter, DecisionStore } from './store-ports.ts';
import type { Refusal, TrailEntry, TrailStore } from './trail-ports.ts';
import type { ScoreDesk, TrialDesk } from './trial-ports.ts';
import type { UndoDesk } from './undo-ports.ts';

export type * from './alert-ports.ts';
export type * from './audit-ports.ts';
export type * from './auth-ports.ts';
export type * from './classic-ports.ts';
export type * from './decision-view-ports.ts';
export type * from './feedback-ports.ts';
export type * from './flagged-revs-ports.ts';
export type * from './preview-ports.ts';
export type * from './queue-ports.ts';
export type * from './run-ports.ts';
export type * from './settings-ports.ts';
export type * from './statistics-ports.ts';
export type * from './store-ports.ts';
export type * from './stream-ports.ts';
export type * from './trail-ports.ts';
export type * from './trial-ports.ts';
export type * from './undo-ports.ts';
export type * from './wiki-ports.ts';

/** Wall clock and waiting, injected everywhere: `now` in epoch milliseconds, `sleep` in milliseconds. */
export interface Clock {
  now(): number;
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** A request that was answered: the path of its route (`none` for what no route is for), and how long it took. */
export interface AnsweredRequest {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
}

/** Is told of every request. */
export interface RequestMeter {
  answered(request: AnsweredRequest): void;
}

/** One event, one line: a static message with its data beside it. */
export interface Log {
  info(data: Record<string, unknown>, message: string): void;
  warn(data: Record<string, unknown>, message: string): void;
  error(data: Record<string, unknown>, message: string): void;
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
export interface RouteServices extends Classic, ReviewServices {
  auth: AuthDesk;
  desk: VerdictDesk;
  decisions: Pick<DecisionStore, 'list'>;
  queue: Pick<QueueStore, 'list'>;
  decisionView: DecisionView;
  /** Decisions as a table (CSV), in pieces. */
  decisionTable(filter: DecisionFilter): Promise<AsyncIterable<string>>;
  audit: Pick<AuditStore, 'heads'>;
  flaggedRevs: FlaggedRevsDesk;
  runs: RunDesk;
  undos: UndoDesk;
  settings: SettingsDesk;
  /** Names that a wiki has, for what was typed; at most ten. */
  wikiChoices(wiki: string, source: ChoiceSource, typed: string): Promise<readonly string[]>;
  previews: PreviewDesk;
  trials: TrialDesk;
  scores: ScoreDesk;
  trail: Pick<TrailStore, 'list' | 'enter'>;
  /** Enters in the trail what somebody does at this moment. */
  enterNow(entry: Omit<TrailEntry, 'at'>): Promise<void>;
  /** Enters who was turned away where; the same again within an hour only once. */
  noteRefusal(refusal: Refusal): Promise<void>;
  /** Stops or starts the bot on a wiki from now on; a wiki that is not served is refused. */
  controlBot(wiki: string, event: Omit<ControlEvent, 'at'>): Promise<void>;
  /** Null when no such wiki is configured. */
  botStatus(wiki: string): Promise<BotStatus | null>;
  checks(): CheckInfo[];
  feedback: Pick<FeedbackDesk, 'lift' | 'precision' | 'suspensions'>;
  /** Ids, names and addresses of the wikis served; a wiki whose name is not known goes by its id. */
  wikis(): Promise<{ id: string; name: string; apiUrl: string; origins: string[] }[]>;
  /** Messages of checks in a language, completed by its fallbacks and English. */
  messages(language: string): Promise<Record<string, string>>;
  /** In Prometheus' text format. */
  metrics(): Promise<string>;
  health(): Promise<{ ok: boolean; parts: Record<string, 'ok' | 'failed'> }>;
}
