import type { EmbeddedWiki } from '../create-wiki.ts';
import type { PageRequest, PageResponse } from './page-request.ts';
import type { PageHandler } from '../http/page-handler.ts';
import { clientScript } from '../skin/client-script.ts';
import { layout } from '../skin/layout.ts';
import { pageCss } from '../skin/page-css.ts';
import { specialCss } from '../skin/special-css.ts';
import { tokensCss } from '../skin/tokens-css.ts';
import { answerRest } from './answer-rest.ts';
import { authorize } from './authorize.ts';
import { createPageContext, type PageContext, type PageOptions } from './page-context.ts';
import { routePage } from './route-page.ts';

/** Makes the handler that serves the demo wiki's pages, its client script and style, and FlaggedRevs' REST routes. */
export function createPageHandler(options: PageOptions = {}): PageHandler {
  return (request, wiki) => answer(request, wiki, options);
}

function answer(request: PageRequest, wiki: EmbeddedWiki, options: PageOptions): PageResponse | null {
  const path = request.url.pathname;
  if (path === '/w/mw.js') return file('text/javascript; charset=utf-8', clientScript());
  if (path === '/w/demo.css') return file('text/css; charset=utf-8', tokensCss + pageCss + specialCss);
  const context = createPageContext(wiki, request, options);
  const authorizes = path === '/w/rest.php/oauth2/authorize';
  if (path.startsWith('/w/rest.php/') && !authorizes) return answerRest(context);
  if (path === '/') return { status: 302, headers: { location: '/wiki/' }, body: '' };
  if (!authorizes && path !== '/w/index.php' && !path.startsWith('/wiki')) return null;
  const result = authorizes ? authorize(context) : routePage(context);
  if ('answer' in result) return result.answer;
  const cookies = rememberedChoices(context);
  return {
    status: result.view.status ?? 200,
    headers: {
      'content-type': 'text/html; charset=UTF-8',
      'cache-control': 'private, must-revalidate, max-age=0',
      // The page that asks for an agreement must be seen for what it is.
      ...(result.view.special === 'OAuth' && { 'x-frame-options': 'DENY' }),
      ...(cookies.length > 0 ? { 'set-cookie': cookies } : {})
    },
    body: layout(context, result.view)
  };
}

// Language, colours and the markup of the list are kept for the next page, unlike on a real wiki.
function rememberedChoices(context: PageContext): string[] {
  const names: [string, string][] = [
    ['uselang', 'demoLanguage'],
    ['theme', 'demoTheme'],
    ['markup', 'demoMarkup']
  ];
  return names.flatMap(([parameter, cookie]) => {
    const value = context.parameter(parameter);
    return value !== null && /^[a-z-]+$/.test(value) ? [`${cookie}=${value}; path=/; SameSite=Lax`] : [];
  });
}

function file(type: string, body: string): PageResponse {
  return { status: 200, headers: { 'content-type': type, 'cache-control': 'no-cache' }, body };
}
