import type { LoggedReview, RecordSelection, ReviewBatch, Store } from '../../../../server/ports.ts';

/** Noon, 21 November 2026, UTC. */
export const noon = Date.UTC(2026, 10, 21, 12);
export const hour = 3_600_000;
export const day = 24 * hour;

/** A review an hour after the edit that waited for it; what matters to a test it gives. */
export function logged(logId: number, given: Partial<LoggedReview> = {}): LoggedReview {
  const at = given.at ?? noon - day + logId;
  return {
    logId,
    at,
    action: 'approve',
    namespace: 0,
    pageId: 10 + logId,
    title: `Page ${logId}`,
    reviewer: 'Anna',
    revisionId: 1_000 + logId,
    stableRevisionId: 900,
    pendingRevisionId: 990 + logId,
    pendingAt: at - hour,
    reviewedUser: 'Newcomer',
    reviewedIsTrusted: false,
    ...given
  };
}

/** A part of the log with these. */
export function batchOf(reviews: readonly LoggedReview[], unreadable = 0): ReviewBatch {
  const isEmpty = reviews.length === 0;
  return {
    reviews,
    unreadable,
    lastLogId: isEmpty ? null : Math.max(...reviews.map(({ logId }) => logId)),
    lastAt: isEmpty ? null : Math.max(...reviews.map(({ at }) => at))
  };
}

/** Shows these reviews of a wiki; gives the set. Names go with the last ninety days before noon. */
export async function show(
  store: Pick<Store, 'reviewRecords'>,
  reviews: readonly LoggedReview[],
  wiki = 'fiwiki'
): Promise<number> {
  const { reviewRecords } = store;
  const { id } = await reviewRecords.begin(wiki, noon, noon - 400 * day);
  const writer = reviewRecords.writer(id);
  await writer.add(batchOf(reviews), noon, noon - 90 * day);
  await reviewRecords.adopt(wiki, id, noon);
  return id;
}

/** Everything, or what a test narrows it to. */
export function everything(given: Partial<RecordSelection> = {}): RecordSelection {
  return {
    since: null,
    excludeTrusted: false,
    namespace: null,
    namesFrom: noon - 90 * day,
    reviewer: null,
    reviewedUser: null,
    allActions: false,
    limit: 100,
    behind: null,
    ...given
  };
}
