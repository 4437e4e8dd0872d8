import { z } from 'zod';
import type { PendingPage, WikiApi } from '../../server/ports.ts';

/** A review that somebody made: the page as it was pending then. */
export interface PastReview {
  readonly page: PendingPage;
  /** ISO 8601. */
  readonly reviewedAt: string;
  /** When the approval was withdrawn later; null where it was not. */
  readonly withdrawnAt: string | null;
}

/** Reads the newest approvals of the review log that people made on top of an earlier one, at most `limit`, a page once each. */
export async function readPastReviews(
  api: WikiApi,
  limit: number,
  signal: AbortSignal
): Promise<PastReview[]> {
  const params = {
    list: 'logevents',
    letype: 'review',
    leprop: ['ids', 'title', 'type', 'timestamp', 'details'],
    lelimit: 'max'
  };
  const withdrawn = new Map<number, string>();
  const reviews: PastReview[] = [];
  let answers = 0;
  for await (const { query } of api.queryAll(params, Answer, { signal })) {
    // Newest first: a withdrawal is met before the approval that it takes back.
    for (const { action, params: details, timestamp, logpage, ns, title } of query.logevents) {
      const revisionId = details?.[0];
      if (revisionId === undefined) continue;
      if (action.startsWith('unapprove')) withdrawn.set(revisionId, timestamp);
      const stableRevisionId = details?.[1] ?? 0;
      const isByPerson = action === 'approve' || action === 'approve2';
      const isWhole = stableRevisionId > 0 && stableRevisionId < revisionId && title !== undefined;
      if (!isByPerson || !isWhole || !logpage) continue;
      const page = { id: logpage, namespace: ns ?? 0, title };
      reviews.push({
        page: { page, stableRevisionId, latestRevisionId: revisionId, pendingSince: timestamp },
        reviewedAt: timestamp,
        withdrawnAt: withdrawn.get(revisionId) ?? null
      });
      if (reviews.length >= limit) return reviews;
    }
    answers += 1;
    if (answers >= mostAnswers) return reviews;
  }
  return reviews;
}

const mostAnswers = 40;

const Entry = z.object({
  action: z.string(),
  timestamp: z.iso.datetime(),
  logpage: z.number().int().optional(),
  ns: z.number().int().optional(),
  title: z.string().optional(),
  params: z
    .preprocess(
      (params) => (Array.isArray(params) ? { ...params } : params),
      z.object({ 0: z.coerce.number().int(), 1: z.coerce.number().int().optional() })
    )
    .optional()
    .catch(undefined)
});
const Answer = z.object({ query: z.object({ logevents: z.array(Entry) }) });
