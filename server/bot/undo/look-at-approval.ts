import type { DecisionRecord } from '../../../shared/decision.ts';
import type { UndoKeptCode } from '../../../shared/undo.ts';
import type { Wiki } from '../../ports.ts';
import { codeOf } from '../failure-codes.ts';
import { carries } from '../outcome.ts';

/**
 * Whether an approval is still the bot's own: its revision is the stable one, and the last review of it carries its
 * intent id. Null says so; else why it is to be left alone. `stableAs` stands in for the stable revision where it is known
 * what would be withdrawn before.
 */
export async function lookAtApproval(
  wiki: Wiki,
  decision: DecisionRecord,
  stableAs?: number
): Promise<UndoKeptCode | null> {
  const { page, revisionId } = decision;
  let title: string;
  let stable: number | null;
  try {
    const state = await wiki.readReviewState(page.id);
    title = state.page.title;
    stable = stableAs ?? state.stableRevisionId;
  } catch (fault) {
    if (codeOf(fault) === 'page-missing') return 'page-missing';
    throw fault;
  }
  // Reviews made under the titles in between could not be told: a person's might be among them.
  if (title !== page.title) return 'page-moved';
  const [newest] = await wiki.reviewsOf({ title, revisionId });
  if (newest?.approves === false) return 'withdrawn-already';
  if (!newest || !carries(newest, decision)) return 'reviewed-since';
  if (stable === revisionId) return null;
  return stable !== null && stable > revisionId ? 'newer-stable' : 'not-stable';
}
