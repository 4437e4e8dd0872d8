import { z } from 'zod';
import { PageRef } from './revision.ts';

const id = z.number().int().positive();
const time = z.iso.datetime({ offset: true });

/** Which of the bot's approvals are meant. */
export const UndoChoice = z
  .discriminatedUnion('by', [
    z.strictObject({ by: z.literal('decision'), id }),
    z.strictObject({ by: z.literal('run'), id }),
    z.strictObject({
      by: z.literal('check'),
      id: z.string().regex(/^[a-z][a-z0-9_]{0,63}$/, 'not the id of a check')
    }),
    z.strictObject({ by: z.literal('settings'), version: z.number().int().nonnegative() }),
    z.strictObject({
      by: z.literal('time'),
      from: time,
      to: time.optional().describe('Not included; now when left out')
    })
  ])
  .refine(
    (choice) =>
      choice.by !== 'time' || choice.to === undefined || Date.parse(choice.from) < Date.parse(choice.to),
    {
      path: ['to'],
      message: 'it has to be later than "from"'
    }
  );
export type UndoChoice = z.infer<typeof UndoChoice>;

/** What is to be looked at, as the first step of withdrawing it. */
export const UndoOrder = z.strictObject({
  selection: UndoChoice.describe('Approvals by decision, run, check, version of the settings, or time')
});
export type UndoOrder = z.infer<typeof UndoOrder>;

/** What withdraws what was looked at. */
export const UndoConfirmation = z.strictObject({
  token: z.string().min(1).max(64).describe('The token that came with the end of the preview'),
  reason: z
    .string()
    .trim()
    .min(1)
    .max(1_000)
    .describe('Why; it stands in the log of the wiki and others will read it'),
  by: z
    .string()
    .trim()
    .min(1)
    .max(255)
    .default('operator')
    .describe('Who asks for it, when a script does; people are called by their own name')
});
export type UndoConfirmation = z.infer<typeof UndoConfirmation>;

/** Why an approval is left alone. */
export const UndoKeptCode = z.enum([
  'reviewed-since',
  'withdrawn-already',
  'newer-stable',
  'not-stable',
  'page-missing',
  'page-moved'
]);
export type UndoKeptCode = z.infer<typeof UndoKeptCode>;

/** How an undo ends: `failure` is a code. */
const UndoEnd = z.object({
  outcome: z.enum(['done', 'stopped', 'failed']),
  failure: z.string().nullable(),
  done: z.number().int(),
  kept: z.number().int(),
  refused: z.number().int(),
  unknown: z.number().int()
});

/** How far an undo has come: it is looked at, waits to be confirmed, withdraws, and has ended. */
export const Undo = z.object({
  undo: z.string(),
  wiki: z.string(),
  selection: z.string(),
  state: z.enum(['previewing', 'previewed', 'withdrawing', 'ended']),
  /** How many approvals the selection has, null while that is not known; how many of those looked at are the bot's own. */
  of: z.number().int().nullable(),
  own: z.number().int(),
  kept: z.number().int(),
  /** What confirms it; null except while it waits for that. */
  token: z.string().nullable(),
  /** Until when it may be confirmed. */
  expiresAt: z.iso.datetime().nullable(),
  end: UndoEnd.nullable()
});
export type Undo = z.infer<typeof Undo>;

const approval = { decisionId: id, page: PageRef, revisionId: id };
const place = { index: z.number().int(), of: z.number().int() };

/**
 * What happens in an undo: `looked` for each approval of the selection, `previewed`; and once that is confirmed `begun`,
 * `withdrawn` for each approval that was the bot's own, `ended`. `waiting`: another process works on the wiki.
 */
export const UndoStep = z.discriminatedUnion('step', [
  z.object({ step: z.literal('looked'), ...place, ...approval, keptFor: UndoKeptCode.nullable() }),
  z.object({
    step: z.literal('previewed'),
    own: z.number().int(),
    kept: z.number().int(),
    token: z.string()
  }),
  z.object({ step: z.literal('waiting') }),
  z.object({ step: z.literal('begun'), undoId: z.number().int(), of: z.number().int() }),
  z.object({
    step: z.literal('withdrawn'),
    ...place,
    ...approval,
    state: z.enum(['planned', 'sending', 'done', 'kept', 'refused', 'unknown']),
    note: z.string().nullable()
  }),
  z.object({ step: z.literal('ended'), ...UndoEnd.shape }),
  z.object({ step: z.literal('forgotten'), steps: z.number().int() })
]);
export type UndoStep = z.infer<typeof UndoStep>;

/** A step as an event of a stream; the id counts from 1. */
export const UndoEvent = z.object({ id: z.number().int(), event: z.string(), data: UndoStep });
export type UndoEvent = z.infer<typeof UndoEvent>;
