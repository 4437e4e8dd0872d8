import { z } from 'zod';
import { PageRef } from './revision.ts';
import { PatchDocument } from './settings-history.ts';
import { Decision } from './verdict.ts';

/** What people did about an edit in the end; `open`: nothing that is known. */
export const KnownOutcome = z.enum(['approved', 'unapproved', 'reverted', 'open']);
export type KnownOutcome = z.infer<typeof KnownOutcome>;

/** How edits would be decided under some settings, and how that compares with what people did. */
export const ImpactCounts = z.object({
  approve: z.number().int(),
  blocked: z.number().int(),
  manual: z.number().int(),
  /** Of those that would be accepted: people accepted them too, or took them back. */
  right: z.number().int(),
  wrong: z.number().int(),
  /** right / (right + wrong); null where nothing is known. */
  precision: z.number().min(0).max(1).nullable(),
  /** The share of all edits that would be accepted; null where there are none. */
  coverage: z.number().min(0).max(1).nullable()
});
export type ImpactCounts = z.infer<typeof ImpactCounts>;

/** What one check does among them: edits that it speaks for and that would be accepted, and edits that it holds back. */
export const CheckImpact = z.object({
  approve: z.number().int(),
  blocked: z.number().int(),
  right: z.number().int(),
  wrong: z.number().int(),
  precision: z.number().min(0).max(1).nullable(),
  coverage: z.number().min(0).max(1).nullable()
});
export type CheckImpact = z.infer<typeof CheckImpact>;

/** An edit that would be decided otherwise. */
export const ImpactChange = z.object({
  page: PageRef,
  revisionId: z.number().int(),
  before: Decision,
  after: Decision,
  /** The checks that decide, null where none does. */
  beforeCheck: z.string().nullable(),
  afterCheck: z.string().nullable(),
  /** Left to people because something was not asked for when it was judged. */
  lacksEvidence: z.boolean(),
  outcome: KnownOutcome,
  /** The edit on the wiki. */
  url: z.string()
});
export type ImpactChange = z.infer<typeof ImpactChange>;

/** What settings would change, judged over stored evidence or over reviews of the past. */
export const Impact = z.object({
  wiki: z.string(),
  /** Edits judged since then. */
  since: z.iso.datetime(),
  pages: z.number().int(),
  revisions: z.number().int(),
  /** Edits left out: what they were judged from is gone. */
  leftOut: z.number().int(),
  /** Edits that would be left to people because something was not asked for when they were judged. */
  lackingEvidence: z.number().int(),
  before: ImpactCounts,
  after: ImpactCounts,
  newly: z.object({ approve: z.number().int(), blocked: z.number().int(), manual: z.number().int() }),
  checks: z.array(z.object({ checkId: z.string(), before: CheckImpact, after: CheckImpact })),
  /** Edits that would be decided otherwise, newly accepted ones first; at most 500. */
  changes: z.array(ImpactChange),
  /** How many of those are not in the list. */
  more: z.number().int()
});
export type Impact = z.infer<typeof Impact>;

/** Draft settings to be tried: a whole document, or only what is to change. */
export const PreviewOrder = z.strictObject({
  settings: z
    .unknown()
    .optional()
    .describe('The whole document; left out: the settings in force with the patch'),
  patch: PatchDocument.optional().describe('Only what is to change, as in PATCH of settings'),
  days: z.number().int().min(1).max(90).default(30).describe('How many of the last days')
});
export type PreviewOrder = z.infer<typeof PreviewOrder>;

/** How far a preview has come. */
export const Preview = z.object({
  preview: z.string(),
  wiki: z.string(),
  state: z.enum(['running', 'done', 'stopped', 'failed']),
  /** Edits judged so far, and in all. */
  done: z.number().int(),
  of: z.number().int(),
  /** There once it is done. */
  impact: Impact.nullable()
});
export type Preview = z.infer<typeof Preview>;

/** A step of a preview. */
export const PreviewStep = z.discriminatedUnion('step', [
  z.object({ step: z.literal('judged'), done: z.number().int(), of: z.number().int() }),
  z.object({ step: z.literal('ended'), state: z.enum(['done', 'stopped', 'failed']) })
]);
export type PreviewStep = z.infer<typeof PreviewStep>;

/** A step as a server-sent event. */
export const PreviewEvent = z.object({
  id: z.number().int(),
  event: z.string(),
  data: z.union([PreviewStep, z.object({ step: z.literal('forgotten'), steps: z.number().int() })])
});
export type PreviewEvent = z.infer<typeof PreviewEvent>;
