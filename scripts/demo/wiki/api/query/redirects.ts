import { latestRevision } from '../../model/flagged.ts';
import { redirectTarget } from '../../model/redirects.ts';
import type { QueryModule } from './query-module.ts';

/** prop=redirects: the redirects that lead to a page. */
export const redirects: QueryModule = {
  name: 'redirects',
  prefix: 'rd',
  kind: 'prop',
  parameters: 'prop namespace show limit continue',
  run: ({ context, params, pages }) => {
    const { core } = context.wiki;
    const limit = params.limit('limit', 10);
    for (const { page, answer } of pages.entries) {
      if (!page) continue;
      const found = [...core.pages.values()].filter(
        (other) => redirectTarget(core.settings, latestRevision(other).text) === page.title
      );
      if (found.length === 0) continue;
      answer['redirects'] = found.slice(0, limit).map(({ id, ns, title }) => ({ pageid: id, ns, title }));
    }
  }
};
