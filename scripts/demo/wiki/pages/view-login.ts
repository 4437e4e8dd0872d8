import { escapeHtml } from '../render/escape-html.ts';
import { pagePath } from '../render/page-url.ts';
import type { PageContext } from './page-context.ts';
import type { PageView } from './page-view.ts';

/** The login form, with the demo's accounts named below; `problem` is shown above it. */
export function viewLogin(context: PageContext, problem = ''): PageView {
  const { message, options } = context;
  const heading = message('loginTitle');
  const title = context.special('Userlogin');
  const back = context.parameter('returnto') ?? context.request.form.get('returnto') ?? '';
  const query = context.parameter('returntoquery') ?? context.request.form.get('returntoquery') ?? '';
  const accounts = (options.accounts ?? []).map(
    (account) =>
      `<li><code>${escapeHtml(account.name)}</code> / <code>${escapeHtml(account.password)}</code></li>`
  );
  const hint =
    accounts.length > 0
      ? `<p>${escapeHtml(message('loginHint'))}</p><ul class="demo-accounts">${accounts.join('')}</ul>`
      : '';
  const warning =
    problem === ''
      ? ''
      : `<div class="mw-message-box mw-message-box-error" role="alert">${escapeHtml(problem)}</div>`;
  return {
    title,
    documentTitle: heading,
    headingHtml: escapeHtml(heading),
    contentHtml: `${warning}<div id="userloginForm"><form class="mw-htmlform demo-login" action="${escapeHtml(pagePath(title))}" method="post" name="userlogin">
<label for="wpName1">${escapeHtml(message('userName'))}</label><input id="wpName1" name="wpName" type="text" required="" autocomplete="username"/>
<label for="wpPassword1">${escapeHtml(message('password'))}</label><input id="wpPassword1" name="wpPassword" type="password" required="" autocomplete="current-password"/>
<input type="hidden" name="returnto" value="${escapeHtml(back)}"/><input type="hidden" name="returntoquery" value="${escapeHtml(query)}"/>
<button id="wpLoginAttempt" class="mw-ui-progressive" type="submit" name="wploginattempt" value="1">${escapeHtml(heading)}</button></form></div>${hint}`,
    action: 'view',
    isArticle: false,
    revisionId: 0,
    special: 'Userlogin'
  };
}
