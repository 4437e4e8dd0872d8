import { renderWikitext } from '../render/render-wikitext.ts';
import { readLinks, type PageLinks } from '../model/links.ts';
import { latestRevision } from '../model/flagged.ts';
import { redirectTarget } from '../model/redirects.ts';
import { namespaceOf, titleKey } from '../model/titles.ts';
import type { Page } from '../model/types.ts';
import { ApiError } from './api-error.ts';
import type { ApiContext, ApiModule } from './context.ts';
import { createParams, type Params } from './params.ts';
import { visible } from './query/revision-answer.ts';
import { pageOf, revisionOf, titleOf } from './target.ts';

/** action=parse of a revision, a page or a text. */
export const parse: ApiModule = {
  name: 'parse',
  parameters:
    'title text revid summary page pageid redirects oldid prop wrapoutputclass usearticle parsoid pst onlypst ' +
    'effectivelanglinks section sectiontitle disablelimitreport disableeditsection disablestylededuplication ' +
    'showstrategykeys preview sectionpreview disabletoc useskin contentformat contentmodel mobileformat ' +
    'templatesandboxprefix templatesandboxtitle templatesandboxtext',
  run: (context) => {
    const params = createParams(context, '');
    const source = readSource(context, params);
    const links = readLinks(context.wiki.core, source.text);
    const wanted = params.some('prop', parseProps, defaultProps);
    const sections = readSections(source);
    const parts: Record<string, () => unknown> = {
      text: () => render(context, source),
      langlinks: () =>
        links.languages.map((link) => ({
          ...link,
          url: `https://${link.lang}.wikipedia.org/wiki/${titleKey(link.title)}`,
          langname: link.lang,
          autonym: link.lang
        })),
      categories: () => categories(context, links),
      links: () => titled(context, links.links),
      templates: () => titled(context, links.templates),
      images: () => [],
      externallinks: () => links.urls,
      sections: () => sections,
      wikitext: () => source.text,
      displaytitle: () => `<span class="mw-page-title-main">${source.title}</span>`,
      iwlinks: () => [],
      parsewarnings: () => [],
      properties: () => ({})
    };
    const shown = Object.entries(parts).filter(([name]) => wanted.has(name));
    return {
      parse: {
        title: source.title,
        pageid: source.page?.id ?? 0,
        ...(source.revisionId === null ? {} : { revid: source.revisionId }),
        ...Object.fromEntries(shown.map(([name, make]) => [name, make()])),
        ...(wanted.has('sections') ? { showtoc: sections.length > 3 } : {})
      }
    };
  }
};

type Source = { title: string; text: string; page: Page | null; revisionId: number | null };

const parseProps = (
  'text langlinks categories categorieshtml links templates images externallinks sections revid displaytitle subtitle ' +
  'headhtml modules jsconfigvars encodedjsconfigvars indicators iwlinks wikitext properties limitreportdata ' +
  'limitreporthtml parsetree parsewarnings parsewarningshtml'
).split(' ');
const defaultProps = parseProps.filter((name) =>
  'text langlinks categories links templates images externallinks sections revid displaytitle iwlinks properties parsewarnings'
    .split(' ')
    .includes(name)
);

function readSource(context: ApiContext, params: Params): Source {
  const oldid = params.integer('oldid');
  if (oldid !== undefined) return fromRevision(context, oldid);
  const title = params.text('page');
  const pageId = params.integer('pageid');
  if (title !== undefined || pageId !== undefined) {
    const page = title === undefined ? context.wiki.core.pages.get(pageId ?? 0) : pageOf(context, title);
    if (!page) throw new ApiError('nosuchpageid', `There is no page with ID ${pageId}.`);
    const target = params.flag('redirects')
      ? redirectTarget(context.wiki.settings, latestRevision(page).text)
      : null;
    return fromRevision(context, latestRevision(target === null ? page : pageOf(context, target)).id);
  }
  const text = params.required('text');
  const parsed = titleOf(context, params.text('title') ?? 'API');
  const page = context.wiki.core.titles.get(parsed.title) ?? null;
  return { title: parsed.title, text, page, revisionId: null };
}

function fromRevision(context: ApiContext, id: number): Source {
  const { page, revision } = revisionOf(context, id);
  if (!visible(context, revision.hidden).text) {
    throw new ApiError('permissiondenied', "You don't have permission to view deleted revision text.");
  }
  return { title: page.title, text: revision.text, page, revisionId: id };
}

function render(context: ApiContext, source: Source): string {
  const { wiki } = context;
  if (wiki.render) return wiki.render(source.text, { title: source.title, wiki });
  return renderWikitext(source.text, {
    title: source.title,
    site: wiki.settings,
    pageExists: (title) => wiki.core.titles.has(title),
    templateText: (title) => wiki.core.titles.get(title)?.revisions.at(-1)?.text
  }).html;
}

function categories(context: ApiContext, links: PageLinks): Record<string, unknown>[] {
  return links.categories.map((title) => ({
    sortkey: links.properties['defaultsort'] ?? '',
    category: titleKey(title.slice(title.indexOf(':') + 1)),
    ...(context.wiki.core.titles.has(title) ? {} : { missing: true })
  }));
}

function titled(context: ApiContext, titles: string[]): Record<string, unknown>[] {
  const { core, settings } = context.wiki;
  return titles.map((title) => ({
    ns: namespaceOf(settings, title.split(':')[0] ?? '') ?? 0,
    title,
    exists: core.titles.has(title)
  }));
}

function readSections(source: Source): Record<string, unknown>[] {
  const found = [...source.text.matchAll(/^(={2,6})\s*(.+?)\s*\1\s*$/gmu)];
  return found.map((match, index) => {
    const level = match[1]?.length ?? 2;
    return {
      toclevel: level - 1,
      level: String(level),
      line: match[2] ?? '',
      number: String(index + 1),
      index: String(index + 1),
      fromtitle: titleKey(source.title),
      // Named after bytes, but the wiki counts letters.
      byteoffset: [...source.text.slice(0, match.index)].length,
      anchor: titleKey(match[2] ?? '')
    };
  });
}
