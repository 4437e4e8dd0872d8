import type { PageResponse } from './page-request.ts';
import { diffHeader } from './diff-header.ts';
import type { PageContext } from './page-context.ts';
import { submitReview, type ReviewOrder } from './submit-review.ts';

/** FlaggedRevs' internal REST routes, which its review form calls; null for any other path. */
export function answerRest(context: PageContext): PageResponse | null {
  const { method } = context.request;
  const path = context.request.url.pathname;
  if (method === 'POST' && path.startsWith('/w/rest.php/flaggedrevs/internal/review/'))
    return review(context);
  const header = /^\/w\/rest\.php\/flaggedrevs\/internal\/diffheader\/(\d+)\/(\d+)$/.exec(path);
  const left = header && context.wiki.revision(Number(header[1]));
  const right = header && context.wiki.revision(Number(header[2]));
  const page = right && context.wiki.core.pages.get(right.pageId);
  if (left && right && page) {
    return {
      status: 200,
      headers: { 'content-type': 'text/html;charset=UTF-8' },
      body: diffHeader(context, page, left, right)
    };
  }
  return null;
}

function review(context: PageContext): PageResponse {
  const fields = readJson(context.request.body);
  if (fields['wpEditToken'] === undefined) {
    const text = 'Mandatory field "wpEditToken" missing from request body.';
    return json(400, { messageTranslations: { en: text }, httpCode: 400, httpReason: 'Bad Request' });
  }
  const order: ReviewOrder = {
    oldid: Number(fields['oldid']),
    refid: Number(fields['refid']),
    reason: textOf(fields['wpReason']),
    token: textOf(fields['wpEditToken']),
    act: fields['wpApprove'] ? 'approve' : fields['wpUnapprove'] ? 'unapprove' : ''
  };
  const result = submitReview(context, order);
  return result.ok
    ? json(200, { 'change-time': result.changeTime })
    : json(400, { 'error-html': result.problem });
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function readJson(body: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function json(status: number, value: unknown): PageResponse {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}
