import { stableRevision, pendingRevisions } from '../model/flagged.ts';
import { link } from '../pages/link-html.ts';
import type { PageContext } from '../pages/page-context.ts';
import type { PageView } from '../pages/page-view.ts';
import { escapeHtml } from '../render/escape-html.ts';
import { pagePath, scriptPath } from '../render/page-url.ts';

/** The links of the reader: name, contributions and leaving, or the way to log in. */
export function personalMenu(context: PageContext): string {
  const { user, message, special } = context;
  const back = context.request.url.searchParams.get('title') ?? decodePath(context.request.url.pathname);
  const items = user
    ? [
        item('pt-userpage', pagePath(special('Contributions', user.name)), user.name),
        item('pt-mycontris', pagePath(special('Contributions', user.name)), message('contributions')),
        item('pt-logout', pagePath(special('Userlogout')), message('logOut'))
      ]
    : [item('pt-login', scriptPath({ title: special('Userlogin'), returnto: back }), message('logIn'))];
  return portlet('p-personal', message('personal'), items, false);
}

/** The menu beside the text. */
export function sidebar(context: PageContext): string {
  const { message, special, wiki } = context;
  const items = [
    item('n-mainpage', pagePath(wiki.settings.mainPage), message('mainPage')),
    item('n-recentchanges', pagePath(special('Recentchanges')), message('recentChanges')),
    item('n-pendingchanges', pagePath(special('PendingChanges')), message('pendingChanges')),
    item('n-reviewlog', pagePath(special('Log', 'review')), message('reviewLog'))
  ];
  const navigation = portlet('p-navigation', message('navigation'), items, true);
  return `<nav id="mw-panel" class="mw-sidebar" aria-label="${escapeHtml(message('navigation'))}">${navigation}${portlet('p-tb', message('tools'), [], true)}</nav>`;
}

/** The tabs of a page; special pages have empty ones, so that tools can still add to them. */
export function tabs(context: PageContext, view: PageView): string {
  const { message } = context;
  const special = view.special !== undefined;
  const title = view.page?.title ?? view.title;
  const pages = special
    ? []
    : [item('ca-nstab-main', pagePath(title), message('page'), view.action === 'view')];
  const pending = view.page && stableRevision(view.page) && pendingRevisions(view.page).length > 0;
  const tab = view.tab ?? 'read';
  const read = pending
    ? [
        item('ca-view', scriptPath({ title, stable: 1 }), message('read'), tab === 'read'),
        item('ca-current', scriptPath({ title, stable: 0 }), message('latest'), tab === 'current')
      ]
    : [item('ca-view', pagePath(title), message('read'), tab === 'read' || tab === 'current')];
  const views = special
    ? []
    : [
        ...read,
        item('ca-edit', scriptPath({ title, action: 'edit' }), message('edit'), tab === 'edit'),
        item('ca-history', scriptPath({ title, action: 'history' }), message('history'), tab === 'history')
      ];
  return `<nav class="vector-article-toolbar" aria-label="${escapeHtml(message('page'))}"><div id="left-navigation">${portlet('p-associated-pages', '', pages, false)}</div><div id="right-navigation">${portlet('p-views', '', views, false)}${portlet('p-cactions', '', [], false)}</div></nav>`;
}

function item(id: string, href: string, label: string, selected = false): string {
  return `<li id="${id}" class="mw-list-item${selected ? ' selected' : ''}">${link(href, `<span>${escapeHtml(label)}</span>`)}</li>`;
}

function portlet(id: string, label: string, items: string[], headed: boolean): string {
  const empty = items.length === 0 ? ' emptyPortlet' : '';
  const hidden = items.length === 0 ? ' hidden' : '';
  const heading = headed ? `<div class="vector-menu-heading">${escapeHtml(label)}</div>` : '';
  return `<div id="${id}" class="vector-menu mw-portlet mw-portlet-${id.slice(2)}${empty}"${hidden}>${heading}<div class="vector-menu-content"><ul class="vector-menu-content-list">${items.join('')}</ul></div></div>`;
}

function decodePath(path: string): string {
  return decodeURIComponent(path.replace(/^\/wiki\//, ''));
}
