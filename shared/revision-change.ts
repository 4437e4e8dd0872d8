import { z } from 'zod';

/** A stretch of a line; marked where it is new, or gone. */
const Piece = z.object({ text: z.string(), marked: z.boolean() });

/** A line of a text: where it begins (UTF-16 code units from the beginning of the text), and what stands in it. */
export const ChangedLine = z.object({ start: z.number().int().nonnegative(), pieces: z.array(Piece) });
export type ChangedLine = z.infer<typeof ChangedLine>;

/** A row of a difference: where lines begin (from 1), a line that both texts have, or one that differs. */
export const ChangeRow = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('place'), before: z.number().int(), after: z.number().int() }),
  z.object({ kind: z.literal('same'), line: ChangedLine }),
  z.object({ kind: z.literal('change'), before: ChangedLine.nullable(), after: ChangedLine.nullable() })
]);
export type ChangeRow = z.infer<typeof ChangeRow>;

/** One side of a difference; null where the wiki hides it. */
export const ChangeSide = z.object({
  revisionId: z.number().int(),
  title: z.string(),
  timestamp: z.iso.datetime(),
  user: z.string().nullable(),
  summary: z.string().nullable()
});
export type ChangeSide = z.infer<typeof ChangeSide>;

/** What lies between two revisions, as text. */
export const RevisionChange = z.object({
  before: ChangeSide,
  after: ChangeSide,
  /** Null where the wiki hides a text. */
  rows: z.array(ChangeRow).nullable(),
  /** Whether there would be more rows. */
  isCut: z.boolean()
});
export type RevisionChange = z.infer<typeof RevisionChange>;
