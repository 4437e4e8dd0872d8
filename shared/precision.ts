import { z } from 'zod';
import { Suspension } from './suspension.ts';

/** How approvals of the bot were undone. `withdrawn`: by the bot itself, because a person asked for it. */
export const UndoneKind = z.enum(['unapproved', 'reverted', 'disputed', 'withdrawn']);
export type UndoneKind = z.infer<typeof UndoneKind>;

/** What became of a number of approvals: each stands, or was undone by whatever came first. */
export const ApprovalCounts = z.object({
  approved: z.number().int(),
  undone: z.number().int(),
  standing: z.number().int(),
  /** How those that are undone were. */
  undoneBy: z.record(UndoneKind, z.number().int()),
  /** The share that stands, 0 to 1; null where nothing was approved. */
  precision: z.number().min(0).max(1).nullable()
});
export type ApprovalCounts = z.infer<typeof ApprovalCounts>;

/** What became of the bot's approvals on a wiki. */
export const Precision = z.object({
  wiki: z.string(),
  /** Approvals made since then. */
  since: z.iso.datetime(),
  /** Up to when the wiki's log of withdrawals has been read; null where it never was. */
  readUntil: z.iso.datetime().nullable(),
  total: ApprovalCounts,
  /** Each check that spoke for an accepted edit, by id; several may have spoken for one. */
  checks: z.array(z.object({ checkId: z.string(), counts: ApprovalCounts })),
  /** Newest first; null for approvals of times when the version was not kept. */
  settingsVersions: z.array(
    z.object({ settingsVersion: z.number().int().nullable(), counts: ApprovalCounts })
  ),
  suspensions: z.array(Suspension)
});
export type Precision = z.infer<typeof Precision>;
