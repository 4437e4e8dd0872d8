import { pendingRevisions, stableRevision } from '../model/flagged.ts';
import { normalizeAddress } from '../model/addresses.ts';
import type { Page, Revision } from '../model/types.ts';
import { escapeHtml } from '../render/escape-html.ts';
import { pagePath, scriptPath } from '../render/page-url.ts';
import { authorHtml, commentHtml, link, sizeChangeHtml, tagsHtml } from './link-html.ts';
import type { PageContext } from './page-context.ts';
import type { PageView } from './page-view.ts';

/** The newest hundred edits of the wiki. */
export function viewRecentChanges(context: PageContext): PageView {
  return changes(
    context,
    'Recentchanges',
    context.special('Recentchanges'),
    context.message('rcTitle'),
    () => true
  );
}

/** The newest hundred edits of one author. */
export function viewContributions(context: PageContext, author: string): PageView {
  const name = normalizeAddress(author.replaceAll('_', ' '));
  const heading = context.message('contributionsTitle', name);
  return changes(
    context,
    'Contributions',
    context.special('Contributions', name),
    heading,
    (revision) => !revision.hidden.user && revision.user.name === name
  );
}

function changes(
  context: PageContext,
  special: string,
  title: string,
  heading: string,
  wanted: (revision: Revision) => boolean
): PageView {
  const edits = [...context.wiki.core.pages.values()]
    .flatMap((page) => page.revisions.filter(wanted).map((revision) => ({ page, revision })))
    .sort((a, b) => b.revision.at - a.revision.at || b.revision.id - a.revision.id)
    .slice(0, 100);
  return {
    title,
    documentTitle: heading,
    headingHtml: escapeHtml(heading),
    contentHtml: `<ul class="special">${edits.map(({ page, revision }) => line(context, page, revision)).join('\n')}</ul>`,
    action: 'view',
    isArticle: false,
    revisionId: 0,
    special
  };
}

function line(context: PageContext, page: Page, revision: Revision): string {
  const { message } = context;
  const stable = stableRevision(page);
  const pending = pendingRevisions(page).includes(revision);
  const parent = page.revisions[page.revisions.indexOf(revision) - 1];
  const review =
    pending && stable
      ? ` <b class="mw-fr-reviewlink">[${link(scriptPath({ title: page.title, oldid: stable.id, diff: 'cur' }), escapeHtml(message('rcNeedsReview')))}]</b>`
      : '';
  const diff = link(
    scriptPath({ title: page.title, diff: revision.id, oldid: revision.parentId }),
    escapeHtml(message('prev'))
  );
  const history = link(
    scriptPath({ title: page.title, action: 'history' }),
    escapeHtml(message('historyLink'))
  );
  const state = pending ? 'flaggedrevs-pending mw-changeslist-need-review' : 'mw-changeslist-reviewed';
  return `<li data-mw-revid="${revision.id}" class="mw-changeslist-line ${state}"><span class="mw-changeslist-links"><span>${diff}</span><span>${history}</span></span> ${escapeHtml(context.format.dateTime(revision.at))} ${link(pagePath(page.title), escapeHtml(page.title), { class: 'mw-changeslist-title', title: page.title })} ${sizeChangeHtml(context, revision.size - (parent?.size ?? 0), revision.size)} ${authorHtml(context, revision)} ${commentHtml(context, revision.comment, revision.hidden.comment, false)}${tagsHtml(context, revision)}${review}</li>`;
}
