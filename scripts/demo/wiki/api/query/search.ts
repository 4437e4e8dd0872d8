import { latestRevision } from '../../model/flagged.ts';
import { isoTime } from '../../model/times.ts';
import type { QueryModule } from './query-module.ts';

/** list=search: pages whose text or title holds all the words. */
export const search: QueryModule = {
  name: 'search',
  prefix: 'sr',
  kind: 'list',
  parameters: 'search namespace limit offset qiprofile what info prop interwiki enablerewrites sort',
  run: ({ context, params, answer }) => {
    const words = params.required('search').toLowerCase().split(/\s+/);
    const found = [...context.wiki.core.pages.values()].filter((page) => {
      const text = `${page.title}\n${latestRevision(page).text}`.toLowerCase();
      return page.ns === 0 && words.every((word) => text.includes(word));
    });
    answer['searchinfo'] = { totalhits: found.length };
    answer['search'] = found.slice(0, params.limit('limit', 10)).map((page) => {
      const { size, at } = latestRevision(page);
      return {
        ns: page.ns,
        title: page.title,
        pageid: page.id,
        size,
        wordcount: 0,
        snippet: '',
        timestamp: isoTime(at)
      };
    });
  }
};
