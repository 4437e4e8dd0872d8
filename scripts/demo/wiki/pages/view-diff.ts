import { tableDiff } from '../diff/table-diff.ts';
import { stableRevision } from '../model/flagged.ts';
import type { Page, Revision } from '../model/types.ts';
import { escapeHtml } from '../render/escape-html.ts';
import { scriptPath } from '../render/page-url.ts';
import { diffHeader } from './diff-header.ts';
import { findDiff } from './find-diff.ts';
import { authorHtml, commentHtml, link, tagsHtml } from './link-html.ts';
import type { PageContext } from './page-context.ts';
import type { PageView } from './page-view.ts';
import { renderRevision } from './render-revision.ts';
import { reviewForm } from './review-form.ts';
import { missingRevision } from './view-article.ts';

/** The difference between two versions, with the review form and the newer version below. */
export function viewDiff(context: PageContext, title: string, diff: string, oldid: string): PageView {
  const found = findDiff(context.wiki, title, diff, oldid);
  if (!found) return missingRevision(context, title, Number(diff) || Number(oldid));
  const { page, left, right } = found;
  const only = context.parameter('diffonly') === '1';
  const rendered = renderRevision(context.wiki, page.title, right.text);
  const form = reviewForm(context, page, right, left, true);
  const items = left
    ? `<div id="mw-fr-diff-headeritems">${diffHeader(context, page, left, right)}</div>`
    : '';
  const heading = context.message('diffTitle', page.title);
  return {
    title: page.title,
    documentTitle: heading,
    headingHtml: escapeHtml(heading),
    contentHtml:
      form +
      items +
      diffTable(context, page, left, right) +
      (only ? '' : body(context, page, right, rendered.html)),
    categories: right.hidden.text || only ? [] : rendered.categories,
    page,
    action: 'view',
    isArticle: !only,
    revisionId: only ? 0 : right.id,
    diff: { oldId: left?.id ?? false, newId: right.id },
    bodyClass: 'mw-article-diff',
    tab: stableRevision(page) ? 'current' : 'read'
  };
}

function diffTable(context: PageContext, page: Page, left: Revision | null, right: Revision): string {
  const hidden = left?.hidden.text || right.hidden.text;
  const rows = hidden
    ? `<tr><td colspan="4" class="diff-notice"><div class="mw-message-box mw-message-box-error">${escapeHtml(context.message('hiddenText'))}</div></td></tr>`
    : tableDiff(left?.text ?? '', right.text, {
        lineLabel: (line) => context.message('line', context.format.number(line))
      });
  const same =
    left && !hidden && rows === ''
      ? `<tr><td colspan="4" class="diff-notice"><div class="mw-diff-empty">${escapeHtml(context.message('noDifference'))}</div></td></tr>`
      : '';
  return `<table class="diff diff-type-table diff-contentalign-left diff-editfont-monospace" data-mw="interface">
<colgroup><col class="diff-marker"/><col class="diff-content"/><col class="diff-marker"/><col class="diff-content"/></colgroup>
<tbody><tr class="diff-title" lang="${context.wiki.settings.language}">
<td colspan="2" class="diff-otitle diff-side-deleted">${left ? side(context, page, left, 'o', null) : ''}</td>
<td colspan="2" class="diff-ntitle diff-side-added">${side(context, page, right, 'n', left)}</td>
</tr>${between(context, page, left, right)}${rows}${same}</tbody></table>`;
}

function side(
  context: PageContext,
  page: Page,
  revision: Revision,
  letter: 'o' | 'n',
  left: Revision | null
): string {
  const { message, format } = context;
  const latest = page.revisions.at(-1)?.id === revision.id;
  const label = message(latest ? 'currentVersion' : 'versionOf', format.dateTime(revision.at));
  const view = link(scriptPath({ title: page.title, oldid: revision.id }), escapeHtml(label), {
    title: page.title
  });
  const edit = `<span class="mw-diff-edit">(${link(scriptPath({ title: page.title, action: 'edit', ...(latest ? {} : { oldid: revision.id }) }), escapeHtml(message('editLink')))})</span>`;
  const undo =
    letter === 'n' && left
      ? ` <span class="mw-diff-undo">(${link(scriptPath({ title: page.title, action: 'edit', undoafter: left.id, undo: revision.id }), escapeHtml(message('undo')))})</span>`
      : '';
  const iso = new Date(revision.at).toISOString();
  const place = page.revisions.indexOf(revision);
  const older = page.revisions[place - 1];
  const newer = page.revisions[place + 1];
  const step =
    letter === 'o'
      ? older &&
        link(
          scriptPath({ title: page.title, diff: 'prev', oldid: revision.id }),
          escapeHtml(message('previousEdit')),
          { id: 'differences-prevlink' }
        )
      : newer &&
        link(
          scriptPath({ title: page.title, diff: 'next', oldid: revision.id }),
          escapeHtml(message('nextEdit')),
          { id: 'differences-nextlink' }
        );
  const minor = revision.minor ? `<abbr class="minoredit">${escapeHtml(message('minor'))}</abbr>` : '';
  return (
    `<div id="mw-diff-${letter}title1"><strong>${view} ${edit}${undo}</strong><span class="mw-diff-timestamp" data-timestamp="${iso.slice(0, 19)}Z"></span></div>` +
    `<div id="mw-diff-${letter}title2">${authorHtml(context, revision, true)}</div>` +
    `<div id="mw-diff-${letter}title3">${minor} ${commentHtml(context, revision.comment, revision.hidden.comment)}</div>` +
    `<div id="mw-diff-${letter}title5">${tagsHtml(context, revision)}</div>` +
    `<div id="mw-diff-${letter}title4">${step ?? ' '}</div>`
  );
}

function between(context: PageContext, page: Page, left: Revision | null, right: Revision): string {
  if (!left) return '';
  const count = page.revisions.indexOf(right) - page.revisions.indexOf(left) - 1;
  if (count <= 0) return '';
  return `<tr><td colspan="4" class="diff-multi" lang="${context.language}">${escapeHtml(context.message('betweenHidden', count))}</td></tr>`;
}

function body(context: PageContext, page: Page, right: Revision, html: string): string {
  if (right.hidden.text) return '';
  const latest = page.revisions.at(-1)?.id === right.id;
  const title = context.message(latest ? 'currentVersion' : 'versionOf', context.format.dateTime(right.at));
  return `<hr class='diff-hr' id='mw-oldid' />\n<h2 class='diff-currentversion-title'>${escapeHtml(title)}</h2>\n${html}`;
}
