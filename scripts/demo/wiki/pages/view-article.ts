import type { Page, Revision } from '../model/types.ts';
import { escapeHtml } from '../render/escape-html.ts';
import { scriptPath } from '../render/page-url.ts';
import { link } from './link-html.ts';
import { shownRevision, type PageContext } from './page-context.ts';
import type { PageView } from './page-view.ts';
import { renderRevision } from './render-revision.ts';
import { reviewForm } from './review-form.ts';
import { oldRevisionTag, revisionTag } from './revision-tag.ts';

/** A page as its readers see it, in its newest, its stable or any old version. */
export function viewArticle(context: PageContext, title: string): PageView {
  const wanted = Number(context.parameter('oldid') ?? context.parameter('stableid') ?? 0);
  const revision = wanted > 0 ? context.wiki.revision(wanted) : undefined;
  const page = revision ? context.wiki.core.pages.get(revision.pageId) : context.wiki.page(title);
  if (wanted > 0 && !revision) return missingRevision(context, title, wanted);
  const shown = page && (revision ?? shownRevision(context, page));
  return page && shown ? existing(context, page, shown) : missing(context, title);
}

/** The answer for a version that does not exist. */
export function missingRevision(context: PageContext, title: string, id: number): PageView {
  return {
    ...missing(context, title),
    status: 404,
    contentHtml: `<div class="mw-message-box mw-message-box-error">${escapeHtml(context.message('noRevision', id))}</div>`
  };
}

function existing(context: PageContext, page: Page, shown: Revision): PageView {
  const old = context.parameter('oldid') !== null && shown.id !== page.revisions.at(-1)?.id;
  const rendered = renderRevision(context.wiki, page.title, shown.text);
  const hidden = `<div class="mw-message-box mw-message-box-error">${escapeHtml(context.message('hiddenText'))}</div>`;
  const content = shown.hidden.text ? hidden : rendered.html;
  const latest = shown.id === page.revisions.at(-1)?.id;
  return {
    title: page.title,
    documentTitle: page.title,
    headingHtml: `<span class="mw-page-title-main">${escapeHtml(page.title)}</span>`,
    subtitleHtml: revisionTag(context, page, shown),
    contentHtml: (old ? oldRevisionTag(context, page, shown) : '') + content,
    afterHtml: reviewForm(context, page, shown, null, false),
    categories: shown.hidden.text ? [] : rendered.categories,
    page,
    action: 'view',
    isArticle: true,
    revisionId: shown.id,
    tab: latest ? 'current' : 'read'
  };
}

function missing(context: PageContext, title: string): PageView {
  const create = link(scriptPath({ title, action: 'edit' }), escapeHtml(context.message('createIt')));
  return {
    status: 404,
    title,
    documentTitle: title,
    headingHtml: `<span class="mw-page-title-main">${escapeHtml(title)}</span>`,
    contentHtml: `<div class="noarticletext"><p>${escapeHtml(context.message('noPage'))} ${create}</p></div>`,
    action: 'view',
    isArticle: true,
    revisionId: 0,
    tab: 'read'
  };
}
