import type { PassSummary } from '../../shared/bot-status.ts';
import type { BotSettings } from '../../shared/wiki-settings.ts';
import type { Lease } from '../ports.ts';
import type { BotLimits, BotParts, CrashPoint } from './bot-parts.ts';
import { defaultLimits } from './bot-parts.ts';
import type { PassRequest, PassResult } from './pass-request.ts';

/** One run: what it is, what it may do, and when it has to end. */
export interface RunContext extends Pick<PassRequest, 'onProgress'> {
  readonly wikiId: string;
  readonly runId: number;
  readonly settings: BotSettings;
  readonly settingsVersion: number;
  /** Title of the page where people report mistakes; empty: there is none. */
  readonly reportPage: string;
  readonly lease: Lease;
  readonly signal: AbortSignal;
  readonly parts: BotParts;
}

/** What a pass has come to so far. */
export type Counts = Pick<PassResult, 'pagesJudged' | 'approved' | 'refused' | 'unknown'>;

/** A pass under way. `previous`: the pass before it. */
export interface Work extends RunContext, Pick<PassRequest, 'pages' | 'onJudged'> {
  readonly mode: 'dry-run' | 'live';
  readonly counts: Counts;
  readonly previous: PassSummary | null;
}

/** The limits that hold for the parts. */
export function limitsOf({ limits }: Pick<BotParts, 'limits'>): BotLimits {
  return { ...defaultLimits, ...limits };
}

/** Passes a named point of the protocol. */
export async function pass(name: CrashPoint, { crashPoint }: Pick<BotParts, 'crashPoint'>): Promise<void> {
  await crashPoint?.(name);
}
