import type { DecisionRecord } from '../../../shared/decision.ts';
import type { UndoKeptCode } from '../../../shared/undo.ts';
import type { Store } from '../../ports.ts';
import type { BotParts } from '../bot-parts.ts';

/** What withdrawing on request works with. */
export interface UndoParts extends Omit<BotParts, 'store' | 'review' | 'brakes'> {
  readonly store: BotParts['store'] & Pick<Store, 'undos'>;
}

/** An approval of a selection as it stands on the wiki now. */
export interface PreviewedApproval {
  readonly decision: DecisionRecord;
  /** Null where it is still the bot's own and would be withdrawn; else the code why it is left alone. */
  readonly keptFor: UndoKeptCode | null;
}
