import type { BotStatus, PassSummary, QueueCounts } from '../../shared/bot-status.ts';
import { number, object, oneOf, orNull, text, time } from './guard.ts';

const counts = object<QueueCounts>({
  pending: number,
  approve: number,
  manual: number,
  blocked: number,
  unjudged: number
});

const pass = object<PassSummary>({
  runId: number,
  mode: oneOf('dry-run', 'live'),
  startedAt: time,
  endedAt: orNull(time),
  outcome: orNull(oneOf('done', 'stopped', 'failed')),
  failure: orNull(text),
  pagesJudged: number,
  approved: number,
  refused: number,
  unknown: number
});

/** Reads the state of the bot. */
export const readBotStatus = object<BotStatus>({
  wiki: text,
  state: oneOf('never-ran', 'off', 'running', 'stalled'),
  mode: oneOf('off', 'dry-run', 'live'),
  lastPass: orNull(pass),
  nextPassAt: orNull(time),
  heartbeatAgeMs: orNull(number),
  counts,
  lagMs: orNull(number),
  settingsVersion: number
});
