import { z } from 'zod';
import type { ReadOptions, WikiApi } from '../../../ports.ts';

/** How long a history is followed; what is later is met again with the next revert. */
const mostAnswers = 4;

/** Reads the history of a page from a revision on, oldest first. Throws where the page or the revision is gone. */
export async function readHistory(
  api: WikiApi,
  pageId: number,
  fromRevisionId: number,
  options: ReadOptions
): Promise<HistoryEntry[]> {
  const params = {
    pageids: pageId,
    prop: 'revisions',
    rvprop: ['ids', 'timestamp', 'user', 'tags', 'sha1', 'flagged'],
    rvdir: 'newer',
    rvstartid: fromRevisionId,
    rvlimit: 'max'
  };
  const entries: HistoryEntry[] = [];
  let answers = 0;
  for await (const { query } of api.queryAll(params, Answer, options)) {
    entries.push(...query.pages.flatMap(({ revisions }) => revisions));
    answers += 1;
    if (answers === mostAnswers) break;
  }
  return entries;
}

const HistoryEntry = z.object({
  revid: z.number().int(),
  timestamp: z.iso.datetime(),
  // Hidden parts are left out.
  user: z.string().optional(),
  sha1: z.string().optional(),
  tags: z.array(z.string()),
  /** Whether this revision itself is approved. */
  flagged: z
    .unknown()
    .optional()
    .transform((flagged) => flagged !== undefined)
});

/** A revision in the history of a page, without its text. */
export type HistoryEntry = z.infer<typeof HistoryEntry>;

const Answer = z.object({
  query: z.object({
    pages: z.array(z.object({ pageid: z.number().int(), revisions: z.array(HistoryEntry) }))
  })
});
