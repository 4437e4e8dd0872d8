import { z } from 'zod';

/** Settings of one check on one wiki; what is left out takes the check's own default. */
export const CheckSettings = z.strictObject({
  enabled: z.boolean().optional(),
  options: z.record(z.string(), z.unknown()).optional()
});
export type CheckSettings = z.infer<typeof CheckSettings>;

/** The shape of a cron line; whether its numbers fit their fields, who runs it says. */
const cronLine = /^\s*(?:[\d*?,/\-#a-z]{1,60}\s+){4,5}[\d*?,/\-#a-z]{1,60}\s*$/i;

/** How the bot may act on a wiki. Every limit is clamped here, so that no document can widen it. */
export const BotSettings = z.strictObject({
  mode: z
    .enum(['off', 'dry-run', 'live'])
    .default('live')
    .describe(
      'The most that the bot may do here: nothing, judge and log, or accept safe edits when started with --live'
    ),
  schedule: z
    .string()
    .regex(cronLine, 'wanted: a cron line of five fields (or six, with seconds), such as */5 * * * *')
    .default('*/5 * * * *')
    .describe('When the bot makes a pass, as a cron line in UTC'),
  pagesPerPass: z
    .number()
    .int()
    .min(1)
    .max(10_000)
    .default(1_000)
    .describe('How many pages, oldest first, one pass looks at'),
  approvalsPerPass: z
    .number()
    .int()
    .min(0)
    .max(500)
    .default(50)
    .describe('How many pages one pass accepts at most'),
  writesPerMinute: z
    .number()
    .int()
    .min(1)
    .max(12)
    .default(6)
    .describe('How many times a minute the bot writes to the wiki at most')
});
export type BotSettings = z.infer<typeof BotSettings>;

/** All that can be set for one wiki. Stored in versions; a dossier carries the one it was judged under. */
export const WikiSettings = z.strictObject({
  checks: z.record(z.string(), CheckSettings).default({}),
  bot: BotSettings.prefault({})
});
export type WikiSettings = z.infer<typeof WikiSettings>;
