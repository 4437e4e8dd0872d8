import { pendingRevisions, stableRevision } from '../model/flagged.ts';
import type { Page, Revision } from '../model/types.ts';
import { escapeHtml } from '../render/escape-html.ts';
import { scriptPath } from '../render/page-url.ts';
import { link } from './link-html.ts';
import type { PageContext } from './page-context.ts';

/** What stands in `#mw-fr-diff-headeritems`: whether each side is approved, and a link when not all of the pending edits are shown. */
export function diffHeader(context: PageContext, page: Page, left: Revision, right: Revision): string {
  const stable = stableRevision(page);
  const whole = left.id === stable?.id && right.id === page.revisions.at(-1)?.id;
  const all =
    stable && !whole && pendingRevisions(page).length > 0
      ? `<div class='fr-diff-to-stable' style='text-align: center;'>(${link(scriptPath({ title: page.title, oldid: stable.id, diff: 'cur' }), escapeHtml(context.message('allPending')), { title: page.title })})</div>`
      : '';
  return `<form id="mw-fr-diff-dataform"><input type="hidden" value="${left.id}" name="oldid"/><input type="hidden" value="${right.id}" name="newid"/></form>
${all}<table class='fr-diff-ratings'><tr><td style='text-align: center; width: 50%;'>${rating(context, left)}</td><td style='text-align: center; width: 50%;'>${rating(context, right)}</td></tr></table>
`;
}

function rating(context: PageContext, revision: Revision): string {
  const approved = revision.approval !== null;
  return `<span class='flaggedrevs-color-${approved ? 1 : 0}'>${escapeHtml(context.message(approved ? 'checked' : 'awaiting'))}</span>`;
}
