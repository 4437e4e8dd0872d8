import { randomBytes } from 'node:crypto';
import { countListeners } from '../bot/count-listeners.ts';
import { createRunRecord } from '../bot/run-record.ts';
import type { Clock, Log, ReviewLogSource, ReviewServices, Store, Wiki } from '../ports.ts';
import { createLoadDesk } from '../statistics/reviews/load-desk.ts';
import { createReviewTelling } from '../statistics/reviews/tell-reviews.ts';
import { createReviewLogReader } from '../wiki/review-records.ts';

/** What statistics of reviews are opened with. `wikiOf` throws where a wiki is not served. */
export interface StatisticsOpening {
  readonly store: Pick<Store, 'reviewRecords' | 'leases'>;
  readonly wikiOf: (wiki: string) => Wiki;
  readonly clock: Clock;
  readonly log: Log;
}

/** Where reviews are loaded, and told of. `close` ends what is being loaded. */
export function openStatistics({ store, wikiOf, clock, log }: StatisticsOpening): {
  services: ReviewServices;
  close(): Promise<void>;
} {
  const telling = createReviewTelling({ store: store.reviewRecords, requireWiki: wikiOf, clock });
  const loads = createLoadDesk({
    store,
    sourceOf: (wiki): ReviewLogSource => createReviewLogReader(wikiOf(wiki).api),
    onChange: telling.forget,
    createRecord: () => createRunRecord(1_000),
    countListeners: () => countListeners(50),
    newId: () => randomBytes(9).toString('base64url'),
    clock,
    log
  });
  return { services: { reviewStatistics: telling, statisticsLoads: loads }, close: () => loads.close() };
}
