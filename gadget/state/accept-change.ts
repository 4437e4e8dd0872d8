import type { ReviewPort } from '../mw/review-api.ts';
import type { AfterReview, LivePage, WaitingPage } from '../mw/read-review-answers.ts';
import { ReviewError } from '../mw/review-error.ts';

/** What was on the screen when the reader decided; revision ids oldest first. */
export interface DrawnIds {
  pageId: number;
  stableRevisionId: number;
  /** Ids that accepting accepts, the accepted one last. */
  accepts: readonly number[];
  /** The newest revision that the page knew of when it was drawn. */
  latestRevisionId: number;
}

/** What came of pressing the button, as the wiki says it. */
export type AcceptOutcome =
  | { state: 'accepted' | 'already'; stillPending: boolean; next: WaitingPage | null }
  /** Nothing was sent: there are newer edits, another reviewed version, or other edits than those shown. */
  | { state: 'newer' | 'moved' | 'changed' }
  | { state: 'refused'; code: string; info: string }
  /** No answer, and reading back failed as well. */
  | { state: 'lost' };

/**
 * Accepts what was drawn and nothing else: reads the page afresh, sends the review only when it still is what the reader
 * saw, and then asks the wiki what is true. Never throws.
 */
export async function acceptChange(
  wiki: ReviewPort,
  drawn: DrawnIds,
  comment: string
): Promise<AcceptOutcome> {
  const revisionId = drawn.accepts[drawn.accepts.length - 1] ?? 0;
  let live: LivePage;
  try {
    live = await wiki.live(drawn.pageId, drawn.stableRevisionId);
  } catch (fault) {
    return refusal(fault);
  }
  const readBack = () => wiki.after(revisionId, drawn.pageId, live.pendingSince);
  const difference = differs(live, drawn);
  if (difference === 'moved') return movedOrAccepted(readBack);
  if (difference) return { state: difference };
  let failed: unknown = null;
  try {
    await wiki.accept(revisionId, comment);
  } catch (fault) {
    failed = fault;
  }
  try {
    const after = await readBack();
    return after.reviewed ? accepted('accepted', after) : refusal(failed);
  } catch {
    return failed && !isDoubtful(failed) ? refusal(failed) : { state: 'lost' };
  }
}

function differs(live: LivePage, drawn: DrawnIds): 'newer' | 'moved' | 'changed' | null {
  if (live.stableRevisionId !== drawn.stableRevisionId) return 'moved';
  const upTo = live.revisionIds.slice(0, drawn.accepts.length);
  if (!live.complete || upTo.join() !== drawn.accepts.join()) return 'changed';
  return live.revisionIds.some((id) => id > drawn.latestRevisionId) ? 'newer' : null;
}

/** Somebody was quicker: either with the same revision, or with another one. */
async function movedOrAccepted(readBack: () => Promise<AfterReview>): Promise<AcceptOutcome> {
  try {
    const after = await readBack();
    return after.reviewed ? accepted('already', after) : { state: 'moved' };
  } catch {
    return { state: 'moved' };
  }
}

function accepted(state: 'accepted' | 'already', { stillPending, next }: AfterReview): AcceptOutcome {
  return { state, stillPending, next };
}

/** Whether the review may have been done although the request failed. */
function isDoubtful(fault: unknown): boolean {
  return !(fault instanceof ReviewError) || /^(http|internal_api_error)/.test(fault.code);
}

function refusal(fault: unknown): AcceptOutcome {
  if (fault instanceof ReviewError) return { state: 'refused', code: fault.code, info: fault.info };
  return { state: 'refused', code: 'unknown', info: '' };
}
