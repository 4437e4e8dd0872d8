import { z } from 'zod';
import { PageRef } from './revision.ts';
import { Decision, Outcome, RevisionVerdict } from './verdict.ts';
import { KnownOutcome } from './impact.ts';

/** Edits of a time: those that wait now, or those that people reviewed then. */
export const TrialRange = z.strictObject({
  from: z.iso.datetime().describe('Begin of the time, UTC'),
  to: z.iso.datetime().describe('End of the time, UTC'),
  of: z
    .enum(['pending', 'reviews'])
    .describe('Pages that have been waiting since that time, or approvals that people made in it')
});
export type TrialRange = z.infer<typeof TrialRange>;

/** What is to be judged, by which checks, under which settings. Exactly one of `lines`, `range` and `casesPage` is given. */
export const TrialOrder = z.strictObject({
  lines: z
    .array(z.string().max(1_000))
    .min(1)
    .max(200)
    .optional()
    .describe('Links to diffs of the wiki, revision ids, or page titles'),
  range: TrialRange.optional().describe('Edits of a time'),
  casesPage: z
    .string()
    .trim()
    .min(1)
    .max(255)
    .optional()
    .describe('Title of a page of the wiki with lines "* link check : expected # note"'),
  checks: z
    .array(z.string().min(1).max(64))
    .max(100)
    .optional()
    .describe('Ids of the only checks that run; left out: those that the settings switch on'),
  patch: z
    .record(z.string(), z.unknown())
    .optional()
    .describe('What is to be set otherwise than in force, as in PATCH of settings')
});
export type TrialOrder = z.infer<typeof TrialOrder>;

/** Why a line leads to nothing that can be judged. */
export const TrialFaultCode = z.enum([
  'not-understood',
  'other-wiki',
  'no-such-revision',
  'no-such-page',
  'hidden',
  'no-parent',
  'nothing-pending',
  'other-page',
  'backwards',
  'history-unclear',
  'page-unread',
  'bad-case',
  'no-such-check',
  'bad-expectation',
  'too-many'
]);
export type TrialFaultCode = z.infer<typeof TrialFaultCode>;

/** A line that could not be judged; `line` counts from 1, and is null where it is about no line. */
export const TrialFault = z.object({
  line: z.number().int().nullable(),
  text: z.string(),
  code: TrialFaultCode
});
export type TrialFault = z.infer<typeof TrialFault>;

/** What a case expects: of a check its outcome, or, where no check is named, the decision on the edit. */
export const TrialCase = z.object({
  line: z.number().int(),
  checkId: z.string().nullable(),
  expected: z.union([Outcome, Decision]),
  note: z.string(),
  /** What came out; null where the check is switched off, or nothing could be judged. */
  found: z.union([Outcome, Decision]).nullable(),
  state: z.enum(['passed', 'failed', 'not-run'])
});
export type TrialCase = z.infer<typeof TrialCase>;

/** One edit that was judged. */
export const TrialItem = z.object({
  /** Its name within the trial: the revision that it was judged on top of, and its own. */
  id: z.string(),
  /** The lines that asked for it. */
  lines: z.array(z.number().int()),
  page: PageRef,
  /** The revision that it was judged on top of. */
  stableRevisionId: z.number().int(),
  /** `pending`: as it waits now; `past`: as it would have been judged at the time `asOf`. */
  when: z.enum(['pending', 'past']),
  asOf: z.iso.datetime(),
  edit: RevisionVerdict,
  /** What people did about it, where that is known. */
  outcome: KnownOutcome,
  /** Whether what it was judged from is there still, to be saved as a regression case; it goes with the process. */
  savable: z.boolean(),
  cases: z.array(TrialCase)
});
export type TrialItem = z.infer<typeof TrialItem>;

/** How far a trial has come, and what it found. */
export const Trial = z.object({
  trial: z.string(),
  wiki: z.string(),
  state: z.enum(['waiting', 'running', 'done', 'stopped', 'failed']),
  /** How many trials on this wiki come before it. */
  ahead: z.number().int(),
  /** Pages judged so far, and in all; 0 until that is known. */
  done: z.number().int(),
  of: z.number().int(),
  /** Null where the settings are not those in force. */
  settingsVersion: z.number().int().nullable(),
  items: z.array(TrialItem),
  faults: z.array(TrialFault)
});
export type Trial = z.infer<typeof Trial>;

/** A trial that has come to an end, as it is kept for those who were given a link to it. */
export const EndedTrial = Trial.extend({ state: z.enum(['done', 'stopped', 'failed']) });
export type EndedTrial = z.infer<typeof EndedTrial>;

/** A step of a trial. */
export const TrialStep = z.discriminatedUnion('step', [
  z.object({ step: z.literal('started') }),
  z.object({ step: z.literal('judged'), done: z.number().int(), of: z.number().int() }),
  z.object({ step: z.literal('ended'), state: z.enum(['done', 'stopped', 'failed']) })
]);
export type TrialStep = z.infer<typeof TrialStep>;

/** A step as a server-sent event. */
export const TrialEvent = z.object({
  id: z.number().int(),
  event: z.string(),
  data: z.union([TrialStep, z.object({ step: z.literal('forgotten'), steps: z.number().int() })])
});
export type TrialEvent = z.infer<typeof TrialEvent>;
