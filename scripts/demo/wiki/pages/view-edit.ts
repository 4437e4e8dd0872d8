import { pendingRevisions } from '../model/flagged.ts';
import { escapeHtml } from '../render/escape-html.ts';
import { scriptPath } from '../render/page-url.ts';
import type { PageContext } from './page-context.ts';
import type { PageView } from './page-view.ts';
import { historyTag } from './revision-tag.ts';

/** The edit form with the newest text, an old one, the text before an undone edit, or a refused attempt. */
export function viewEdit(
  context: PageContext,
  title: string,
  attempt?: { text: string; summary: string; problem: string }
): PageView {
  const { message } = context;
  const page = context.wiki.page(title);
  const latest = page?.revisions.at(-1);
  const after = context.wiki.revision(
    Number(context.parameter('undoafter') ?? context.parameter('oldid') ?? 0)
  );
  const text = attempt?.text ?? after?.text ?? latest?.text ?? '';
  const undo = context.parameter('undo');
  const summary = attempt?.summary ?? (undo ? `${message('undo')} ${undo}` : '');
  const notes = [
    ...(attempt ? [box(attempt.problem, ' mw-message-box-error')] : []),
    ...(context.user ? [] : [box(message('editVisitor', context.actor), '')]),
    ...(page && pendingRevisions(page).length > 0
      ? [
          `<div class="flaggedrevs_editnotice mw-fr-edit-messages plainlinks">${box(message('editPending'), '')}${historyTag(context, page)}</div>`
        ]
      : [])
  ];
  const heading = message('editTitle', page?.title ?? title);
  const hidden = (name: string, value: string | number): string =>
    `<input type="hidden" name="${name}" value="${escapeHtml(String(value))}"/>`;
  return {
    title: page?.title ?? title,
    documentTitle: heading,
    headingHtml: escapeHtml(heading),
    contentHtml: `${notes.join('')}<form class="mw-editform" id="editform" name="editform" method="post" action="${escapeHtml(scriptPath({ title: page?.title ?? title, action: 'submit' }))}">
${hidden('editRevId', latest?.id ?? 0)}${hidden('undidRev', undo ?? 0)}${hidden('wpEditToken', context.csrfToken)}
<textarea id="wpTextbox1" name="wpTextbox1" rows="24" lang="${context.wiki.settings.language}" dir="ltr" aria-label="${escapeHtml(heading)}">${escapeHtml(text)}</textarea>
<div class="editOptions demo-fields"><label for="wpSummary">${escapeHtml(message('summary'))}</label> <input type="text" id="wpSummary" name="wpSummary" maxlength="500" size="50" value="${escapeHtml(summary)}"/>
<span><input type="checkbox" id="wpMinoredit" name="wpMinoredit" value="1"/> <label for="wpMinoredit">${escapeHtml(message('minorEdit'))}</label></span>
<input type="submit" id="wpSave" name="wpSave" class="mw-ui-progressive" value="${escapeHtml(message('save'))}"/></div></form>`,
    page,
    action: 'edit',
    isArticle: false,
    revisionId: 0,
    tab: 'edit'
  };
}

function box(text: string, className: string): string {
  return `<div class="mw-message-box${className}">${escapeHtml(text)}</div>`;
}
