import type { Heartbeat } from '../ports.ts';

/** A heart that has not beaten for so long has stopped: four beats of 30 s. */
const stalledMs = 120_000;
/** One that is started again and again for one pass beats as often as that is done. */
const stalledOnceMs = 3_600_000;

/** Whether a sign of life says that the bot still lives, at a time (epoch ms). */
export function isFresh({ at, nextPassAt }: Heartbeat, now: number): boolean {
  return now - at <= (nextPassAt === null ? stalledOnceMs : stalledMs);
}
