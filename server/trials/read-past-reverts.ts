import { z } from 'zod';
import type { PendingPage, WikiApi } from '../ports.ts';

/** An edit that people took back, with the revision before it. */
export interface PastRevert {
  readonly page: PendingPage;
  /** ISO 8601. */
  readonly editedAt: string;
}

/** So many answers of the list of changes at most. */
const mostAnswers = 10;

/**
 * Reads the newest edits since a time (ISO 8601) that people took back, as the wiki's own tag says. Edits of bots are left
 * out; wikis keep changes for some weeks only.
 */
export async function readPastReverts(
  api: WikiApi,
  { limit, from }: { readonly limit: number; readonly from: string },
  signal: AbortSignal
): Promise<PastRevert[]> {
  const params = {
    list: 'recentchanges',
    rctag: 'mw-reverted',
    rctype: 'edit',
    rcshow: '!bot',
    rcprop: ['ids', 'title', 'timestamp'],
    rclimit: 'max',
    rcend: from
  };
  const found: PastRevert[] = [];
  let answers = 0;
  for await (const { query } of api.queryAll(params, Answer, { signal })) {
    for (const { pageid, ns, title, revid, old_revid: before, timestamp } of query.recentchanges) {
      if (before <= 0 || revid <= before) continue;
      const page = { id: pageid, namespace: ns, title };
      const since = { stableRevisionId: before, latestRevisionId: revid, pendingSince: timestamp };
      found.push({ page: { page, ...since }, editedAt: timestamp });
      if (found.length >= limit) return found;
    }
    answers += 1;
    if (answers >= mostAnswers) return found;
  }
  return found;
}

const Answer = z.object({
  query: z.object({
    recentchanges: z.array(
      z.object({
        pageid: z.number().int().positive(),
        ns: z.number().int(),
        title: z.string(),
        revid: z.number().int(),
        old_revid: z.number().int(),
        timestamp: z.iso.datetime()
      })
    )
  })
});
