import { z } from 'zod';
import { trailKinds } from './trail-kinds.ts';

/** What sort of thing somebody did. */
export const TrailKind = z.enum(trailKinds);
export type TrailKind = z.infer<typeof TrailKind>;

/** One thing that somebody did. */
export const TrailEvent = z.object({
  /** Counts from 1 over all wikis. */
  id: z.number().int().positive(),
  kind: TrailKind,
  /** Null where no wiki is concerned. */
  wiki: z.string().nullable(),
  /** Who; null when hidden, and after ninety days. */
  by: z.string().nullable(),
  at: z.iso.datetime(),
  /** What, in facts that name nobody: versions, ids, codes, and the reason that was given. */
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
});
export type TrailEvent = z.infer<typeof TrailEvent>;
