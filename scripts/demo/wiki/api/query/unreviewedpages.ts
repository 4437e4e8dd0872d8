import { isReviewable, latestRevision, stableRevision } from '../../model/flagged.ts';
import { redirectTarget } from '../../model/redirects.ts';
import { titleKey } from '../../model/titles.ts';
import type { Page } from '../../model/types.ts';
import type { QueryModule, QueryRun } from './query-module.ts';

/** list=unreviewedpages, in the order of titles; it goes on by a title with underscores. */
export const unreviewedpages: QueryModule = {
  name: 'unreviewedpages',
  prefix: 'ur',
  kind: 'list',
  parameters: 'start end namespace filterredir filterlevel limit',
  run: (query) => {
    query.answer['unreviewedpages'] = select(query).map((page) => ({
      pageid: page.id,
      ns: page.ns,
      title: page.title,
      revid: latestRevision(page).id
    }));
  },
  generate: (query) => select(query).map((page) => page.id)
};

function select(query: QueryRun): Page[] {
  const { params } = query;
  const { core } = query.context.wiki;
  const all = core.settings.namespaces.map((entry) => String(entry.id));
  const namespaces = params.some('namespace', all, ['0']);
  const redirects = params.one('filterredir', ['redirects', 'nonredirects', 'all'], 'all');
  const anyLevel = params.one('filterlevel', ['0', '1', '2'], '0') !== '0';
  const start = titleKey(params.text('start') ?? '');
  const end = params.text('end');
  const limit = params.limit('limit', 10);
  const found = [...core.pages.values()]
    .filter((page) => isReviewable(core, page) && namespaces.has(String(page.ns)))
    .filter((page) => anyLevel || stableRevision(page) === null)
    .filter((page) => {
      const isRedirect = redirectTarget(core.settings, latestRevision(page).text) !== null;
      return redirects === 'all' || isRedirect === (redirects === 'redirects');
    })
    .filter((page) => keyOf(page) >= start && (end === undefined || keyOf(page) <= titleKey(end)))
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const next = found[limit];
  if (next) query.continueWith({ start: keyOf(next) });
  return found.slice(0, limit);
}

function keyOf(page: Page): string {
  return titleKey(page.ns === 0 ? page.title : page.title.slice(page.title.indexOf(':') + 1));
}
