import { z } from 'zod';
import { DecisionRecord } from './decision.ts';
import { UndoneKind } from './precision.ts';
import { PageVerdict } from './verdict.ts';

/** All that is known of one decision. */
export const DecisionAccount = z.object({
  decision: DecisionRecord,
  /** The newest verdict on what was decided on, with the reasons and places that the log leaves out; null when it is gone. */
  verdict: PageVerdict.nullable(),
  /** The states that it came to, oldest first. */
  steps: z.array(z.object({ state: z.string(), note: z.string().nullable(), at: z.iso.datetime() })),
  /** What speaks against the approval since, oldest first. */
  findings: z.array(z.object({ kind: UndoneKind, at: z.iso.datetime() }))
});
export type DecisionAccount = z.infer<typeof DecisionAccount>;
