import type { FailedLoads } from '../alerts/count-failed-loads.ts';
import type { Clock, LoadDesk, Log, Store } from '../ports.ts';

/** What regular loading is started with; times in milliseconds. */
export interface ReviewRefreshOpening {
  readonly wikiIds: readonly string[];
  readonly loads: LoadDesk;
  readonly store: Pick<Store, 'reviewRecords'>;
  readonly onEnd: FailedLoads;
  readonly clock: Clock;
  readonly log: Log;
  /** Before the first round. */
  readonly firstAfterMs?: number;
  /** Between two rounds. */
  readonly everyMs?: number;
}

const hourMs = 3_600_000;
/** Longer than any loading should take. */
const mostMs = 12 * hourMs;

/**
 * Loads what is new in the review logs, wiki by wiki, every hour from now on; of a wiki of which nothing was loaded yet, the
 * last thirty days. What another process loaded meanwhile is left alone.
 */
export function startReviewRefresh(opening: ReviewRefreshOpening): { stop(): Promise<void> } {
  const { wikiIds, loads, store, onEnd, clock, log, firstAfterMs = 60_000, everyMs = hourMs } = opening;
  const stopping = new AbortController();
  const { signal } = stopping;

  async function refresh(wiki: string): Promise<void> {
    const shown = await store.reviewRecords.current(wiki);
    if (shown?.refreshedAt != null && clock.now() - shown.refreshedAt < everyMs / 2) return;
    const load = await loads.start(wiki, { kind: 'refresh' });
    if ('why' in load) return;
    const end = () => void loads.cancel(load.load);
    signal.addEventListener('abort', end, { once: true });
    const ended = await loads.settled(load.load, mostMs);
    signal.removeEventListener('abort', end);
    if ('why' in ended) return;
    if (ended.state === 'done' || ended.failure) await onEnd(wiki, 'reviews', ended.failure?.code ?? null);
  }

  const going = (async () => {
    await clock.sleep(firstAfterMs, signal).catch(() => undefined);
    while (!signal.aborted) {
      for (const wiki of wikiIds) {
        if (signal.aborted) break;
        await refresh(wiki).catch((fault: unknown) =>
          log.warn({ wiki, fault }, 'reviews were not refreshed')
        );
      }
      await clock.sleep(everyMs, signal).catch(() => undefined);
    }
  })();
  return {
    async stop() {
      stopping.abort();
      await going;
    }
  };
}
