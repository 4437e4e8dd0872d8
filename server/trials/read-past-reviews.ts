import { z } from 'zod';
import type { PendingPage, WikiApi } from '../ports.ts';

/** A review that somebody made: the page as it was pending then. */
export interface PastReview {
  readonly page: PendingPage;
  /** ISO 8601. */
  readonly reviewedAt: string;
  /** When the approval was withdrawn later; null where it was not. */
  readonly withdrawnAt: string | null;
}

/** So many reviews at most; of a time (ISO 8601), where one is given. */
export interface ReviewsWanted {
  readonly limit: number;
  readonly from?: string;
  readonly to?: string;
}

/** Reads the newest approvals of the review log that people made on top of an earlier one. */
export async function readPastReviews(
  api: WikiApi,
  { limit, from, to }: ReviewsWanted,
  signal: AbortSignal
): Promise<PastReview[]> {
  const withdrawn = new Map<number, string>();
  const reviews: PastReview[] = [];
  // What was withdrawn after the time is met only where it is looked for.
  for await (const entry of to === undefined ? [] : readLog(api, { ...withdrawals, leend: to }, 10, signal))
    if (entry.params) withdrawn.set(entry.params[0], entry.timestamp);
  const time = { ...(to !== undefined && { lestart: to }), ...(from !== undefined && { leend: from }) };
  // Newest first: a withdrawal is met before the approval that it takes back.
  for await (const entry of readLog(api, { letype: 'review', ...time }, mostAnswers, signal)) {
    const { action, params: details, timestamp, logpage, ns, title } = entry;
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
  return reviews;
}

const mostAnswers = 40;
const withdrawals = { leaction: 'review/unapprove' };

async function* readLog(
  api: WikiApi,
  which: Readonly<Record<string, string>>,
  most: number,
  signal: AbortSignal
): AsyncGenerator<z.infer<typeof Entry>, void> {
  const params = {
    list: 'logevents',
    leprop: ['ids', 'title', 'type', 'timestamp', 'details'],
    lelimit: 'max',
    ...which
  };
  let answers = 0;
  for await (const { query } of api.queryAll(params, Answer, { signal })) {
    yield* query.logevents;
    answers += 1;
    if (answers >= most) return;
  }
}

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
