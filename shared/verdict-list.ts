import { z } from 'zod';
import { PageVerdict } from './verdict.ts';

/** What is known of one page or revision that was asked for: judged (perhaps not fresh), being judged, or not pending. */
export const VerdictEntry = z.discriminatedUnion('state', [
  z.object({ key: z.string(), state: z.literal('judged'), fresh: z.boolean(), verdict: PageVerdict }),
  z.object({ key: z.string(), state: z.literal('judging') }),
  z.object({ key: z.string(), state: z.literal('not-pending') })
]);
export type VerdictEntry = z.infer<typeof VerdictEntry>;

/** Verdicts in the order in which they were asked for; `key` is the title or revision id as it was sent. */
export const VerdictList = z.object({ verdicts: z.array(VerdictEntry) });
export type VerdictList = z.infer<typeof VerdictList>;
