import { latestRevision } from '../../model/flagged.ts';
import { redirectTarget } from '../../model/redirects.ts';
import { parseTitle } from '../../model/titles.ts';
import type { Page } from '../../model/types.ts';
import type { PageLinks } from '../../model/links.ts';
import { missingParam } from '../params.ts';
import { linksOf } from './page-links.ts';
import type { QueryModule, QueryRun } from './query-module.ts';

/** list=exturlusage: pages with an external link that begins with `euquery` (host, `*.host`, path). */
export const exturlusage: QueryModule = {
  name: 'exturlusage',
  prefix: 'eu',
  kind: 'list',
  parameters: 'prop protocol query namespace limit offset continue expandurl',
  run: (query) => {
    const wanted = (query.params.text('query') ?? '').replace(/^https?:\/\//, '');
    const protocol = query.params.text('protocol') ?? '';
    const rows = pagesOf(query).flatMap(({ page, links }) =>
      links.urls
        .filter((url) => protocol === '' || url.startsWith(`${protocol}:`))
        .filter((url) => matches(url, wanted))
        .map((url) => ({ pageid: page.id, ns: page.ns, title: page.title, url }))
    );
    query.answer['exturlusage'] = cut(query, rows);
  }
};

/** list=backlinks. */
export const backlinks = linkList('backlinks', 'bl', (links) => links.links);

/** list=embeddedin. */
export const embeddedin = linkList('embeddedin', 'ei', (links) => links.templates);

/** list=categorymembers. */
export const categorymembers = linkList('categorymembers', 'cm', (links) => links.categories);

function linkList(name: string, prefix: string, targets: (links: PageLinks) => string[]): QueryModule {
  return {
    name,
    prefix,
    kind: 'list',
    parameters: 'title pageid namespace dir filterredir limit redirect continue prop type sort start end',
    run: (query) => {
      const { settings } = query.context.wiki;
      const title = query.params.text('title');
      if (title === undefined) throw missingParam(`${prefix}title`);
      const wanted = parseTitle(settings, title)?.title;
      const rows = pagesOf(query)
        .filter(({ links }) => wanted !== undefined && targets(links).includes(wanted))
        .map(({ page }) => ({
          pageid: page.id,
          ns: page.ns,
          title: page.title,
          ...(name === 'backlinks' && redirectTarget(settings, latestRevision(page).text) !== null
            ? { redirect: true }
            : {})
        }));
      query.answer[name] = cut(query, rows);
    }
  };
}

function pagesOf(query: QueryRun): { page: Page; links: PageLinks }[] {
  const { core } = query.context.wiki;
  const namespaces = query.params.list('namespace')?.map(Number);
  return [...core.pages.values()]
    .filter((page) => !namespaces || namespaces.includes(page.ns))
    .sort((a, b) => a.id - b.id)
    .map((page) => ({ page, links: linksOf(core, page) }));
}

function cut<T>(query: QueryRun, rows: T[]): T[] {
  const limit = query.params.limit('limit', 10);
  const from = Number(query.params.text('continue') ?? 0);
  if (from + limit < rows.length) query.continueWith({ continue: String(from + limit) });
  return rows.slice(from, from + limit);
}

function matches(url: string, wanted: string): boolean {
  const rest = url.replace(/^https?:\/\//, '');
  if (!wanted.startsWith('*.')) return rest.startsWith(wanted.replace(/\*$/, ''));
  const host = rest.split('/')[0] ?? '';
  const domain = wanted.slice(2).split('/')[0] ?? '';
  return host === domain || host.endsWith(`.${domain}`);
}
