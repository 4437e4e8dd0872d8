import type { Clock, DecisionStore } from '../ports.ts';

const minuteMs = 60_000;

/**
 * Waits until one more write stays within so many a minute. The writes are counted from the database, so that restarts
 * and other processes are counted too.
 */
export async function waitForTurn(
  wiki: string,
  perMinute: number,
  decisions: Pick<DecisionStore, 'sentSince'>,
  clock: Clock,
  signal: AbortSignal
): Promise<void> {
  for (;;) {
    signal.throwIfAborted();
    const sent = await decisions.sentSince(wiki, clock.now() - minuteMs);
    const blocking = sent.at(-perMinute);
    if (sent.length < perMinute || blocking === undefined) return;
    await clock.sleep(Math.max(1, blocking + minuteMs - clock.now()), signal);
  }
}
