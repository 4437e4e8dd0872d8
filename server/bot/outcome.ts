import type { DecisionRecord } from '../../shared/decision.ts';
import type { ReviewEvent, ReviewState, Wiki } from '../ports.ts';
import { codeOf } from './failure-codes.ts';

/** A call that was made, or may have been. */
export type Sent = Pick<DecisionRecord, 'page' | 'revisionId' | 'stableRevisionId' | 'intentId'>;

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
  return done(before !== null && (await isReverted(wiki, sent, before)));
}

async function isReverted(wiki: Wiki, { page, revisionId }: Sent, before: ReviewState): Promise<boolean> {
  let after: ReviewState;
  try {
    after = await wiki.readReviewState(page.id);
  } catch (fault) {
    if (codeOf(fault) === 'page-missing') return false;
    throw fault;
  }
  const place = before.pendingRevisionIds.indexOf(revisionId);
  const older = textsOf(before.stableSha1, before.pending.slice(0, place));
  const kept = textsOf(null, before.pending.slice(place));
  const known = new Set([before.stableRevisionId, ...before.pendingRevisionIds]);
  const stableIsNew = after.stableRevisionId !== null && !known.has(after.stableRevisionId);
  if (stableIsNew && after.stableSha1 !== null && older.has(after.stableSha1)) return true;
  return after.pending
    .filter(({ id }) => !known.has(id))
    .some(({ sha1, tags }) => {
      if (sha1 !== null && kept.has(sha1)) return false;
      return (sha1 !== null && older.has(sha1)) || tags.some((tag) => revertTags.has(tag));
    });
}

const revertTags = new Set(['mw-rollback', 'mw-undo', 'mw-manual-revert']);

function textsOf(first: string | null, revisions: ReviewState['pending']): Set<string> {
  return new Set([first, ...revisions.map(({ sha1 }) => sha1)].filter((sha1) => sha1 !== null));
}

function refused(note: string): Outcome {
  return { state: 'refused', note, slipped: false };
}

function unknown(note: string): Outcome {
  return { state: 'unknown', note, slipped: false };
}
