import type { FlaggedRevsView } from './flagged-revs-view.ts';

/** What each of the three views is given. */
export interface ViewProps {
  readonly view: FlaggedRevsView;
  /** Ids of the wikis served. */
  readonly wikis: readonly string[];
  /** The first day that is asked for; null: as far back as anything is known. */
  readonly from: string | null;
  /** The address of the view with some changes. */
  address(change: Partial<FlaggedRevsView>): string;
  go(change: Partial<FlaggedRevsView>): void;
  /** Takes a line off the charts, or puts it back. */
  toggle(line: string): void;
}
