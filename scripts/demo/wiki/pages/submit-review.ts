import { stableRevision } from '../model/flagged.ts';
import { escapeHtml } from '../render/escape-html.ts';
import { pagePath } from '../render/page-url.ts';
import { link } from './link-html.ts';
import { mayReview, type PageContext } from './page-context.ts';
import type { PageView } from './page-view.ts';

/** What the review form asks for, by form post or as JSON. */
export interface ReviewOrder {
  oldid: number;
  refid: number;
  reason: string;
  token: string;
  act: 'approve' | 'unapprove' | 'reject' | '';
}

/** Carries a review out. `changeTime` is the new approval's time in 14 digits, '' when there is none now. */
export function submitReview(
  context: PageContext,
  order: ReviewOrder
): { ok: true; changeTime: string } | { ok: false; problem: string } {
  const { wiki, message } = context;
  const revision = wiki.revision(order.oldid);
  const page = revision && wiki.core.pages.get(revision.pageId);
  if (order.token !== context.csrfToken) return { ok: false, problem: message('badToken') };
  if (wiki.core.readOnlyReason !== null)
    return { ok: false, problem: message('readOnlyEdit', wiki.core.readOnlyReason) };
  const block = wiki.blockOf(context.actor);
  if (
    !revision ||
    !page ||
    !mayReview(context, page) ||
    (block && (!block.partial || block.pages.includes(page.title)))
  ) {
    return { ok: false, problem: message('reviewFailed') };
  }
  const input = { revisionId: revision.id, user: context.actor, comment: order.reason };
  if (order.act === 'unapprove') {
    return wiki.unreview(input)
      ? { ok: true, changeTime: '' }
      : { ok: false, problem: message('reviewFailed') };
  }
  if (order.act === 'reject') {
    const base = wiki.revision(order.refid) ?? stableRevision(page);
    if (!base) return { ok: false, problem: message('reviewFailed') };
    wiki.edit({
      title: page.title,
      user: context.actor,
      text: base.text,
      summary: order.reason || message('rejectSummary', base.id),
      restores: base.id
    });
    return { ok: true, changeTime: '' };
  }
  if (order.act !== 'approve') return { ok: false, problem: message('reviewFailed') };
  wiki.review(input);
  const at = revision.approval?.at ?? wiki.now();
  return { ok: true, changeTime: new Date(at).toISOString().replace(/\D/g, '').slice(0, 14) };
}

/** Reads the order from the posted form; the button pressed tells what to do. */
export function readOrder(form: URLSearchParams): ReviewOrder {
  return {
    oldid: Number(form.get('oldid')),
    refid: Number(form.get('refid')),
    reason: form.get('wpReason') ?? '',
    token: form.get('wpEditToken') ?? '',
    act: form.has('wpApprove')
      ? 'approve'
      : form.has('wpUnapprove')
        ? 'unapprove'
        : form.has('wpReject')
          ? 'reject'
          : ''
  };
}

/** The page that a form post ends on: what was done, and the way back. */
export function reviewOutcome(context: PageContext, order: ReviewOrder): PageView {
  const result = submitReview(context, order);
  const revision = context.wiki.revision(order.oldid);
  const page = revision && context.wiki.core.pages.get(revision.pageId);
  const title = page?.title ?? '';
  const done = context.message(order.act === 'unapprove' ? 'unacceptedPage' : 'acceptedPage', title);
  const back = page ? `<p>${link(pagePath(title), escapeHtml(context.message('backTo', title)))}</p>` : '';
  const pending = `<p>${link(pagePath(context.special('PendingChanges')), escapeHtml(context.message('pendingTitle')))}</p>`;
  return {
    status: result.ok ? 200 : 400,
    title: context.special('RevisionReview'),
    documentTitle: context.message('reviewForm'),
    headingHtml: escapeHtml(context.message('reviewForm')),
    contentHtml: `<div class="mw-message-box mw-message-box-${result.ok ? 'success' : 'error'}">${escapeHtml(result.ok ? done : result.problem)}</div>${back}${pending}`,
    action: 'view',
    isArticle: false,
    revisionId: 0,
    special: 'RevisionReview'
  };
}
