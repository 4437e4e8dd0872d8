import type { QueryModule } from './query-module.ts';

/** list=prefixsearch: pages whose title begins so, without regard to case; namespace 0 unless others are named. */
export const prefixsearch: QueryModule = {
  name: 'prefixsearch',
  prefix: 'ps',
  kind: 'list',
  parameters: 'search namespace limit offset profile',
  run: ({ context, params, answer }) => {
    const start = params.required('search').toLowerCase().replaceAll('_', ' ');
    const wanted = params.text('namespace') ?? '0';
    const namespaces = wanted.split('|').map(Number);
    answer['prefixsearch'] = [...context.wiki.core.pages.values()]
      .filter(({ ns, title }) => {
        const isIn = wanted === '*' || namespaces.includes(ns) || start.includes(':');
        return isIn && title.toLowerCase().startsWith(start);
      })
      .sort((one, other) => (one.title < other.title ? -1 : 1))
      .slice(0, params.limit('limit', 10))
      .map(({ ns, title, id }) => ({ ns, title, pageid: id }));
  }
};
