import type { Speaker } from '../../../mw/speaker.tsx';
import type { SiteKey } from '../../texts/catalogues.ts';
import type { Names } from './flagged-revs-data.ts';
import { percentileOf } from './measures.ts';

const measureKeys: Record<string, SiteKey> = {
  totalPages_ns0: 'flagged-total',
  reviewedPages_ns0: 'flagged-reviewed',
  syncedPages_ns0: 'flagged-synced',
  reviewedShare: 'flagged-reviewed-share',
  syncedShare: 'flagged-synced-share',
  pendingChanges: 'flagged-pending',
  pendingLag_average: 'flagged-pending-lag',
  number_of_reviewers: 'flagged-reviewers',
  number_of_reviews: 'flagged-reviews',
  number_of_pages: 'flagged-pages',
  reviews_per_reviewer: 'flagged-per-reviewer',
  reviewLag_anon_average: 'flagged-lag-anon-average',
  reviewLag_anon_median: 'flagged-lag-anon-median',
  reviewLag_user_average: 'flagged-lag-user-average',
  reviewLag_user_median: 'flagged-lag-user-median'
};

/** What charts, measures and wikis are called. */
export function namesFor(speaker: Speaker<SiteKey>, wiki: Names['wiki'] = (id) => id): Names {
  return {
    chart: (group) => speaker.text(`flagged-chart-${group}`),
    measure(id) {
      const key = measureKeys[id];
      if (key !== undefined) return speaker.text(key);
      const percentile = percentileOf(id);
      return percentile === null ? id : speaker.text('flagged-percentile', percentile);
    },
    wiki
  };
}
