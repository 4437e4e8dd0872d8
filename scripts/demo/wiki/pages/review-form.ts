import { stableRevision } from '../model/flagged.ts';
import type { Page, Revision } from '../model/types.ts';
import { escapeHtml } from '../render/escape-html.ts';
import { scriptPath } from '../render/page-url.ts';
import { mayReview, pageKey, type PageContext } from './page-context.ts';

/**
 * FlaggedRevs' own review form for approving `shown`; `reference` is the left side of a diff. '' where there is none:
 * for people without the right, and on diffs of which neither side is approved (unless nothing ever was).
 */
export function reviewForm(
  context: PageContext,
  page: Page,
  shown: Revision,
  reference: Revision | null,
  onDiff: boolean
): string {
  if (!mayReview(context, page) || shown.hidden.text) return '';
  const neverReviewed = stableRevision(page) === null;
  if (onDiff && !neverReviewed && !shown.approval && !reference?.approval) return '';
  const { message } = context;
  const approved = shown.approval !== null;
  const rejectable = onDiff && reference?.approval && !approved && reference.sha1 !== shown.sha1;
  const introduction = onDiff && rejectable ? `<p><b>${escapeHtml(message('reviewPending'))}</b></p>\n` : '';
  return `<form method="post" action="${escapeHtml(scriptPath({ title: context.special('RevisionReview'), action: 'submit' }))}" id="mw-fr-reviewform">
<fieldset class="flaggedrevs_reviewform noprint">
<legend id="mw-fr-reviewformlegend"><strong>${escapeHtml(message('reviewForm'))}</strong></legend>
${introduction}<p><span id="mw-fr-reviewing-status" style="display:none;"></span></p>
<div class="fr-rating-controls" id="fr-rating-controls">
<span id="mw-fr-ratingselects" class="fr-rating-options"></span>
<span id="mw-fr-confirmreview">
<label for="mw-fr-commentbox" class="fr-comment-box">${escapeHtml(message('comment'))}</label> <input name="wpReason" size="40" value="" id="mw-fr-commentbox" maxlength="500" class="fr-comment-box"/>
${button('wpApprove', 'accept', approved ? message('accepted') : message('accept'), { disabled: approved })}
${rejectable ? button('wpReject', 'reject', message('reject'), {}) : ''}
${button('wpUnapprove', 'unaccept', message('unaccept'), { hidden: !approved })}
</span>
</div>
${hidden('title', context.special('RevisionReview'))}
${hidden('target', pageKey(page.title))}
${hidden('refid', String(onDiff ? (reference?.id ?? 0) : 0), 'mw-fr-input-refid')}
${hidden('oldid', String(shown.id), 'mw-fr-input-oldid')}
${hidden('wpEditToken', context.csrfToken)}
${hidden('changetime', approved ? String(shown.approval?.at ?? '') : '', 'mw-fr-input-changetime')}
${hidden('templateParams', '')}
${hidden('validatedParams', '')}
</fieldset>
</form>`;
}

function button(
  name: string,
  id: string,
  label: string,
  state: { disabled?: boolean; hidden?: boolean }
): string {
  const access = id === 'accept' ? ' accesskey="s"' : '';
  const attributes = `${state.disabled ? ' disabled=""' : ''}${state.hidden ? ' style="display:none"' : ''}`;
  return `<input name="${name}" id="mw-fr-submit-${id}"${access}${attributes} type="submit" value="${escapeHtml(label)}"/>`;
}

function hidden(name: string, value: string, id = ''): string {
  return `<input${id ? ` id="${id}"` : ''} type="hidden" value="${escapeHtml(value)}" name="${name}"/>`;
}
