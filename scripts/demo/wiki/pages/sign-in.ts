import { pagePath } from '../render/page-url.ts';
import type { PageContext } from './page-context.ts';
import type { PageResponse } from './page-request.ts';

/** Logs in from the posted form and goes back to where the reader came from; null when it is refused. */
export function signIn(context: PageContext): PageResponse | null {
  const { form, session } = context.request;
  const name = context.wiki.user(form.get('wpName') ?? '')?.name;
  if (name === undefined || !session.logIn(name, form.get('wpPassword') ?? '')) return null;
  return redirect(context, form.get('returnto') ?? '', form.get('returntoquery') ?? '');
}

/** Ends the session and goes to the main page. */
export function signOut(context: PageContext): PageResponse {
  context.request.session.logOut();
  return redirect(context, '');
}

function redirect(context: PageContext, to: string, query = ''): PageResponse {
  const location = pagePath(to === '' ? context.wiki.settings.mainPage : to);
  return {
    status: 302,
    headers: { location: query === '' ? location : `${location}?${query}` },
    body: ''
  };
}
