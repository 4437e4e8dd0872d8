import { z } from 'zod';

/** One revision of a page as the wiki lists it. A hidden or unknown part is null, never an empty stand-in. */
export const Revision = z.object({
  id: z.number().int().positive(),
  /** The revision this edit was made on; null when unknown. */
  parentId: z.number().int().nonnegative().nullable().default(null),
  timestamp: z.iso.datetime(),
  /** Author's name or address; null when hidden. */
  user: z.string().nullable().default(null),
  /** 0 for edits without an account. */
  userId: z.number().int().nonnegative().nullable().default(null),
  summary: z.string().nullable().default(null),
  minor: z.boolean().default(false),
  tags: z.array(z.string()).default([]),
  /** SHA-1 of the text in hex; null when hidden or not asked. */
  sha1: z.string().nullable().default(null),
  /** Wikitext of the main slot; null when hidden or not to be had. */
  text: z.string().nullable().default(null)
});
export type Revision = z.infer<typeof Revision>;

/** A page as the queue names it. */
export const PageRef = z.object({
  id: z.number().int().positive(),
  namespace: z.number().int().default(0),
  title: z.string().min(1)
});
export type PageRef = z.infer<typeof PageRef>;
