import { z } from 'zod';
import { MessageParam } from './message.ts';

/** Every refusal of the API: what it is for people who read logs, the code for programs, and what it concerns. */
export const ApiError = z.object({
  error: z.string(),
  code: z.string(),
  params: z.record(z.string(), z.union([MessageParam, z.boolean(), z.null()])),
  /** What does not fit a line, where a route says so: all faults of settings, or both documents of a conflict. */
  details: z.unknown().optional()
});
export type ApiError = z.infer<typeof ApiError>;
