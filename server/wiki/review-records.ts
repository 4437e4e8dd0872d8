import { z } from 'zod';
import type { LoggedReview, ReviewBatch, ReviewLogSource, WikiApi } from '../ports.ts';
import { ReviewLogEntry } from './log-answer.ts';
import { readPendingEdits, type WaitingEdit } from './pending-edits.ts';
import { readTrusted } from './trusted-users.ts';

type Entry = z.infer<typeof ReviewLogEntry>;
/** Every entry of the log asks for an edit or more. */
const atOnce = 500;

type Options = Parameters<ReviewLogSource['read']>[1];

/** Reads the review log of a wiki through its API, with the edits that waited: any wiki can be read in this way. */
export function createReviewLogReader(api: WikiApi): ReviewLogSource {
  return {
    async *read(since, { known, signal }) {
      const trusted = new Map<string, boolean>();
      const params = {
        list: 'logevents',
        letype: 'review',
        leprop: ['ids', 'title', 'type', 'user', 'userid', 'timestamp', 'comment', 'details'],
        ledir: 'newer',
        lestart: new Date(since).toISOString(),
        lelimit: atOnce
      };
      for await (const { query } of api.queryAll(params, LogAnswer, { signal })) {
        const { entries, ...seen } = readEntries(query.logevents);
        const fresh = entries.filter(({ id }) => !known.has(id));
        yield { ...seen, reviews: await withEdits(api, fresh, trusted, { known, signal }) };
      }
    }
  };
}

// Each entry is read by itself: one that nobody understands must not keep the others away.
const LogAnswer = z.object({ query: z.object({ logevents: z.array(z.unknown()) }) });
const Place = z.object({ logid: z.number().int().positive(), timestamp: z.iso.datetime() });

function readEntries(given: readonly unknown[]): Omit<ReviewBatch, 'reviews'> & { entries: Entry[] } {
  const places = given.flatMap((one) => Place.safeParse(one).data ?? []);
  const entries = given.flatMap((one) => ReviewLogEntry.safeParse(one).data ?? []);
  const isEmpty = places.length === 0;
  return {
    entries,
    unreadable: given.length - entries.length,
    lastLogId: isEmpty ? null : Math.max(...places.map(({ logid }) => logid)),
    lastAt: isEmpty ? null : Math.max(...places.map(({ timestamp }) => Date.parse(timestamp)))
  };
}

async function withEdits(
  api: WikiApi,
  entries: readonly Entry[],
  trusted: Map<string, boolean>,
  { signal }: Options
): Promise<LoggedReview[]> {
  const reviews = entries.flatMap(({ id, revisionId, stableRevisionId, action }) =>
    revisionId === null
      ? []
      : [{ logId: id, revisionId, stableRevisionId: action.startsWith('approve') ? stableRevisionId : null }]
  );
  const edits = await readPendingEdits(api, reviews, { signal });
  const authors = [...edits.values()].flatMap(({ user }) => user ?? []);
  const unknown = [...new Set(authors)].filter((name) => !trusted.has(name));
  for (const [name, is] of await readTrusted(api, unknown, { signal })) trusted.set(name, is);
  return entries.map((entry) => toReview(entry, edits.get(entry.id), trusted));
}

function toReview(
  entry: Entry,
  edit: WaitingEdit | undefined,
  trusted: ReadonlyMap<string, boolean>
): LoggedReview {
  const { id: logId, timestamp, action, namespace, pageId, title, revisionId, stableRevisionId } = entry;
  const reviewedUser = edit?.user ?? null;
  return {
    logId,
    at: Date.parse(timestamp),
    action,
    namespace,
    pageId,
    title,
    reviewer: entry.user,
    revisionId,
    stableRevisionId,
    pendingRevisionId: edit?.waited ? edit.revisionId : null,
    pendingAt: edit?.waited ? edit.at : null,
    reviewedUser,
    reviewedIsTrusted: reviewedUser !== null && (trusted.get(reviewedUser) ?? false)
  };
}
