import { z } from 'zod';
import type { Wiki } from '../../ports.ts';
import type { DiffSide } from './diff-page.ts';

/** Revisions with their texts, by id; those that are not there are left out. What is hidden stays so, even where the account in use may see it. */
export async function readSides(
  wiki: Wiki,
  revids: readonly number[],
  signal: AbortSignal
): Promise<Map<number, DiffSide & { readonly text: string | null }>> {
  const rvprop = ['ids', 'timestamp', 'user', 'comment', 'content'];
  const params = { action: 'query', prop: 'revisions', revids, rvprop, rvslots: 'main' };
  const { query } = await wiki.api.get(params, Revisions, { signal });
  const sides = query.pages.flatMap(({ title, revisions }) =>
    revisions.map(({ revid, timestamp, slots, ...one }) => {
      const text = slots?.main.texthidden === false ? (slots.main.content ?? null) : null;
      const user = one.userhidden ? null : (one.user ?? null);
      const summary = one.commenthidden ? null : (one.comment ?? null);
      return [revid, { revisionId: revid, title, timestamp, user, summary, text }] as const;
    })
  );
  return new Map(sides);
}

const marked = z.boolean().default(false);
const Revisions = z.object({
  query: z.object({
    pages: z
      .array(
        z.object({
          title: z.string().default(''),
          revisions: z
            .array(
              z.object({
                revid: z.number().int(),
                timestamp: z.iso.datetime(),
                user: z.string().optional(),
                userhidden: marked,
                comment: z.string().optional(),
                commenthidden: marked,
                slots: z
                  .object({ main: z.object({ content: z.string().optional(), texthidden: marked }) })
                  .optional()
              })
            )
            .default([])
        })
      )
      .default([])
  })
});
