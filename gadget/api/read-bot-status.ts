import type { BotStatus, BotStop, PassSummary, Publication, QueueCounts } from '../../shared/bot-status.ts';
import type { Suspension, SuspensionReason } from '../../shared/suspension.ts';
import { flag, list, number, object, oneOf, orNull, text, time } from './guard.ts';

/** What the bar shows of the state of the bot. */
export interface ShownStatus extends Pick<
  BotStatus,
  | 'state'
  | 'stop'
  | 'stopPage'
  | 'stalledSince'
  | 'stream'
  | 'mode'
  | 'nextPassAt'
  | 'lagMs'
  | 'reportPage'
  | 'reportDays'
  | 'publication'
> {
  lastPass: Pick<PassSummary, 'runId' | 'endedAt' | 'outcome' | 'failure' | 'approved'> | null;
  counts: Omit<QueueCounts, 'pending'>;
  suspensions: ShownSuspension[];
}

/** What the bar shows of a check, or the whole bot (null), that is not believed for now. */
export interface ShownSuspension extends Pick<Suspension, 'checkId'> {
  reason: Omit<SuspensionReason, 'code'>;
}

/** Reads a suspension. */
export const readSuspension = object<ShownSuspension>({
  checkId: orNull(text),
  reason: object({ approved: number, undone: number, hours: number })
});

/** Reads the state of the bot. */
export const readBotStatus = object<ShownStatus>({
  state: oneOf('never-ran', 'off', 'stopped', 'running', 'stalled'),
  stop: orNull(object<BotStop>({ code: text, by: orNull(text), reason: orNull(text), since: time })),
  stalledSince: orNull(time),
  stream: orNull(object({ connected: flag, since: time })),
  mode: oneOf('off', 'dry-run', 'trial', 'live'),
  lastPass: orNull(
    object({
      runId: number,
      endedAt: orNull(time),
      outcome: orNull(oneOf('done', 'stopped', 'failed')),
      failure: orNull(text),
      approved: number
    })
  ),
  nextPassAt: orNull(time),
  lagMs: orNull(number),
  counts: object({ approve: number, manual: number, blocked: number, unjudged: number }),
  suspensions: list(readSuspension),
  stopPage: text,
  reportPage: text,
  reportDays: number,
  publication: orNull(
    object<Publication>({ title: text, trouble: orNull(object({ code: text, since: time })) })
  )
});
