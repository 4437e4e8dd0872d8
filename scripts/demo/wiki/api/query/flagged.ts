import { isReviewable, pendingSince, stableRevision } from '../../model/flagged.ts';
import { isoTime } from '../../model/times.ts';
import type { QueryModule } from './query-module.ts';

/** prop=flagged: the stable version and since when something is pending; nothing for pages never reviewed. */
export const flagged: QueryModule = {
  name: 'flagged',
  prefix: '',
  kind: 'prop',
  parameters: '',
  run: ({ context, pages }) => {
    for (const { page, answer } of pages.entries) {
      const stable = page && isReviewable(context.wiki.core, page) ? stableRevision(page) : null;
      if (!page || !stable) continue;
      const since = pendingSince(page);
      answer['flagged'] = {
        stable_revid: stable.id,
        level: 0,
        level_text: 'stable',
        ...(since === null ? {} : { pending_since: isoTime(since) }),
        ...(page.stability
          ? {
              protection_level: page.stability.autoreview,
              protection_expiry: page.stability.expiry === null ? 'infinity' : isoTime(page.stability.expiry)
            }
          : {})
      };
    }
  }
};
