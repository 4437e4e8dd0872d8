import type { FunctionComponent } from 'preact';
import type { RowProps } from './components/RowVerdict.tsx';
import type { ShownApproval } from './api/read-approvals.ts';
import type { ShownStatus } from './api/read-bot-status.ts';
import type { BoardEntry } from './state/verdict-board.ts';
import type { Store } from './state/store.ts';

/** What stands above a diff; `repaint` changes with the diff's rows. */
export interface DiffPanelProps {
  entry: Store<BoardEntry>;
  repaint: Store<number>;
}

/**
 * One acceptance of the bot, the page on which people report wrong ones, and for how many days that counts; `isRow` where
 * there is little room.
 */
export interface ApprovalProps {
  approval: ShownApproval;
  reportPage: string;
  reportDays: number;
  isRow: boolean;
}

/** What the file of details brings: all that only a diff, an unfolded row or a report needs. */
export interface DetailsPart {
  DiffPanel: FunctionComponent<DiffPanelProps>;
  RowDetails: FunctionComponent<RowProps>;
  Approval: FunctionComponent<ApprovalProps>;
}

/** What asks for consent: a card on the list, a line on a diff, or the way back for who does not want it. */
export interface ConsentPart {
  ConsentAsked: FunctionComponent<{ place: 'list' | 'diff' }>;
}

/** The dialog with the settings of the wiki and of the reader; drawn while `open` is true, and remembered meanwhile. */
export interface AdminPart {
  Settings: FunctionComponent<{ open: Store<boolean> }>;
}

/** What is said of the bot when all is not well with it. */
export interface TroublePart {
  Trouble: FunctionComponent<{ status: ShownStatus }>;
}

/** The files that are loaded when they are needed, by name. */
export interface Parts {
  details: DetailsPart;
  consent: ConsentPart;
  admin: AdminPart;
  trouble: TroublePart;
}
