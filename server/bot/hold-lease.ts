import type { Lease } from '../ports.ts';
import { defaultLimits, type BotParts } from './bot-parts.ts';

/** A wiki that this process works on alone. `signal` ends when the work has to end: asked to, or the lease was lost. */
export interface HeldLease {
  readonly lease: Lease;
  readonly signal: AbortSignal;
  isLost(): boolean;
  release(): Promise<void>;
}

/**
 * Takes the lease of a wiki and renews it until it is given back; null when another process holds it. By the time of
 * the machine, as the database's clock goes on by it too.
 */
export async function holdLease(
  wikiId: string,
  { store, limits, log, newIntentId }: Pick<BotParts, 'store' | 'limits' | 'log' | 'newIntentId'>,
  asked: AbortSignal
): Promise<HeldLease | null> {
  const { leaseMs } = { ...defaultLimits, ...limits };
  const lease = await store.leases.take(wikiId, newIntentId(), leaseMs);
  if (!lease) return null;
  const ending = new AbortController();
  let lost = false;
  const end = () => ending.abort();
  if (asked.aborted) end();
  asked.addEventListener('abort', end, { once: true });

  async function renew(held: Lease): Promise<void> {
    try {
      if (await store.leases.renew(held, leaseMs)) return;
      lost = true;
      log.error({ wiki: wikiId, code: 'lease-lost' }, 'another process works on this wiki now');
      end();
    } catch (fault) {
      // Whether it is still ours is told by every write under it.
      log.warn({ wiki: wikiId, fault }, 'the lease could not be renewed');
    }
  }

  const timer = setInterval(() => void renew(lease), Math.max(20, leaseMs / 4));
  timer.unref();
  return {
    lease,
    signal: ending.signal,
    isLost: () => lost,
    async release() {
      clearInterval(timer);
      asked.removeEventListener('abort', end);
      try {
        await store.leases.release(lease);
      } catch (fault) {
        log.warn({ wiki: wikiId, fault }, 'the lease could not be given back; it runs out by itself');
      }
    }
  };
}
