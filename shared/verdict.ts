import { z } from 'zod';
import { Mark } from './mark.ts';
import { Message } from './message.ts';
import { PageRef } from './revision.ts';

/** What one check found. `unavailable` is made by the engine alone: evidence missing, malformed, or the check failed. */
export const Outcome = z.enum(['approve', 'block', 'neutral', 'unavailable']);
export type Outcome = z.infer<typeof Outcome>;

/** What is to happen: accept, hold back, or leave to a person. */
export const Decision = z.enum(['approve', 'blocked', 'manual']);
export type Decision = z.infer<typeof Decision>;

/** The option that was in force when a check decided, and its value. */
export const SettingInForce = z.object({ option: z.string(), value: z.unknown() });
export type SettingInForce = z.infer<typeof SettingInForce>;

/** One check's result for one change. */
export const CheckResult = z.object({
  checkId: z.string(),
  outcome: Outcome,
  message: Message,
  setting: SettingInForce.nullable(),
  marks: z.array(Mark)
});
export type CheckResult = z.infer<typeof CheckResult>;

/** The verdict on one pending revision. */
export const RevisionVerdict = z.object({
  revisionId: z.number().int(),
  parentId: z.number().int().nullable(),
  user: z.string().nullable(),
  timestamp: z.iso.datetime(),
  summary: z.string().nullable(),
  /** From this edit alone and from the whole change stable -> this revision. */
  decision: Decision,
  /** Accepting this revision publishes nothing that is not safe. */
  inSafePrefix: z.boolean(),
  /** The later revision that took this one's content back, if any. */
  absorbedBy: z.number().int().nullable(),
  /** The first pending revision that keeps this one from being accepted; itself, an earlier one, or null. */
  heldBy: z.number().int().nullable(),
  /** The check that decided, or null when nothing spoke either way. */
  decidingCheck: z.string().nullable(),
  /** The reason in one message: of the deciding check, or a plain sentence where no check decided. */
  reason: Message,
  results: z.array(CheckResult),
  /** Checks of the whole change stable -> this revision, where that differs from the edit itself. */
  cumulative: z.array(CheckResult)
});
export type RevisionVerdict = z.infer<typeof RevisionVerdict>;

/** The verdict on a page's pending changes. */
export const PageVerdict = z.object({
  format: z.literal('seula-verdict'),
  version: z.literal(1),
  wiki: z.string(),
  page: PageRef,
  stableRevisionId: z.number().int(),
  latestRevisionId: z.number().int(),
  /** `approve` when everything pending is safe, else the decision on the first revision that is not. */
  decision: Decision,
  /** The reason in one message: of the deciding check, or a plain sentence where no check decided. */
  reason: Message,
  decidingCheck: z.string().nullable(),
  decidingRevisionId: z.number().int().nullable(),
  /** The last revision of the safe prefix, or null when there is none. */
  safeRevisionId: z.number().int().nullable(),
  revisions: z.array(RevisionVerdict),
  settingsVersion: z.number().int().nullable(),
  /** Ids of the checks whose approvals did not count because people had undone too many; left out: none. */
  suspended: z.array(z.string()).optional(),
  judgedAt: z.iso.datetime()
});
export type PageVerdict = z.infer<typeof PageVerdict>;
