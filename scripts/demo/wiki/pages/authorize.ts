import type { Consumer } from '../oauth/consumers.ts';
import { escapeHtml } from '../render/escape-html.ts';
import { pagePath, scriptPath } from '../render/page-url.ts';
import { pageKey, type PageContext } from './page-context.ts';
import type { PageResponse } from './page-request.ts';
import type { PageView } from './page-view.ts';

type Routed = { view: PageView } | { answer: PageResponse };

const path = '/w/rest.php/oauth2/authorize';

/** The endpoint that browsers are sent to: to the login page, to the page that asks, or back with a code or a refusal. */
export function authorize(context: PageContext): Routed {
  const { searchParams: query } = context.request.url;
  const { consumers } = context.wiki;
  const consumer = consumers.find(query.get('client_id'));
  const wanted = query.get('redirect_uri');
  if (!consumer || (wanted !== null && wanted !== consumer.callback)) return problem(context, unknownClient);
  const challenge = query.get('code_challenge');
  const isProven = challenge === null ? consumer.confidential : query.get('code_challenge_method') === 'S256';
  if (query.get('response_type') !== 'code' || !isProven) return problem(context, malformed);
  const scopes = (query.get('scope') ?? '').split(' ').filter(Boolean);
  const unknown = scopes.find((scope) => !consumer.grants.includes(scope));
  if (unknown !== undefined) return back(consumer, invalidScope(unknown));
  if (!context.user) return moved(loginPath(context));
  const asked = withoutAnswer(query);
  const answered = query.has('approval_pass') || query.has('approval_cancel');
  if (!answered || !consumers.takeAnswer(context.csrfToken, asked))
    return moved(approvalPath(context, consumer, asked));
  if (query.has('approval_cancel')) return back(consumer, rejected);
  const code = consumers.giveCode({
    consumer,
    userName: context.user.name,
    grants: scopes.length > 0 ? scopes : consumer.grants,
    challenge,
    redirectUri: wanted
  });
  const state = query.get('state');
  return back(consumer, { code, ...(state !== null && { state }) });
}

/** Special:OAuth: the page that asks, what its buttons do, and the way back from the login page. */
export function routeOAuth(context: PageContext, subpage: string): Routed {
  if (subpage.replaceAll('_', ' ') === 'rest redirect') {
    const target = context.parameter('rest_url') ?? '';
    return target.startsWith(`${path}?`) ? moved(target, 302) : problem(context, malformed);
  }
  const { form, method } = context.request;
  if (method !== 'POST') return { view: viewApproval(context) };
  const asked = form.get('returntoquery') ?? '';
  if (!context.user || form.get('wpEditToken') !== context.csrfToken) return problem(context, malformed);
  context.wiki.consumers.answer(context.csrfToken, asked);
  return moved(`${path}?${asked}&${form.has('accept') ? 'approval_pass' : 'approval_cancel'}=1`, 302);
}

function viewApproval(context: PageContext): PageView {
  const { message, user } = context;
  const consumer = context.wiki.consumers.find(context.parameter('client_id'));
  const title = context.special('OAuth', 'approve');
  const hidden = {
    title: pageKey(title),
    wpEditToken: context.csrfToken,
    wpaction: 'accept',
    wpconfirmUpdate: '0',
    oauth_version: '2',
    client_id: consumer?.id ?? '',
    scope: consumer?.grants.join(' ') ?? '',
    returnto: path,
    returntoquery: context.parameter('returntoquery') ?? ''
  };
  const fields = Object.entries(hidden).map(
    ([name, value]) => `<input type="hidden" name="${name}" value="${escapeHtml(value)}"/>`
  );
  const text = message('approveText', user?.name ?? '', consumer?.name ?? '');
  return {
    title,
    documentTitle: message('approveTitle'),
    headingHtml: escapeHtml(message('approveTitle')),
    contentHtml: `<form id="mw-mwoauth-authorize-form" class="mw-htmlform demo-approve" action="${escapeHtml(pagePath(title))}" method="post">
<p>${escapeHtml(text)}</p>
${fields.join('\n')}
<div class="mw-htmlform-submit-buttons" id="mw-mwoauth-accept"><button class="mw-ui-progressive" type="submit" name="accept" value="1">${escapeHtml(message('approve'))}</button>
<button type="submit" name="cancel" value="1">${escapeHtml(message('approveCancel'))}</button></div></form>`,
    action: 'view',
    isArticle: false,
    revisionId: 0,
    special: 'OAuth'
  };
}

const malformed =
  'The request is missing a required parameter, includes an invalid parameter value, includes a parameter more than once, or is otherwise malformed.';
const unknownClient =
  'Client authentication failed (e.g., unknown client, no client authentication included, or unsupported authentication method)';
const rejection = 'User has rejected the request from client application';
const rejected = { error: 'unauthorized_client', error_description: rejection, message: rejection };

function invalidScope(scope: string): Record<string, string> {
  const text = 'The requested scope is invalid, unknown, or malformed';
  return {
    error: 'invalid_scope',
    error_description: text,
    hint: `Check the \`${scope}\` scope`,
    message: text
  };
}

/** A page that says what is wrong, with status 200 and without any way back, as the extension has it. */
function problem(context: PageContext, text: string): Routed {
  const heading = context.message('approveProblem');
  return {
    view: {
      title: context.special('OAuth'),
      documentTitle: heading,
      headingHtml: escapeHtml(heading),
      contentHtml: `<p>${escapeHtml(text)}</p>`,
      action: 'view',
      isArticle: false,
      revisionId: 0,
      special: 'OAuth'
    }
  };
}

function loginPath(context: PageContext): string {
  const target = `${path}${context.request.url.search}`;
  return scriptPath({
    title: context.special('Userlogin'),
    returnto: context.special('OAuth', 'rest redirect'),
    returntoquery: new URLSearchParams({ rest_url: target }).toString()
  });
}

function approvalPath(context: PageContext, consumer: Consumer, asked: string): string {
  return scriptPath({
    title: context.special('OAuth', 'approve'),
    returnto: path,
    returntoquery: asked,
    client_id: consumer.id,
    oauth_version: '2',
    scope: consumer.grants.join(' ')
  });
}

function withoutAnswer(query: URLSearchParams): string {
  const asked = new URLSearchParams(query);
  asked.delete('approval_pass');
  asked.delete('approval_cancel');
  return asked.toString();
}

function back(consumer: Consumer, given: Record<string, string>): Routed {
  const target = new URL(consumer.callback);
  for (const [name, value] of Object.entries(given)) target.searchParams.set(name, value);
  return moved(target.href, 302);
}

function moved(location: string, status = 307): Routed {
  const headers = {
    location,
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'private, max-age=0'
  };
  return { answer: { status, headers, body: '' } };
}
