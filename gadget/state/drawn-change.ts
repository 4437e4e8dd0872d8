import type { ShownEdit, ShownVerdict } from '../api/shown-verdict.ts';
import type { Decision } from '../../shared/verdict.ts';
import type { Message } from '../../shared/message.ts';

/** What a diff shows of a page's pending edits, and what the verdict says of exactly that. */
export interface DrawnChange {
  verdict: ShownVerdict;
  /** The right side of the diff. */
  upTo: ShownEdit;
  /** The pending edits that the diff shows, oldest first. */
  edits: ShownEdit[];
  /** All edits that accepting the right side would accept, oldest first. */
  accepts: ShownEdit[];
  /** The diff shows all that accepting would accept. */
  isWhole: boolean;
  decision: Decision;
  /** The edit that decided. */
  deciding: ShownEdit;
  reason: Message;
}

/**
 * Puts a verdict beside a diff. Null when the verdict does not know the right side. `oldId` 0 means that the left side
 * is the version before.
 */
export function drawnChange(verdict: ShownVerdict, oldId: number, newId: number): DrawnChange | null {
  const { revisions, stableRevisionId } = verdict;
  const end = revisions.map(({ revisionId }) => revisionId).indexOf(newId);
  const upTo = revisions[end];
  if (!upTo) return null;
  const accepts = revisions.slice(0, end + 1);
  const left = oldId > 0 ? oldId : upTo.parentId;
  const start = accepts.filter(({ revisionId }) => left !== null && revisionId <= left).length;
  const edits = accepts.slice(start);
  const deciding = decidingEdit(edits.length > 0 ? edits : [upTo]);
  const isAll = deciding.revisionId === verdict.decidingRevisionId;
  return {
    verdict,
    upTo,
    edits,
    accepts,
    isWhole: left === stableRevisionId,
    decision: deciding.decision === 'approve' && !deciding.inSafePrefix ? 'manual' : deciding.decision,
    deciding,
    reason: isAll ? verdict.reason : deciding.reason
  };
}

/** The first edit that is not safe, else the last one. */
function decidingEdit(edits: readonly ShownEdit[]): ShownEdit {
  const found = edits.filter(({ inSafePrefix }) => !inSafePrefix)[0] ?? edits[edits.length - 1];
  if (!found) throw new RangeError('A change has at least one edit.');
  return found;
}
