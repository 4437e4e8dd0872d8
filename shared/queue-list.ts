import { z } from 'zod';
import { Message } from './message.ts';
import { PageRef } from './revision.ts';
import { Decision } from './verdict.ts';

/** A page that waits for review, as the public queue lists it. */
export const QueueEntry = z.object({
  page: PageRef,
  stableRevisionId: z.number().int(),
  latestRevisionId: z.number().int(),
  /** When the oldest of what waits was made; null when the wiki did not say. */
  pendingSince: z.iso.datetime().nullable(),
  /** How many bytes longer the page would become; null when the wiki did not say. */
  sizeChange: z.number().int().nullable(),
  /** Authors of what waits, each once, as far as anybody has looked; null for one whose name is hidden. */
  authors: z.array(z.string().nullable()),
  /** The newest verdict; null while there is none on what waits now. */
  verdict: z
    .object({
      decision: Decision,
      reason: Message,
      decidingCheck: z.string().nullable(),
      /** How many edits it judges. */
      edits: z.number().int(),
      judgedAt: z.iso.datetime()
    })
    .nullable()
});
export type QueueEntry = z.infer<typeof QueueEntry>;

/** By what the public queue can be sorted. */
export const QueueSort = z.enum(['age', 'title', 'verdict', 'size']);
export type QueueSort = z.infer<typeof QueueSort>;
