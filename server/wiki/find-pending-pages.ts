import { z } from 'zod';
import type { ApiParams, PendingPage, ReadOptions } from '../ports.ts';
import { inBatches } from './in-batches.ts';
import type { WikiClient } from './wiki-client.ts';

/** Pages by title, by page id, or by the id of any of their revisions. */
export interface PageNames {
  titles?: readonly string[] | undefined;
  pageIds?: readonly number[] | undefined;
  revisionIds?: readonly number[] | undefined;
}

/** The pages among these that have pending changes, each once, in the order asked; all others are left out. */
export async function findPendingPages(
  client: WikiClient,
  names: PageNames,
  options: ReadOptions = {}
): Promise<PendingPage[]> {
  const size = await client.batchSize();
  const requests: ApiParams[] = [
    ...inBatches(names.titles ?? [], size).map((titles) => ({ titles })),
    ...inBatches(names.pageIds ?? [], size).map((pageids) => ({ pageids })),
    ...inBatches(names.revisionIds ?? [], size).map((revids) => ({ revids }))
  ];
  const found = new Map<number, PendingPage>();
  for (const request of requests) {
    const parts = new Map<number, Part>();
    for await (const answer of client.queryAll(
      { ...request, prop: ['flagged', 'info'] },
      FlaggedPages,
      options
    )) {
      for (const page of answer.query?.pages ?? []) {
        if ('pageid' in page) parts.set(page.pageid, { ...parts.get(page.pageid), ...page });
      }
    }
    for (const part of parts.values()) {
      const page = toPendingPage(part);
      if (page !== null) found.set(page.page.id, page);
    }
  }
  return [...found.values()];
}

const Part = z.object({
  pageid: z.number().int().positive(),
  ns: z.number().int(),
  title: z.string().min(1),
  lastrevid: z.number().int().positive().optional(),
  flagged: z
    .object({ stable_revid: z.number().int().positive(), pending_since: z.iso.datetime().optional() })
    .optional()
});
type Part = z.infer<typeof Part>;

// Neither of these has a `flagged` part: nothing is pending there.
const Absent = z.union([
  z.object({ missing: z.literal(true) }),
  z.object({ invalid: z.literal(true) }),
  z.object({ special: z.literal(true) })
]);

const FlaggedPages = z.object({
  query: z.object({ pages: z.array(z.union([Absent, Part])).optional() }).optional()
});

function toPendingPage({ flagged, lastrevid, ns, pageid, title }: Part): PendingPage | null {
  if (flagged?.pending_since === undefined || lastrevid === undefined) return null;
  return {
    page: { id: pageid, namespace: ns, title },
    stableRevisionId: flagged.stable_revid,
    latestRevisionId: lastrevid,
    pendingSince: flagged.pending_since
  };
}
