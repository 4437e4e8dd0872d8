import type { PassSummary } from '../shared/bot-status.ts';
import type { Run, RunEvent, RunOrder } from '../shared/run.ts';
import type { StreamState } from './stream-ports.ts';

/** Why something about a run is not done; `inTheWay` is the run that it is about, or that is in the way. */
export interface RunRefusal {
  readonly why:
    | 'run-under-way'
    | 'bot-off'
    | 'not-pending'
    | 'no-such-run'
    | 'runs-elsewhere'
    | 'too-many-listeners'
    | 'closing';
  readonly inTheWay: Run | null;
}

/** Where runs are ordered by hand, watched and ended. One at a time a wiki, over all processes. */
export interface RunDesk {
  /** Resolves when the run has begun; it ends by itself. */
  start(wiki: string, order: RunOrder): Promise<Run | RunRefusal>;
  find(runId: number): Promise<Run | RunRefusal>;
  /** Asks a run to end: what is on its way to the wiki is seen through first. */
  cancel(runId: number): Promise<Run | RunRefusal>;
  /** What happened in a run behind the event with that id, and what happens until its end or the signal's. */
  follow(
    runId: number,
    behind: number,
    signal: AbortSignal
  ): Promise<{ events: AsyncIterable<RunEvent> } | RunRefusal>;
}

/** A sign of life of the bot on one wiki: times in epoch milliseconds, and what its passes may do. */
export interface Heartbeat {
  at: number;
  nextPassAt: number | null;
  mode: 'dry-run' | 'live';
  /** Of the stream that tells the bot of edits; left out where it follows none. */
  stream?: StreamState;
}

/** The edit by which somebody stopped the bot on its stop page; null where the wiki hides it. */
export interface StopEdit {
  readonly by: string | null;
  readonly reason: string | null;
}

/** Why runs that were to write ended before their time, and when the first of them did (epoch ms). */
export interface Standstill extends StopEdit {
  readonly code: string;
  readonly since: number;
}

/** Passes of the bot and its heartbeat. Times in epoch milliseconds. */
export interface RunStore {
  /** `whole`: over the whole queue (so when left out), not over single pages. */
  begin(wiki: string, mode: 'dry-run' | 'live', at: number, whole?: boolean): Promise<number>;
  finish(
    runId: number,
    end: Omit<PassSummary, 'runId' | 'mode' | 'startedAt' | 'endedAt'> & {
      at: number;
      stop?: StopEdit | null;
    }
  ): Promise<void>;
  /** Ends the runs of a wiki that nobody works on any more, as `failed` with the code `cut-off`. */
  closeCutOff(wiki: string, at: number): Promise<void>;
  /** What ended the last run that was to write and saw its end, and since when each of them has ended so; null: nothing. */
  standstill(wiki: string): Promise<Standstill | null>;
  last(wiki: string): Promise<PassSummary | null>;
  find(runId: number): Promise<Run | null>;
  beat(wiki: string, beat: Heartbeat): Promise<void>;
  heartbeat(wiki: string): Promise<Heartbeat | null>;
}
