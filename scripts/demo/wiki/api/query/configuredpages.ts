import { latestRevision, stableRevision } from '../../model/flagged.ts';
import { isoTime } from '../../model/times.ts';
import type { QueryModule } from './query-module.ts';

/** list=configuredpages: pages with FlaggedRevs settings of their own. */
export const configuredpages: QueryModule = {
  name: 'configuredpages',
  prefix: 'cp',
  kind: 'list',
  parameters: 'start end namespace default autoreview limit dir',
  run: ({ context, params, answer }) => {
    const level = params.text('autoreview');
    const limit = params.limit('limit', 10);
    answer['configuredpages'] = [...context.wiki.core.pages.values()]
      .flatMap((page) => (page.stability ? [{ page, stability: page.stability }] : []))
      .filter(
        ({ stability }) => level === undefined || stability.autoreview === (level === 'none' ? '' : level)
      )
      .sort((a, b) => a.page.id - b.page.id)
      .slice(0, limit)
      .map(({ page, stability }) => ({
        pageid: page.id,
        ns: page.ns,
        title: page.title,
        last_revid: latestRevision(page).id,
        stable_revid: stableRevision(page)?.id ?? 0,
        stable_is_default: stability.stableByDefault ? 1 : 0,
        autoreview: stability.autoreview,
        expiry: stability.expiry === null ? 'infinity' : isoTime(stability.expiry)
      }));
  }
};
