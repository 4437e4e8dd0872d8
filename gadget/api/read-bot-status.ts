import type { BotStatus, PassSummary, QueueCounts } from '../../shared/bot-status.ts';
import { number, object, oneOf, orNull, time } from './guard.ts';

/** What the bar shows of the state of the bot. */
export interface ShownStatus extends Pick<BotStatus, 'state' | 'mode' | 'nextPassAt' | 'heartbeatAgeMs'> {
  lastPass: Pick<PassSummary, 'endedAt' | 'outcome'> | null;
  counts: Omit<QueueCounts, 'pending'>;
}

/** Reads the state of the bot. */
export const readBotStatus = object<ShownStatus>({
  state: oneOf('never-ran', 'off', 'stopped', 'running', 'stalled'),
  mode: oneOf('off', 'dry-run', 'trial', 'live'),
  lastPass: orNull(object({ endedAt: orNull(time), outcome: orNull(oneOf('done', 'stopped', 'failed')) })),
  nextPassAt: orNull(time),
  heartbeatAgeMs: orNull(number),
  counts: object({ approve: number, manual: number, blocked: number, unjudged: number })
});
