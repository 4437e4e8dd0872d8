import type { BotSettings } from '../../shared/wiki-settings.ts';
import type { Pace } from '../ports.ts';
import { defaultLimits, type BotParts } from './bot-parts.ts';

type Parts = Pick<BotParts, 'store' | 'clock' | 'limits'>;

/** How often the bot may write to a wiki with these settings. */
export function paceOf({ writesPerMinute }: BotSettings, { limits }: Pick<BotParts, 'limits'>): Pace {
  const { apartMs, perMinute } = { ...defaultLimits, ...limits };
  return { apartMs, perMinute: perMinute ?? writesPerMinute };
}

/** Waits until a write may be made, without taking the turn. Turns stand in the database: restarts and others count. */
export async function waitForTurn(
  wiki: string,
  pace: Pace,
  { store, clock }: Parts,
  signal: AbortSignal
): Promise<void> {
  for (;;) {
    signal.throwIfAborted();
    const wait = await store.turns.wait(wiki, pace);
    if (wait <= 0) return;
    await clock.sleep(wait, signal);
  }
}

/** Takes a turn, waiting for it where somebody else was faster; false when asked to end before it came. */
export async function takeTurn(
  wiki: string,
  pace: Pace,
  { store, clock }: Parts,
  signal?: AbortSignal
): Promise<boolean> {
  while (!signal?.aborted) {
    const wait = await store.turns.take(wiki, pace);
    if (wait <= 0) return true;
    await clock.sleep(wait, signal).catch((fault: unknown) => {
      if (!signal?.aborted) throw fault;
    });
  }
  return false;
}
