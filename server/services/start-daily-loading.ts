import type { Config } from '../config.ts';
import type { FailedLoads } from '../alerts/count-failed-loads.ts';
import type { Clock, Log, Store } from '../ports.ts';
import { createFlaggedRevsSource } from '../replica/flagged-revs-source.ts';
import { loadDaily } from '../statistics/flagged-revs/load-daily.ts';
import { createLoader } from '../statistics/flagged-revs/load-flagged-revs.ts';
import { openReplica } from './open-replica.ts';

/** What daily loading is started with. */
export interface LoadingOpening {
  readonly config: Pick<Config, 'replica'>;
  readonly wikiIds: readonly string[];
  readonly store: Pick<Store, 'flaggedRevs'>;
  readonly onEnd: FailedLoads;
  readonly clock: Clock;
  readonly log: Log;
}

/** Loading that goes on until it is stopped. */
export interface Loading {
  stop(): Promise<void>;
}

const hourMs = 3_600_000;

/**
 * Loads series of FlaggedRevs once a day from now on; does nothing where no replica is set up. Throws ConfigError when the
 * account for it cannot be read.
 */
export function startDailyLoading({ config, wikiIds, store, onEnd, clock, log }: LoadingOpening): Loading {
  const replica = openReplica(config);
  if (replica === null) return { stop: async () => undefined };
  const source = createFlaggedRevsSource(replica);
  const loader = createLoader({ source, store: store.flaggedRevs, clock, log });
  const round = loadDaily({ wikiIds, loader, store: store.flaggedRevs, onEnd, clock, log });
  const stopping = new AbortController();
  const going = (async () => {
    while (!stopping.signal.aborted) {
      await round(stopping.signal).catch((fault: unknown) =>
        log.warn({ fault }, 'series of FlaggedRevs could not be loaded')
      );
      await clock.sleep(hourMs, stopping.signal).catch(() => undefined);
    }
  })();
  return {
    async stop() {
      stopping.abort();
      await going;
    }
  };
}
