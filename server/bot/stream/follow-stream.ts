import type { Clock, EventStream, Log, StreamMessage, StreamState } from '../../ports.ts';
import { codeOf } from '../failure-codes.ts';
import { createRememberedIds } from './remembered-ids.ts';

/** Who is told of edits on the wikis followed. Neither may throw. */
export interface ChangeListener {
  /** An edit was made on this page; each event is told of once. */
  onEdit(wikiId: string, title: string): void;
  /** Edits may have been missed: what waits only a list can tell. */
  onGap(wikiId: string): void;
}

/** What following a stream takes. */
export interface Following {
  readonly stream: EventStream;
  readonly wikiIds: readonly string[];
  readonly listener: ChangeListener;
  readonly clock: Clock;
  /** From 0 up to 1. */
  readonly random: () => number;
  readonly log: Log;
  readonly limits?: Partial<FollowLimits>;
}

/** Times in milliseconds. */
export interface FollowLimits {
  /** After a longer break one list is cheaper than all that has happened on all wikis. */
  readonly longestGapMs: number;
  readonly shortestWaitMs: number;
  readonly longestWaitMs: number;
  /** How many events are remembered, so that none is told of twice. */
  readonly remembered: number;
}

/** A stream that is followed until `stop`. */
export interface Follower {
  state(): StreamState;
  stop(): Promise<void>;
}

const usualLimits: FollowLimits = {
  longestGapMs: 900_000,
  shortestWaitMs: 1_000,
  longestWaitMs: 120_000,
  remembered: 10_000
};

/**
 * Follows a stream and connects again whenever it is cut, behind the last message that was dealt with. Streams repeat
 * events, mix up their order and carry canaries; a break that is too long is told as a gap, and so is the beginning.
 */
export function followStream(following: Following): Follower {
  const { stream, wikiIds, listener, clock, random, log } = following;
  const limits = { ...usualLimits, ...following.limits };
  const served = new Set(wikiIds);
  const ending = new AbortController();
  const seen = createRememberedIds(limits.remembered);
  let state: StreamState = { connected: false, since: clock.now() };
  let position: string | null = null;
  let heardAt = clock.now();
  let failures = 0;

  async function follow(): Promise<void> {
    while (!ending.signal.aborted) {
      await connect().catch(forgetRefusedPosition);
      setConnected(false);
      failures += 1;
      await clock.sleep(waitMs(), ending.signal).catch(() => undefined);
    }
  }

  async function connect(): Promise<void> {
    if (clock.now() - heardAt > limits.longestGapMs) position = null;
    const hasGap = position === null;
    const messages = await stream.open(position, ending.signal);
    setConnected(true);
    // Told once connected: what happens from now on comes by the stream.
    if (hasGap) for (const wikiId of served) listener.onGap(wikiId);
    for await (const message of messages) take(message);
  }

  function take({ position: next, edit }: StreamMessage): void {
    heardAt = clock.now();
    failures = 0;
    const isOurs = edit !== null && served.has(edit.wiki) && edit.domain !== 'canary';
    if (isOurs && seen.isNew(edit.id)) listener.onEdit(edit.wiki, edit.title);
    // Not before the event has been dealt with: a cut in between repeats it.
    position = next ?? position;
  }

  function forgetRefusedPosition(fault: unknown): void {
    if (ending.signal.aborted) return;
    log.warn({ code: codeOf(fault), failures }, 'the stream of changes was cut');
    if (isRefusal(fault)) position = null;
  }

  function waitMs(): number {
    const most = Math.min(limits.longestWaitMs, limits.shortestWaitMs * 2 ** Math.min(failures - 1, 20));
    return most / 2 + (most / 2) * random();
  }

  function setConnected(connected: boolean): void {
    if (state.connected !== connected) state = { connected, since: clock.now() };
  }

  const work = follow();
  return {
    state: () => state,
    async stop() {
      ending.abort();
      await work;
    }
  };
}

function isRefusal(fault: unknown): boolean {
  const params: unknown = fault instanceof Error && 'params' in fault ? fault.params : null;
  if (typeof params !== 'object' || params === null || !('status' in params)) return false;
  const status = Number(params.status);
  return status >= 400 && status < 500 && status !== 429;
}
