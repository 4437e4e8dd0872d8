import type { PassSummary } from '../../shared/bot-status.ts';
import type { RunStep } from '../../shared/run.ts';
import type { PageVerdict } from '../../shared/verdict.ts';
import type { PendingPage } from '../ports.ts';

/** A pass as it was asked for. `live` has an effect only where the wiki's settings do not say `off` or `dry-run`. */
export interface PassRequest {
  readonly wikiId: string;
  /** Whether the operator allows writing; the wiki's settings must allow it too. */
  readonly live: boolean;
  readonly signal: AbortSignal;
  /** These pages instead of the whole queue. */
  readonly pages?: readonly PendingPage[];
  /** Told of every verdict, before anything is done about it. */
  readonly onJudged?: (verdict: PageVerdict) => void;
  /** Told of every step as it is made. Must not throw. */
  readonly onProgress?: (step: RunStep) => void;
}

/** A pass that has ended; its numbers, and how it ended. */
export type PassResult = Omit<PassSummary, 'startedAt' | 'endedAt' | 'outcome'> & {
  outcome: NonNullable<PassSummary['outcome']>;
};

/** A pass that was not made: the settings say that the bot is off, or another process works on the wiki. */
export interface PassSkipped {
  readonly outcome: 'skipped';
  readonly why: 'off' | 'elsewhere';
}
