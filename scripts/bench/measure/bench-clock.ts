import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../../../server/ports.ts';

/** A clock that shows a workload's time when the benchmark starts, and goes on from there. */
export function benchClock(now: string): Clock {
  const ahead = Date.parse(now) - Date.now();
  return {
    now: () => Date.now() + ahead,
    sleep: (ms, signal) => sleep(ms, undefined, signal ? { signal } : {})
  };
}
