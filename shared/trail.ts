import { z } from 'zod';

/**
 * What people did that others may want to look up: `settings` (facts `fromVersion`, `toVersion`), `stop` and `start` of the
 * bot, `run` by hand, `undo`, `cancel` of either while it goes on, `lift` of a suspension, `dispute`; and, for admins only,
 * `undo-preview`, `sign-in`, `sign-out` and `refusal`.
 */
export const TrailKind = z.enum([
  'settings',
  'stop',
  'start',
  'run',
  'undo',
  'cancel',
  'lift',
  'dispute',
  'undo-preview',
  'sign-in',
  'sign-out',
  'refusal'
]);
export type TrailKind = z.infer<typeof TrailKind>;

/** What only admins may read. */
export const trailForAdmins: readonly TrailKind[] = ['undo-preview', 'sign-in', 'sign-out', 'refusal'];

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
