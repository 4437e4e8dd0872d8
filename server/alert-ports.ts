/** Which alert: its code, the wiki, and what on that wiki it is about (empty: the whole of it). */
export interface AlertKey {
  readonly wiki: string;
  readonly code: string;
  readonly subject: string;
}

/** Facts beside a code: numbers, times (ISO 8601) and codes. */
export type AlertParams = Readonly<Record<string, string | number | null>>;

/** What holds now. `raisedAt` is null while it has not held for long enough. Times in epoch milliseconds. */
export interface StandingAlert extends AlertKey {
  readonly holdsSince: number;
  readonly raisedAt: number | null;
  readonly params: AlertParams;
}

/** Something that people are told, once; `at` in epoch milliseconds. */
export interface AlertNotice extends AlertKey {
  readonly id: number;
  readonly event: 'raised' | 'cleared';
  readonly params: AlertParams;
  readonly at: number;
}

/** Alerts and what has been told of them, over all processes and restarts. */
export interface AlertStore {
  standing(wiki: string): Promise<StandingAlert[]>;
  /** Notes that it holds from now on; an earlier note stands. */
  hold(key: AlertKey, at: number): Promise<void>;
  /** Raises what is held, with a notice. False, and nothing is done, where it is raised already or not held. */
  raise(key: AlertKey, params: AlertParams, at: number): Promise<boolean>;
  /** No longer holds; with a notice where it was raised. False where it was not. */
  clear(key: AlertKey, at: number): Promise<boolean>;
  /** Notices that nobody has taken to write them into a log; from now on these are taken. Oldest first, a few at a time. */
  takeForLog(): Promise<AlertNotice[]>;
  /** The oldest notice since then that is to be sent now; nobody else takes it for `holdMs`. `tries` counts this one. */
  takeToSend(now: number, since: number, holdMs: number): Promise<(AlertNotice & { tries: number }) | null>;
  /** What came of sending: done with, or to be tried again at that time (epoch ms). */
  settleSending(id: number, end: 'sent' | 'given-up' | { tryAgainAt: number }): Promise<void>;
  /** Removes notices from before then (epoch ms). */
  forgetBefore(time: number): Promise<void>;
}

/** Where alerts are looked for. */
export interface AlertDesk {
  /** Raises what has come to hold on any wiki, clears what no longer does, and tells it. Ends soon after the signal. */
  look(signal: AbortSignal): Promise<void>;
  /** Raises an alert that was found elsewhere; null clears it. It is told at the next look. */
  report(key: { wiki: string; code: string; subject?: string }, params: AlertParams | null): Promise<void>;
  standing(wiki: string): Promise<StandingAlert[]>;
}

/** An approval that went wrong between the bot and the wiki. */
export interface Accident {
  readonly decisionId: number;
  readonly revisionId: number;
  readonly at: number;
}

/** Numbers that alerts and metrics are made from. Times in epoch milliseconds. */
export interface FiguresStore {
  /** Approvals sent since then that went through: when the first and the last one was; null where there is none. */
  approvals(wiki: string, since: number): Promise<{ first: number; last: number } | null>;
  /** Approvals sent since then whose decision carries this note, in this state. */
  accidents(wiki: string, of: { state: 'done' | 'undone'; note: string; since: number }): Promise<Accident[]>;
  /** Pages of the queue that are safe, but that the bot leaves to people for a reason that is known. */
  leftToPeople(wiki: string): Promise<number>;
  /** All approvals that were ever made, refused by the wiki, undone since, and those of which nobody knows yet. */
  totals(wiki: string): Promise<{ approved: number; refused: number; undone: number; unknown: number }>;
  /** Keeps how long the queue was, once within `apartMs`. */
  sample(wiki: string, pending: number, at: number, apartMs: number): Promise<void>;
  /** How long the queue was at that time, or the last time before within `withinMs`; null when not known. */
  pendingAt(wiki: string, time: number, withinMs: number): Promise<number | null>;
}
