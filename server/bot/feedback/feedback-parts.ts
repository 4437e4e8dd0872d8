import type { Clock, FeedbackMark, Log, Store, WatchedApproval, Wiki } from '../../ports.ts';

/** What the collection of feedback works with. */
export interface FeedbackParts {
  readonly store: Pick<Store, 'feedback' | 'suspensions' | 'settings' | 'decisions' | 'reviewHistory'>;
  readonly wikiOf: (wikiId: string) => Wiki;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Log;
}

/** One collection: the wiki, the approvals that are watched, and the wiki's page of reports. */
export interface Collection {
  readonly wikiId: string;
  readonly wiki: Wiki;
  /** All that are watched. */
  readonly approvals: readonly WatchedApproval[];
  readonly reportPage: string;
  readonly parts: FeedbackParts;
  readonly signal: AbortSignal | undefined;
}

const hourMs = 3_600_000;
/** What a wiki's replica databases may still show later than what is newer. */
const overlapMs = 300_000;

/** From when on a stream has to be read, epoch milliseconds: a little before its mark, or before the oldest approval. */
export function startOf(mark: FeedbackMark | null, approvals: readonly WatchedApproval[]): number {
  // Approvals are dated by our clock, the stream by the wiki's.
  const oldest = Math.min(...approvals.map(({ approvedAt }) => approvedAt)) - hourMs;
  return Math.max(mark === null ? 0 : mark.at - overlapMs, oldest);
}

/** Whether something happened after an approval, as far as two clocks can tell. */
export function isAfter(at: number, { approvedAt }: WatchedApproval): boolean {
  return at >= approvedAt - hourMs;
}
