import { z } from 'zod';

/** Why something is suspended: people took back more of its approvals than the wiki lets pass. */
export const SuspensionReason = z.object({
  /** `too-many-undone` is what the bot found by itself. */
  code: z.enum(['too-many-undone']),
  /** Approvals looked at, and how many of them people took back. */
  approved: z.number().int().nonnegative(),
  undone: z.number().int().nonnegative(),
  /** Over how many hours. */
  hours: z.number().int().positive()
});
export type SuspensionReason = z.infer<typeof SuspensionReason>;

/** A check whose approvals do not count for now, or the whole bot (null): only a person lifts it. */
export const Suspension = z.object({
  checkId: z.string().nullable(),
  since: z.iso.datetime(),
  reason: SuspensionReason
});
export type Suspension = z.infer<typeof Suspension>;
