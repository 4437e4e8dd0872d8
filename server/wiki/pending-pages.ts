import { z } from 'zod';
import type { Log, PendingPage } from '../ports.ts';
import type { WikiClient } from './wiki-client.ts';
import { WikiError } from './wiki-error.ts';

/** Which pages to list. `'*'` asks for all namespaces, of which the wiki lists those that can be reviewed. */
export interface PendingPagesOptions {
  namespaces: readonly number[] | '*';
  /** At most so many pages; all without it. */
  limit?: number;
  signal?: AbortSignal;
  /** Told after each request how many pages there are so far. */
  onProgress?: (found: number) => void;
  log?: Log;
}

const SECOND_MS = 1000;

/**
 * Lists pages with pending changes, longest waiting first, through list=oldreviewedpages. The wiki continues this list by
 * a time alone, so more pages waiting since one second than fit in an answer bring the same answer for ever: then the
 * limit is raised, and where even the greatest does not suffice, that second is stepped over with a warning in the log.
 */
export async function listPendingPages(
  client: WikiClient,
  options: PendingPagesOptions
): Promise<PendingPage[]> {
  const { limit = Infinity, log, namespaces, onProgress, signal } = options;
  const greatest = (await client.batchSize()) === 500 ? 5000 : 500;
  const usual = Math.max(1, Math.min(limit, greatest));
  const found = new Map<number, PendingPage>();
  let size = usual;
  let start: string | undefined;

  while (found.size < limit) {
    const answer = await client.get(
      { list: 'oldreviewedpages', ornamespace: namespaces, ordir: 'newer', orlimit: size, orstart: start },
      OldReviewedPages,
      signal === undefined ? {} : { signal }
    );
    for (const item of answer.query.oldreviewedpages)
      if (!found.has(item.pageid)) found.set(item.pageid, toPendingPage(item));
    onProgress?.(Math.min(found.size, limit));
    const next = answer.continue?.orstart;
    if (next === undefined) break;
    const order = start === undefined ? 1 : time(next) - time(start);
    if (order < 0) throw new WikiError('continuation-loop', { start: next });
    if (order > 0) {
      start = next;
      size = usual;
    } else if (size < greatest) {
      size = Math.min(size * 10, greatest);
    } else {
      log?.warn(
        { second: next, size },
        'more pages are pending since one second than the wiki can list; going past it'
      );
      start = new Date(time(next) + SECOND_MS).toISOString().replace('.000Z', 'Z');
      size = usual;
    }
  }
  return [...found.values()].slice(0, limit);
}

const Timestamp = z.iso.datetime();

const OldReviewedPages = z.object({
  continue: z.object({ orstart: Timestamp }).optional(),
  query: z.object({
    oldreviewedpages: z.array(
      z.object({
        pageid: z.number().int().positive(),
        ns: z.number().int(),
        title: z.string().min(1),
        revid: z.number().int().positive(),
        stable_revid: z.number().int().positive(),
        pending_since: Timestamp,
        diff_size: z.number().int().optional()
      })
    )
  })
});

function toPendingPage(
  item: z.infer<typeof OldReviewedPages>['query']['oldreviewedpages'][number]
): PendingPage {
  return {
    page: { id: item.pageid, namespace: item.ns, title: item.title },
    stableRevisionId: item.stable_revid,
    latestRevisionId: item.revid,
    pendingSince: item.pending_since,
    ...(item.diff_size !== undefined && { sizeChange: item.diff_size })
  };
}

function time(timestamp: string): number {
  return Date.parse(timestamp);
}
