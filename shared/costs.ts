import { z } from 'zod';

/** What a judgement cost: milliseconds of computing by check, and requests by kind of evidence. */
export const Costs = z.object({
  checkMs: z.record(z.string(), z.number().nonnegative()),
  requests: z.record(z.string(), z.number().int().nonnegative())
});
export type Costs = z.infer<typeof Costs>;
