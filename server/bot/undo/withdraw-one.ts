import type { DecisionRecord } from '../../../shared/decision.ts';
import type { BotSettings } from '../../../shared/wiki-settings.ts';
import type { Lease, UndoItemState, Wiki } from '../../ports.ts';
import { codeOf } from '../failure-codes.ts';
import { carries } from '../outcome.ts';
import { limitsOf } from '../run-context.ts';
import { paceOf, takeTurn } from '../wait-for-turn.ts';
import { lookAtApproval } from './look-at-approval.ts';
import type { UndoParts } from './undo-parts.ts';

/** One withdrawal of an undo. */
export interface Withdrawal {
  readonly undoId: number;
  readonly decision: DecisionRecord;
  readonly summary: string;
  readonly settings: BotSettings;
  readonly lease: Lease;
  readonly signal: AbortSignal;
}

/** What came of it, with the code why where it was not done; null: asked to end before it was begun. */
export type Withdrawn = { readonly state: UndoItemState; readonly note: string | null } | null;

/** The note of decisions that were undone because a person asked for it. */
export const undoneNote = 'withdrawn-on-request';

/**
 * Withdraws one approval if it is still the bot's own when looked at right before the call. What came of it is what the
 * review log says afterwards; what is meant stands in the database before.
 */
export async function withdrawOne(withdrawal: Withdrawal, parts: UndoParts): Promise<Withdrawn> {
  const { undoId, decision, settings, signal } = withdrawal;
  const { store, clock } = parts;
  const wiki = parts.wikiOf(decision.wiki);
  const enter = async (state: UndoItemState, note: string | null): Promise<Withdrawn> => {
    await store.undos.advance(undoId, { decisionId: decision.id, state, note, at: clock.now() });
    return { state, note };
  };
  const first = await lookSafely(wiki, decision);
  if (first !== null) return settleKept(first);
  await wiki.prepareToApprove();
  if (!(await takeTurn(decision.wiki, paceOf(settings, parts), parts, signal)) || signal.aborted) return null;
  await enter('sending', null);
  let failure: string | null = null;
  try {
    const notAfter = clock.now() + limitsOf(parts).lookMs;
    const kept = await lookSafely(wiki, decision);
    if (kept !== null) return await settleKept(kept);
    if (signal.aborted) return await enter('refused', 'stopped');
    await wiki.unapprove({ revisionId: decision.revisionId, summary: withdrawal.summary, notAfter });
  } catch (fault) {
    failure = codeOf(fault);
  } finally {
    await store.turns.end(decision.wiki);
  }
  return settle(await readBack(wiki, decision, failure));

  async function settleKept(code: string): Promise<Withdrawn> {
    // The bot's own withdrawal, of which nobody had taken note.
    if (code === 'withdrawn-already' && (await isWithdrawnByUs(wiki, decision)))
      return settle({ state: 'done', note: null });
    return enter('kept', code);
  }

  async function settle({ state, note }: NonNullable<Withdrawn>): Promise<Withdrawn> {
    if (state === 'done') await noteUndone(withdrawal, parts);
    return enter(state, note);
  }
}

async function noteUndone({ decision, lease }: Withdrawal, { store, clock }: UndoParts): Promise<void> {
  try {
    const change = { state: 'undone', note: undoneNote, at: clock.now() } as const;
    await store.decisions.advance(decision.id, change, lease);
  } catch (fault) {
    // Whoever collects what became of approvals writes it down as well.
    if (codeOf(fault) !== 'state-conflict') throw fault;
  }
}

async function lookSafely(wiki: Wiki, decision: DecisionRecord): Promise<string | null> {
  try {
    return await lookAtApproval(wiki, decision);
  } catch (fault) {
    return codeOf(fault);
  }
}

async function readBack(
  wiki: Wiki,
  decision: DecisionRecord,
  failure: string | null
): Promise<NonNullable<Withdrawn>> {
  try {
    if (await isWithdrawnByUs(wiki, decision)) return { state: 'done', note: null };
    const isLost = failure === null || failure === 'unknown-outcome';
    return { state: isLost ? 'unknown' : 'refused', note: failure ?? 'not-withdrawn-afterwards' };
  } catch (fault) {
    return { state: 'unknown', note: codeOf(fault) };
  }
}

async function isWithdrawnByUs(wiki: Wiki, decision: DecisionRecord): Promise<boolean> {
  const [newest] = await wiki.reviewsOf({ title: decision.page.title, revisionId: decision.revisionId });
  return newest?.approves === false && carries(newest, decision);
}
