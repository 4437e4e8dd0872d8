import type { Clock } from '../state/clock.ts';
import { createStore, type Store } from '../state/store.ts';

/** Keeps the companion from being asked again too soon after it failed. */
export interface Gate {
  /** False after a failure, until an answer comes again. */
  reachable: Store<boolean>;
  /** Milliseconds until the next request is allowed; 0 when it is. */
  closedFor(): number;
  /** To be told of a failure of a request sent at `sentAt`, and of the wait the companion asked for. */
  failed(sentAt: number, retryAfterMs: number): void;
  succeeded(): void;
}

const shortestMs = 30_000;
const longestMs = 300_000;

/** Creates a gate: closed for 30 seconds after a failure, then longer each time, at most 5 minutes by itself. */
export function createGate(clock: Pick<Clock, 'now'>): Gate {
  const reachable = createStore(true);
  let opensAt = 0;
  let closedMs = 0;
  return {
    reachable,
    closedFor: () => Math.max(0, opensAt - clock.now()),
    failed(sentAt, retryAfterMs) {
      if (sentAt >= opensAt) closedMs = Math.min(longestMs, Math.max(shortestMs, closedMs * 2));
      opensAt = Math.max(opensAt, clock.now() + Math.max(closedMs, retryAfterMs));
      reachable.set(false);
    },
    succeeded() {
      closedMs = 0;
      opensAt = 0;
      reachable.set(true);
    }
  };
}
