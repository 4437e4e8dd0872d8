import type { UndoSelection } from '../../ports.ts';
import { lookAtApproval } from './look-at-approval.ts';
import type { PreviewedApproval, UndoParts } from './undo-parts.ts';

/** What withdrawing a selection would do, newest approval first; writes nothing anywhere. */
export async function* previewUndo(
  { wikiId, selection, signal }: { wikiId: string; selection: UndoSelection; signal?: AbortSignal },
  { store, wikiOf }: Pick<UndoParts, 'store' | 'wikiOf'>
): AsyncGenerator<PreviewedApproval, void> {
  /** The stable revision of pages on which something would have been withdrawn by then. */
  const stableAs = new Map<number, number>();
  for (const decision of await store.undos.chosen(wikiId, selection)) {
    signal?.throwIfAborted();
    const { page, stableRevisionId } = decision;
    const keptFor = await lookAtApproval(wikiOf(wikiId), decision, stableAs.get(page.id));
    if (keptFor === null) stableAs.set(page.id, stableRevisionId);
    yield { decision, keptFor };
  }
}
