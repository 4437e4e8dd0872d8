import { isAddress } from '../model/addresses.ts';
import type { Revision } from '../model/types.ts';
import { escapeHtml } from '../render/escape-html.ts';
import { pagePath, scriptPath } from '../render/page-url.ts';
import type { PageContext } from './page-context.ts';

/** An `a` element; href, class and title are escaped here, `html` is ready HTML. */
export function link(href: string, html: string, attributes: Record<string, string> = {}): string {
  const rest = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
  return `<a href="${escapeHtml(href)}"${rest.join('')}>${html}</a>`;
}

/** A link to a page of the wiki by its title; red when there is none. */
export function pageLink(context: PageContext, title: string, html = escapeHtml(title)): string {
  if (context.wiki.page(title)) return link(pagePath(title), html, { title });
  return link(scriptPath({ title, action: 'edit', redlink: 1 }), html, { class: 'new', title });
}

/** The author of a revision with the links behind the name, as histories and diffs show them. */
export function authorHtml(context: PageContext, revision: Revision, bracketed = false): string {
  if (revision.hidden.user) {
    return `<span class="history-deleted mw-userlink">${escapeHtml(context.message('hiddenUser'))}</span>`;
  }
  const { name } = revision.user;
  const contributions = context.special('Contributions', name);
  const anonymous = isAddress(name);
  const author = link(
    pagePath(anonymous ? contributions : userPage(context, name)),
    `<bdi>${escapeHtml(name)}</bdi>`,
    {
      class: anonymous ? 'mw-userlink mw-anonuserlink' : 'mw-userlink',
      title: anonymous ? contributions : userPage(context, name)
    }
  );
  const tools = link(pagePath(contributions), escapeHtml(context.message('contributions').toLowerCase()), {
    class: 'mw-usertoollinks-contribs',
    title: contributions
  });
  return `${author} <span class="mw-usertoollinks${bracketed ? '' : ' mw-changeslist-links'}">${bracketed ? `(${tools})` : `<span>${tools}</span>`}</span>`;
}

/** The edit summary in its element, with links to pages working; '' when there is none. */
export function commentHtml(context: PageContext, comment: string, hidden: boolean, brackets = true): string {
  if (hidden)
    return `<span class="history-deleted comment">${escapeHtml(context.message('hiddenComment'))}</span>`;
  if (comment === '') return '';
  const text = escapeHtml(comment).replace(
    /\[\[([^[\]|]+)(?:\|([^[\]]+))?\]\]/g,
    (_, target: string, label?: string) => {
      const title = target.replaceAll('&#039;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&');
      return pageLink(context, title, label ?? target);
    }
  );
  return brackets
    ? `<span class="comment">(${text})</span>`
    : `<span class="comment comment--without-parentheses">${text}</span>`;
}

/** The change of size: `strong` when it is large, with the class that colours it. */
export function sizeChangeHtml(context: PageContext, change: number, size: number): string {
  const element = Math.abs(change) > 500 ? 'strong' : 'span';
  const sign = change > 0 ? 'pos' : change < 0 ? 'neg' : 'null';
  const title = context.message('bytesAfter', context.format.number(size));
  return `<${element} dir="ltr" class="mw-plusminus-${sign} mw-diff-bytes" title="${escapeHtml(title)}">${context.format.signed(change)}</${element}>`;
}

/** The tags of an edit; '' when there are none. */
export function tagsHtml(context: PageContext, revision: Revision): string {
  if (revision.tags.length === 0) return '';
  const markers = revision.tags.map(
    (tag) => `<span class="mw-tag-marker mw-tag-marker-${escapeHtml(tag)}">${escapeHtml(tag)}</span>`
  );
  return ` <span class="mw-tag-markers">${escapeHtml(context.message('tags', ''))}${markers.join(', ')}</span>`;
}

function userPage(context: PageContext, name: string): string {
  return `${context.wiki.settings.namespaces.find((entry) => entry.id === 2)?.name ?? 'User'}:${name}`;
}
