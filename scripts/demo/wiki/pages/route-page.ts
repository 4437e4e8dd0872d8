import type { PageResponse } from './page-request.ts';
import { parseTitle } from '../model/titles.ts';
import { escapeHtml } from '../render/escape-html.ts';
import { pagePath } from '../render/page-url.ts';
import { routeOAuth } from './authorize.ts';
import type { PageContext } from './page-context.ts';
import type { PageView } from './page-view.ts';
import { signIn, signOut } from './sign-in.ts';
import { findSpecialPage, type SpecialPage } from './special-pages.ts';
import { submitEdit } from './submit-edit.ts';
import { readOrder, reviewOutcome } from './submit-review.ts';
import { viewArticle } from './view-article.ts';
import { viewContributions, viewRecentChanges } from './view-changes.ts';
import { viewDiff } from './view-diff.ts';
import { viewEdit } from './view-edit.ts';
import { viewHistory } from './view-history.ts';
import { viewLog } from './view-log.ts';
import { viewLogin } from './view-login.ts';
import { viewPendingChanges } from './view-pending-changes.ts';

type Routed = { view: PageView } | { answer: PageResponse };

/** Finds what an address of the wiki asks for: a page in one of its views, a special page, or something to be done. */
export function routePage(context: PageContext): Routed {
  const { settings } = context.wiki;
  const title = wantedTitle(context);
  const special = findSpecialPage(settings, title);
  if (special) return routeSpecial(context, special, title);
  const parsed = parseTitle(settings, title);
  const diff = context.parameter('diff');
  if (diff !== null)
    return { view: viewDiff(context, parsed?.title ?? title, diff, context.parameter('oldid') ?? '') };
  if (!parsed) return { view: unknown(context, title) };
  const page = context.wiki.page(parsed.title);
  switch (context.parameter('action') ?? 'view') {
    case 'history':
      return { view: page ? viewHistory(context, page) : viewArticle(context, parsed.title) };
    case 'edit':
      return { view: viewEdit(context, parsed.title) };
    case 'submit':
      return submitted(context, parsed.title);
    case 'raw':
      return {
        answer: raw(
          page?.revisions.at(-1)?.text,
          /\.(?:js|css)$/.test(parsed.title) ? context.parameter('ctype') : null
        )
      };
    default:
      return { view: viewArticle(context, parsed.title) };
  }
}

function routeSpecial(context: PageContext, special: SpecialPage, title: string): Routed {
  const posted = context.request.method === 'POST';
  switch (special.canonical) {
    case 'PendingChanges':
      return { view: viewPendingChanges(context, wantedMarkup(context)) };
    case 'Diff':
      return { view: diffFromPath(context, special.subpage) };
    case 'Log':
      return { view: viewLog(context) };
    case 'Recentchanges':
      return { view: viewRecentChanges(context) };
    case 'Contributions':
      return {
        view: viewContributions(context, special.subpage || (context.parameter('target') ?? context.actor))
      };
    case 'RevisionReview':
      return posted
        ? { view: reviewOutcome(context, readOrder(context.request.form)) }
        : { view: unknown(context, title) };
    case 'Userlogin': {
      if (!posted) return { view: viewLogin(context) };
      const answer = signIn(context);
      return answer ? { answer } : { view: viewLogin(context, context.message('loginFailed')) };
    }
    case 'OAuth':
      return routeOAuth(context, special.subpage);
    case 'Userlogout':
      return { answer: signOut(context) };
    default:
      return { view: unknown(context, title) };
  }
}

function wantedTitle(context: PageContext): string {
  const { pathname: path, searchParams: query } = context.request.url;
  const named = query.get('title') ?? (path === '/w/index.php' ? '' : decode(path.replace(/^\/wiki\/?/, '')));
  if (named !== '') return named;
  const revision = context.wiki.revision(Number(query.get('oldid') ?? query.get('diff') ?? 0));
  const page = revision && context.wiki.core.pages.get(revision.pageId);
  return page?.title ?? context.wiki.settings.mainPage;
}

// Special:Diff/NEW, Special:Diff/NEW/prev, Special:Diff/prev/NEW and Special:Diff/OLD/NEW
function diffFromPath(context: PageContext, subpage: string): PageView {
  const [first = '', second] = subpage.split('/');
  if (second === undefined) return viewDiff(context, '', 'prev', first);
  if (second === 'prev' || second === 'next' || second === 'cur') return viewDiff(context, '', second, first);
  return first === 'prev' ? viewDiff(context, '', 'prev', second) : viewDiff(context, '', second, first);
}

function submitted(context: PageContext, title: string): Routed {
  if (context.request.method !== 'POST') return { view: viewEdit(context, title) };
  const result = submitEdit(context, title);
  return 'view' in result
    ? result
    : { answer: { status: 302, headers: { location: result.location }, body: '' } };
}

function wantedMarkup(context: PageContext): 'list' | 'codex' {
  return (context.parameter('markup') ?? context.request.cookies['demoMarkup']) === 'codex'
    ? 'codex'
    : 'list';
}

function unknown(context: PageContext, title: string): PageView {
  return {
    status: 404,
    title,
    documentTitle: context.message('notFound'),
    headingHtml: escapeHtml(context.message('noSuchSpecial')),
    contentHtml: `<p><a href="${escapeHtml(pagePath(context.wiki.settings.mainPage))}">${escapeHtml(context.message('mainPage'))}</a></p>`,
    action: 'view',
    isArticle: false,
    revisionId: 0,
    special: 'Badtitle'
  };
}

// Only scripts and styles may be asked for as such, and only from pages that are named like them.
function raw(text: string | undefined, wanted: string | null): PageResponse {
  const type = wanted === 'text/javascript' || wanted === 'text/css' ? wanted : 'text/x-wiki';
  return {
    status: text === undefined ? 404 : 200,
    headers: { 'content-type': `${type}; charset=UTF-8` },
    body: text ?? ''
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
