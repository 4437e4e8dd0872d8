import { stableRevision } from '../model/flagged.ts';
import type { Page, Revision } from '../model/types.ts';
import { escapeHtml } from '../render/escape-html.ts';
import { scriptPath } from '../render/page-url.ts';
import { authorHtml, commentHtml, link, sizeChangeHtml, tagsHtml } from './link-html.ts';
import type { PageContext } from './page-context.ts';
import type { PageView } from './page-view.ts';
import { historyTag } from './revision-tag.ts';

/** All versions of a page, newest first, with what has been reviewed. */
export function viewHistory(context: PageContext, page: Page): PageView {
  const heading = context.message('historyTitle', page.title);
  const days = new Map<string, string[]>();
  for (const revision of page.revisions.toReversed()) {
    const day = context.format.date(revision.at);
    days.set(day, [...(days.get(day) ?? []), line(context, page, revision)]);
  }
  const lists = [...days].map(
    ([day, items]) =>
      `<h4 class="mw-index-pager-list-header">${escapeHtml(day)}</h4><ul class="mw-contributions-list">\n${items.join('\n')}\n</ul>`
  );
  const button = `<div class="mw-history-compareselectedversions"><input class="historysubmit mw-history-compareselectedversions-button" type="submit" value="${escapeHtml(context.message('compare'))}"/></div>`;
  return {
    title: page.title,
    documentTitle: heading,
    headingHtml: escapeHtml(heading),
    contentHtml: `${historyTag(context, page)}<form action="/w/index.php" id="mw-history-compare"><input type="hidden" value="${escapeHtml(page.title)}" name="title"/>${button}<section id="pagehistory" class="mw-pager-body">${lists.join('')}</section></form>`,
    page,
    action: 'history',
    isArticle: false,
    revisionId: 0,
    tab: 'history'
  };
}

function line(context: PageContext, page: Page, revision: Revision): string {
  const { message, format } = context;
  const stable = stableRevision(page);
  const place = page.revisions.indexOf(revision);
  const latest = page.revisions.at(-1);
  const parent = page.revisions[place - 1];
  const pending = stable !== null && place > page.revisions.indexOf(stable);
  const color = revision.approval ? 'flaggedrevs-color-1' : pending ? 'flaggedrevs-pending' : '';
  const cur =
    latest?.id === revision.id
      ? message('cur')
      : link(
          scriptPath({ title: page.title, diff: latest?.id ?? 0, oldid: revision.id }),
          escapeHtml(message('cur'))
        );
  const prev = parent
    ? link(scriptPath({ title: page.title, diff: 'prev', oldid: revision.id }), escapeHtml(message('prev')), {
        class: 'mw-history-histlinks-previous'
      })
    : message('prev');
  const date = link(
    scriptPath({ title: page.title, oldid: revision.id }),
    escapeHtml(format.dateTime(revision.at)),
    { class: 'mw-changeslist-date', title: page.title }
  );
  const minor = revision.minor ? ` <abbr class="minoredit">${escapeHtml(message('minor'))}</abbr>` : '';
  const bytes = `<span class="history-size mw-diff-bytes" data-mw-bytes="${revision.size}">${escapeHtml(message('bytes', format.number(revision.size)))}</span>`;
  return (
    `<li data-mw-revid="${revision.id}"${revision.id === stable?.id ? ' class="fr-hist-stable-margin"' : ''}><span class='${color}'>` +
    `<span class="mw-history-histlinks mw-changeslist-links"><span>${cur}</span><span>${prev}</span></span>${radios(revision, latest, parent)} ` +
    `<span class="mw-changeslist-time">${escapeHtml(format.time(revision.at))}</span>${date} <span class='history-user'>${authorHtml(context, revision)}</span>${minor} ` +
    `<span class="mw-changeslist-separator"></span> ${bytes} ${sizeChangeHtml(context, revision.size - (parent?.size ?? 0), revision.size)} ` +
    `<span class="mw-changeslist-separator"></span> ${commentHtml(context, revision.comment, revision.hidden.comment, false)}${tagsHtml(context, revision)}</span> ${mark(context, page, revision, pending)}</li>`
  );
}

function radios(revision: Revision, latest: Revision | undefined, parent: Revision | undefined): string {
  const checkedNew = latest?.id === revision.id ? ' checked="checked"' : '';
  const checkedOld = parent && latest?.parentId === revision.id ? ' checked="checked"' : '';
  return `<input type="radio" value="${revision.id}"${checkedOld} name="oldid" id="mw-oldid-${revision.id}"/><input type="radio" value="${revision.id}"${checkedNew} name="diff" id="mw-diff-${revision.id}"/>`;
}

function mark(context: PageContext, page: Page, revision: Revision, pending: boolean): string {
  const { approval } = revision;
  if (approval?.auto)
    return `<span class='fr-hist-basic-auto plainlinks'>${escapeHtml(context.message('automaticallyChecked'))}</span>`;
  if (approval)
    return `<span class='fr-hist-basic-user plainlinks'>${escapeHtml(context.message('checkedBy', approval.user.name))}</span>`;
  const stable = stableRevision(page);
  if (!pending || !stable) return '';
  const diff = link(
    scriptPath({ title: page.title, oldid: stable.id, diff: revision.id }),
    escapeHtml(context.message('awaiting').replace(/[[\]]/g, '')),
    { class: 'external text', rel: 'nofollow' }
  );
  return `<span class="plainlinks mw-fr-hist-difflink"><b>[${diff}]</b></span>`;
}
