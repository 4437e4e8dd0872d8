import { randomBytes } from 'node:crypto';
import { countListeners } from '../bot/count-listeners.ts';
import { createRunRecord } from '../bot/run-record.ts';
import type { Config } from '../config.ts';
import type { Clock, Log, ReviewLogSource, ReviewServices, Store, Wiki } from '../ports.ts';
import { createReviewLogSource } from '../replica/review-log-source.ts';
import { fallBack } from '../statistics/reviews/fall-back.ts';
import { createLoadDesk } from '../statistics/reviews/load-desk.ts';
import { createReviewTelling } from '../statistics/reviews/tell-reviews.ts';
import { createReviewLogReader } from '../wiki/review-records.ts';
import { readTrustedGroups } from '../wiki/trusted-groups.ts';
import { openReplica } from './open-replica.ts';

/** What statistics of reviews are opened with. `wikiOf` throws where a wiki is not served. */
export interface StatisticsOpening {
  readonly config: Pick<Config, 'replica'>;
  readonly store: Pick<Store, 'reviewRecords' | 'leases'>;
  readonly wikiOf: (wiki: string) => Wiki;
  readonly clock: Clock;
  readonly log: Log;
}

/** Where reviews are loaded, and told of. `close` ends what is being loaded. Throws ConfigError when the account for replicas cannot be read. */
export function openStatistics({ config, store, wikiOf, clock, log }: StatisticsOpening): {
  services: ReviewServices;
  close(): Promise<void>;
} {
  const replica = openReplica(config);
  const telling = createReviewTelling({ store: store.reviewRecords, requireWiki: wikiOf, clock });

  function sourceOf(id: string): ReviewLogSource {
    const wiki = wikiOf(id);
    const asked = createReviewLogReader(wiki.api);
    if (replica === null) return asked;
    const copied = createReviewLogSource(replica, {
      id,
      now: () => clock.now(),
      async namespaceNames() {
        const { namespaces } = await wiki.site();
        return new Map(namespaces.map(({ id: number, names }) => [number, names[0] ?? '']));
      },
      trustedGroups: () => readTrustedGroups(wiki.api)
    });
    return fallBack(copied, asked, log);
  }

  const loads = createLoadDesk({
    store,
    sourceOf,
    onChange: telling.forget,
    createRecord: () => createRunRecord(1_000),
    countListeners: () => countListeners(50),
    newId: () => randomBytes(9).toString('base64url'),
    clock,
    log
  });
  return {
    services: { reviewStatistics: telling, statisticsLoads: loads },
    close: () => loads.close()
  };
}
