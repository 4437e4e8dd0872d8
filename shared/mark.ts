import { z } from 'zod';

/**
 * Where in a change a reason stands. `start` and `end` are offsets in UTF-16 code units into the wikitext of
 * `revisionId`; both are null when the place is known by its literal `text` only (found in the rendered page).
 */
export const Mark = z.object({
  revisionId: z.number().int(),
  side: z.enum(['before', 'after']),
  start: z.number().int().nonnegative().nullable(),
  end: z.number().int().nonnegative().nullable(),
  text: z.string()
});
export type Mark = z.infer<typeof Mark>;
