import type { EmbeddedWiki } from '../../create-wiki.ts';
import { readLinks, type PageLinks } from '../../model/links.ts';
import { itemIdOf } from '../../wikidata/items.ts';
import { namespaceOf } from '../../model/titles.ts';
import type { WikiCore } from '../../model/core.ts';
import { latestRevision } from '../../model/flagged.ts';
import type { Page } from '../../model/types.ts';
import type { QueryModule, QueryRun } from './query-module.ts';

/** prop=categories, with those that templates bring. */
export const categories = linkModule('categories', 'cl', (core, links, query) => {
  const only = query.params.list('categories');
  const props = query.params.some('prop', ['sortkey', 'timestamp', 'hidden'], []);
  return links.categories
    .filter((title) => !only || only.some((wanted) => wanted.replaceAll('_', ' ') === title))
    .map((title) => ({ ns: 14, title, ...(props.has('hidden') ? { hidden: isHidden(core, title) } : {}) }));
});

/** prop=extlinks. */
export const extlinks = linkModule('extlinks', 'el', (_core, links) =>
  links.urls.toSorted(byHost).map((url) => ({ url }))
);

/** prop=templates. */
export const templates = linkModule('templates', 'tl', (core, links) => titled(core, links.templates));

/** prop=links. */
export const links = linkModule('links', 'pl', (core, found) => titled(core, found.links));

/** prop=langlinks. */
export const langlinks = linkModule('langlinks', 'll', (_core, found) => found.languages);

/** prop=iwlinks; the wiki knows no interwiki links. */
export const iwlinks = linkModule('iwlinks', 'iw', () => []);

/** prop=pageprops: `defaultsort` and the like. */
export const pageprops: QueryModule = {
  name: 'pageprops',
  prefix: 'pp',
  kind: 'prop',
  parameters: 'prop continue',
  run: ({ context, pages, params }) => {
    for (const { page, answer } of pages.entries) {
      const all = page ? propertiesOf(context.wiki, page) : {};
      const wanted = params.list('prop');
      const found = Object.fromEntries(
        Object.entries(all).filter(([name]) => wanted?.includes(name) ?? true)
      );
      if (Object.keys(found).length > 0) answer['pageprops'] = found;
    }
  }
};

function propertiesOf(wiki: EmbeddedWiki, page: Page): Record<string, string> {
  const { properties } = linksOf(wiki.core, page);
  if (!wiki.settings.wikidata || !wiki.items.has(page.id)) return properties;
  return { ...properties, wikibase_item: itemIdOf(page.id) };
}

/** The links of a page's latest text. */
export function linksOf(core: WikiCore, page: Page): PageLinks {
  return readLinks(core, latestRevision(page).text);
}

type Row = Record<string, unknown>;

function linkModule(
  name: string,
  prefix: string,
  rows: (core: WikiCore, links: PageLinks, query: QueryRun) => Row[]
): QueryModule {
  return {
    name,
    prefix,
    kind: 'prop',
    parameters: 'limit continue prop categories dir show namespace titles templates lang',
    run: (query) => putRows(query, name, rows)
  };
}

/** Rows of all pages together are limited; the continuation is the page's id and the row's number. */
function putRows(
  query: QueryRun,
  name: string,
  rows: (core: WikiCore, links: PageLinks, query: QueryRun) => Row[]
): void {
  const core = query.context.wiki.core;
  const limit = query.params.limit('limit', 10);
  const [fromPage = 0, fromRow = 0] = (query.params.text('continue') ?? '0|0').split('|').map(Number);
  let left = limit;
  for (const { page, answer } of query.pages.entries) {
    if (!page || page.id < fromPage) continue;
    const all = rows(core, linksOf(core, page), query);
    const start = page.id === fromPage ? fromRow : 0;
    const part = all.slice(start, start + left);
    if (part.length > 0) answer[name] = part;
    left -= part.length;
    if (start + part.length < all.length) {
      query.continueWith({ continue: `${page.id}|${start + part.length}` });
      return;
    }
  }
}

/** External links are in the order of their hosts read from the end. */
function byHost(a: string, b: string): number {
  const key = (url: string): string => {
    const [, scheme = '', host = '', rest = ''] = /^(https?:\/\/)([^/]*)(.*)$/.exec(url) ?? [];
    return `${scheme}${host.split('.').toReversed().join('.')}.${rest}`;
  };
  return key(a) < key(b) ? -1 : 1;
}

function titled(core: WikiCore, titles: string[]): Row[] {
  return titles.map((title) => ({ ns: namespaceOf(core.settings, title.split(':')[0] ?? '') ?? 0, title }));
}

function isHidden(core: WikiCore, title: string): boolean {
  return (core.titles.get(title)?.revisions.at(-1)?.text ?? '').includes('__HIDDENCAT__');
}
