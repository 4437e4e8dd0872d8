import { z } from 'zod';

/** Settings of one check on one wiki; what is left out takes the check's own default. */
export const CheckSettings = z.strictObject({
  enabled: z.boolean().optional(),
  options: z.record(z.string(), z.unknown()).optional()
});
export type CheckSettings = z.infer<typeof CheckSettings>;

/** The shape of a cron line; whether its numbers fit their fields, who runs it says. */
const cronLine = /^\s*(?:[\d*?,/\-#a-z]{1,60}\s+){4,5}[\d*?,/\-#a-z]{1,60}\s*$/i;

/** What the bot may do, from least to most. Settings go up by one step at a time, and down by any number. */
export const BotMode = z.enum(['off', 'dry-run', 'trial', 'live']);
export type BotMode = z.infer<typeof BotMode>;

/** A title as people write it; the characters that no title can have are refused. */
const PageTitle = z
  .string()
  .trim()
  .min(1)
  .max(255)
  .regex(/^[^#<>[\]{|}\u0000-\u001f\u007f\ufffd]+$/u, 'wanted: the title of a page');

/** The page on the wiki that lets the bot write: only while its whole text is the go word. */
export const StopPage = z.strictObject({
  title: PageTitle.meta({ 'x-source': 'pages' }).describe('Title of the page, with its namespace'),
  goWord: z
    .string()
    .min(1)
    .max(100)
    .regex(/^\S(?:[^\r\n]*\S)?$/u, 'wanted: one line without white space around it')
    .describe('The whole text that the page must have for the bot to write; anything else stops it'),
  openLevels: z
    .array(z.string().min(1).max(64))
    .max(10)
    .default(['autoconfirmed', 'editsemiprotected'])
    .describe('Levels of protection under which enough people can still stop the bot; any other one stops it')
});
export type StopPage = z.infer<typeof StopPage>;

/** How long a trial lasts, and how much is accepted in it, whichever ends first. */
export const Trial = z.strictObject({
  approvals: z.number().int().min(1).max(500).default(50).describe('How many pages a trial accepts in all'),
  days: z.number().int().min(1).max(90).default(14).describe('For how many days a trial lasts')
});
export type Trial = z.infer<typeof Trial>;

/** How the bot may act on a wiki. Every limit is clamped here, so that no document can widen it. */
export const BotSettings = z.strictObject({
  mode: BotMode.default('dry-run')
    .meta({ 'x-steps': true })
    .describe(
      'The most that the bot may do here: nothing, judge and log, accept safe edits on trial, or accept them. ' +
        'It accepts only when it was started with --live too'
    ),
  stopPage: StopPage.nullable()
    .default(null)
    .describe('The page that people stop the bot with; without one nothing is accepted'),
  trial: Trial.prefault({}).describe('When a trial ends'),
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
  approvalsPerHour: z
    .number()
    .int()
    .min(0)
    .max(720)
    .default(120)
    .describe('How many pages are accepted within any hour at most'),
  approvalsPerAuthorAndDay: z
    .number()
    .int()
    .min(0)
    .max(500)
    .default(50)
    .describe('How many pages with edits of one author are accepted within any 24 hours at most'),
  pageRestHours: z
    .number()
    .int()
    .min(24)
    .max(720)
    .default(24)
    .describe(
      'For how many hours a page that the bot accepted is left alone, unless a reviewed text came back'
    ),
  coolDownDays: z
    .number()
    .int()
    .min(1)
    .max(90)
    .default(7)
    .describe('For how many days a page is left to people after an approval on it was withdrawn'),
  waitMinutes: z
    .number()
    .int()
    .min(0)
    .max(43_200)
    .default(0)
    .describe('For how many minutes nobody must have edited a page before the bot accepts it'),
  writesPerMinute: z
    .number()
    .int()
    .min(1)
    .max(12)
    .default(6)
    .describe('How many times a minute the bot writes to the wiki at most'),
  obeyBotsTemplates: z
    .boolean()
    .default(true)
    .describe('Whether pages are left alone that keep the bot out by the templates named below'),
  botsTemplates: z
    .array(PageTitle)
    .max(20)
    .default(['Bots'])
    .meta({ 'x-source': 'templates' })
    .describe('Names of the template that says which bots may act, with the names that redirect to it'),
  nobotsTemplates: z
    .array(PageTitle)
    .max(20)
    .default(['Nobots'])
    .meta({ 'x-source': 'templates' })
    .describe('Names of the template that keeps all bots out, with the names that redirect to it'),
  doNotReview: z
    .array(PageTitle)
    .max(1_000)
    .default([])
    .meta({ 'x-source': 'pages' })
    .describe('Titles of pages that the bot never accepts anything on')
});
export type BotSettings = z.infer<typeof BotSettings>;

/** When the bot doubts itself. The bounds are clamped here, so that no document can make it sure of itself. */
export const SelfDoubt = z.strictObject({
  hours: z
    .number()
    .int()
    .min(24)
    .max(168)
    .default(24)
    .describe('Over how many of the last hours approvals are counted'),
  undone: z
    .number()
    .int()
    .min(0)
    .max(10)
    .default(2)
    .describe('A check is suspended when people undid more of its approvals than this'),
  percent: z
    .number()
    .min(0)
    .max(20)
    .default(5)
    .describe('... and when they are more than this many in a hundred of its approvals'),
  wholeLeast: z
    .number()
    .int()
    .min(10)
    .max(500)
    .default(50)
    .describe('The whole bot stops by itself only when it made at least so many approvals'),
  wholePercent: z
    .number()
    .min(0)
    .max(10)
    .default(3)
    .describe('... and people undid more than this many in a hundred of them')
});
export type SelfDoubt = z.infer<typeof SelfDoubt>;

/** How the bot learns what became of its approvals. */
export const FeedbackSettings = z.strictObject({
  days: z
    .number()
    .int()
    .min(1)
    .max(90)
    .default(30)
    .describe('For how many days the bot looks what became of an approval'),
  selfDoubt: SelfDoubt.prefault({}).describe('When a check, or the whole bot, stops approving by itself'),
  reportPage: z
    .union([z.literal(''), PageTitle])
    .default('')
    .meta({ 'x-source': 'pages' })
    .describe('Title of the page on which people report wrong approvals; empty: reports are not taken')
});
export type FeedbackSettings = z.infer<typeof FeedbackSettings>;

/** All that can be set for one wiki. Stored in versions; a dossier carries the one it was judged under. */
export const WikiSettings = z.strictObject({
  checks: z.record(z.string(), CheckSettings).default({}),
  onlyChecks: z
    .array(z.string().min(1).max(64))
    .max(200)
    .optional()
    .describe('Ids of the only checks that run here; an empty list: none; left out: each by its own switch'),
  bot: BotSettings.prefault({}).describe('How the bot may act here'),
  feedback: FeedbackSettings.prefault({}).describe('How the bot learns what became of its approvals'),
  publishTo: PageTitle.optional()
    .meta({ 'x-source': 'pages' })
    .describe(
      'Title of the page that the bot writes these settings to, as JSON, whenever they change; left out: none'
    )
});
export type WikiSettings = z.infer<typeof WikiSettings>;
