import type { Undo, UndoConfirmation, UndoEvent, UndoOrder } from '../shared/undo.ts';

/** Why something about an undo is not done. */
export interface UndoRefusal {
  readonly why:
    | 'no-such-undo'
    | 'nothing-chosen'
    | 'too-many-approvals'
    | 'too-many-undos'
    | 'not-previewed'
    | 'wrong-token'
    | 'nothing-to-withdraw'
    | 'too-many-listeners'
    | 'closing';
}

/**
 * Where withdrawals are asked for: first they are looked at, then confirmed by the token of that look. What is withdrawn
 * is what was looked at, never an approval made since.
 */
export interface UndoDesk {
  /** Begins to look; resolves when it is known how many approvals there are. A wiki that is not served is refused. */
  preview(wiki: string, order: UndoOrder): Promise<Undo | UndoRefusal>;
  find(undo: string): Undo | UndoRefusal;
  /** Begins to withdraw; it ends by itself. */
  confirm(undo: string, confirmation: UndoConfirmation): Undo | UndoRefusal;
  /** Asks it to end: a withdrawal on its way to the wiki is seen through first. */
  cancel(undo: string): Undo | UndoRefusal;
  /** What happened behind the event with that id, and what happens until its end or the signal's. */
  follow(
    undo: string,
    behind: number,
    signal: AbortSignal
  ): { events: AsyncIterable<UndoEvent> } | UndoRefusal;
}
