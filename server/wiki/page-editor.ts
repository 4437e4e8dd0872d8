import { z } from 'zod';
import type { PageEditor } from '../ports.ts';
import { WikiError } from './wiki-error.ts';
import type { WikiClient } from './wiki-client.ts';

const Latest = z.object({
  query: z.object({
    pages: z.array(
      z.object({
        missing: z.boolean().optional(),
        revisions: z
          .array(
            z.object({
              revid: z.number().int(),
              user: z.string().optional(),
              comment: z.string().optional(),
              timestamp: z.string(),
              slots: z.object({ main: z.object({ content: z.string().optional() }) })
            })
          )
          .optional()
      })
    )
  })
});

const Saved = z.object({
  edit: z.object({ result: z.literal('Success'), newrevid: z.number().int().optional() })
});

/** Reads and saves whole pages, for publishing. */
export function createPageEditor(client: WikiClient): PageEditor {
  return {
    async read(title) {
      const params = {
        prop: 'revisions',
        titles: [title],
        rvprop: ['ids', 'user', 'comment', 'timestamp', 'content'],
        rvslots: 'main'
      };
      const { query } = await client.get(params, Latest);
      const [revision] = query.pages[0]?.revisions ?? [];
      if (!revision) return null;
      return {
        revisionId: revision.revid,
        text: contentOf(revision.slots.main),
        user: revision.user ?? null,
        summary: revision.comment ?? '',
        timestamp: revision.timestamp
      };
    },
    async save({ title, text, summary, basedOn }) {
      const base = basedOn === null ? { createonly: true } : { baserevid: basedOn, nocreate: true };
      await client.post({ action: 'edit', title, text, summary, ...base }, Saved, { token: 'csrf' });
    }
  };
}

function contentOf({ content }: { content?: string | undefined }): string {
  if (content === undefined) throw new WikiError('malformed', { path: 'slots.main.content' });
  return content;
}
