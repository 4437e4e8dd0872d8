import type { ReviewEvent } from '../ports.ts';
import { readLog, type LogEvents } from './log-events.ts';
import type { WikiClient } from './wiki-client.ts';

const MOST = 50;

/**
 * What the review log says of a revision, newest first. The log of a page stays under the title that it had, so where
 * that one tells nothing the newest entries of the account in use are looked through.
 */
export async function readReviewsOf(
  client: WikiClient,
  { revisionId, title }: { revisionId: number; title: string }
): Promise<ReviewEvent[]> {
  const ofPage = await readLog(client, { type: 'review', title, limit: MOST });
  const found = ofPage.filter((event) => event.revisionId === revisionId);
  if (found.length > 0) return found.map(toReviewEvent);
  const user = await client.userName();
  if (user === null) return [];
  const ours = await readLog(client, { type: 'review', user, limit: MOST });
  return ours.filter((event) => event.revisionId === revisionId).map(toReviewEvent);
}

function toReviewEvent({
  action,
  comment,
  stableRevisionId,
  timestamp,
  user
}: LogEvents['review']): ReviewEvent {
  return {
    approves: !action.startsWith('unapprove'),
    at: Date.parse(timestamp),
    user,
    comment,
    stableRevisionId
  };
}
