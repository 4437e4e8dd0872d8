import type { DecisionRecord } from '../../shared/decision.ts';
import type { ReviewEvent, ReviewState, Wiki } from '../ports.ts';
import { codeOf } from './failure-codes.ts';
import { isReverted } from './slipped-revert.ts';

/** A call that was made, or may have been. */
export type Sent = Pick<
  DecisionRecord,
  'page' | 'revisionId' | 'stableRevisionId' | 'intentId' | 'revisions'
>;

/** What became of a call. `slipped`: it went through, but what it rested on had changed just before. */
export interface Outcome {
  readonly state: 'done' | 'refused' | 'unknown' | 'undone';
  readonly note: string | null;
  readonly slipped: boolean;
}

/**
 * What became of a call: the wiki's own review log says whether it was made, whatever the answer was. `failure` is what
 * the answer said, null for success; it is believed only where the wiki agrees. `before` is what was seen just before the
 * call, null when that has been forgotten; `withdrawing` when it was decided already to take the approval back.
 */
export async function readOutcome(
  wiki: Wiki,
  sent: Sent,
  failure: string | null,
  before: Before
): Promise<Outcome> {
  try {
    const events = await wiki.reviewsOf({ title: sent.page.title, revisionId: sent.revisionId });
    const own = events.find((event) => event.approves && carries(event, sent));
    if (own) return await afterApproval(wiki, sent, events, own, before);
    const { stableRevisionId } = await wiki.readReviewState(sent.page.id);
    if (stableRevisionId === sent.revisionId) return refused(failure ?? 'somebody-else');
    const lost = failure === null || failure === 'unknown-outcome';
    return lost ? unknown(failure ?? 'not-stable-afterwards') : refused(failure);
  } catch (fault) {
    const note = codeOf(fault);
    return note === 'page-missing' ? refused(note) : unknown(note);
  }
}

type Before = ReviewState | typeof withdrawingNote | null;

/** Whether an entry of the log belongs to this intent. */
export function carries({ comment }: ReviewEvent, { intentId }: Pick<Sent, 'intentId'>): boolean {
  return intentId !== null && (comment ?? '').includes(`[seula:${intentId}]`);
}

/** Note of an approval that the bot took back because the page had changed under it. */
export const withdrawnNote = 'withdrawn-after-race';
/** Note of one that it is about to take back. */
export const withdrawingNote = 'withdrawing';

async function afterApproval(
  wiki: Wiki,
  sent: Sent,
  events: readonly ReviewEvent[],
  own: ReviewEvent,
  before: Before
): Promise<Outcome> {
  const [newest] = events;
  if (newest && !newest.approves && carries(newest, sent)) {
    return { state: 'undone', note: withdrawnNote, slipped: false };
  }
  const done = (slipped: boolean): Outcome => ({ state: 'done', note: null, slipped });
  // Somebody has reviewed or withdrawn it since: it is theirs now.
  if (newest !== own) return done(false);
  if (before === withdrawingNote) return done(true);
  // Ids of revisions go up: an older stable revision than the judged one means that that one was withdrawn.
  if (own.stableRevisionId !== null && own.stableRevisionId < sent.stableRevisionId) return done(true);
  return done(await isReverted(wiki, sent, before, own.at));
}

function refused(note: string): Outcome {
  return { state: 'refused', note, slipped: false };
}

function unknown(note: string): Outcome {
  return { state: 'unknown', note, slipped: false };
}
