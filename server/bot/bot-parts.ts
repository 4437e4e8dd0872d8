import type { Clock, DecisionStore, Lease, Log, PendingPage, Store, Wiki } from '../ports.ts';
import type { Dossier } from '../../shared/dossier.ts';
import type { PageRef } from '../../shared/revision.ts';
import type { PageVerdict } from '../../shared/verdict.ts';
import type { Brakes } from './brakes/create-brakes.ts';

/** What the bot works with. */
export interface BotParts {
  readonly store: Pick<Store, 'queue' | 'settings' | 'runs' | 'leases' | 'tries' | 'turns'> & {
    readonly decisions: BotDecisions;
  };
  readonly wikiOf: (wikiId: string) => Wiki;
  /** The same reviewer as everywhere; pages in their order. */
  readonly review: (
    wikiId: string,
    pages: readonly PendingPage[],
    signal?: AbortSignal,
    /** Told of each page when all that is to be known of it has been gathered. */
    onGathered?: (page: PageRef) => void
  ) => AsyncIterable<{ verdict: PageVerdict; dossier: Dossier }>;
  readonly brakes: Brakes;
  /** Text of a message in a language, for edit summaries. */
  readonly translate: (language: string, key: string, params: readonly (string | number)[]) => string;
  /** A short id that nobody can guess, for matching a log entry with our row. */
  readonly newIntentId: () => string;
  readonly clock: Clock;
  readonly log: Log;
  readonly limits?: Partial<BotLimits>;
  /** Called at each named point of the protocol, so that tests can end the process there. */
  readonly crashPoint?: (name: CrashPoint) => void | Promise<void>;
}

/** The decisions as the bot may write them: under a lease only. */
export type BotDecisions = Pick<DecisionStore, 'list' | 'lastOfPages' | 'unfinished'> & {
  add(record: Parameters<DecisionStore['add']>[0], lease: Lease): Promise<number>;
  judgeAgain(id: number, runId: number, lease: Lease): Promise<void>;
  advance(id: number, change: Parameters<DecisionStore['advance']>[1], lease: Lease): Promise<void>;
};

/** Times of the protocol in milliseconds. */
export interface BotLimits {
  /** For how long a wiki stays taken when its holder gives no sign of life. */
  readonly leaseMs: number;
  /** Between the end of a write and the next one. */
  readonly apartMs: number;
  /** Writes in any minute; null: what the wiki's settings say. */
  readonly perMinute: number | null;
  /** How old the last look at a page may be when the call is sent. */
  readonly lookMs: number;
  /** How long a call that the review log does not show may still be on its way. */
  readonly graceMs: number;
}

/** The limits that hold where nothing else is said. */
export const defaultLimits: BotLimits = {
  leaseMs: 60_000,
  apartMs: 5_000,
  perMinute: null,
  lookMs: 2_000,
  graceMs: 120_000
};

/** The places of the protocol at which a process may die. */
export const crashPoints = [
  'lease-taken',
  'reconciled',
  'planned',
  'turn-taken',
  'sending',
  'looked',
  'sent',
  'outcome-read',
  'settled',
  'withdrawing',
  'withdrawn'
] as const;
export type CrashPoint = (typeof crashPoints)[number];
