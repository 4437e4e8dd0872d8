import type { Clock } from '../../../gadget/state/clock.ts';

/** A clock that a test moves on. */
export interface FakeClock extends Clock {
  /** Moves time on, waking up those whose time has come, in order. */
  pass(ms: number): Promise<void>;
}

/** Creates a clock that stands at a time in milliseconds. */
export function createFakeClock(start = 0): FakeClock {
  let time = start;
  let waiting: { at: number; wake: () => void; signal: AbortSignal }[] = [];
  return {
    now: () => time,
    wait: (ms, signal) =>
      new Promise((resolve) => {
        if (!signal.aborted) waiting.push({ at: time + ms, wake: resolve, signal });
      }),
    async pass(ms) {
      const end = time + ms;
      await settle();
      for (let due = next(end); due; due = next(end)) {
        time = Math.max(time, due.at);
        due.wake();
        await settle();
      }
      time = end;
    }
  };

  function next(end: number) {
    waiting = waiting.filter(({ signal }) => !signal.aborted).sort((one, other) => one.at - other.at);
    return waiting[0] && waiting[0].at <= end ? waiting.shift() : undefined;
  }
}

/** Lets everything run that waits for promises only. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}
