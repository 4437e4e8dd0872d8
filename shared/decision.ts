import { z } from 'zod';
import { Message } from './message.ts';
import { PageRef } from './revision.ts';
import { Decision, Outcome } from './verdict.ts';

/**
 * How far a decision has come. `judged`: nothing was to be done, or the pass was a dry run. Otherwise
 * planned -> sending -> done, refused (the wiki or a last look said no), or unknown (the answer was lost); `undone` is
 * what was done and has been withdrawn since.
 */
export const DecisionState = z.enum(['judged', 'planned', 'sending', 'done', 'refused', 'unknown', 'undone']);
export type DecisionState = z.infer<typeof DecisionState>;

/** What one check found, without the reason: its id and outcome. */
export const ShortResult = z.tuple([z.string(), Outcome]);
export type ShortResult = z.infer<typeof ShortResult>;

/** One edit that a decision covers, and the check that decided on it. */
export const DecidedRevision = z.object({
  revisionId: z.number().int(),
  user: z.string().nullable(),
  decision: Decision,
  decidingCheck: z.string().nullable(),
  absorbedBy: z.number().int().nullable(),
  /** What every check found in the edit; empty for decisions of times when this was not kept. */
  results: z.array(ShortResult),
  /** The same for the whole change up to this edit, where that was judged apart. */
  cumulative: z.array(ShortResult)
});
export type DecidedRevision = z.infer<typeof DecidedRevision>;

/** What people reported of an approval. */
export const DisputeState = z.object({
  /** How many people reported it as wrong. */
  reports: z.number().int(),
  /** How many of them may review, so that it counts. */
  counted: z.number().int(),
  /** When the first of them did. */
  since: z.iso.datetime()
});
export type DisputeState = z.infer<typeof DisputeState>;

/** What a pass of the bot decided on one page, and what came of it. */
export const DecisionRecord = z.object({
  id: z.number().int(),
  wiki: z.string(),
  runId: z.number().int(),
  page: PageRef,
  stableRevisionId: z.number().int(),
  /** The revision accepted (or that would be), else the latest one. */
  revisionId: z.number().int(),
  decision: Decision,
  state: DecisionState,
  mode: z.enum(['dry-run', 'live']),
  /** Stands in the edit summary too, so that log and wiki can be matched; null when nothing was sent. */
  intentId: z.string().nullable(),
  decidingCheck: z.string().nullable(),
  reason: Message,
  revisions: z.array(DecidedRevision),
  summary: z.string().nullable(),
  /** Code of the refusal or failure, such as `newer-revision`; null otherwise. */
  note: z.string().nullable(),
  /** What the words of the note are about, in their order; left out where it is about nothing. */
  noteParams: z.array(z.string()).optional(),
  /** Left out where nobody reported it as wrong. */
  dispute: DisputeState.optional(),
  settingsVersion: z.number().int().nullable(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime()
});
export type DecisionRecord = z.infer<typeof DecisionRecord>;
