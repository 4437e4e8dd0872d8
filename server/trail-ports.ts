import type { TrailEvent, TrailKind } from '../shared/trail.ts';

/** Something that somebody did, to be entered; `at` in epoch milliseconds. */
export interface TrailEntry {
  readonly kind: TrailKind;
  /** Null where no wiki is concerned. */
  readonly wiki: string | null;
  readonly by: string | null;
  /** Names nobody: it stays for ever. */
  readonly facts: TrailEvent['facts'];
  readonly at: number;
}

/** Somebody who is signed in was turned away. */
export interface Refusal {
  /** Method and path of the route. */
  readonly route: string;
  readonly code: string;
  readonly wiki: string | null;
  readonly person: { readonly centralId: string; readonly name: string };
}

/** Which events are wanted: all that is given must fit. */
export interface TrailFilter {
  readonly wiki?: string;
  readonly kind?: TrailKind;
  readonly by?: string;
  /** Epoch milliseconds: not before `from`, before `to`. */
  readonly from?: number;
  readonly to?: number;
  /** Whether what is for admins is wanted, too. */
  readonly all: boolean;
}

/** What was found in the chain: its head, and the first place that is not as it was written. */
export interface TrailFinding {
  readonly events: number;
  readonly hash: string;
  readonly fault: 'event-missing' | 'event-changed' | 'name-changed' | 'head-changed' | null;
  readonly seq: number | null;
}

/** Who did what. Events are only ever added; names go out of them, which the chain survives. */
export interface TrailStore {
  enter(entry: TrailEntry): Promise<void>;
  /** Newest first; `before` is the id to go on from. */
  list(filter: TrailFilter & { before?: number; limit: number }): Promise<TrailEvent[]>;
  verify(): Promise<TrailFinding>;
}

/** What is not kept for ever. */
export interface HouseholdStore {
  /**
   * Removes names of people, and what else tells of them, from all rows made before then (epoch ms) that no store of its
   * own looks after: who set, stopped, withdrew or lifted something, authors of edits, verdicts on pages no longer looked
   * at. Returns from how many.
   */
  forgetBefore(time: number): Promise<number>;
}
