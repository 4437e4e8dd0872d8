import { z } from 'zod';
import { Suspension } from './suspension.ts';

/** How many pages of the queue stand where; `unjudged` have no verdict yet. */
export const QueueCounts = z.object({
  pending: z.number().int(),
  approve: z.number().int(),
  manual: z.number().int(),
  blocked: z.number().int(),
  unjudged: z.number().int()
});
export type QueueCounts = z.infer<typeof QueueCounts>;

/** One pass of the bot over a wiki's queue. */
export const PassSummary = z.object({
  runId: z.number().int(),
  mode: z.enum(['dry-run', 'live']),
  startedAt: z.iso.datetime(),
  /** Null while it runs, or when it was cut off. */
  endedAt: z.iso.datetime().nullable(),
  /** `done`, `stopped` (asked to), or `failed`; null while it runs. */
  outcome: z.enum(['done', 'stopped', 'failed']).nullable(),
  /** Code of the failure, if any. */
  failure: z.string().nullable(),
  pagesJudged: z.number().int(),
  approved: z.number().int(),
  refused: z.number().int(),
  unknown: z.number().int()
});
export type PassSummary = z.infer<typeof PassSummary>;

/** Who or what stopped the bot. */
export const BotStop = z.object({
  /** `operator-stopped`, `bot-suspended`, or what was found of the stop page, such as `stop-page-stops`. */
  code: z.string(),
  /** Name of who stopped it, and the reason as it was written; null where only the wiki knows. */
  by: z.string().nullable(),
  reason: z.string().nullable(),
  since: z.iso.datetime()
});
export type BotStop = z.infer<typeof BotStop>;

/** The page of the wiki that the bot writes the settings to. */
export const Publication = z.object({
  title: z.string(),
  /** Why it could not be written, as a code of ours or of the wiki, and since when; null where nothing is known against it. */
  trouble: z.object({ code: z.string(), since: z.iso.datetime() }).nullable()
});
export type Publication = z.infer<typeof Publication>;

/** What is true of the bot on one wiki, derived from its heartbeat and its passes, not from a flag. */
export const BotStatus = z.object({
  wiki: z.string(),
  /** `never-ran`, `off` (by settings), `stopped` (see `stop`), `running` (heartbeat is fresh), or `stalled` (it is not). */
  state: z.enum(['never-ran', 'off', 'stopped', 'running', 'stalled']),
  stop: BotStop.nullable(),
  /** Title of the page of the wiki on which anybody may stop it; empty: there is none. */
  stopPage: z.string(),
  /** Time of the last sign of life, where none has come for too long. */
  stalledSince: z.iso.datetime().nullable(),
  /** Whether the stream that tells the bot of edits is connected; null where it follows none, or does not run. */
  stream: z.object({ connected: z.boolean(), since: z.iso.datetime() }).nullable(),
  mode: z.enum(['off', 'dry-run', 'trial', 'live']),
  lastPass: PassSummary.nullable(),
  nextPassAt: z.iso.datetime().nullable(),
  heartbeatAgeMs: z.number().int().nullable(),
  counts: QueueCounts,
  /** Age of the oldest pending change in milliseconds; null when nothing is pending. */
  lagMs: z.number().int().nullable(),
  settingsVersion: z.number().int(),
  /** What the bot does not believe for now, because people undid too much of it; check null: the whole bot stopped. */
  suspensions: z.array(Suspension),
  /** Title of the page on which people report wrong approvals; empty: reports are not taken. */
  reportPage: z.string(),
  /** For how many days after an approval a report of it is heeded. */
  reportDays: z.number().int(),
  /** Null where the settings name no page for themselves. */
  publication: Publication.nullable()
});
export type BotStatus = z.infer<typeof BotStatus>;
