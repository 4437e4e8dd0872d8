import { z } from 'zod';
import type { ReadOptions, WikiApi } from '../../../ports.ts';
import { readList, type ReadList } from './read-list.ts';

/** Reads all edits of the wiki from a time on (epoch ms), oldest first. */
export async function readEdits(api: WikiApi, start: number, options: ReadOptions): Promise<ReadList<Edit>> {
  const params = {
    list: 'recentchanges',
    rctype: 'edit',
    rcprop: ['ids', 'timestamp', 'tags', 'sha1'],
    rcdir: 'newer',
    rcstart: new Date(start).toISOString(),
    rclimit: 'max'
  };
  return readList(api, params, Answer, ({ query }) => query.recentchanges, options);
}

const Edit = z.object({
  pageid: z.number().int(),
  revid: z.number().int(),
  timestamp: z.iso.datetime(),
  tags: z.array(z.string()),
  // Left out where it is hidden.
  sha1: z.string().optional()
});

/** An edit in the list of recent changes. */
export type Edit = z.infer<typeof Edit>;

const Answer = z.object({ query: z.object({ recentchanges: z.array(Edit) }) });
