import { countFailedLoads } from '../../server/alerts/count-failed-loads.ts';
import type { Services } from '../../server/services.ts';
import { startReviewRefresh } from '../../server/services/start-review-refresh.ts';

const minuteMs = 60_000;

/** Loads the reviews of the demo's wikis for a year back, and what is new every minute. */
export function keepReviewsLoaded({
  wikiIds,
  routeServices,
  store,
  watch,
  clock,
  log
}: Pick<Services, 'wikiIds' | 'routeServices' | 'store' | 'watch' | 'clock' | 'log'>): {
  stop(): Promise<void>;
} {
  const loads = routeServices.statisticsLoads;
  for (const wiki of wikiIds) {
    void loads
      .start(wiki, { kind: 'reload', days: 365 })
      .catch((fault: unknown) => log.warn({ wiki, fault }, 'reviews were not loaded'));
  }
  const onEnd = countFailedLoads(watch);
  return startReviewRefresh({ wikiIds, loads, store, onEnd, clock, log, everyMs: minuteMs });
}
