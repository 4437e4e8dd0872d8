import type { LogEvent } from '../model/types.ts';
import { escapeHtml } from '../render/escape-html.ts';
import { pagePath, scriptPath } from '../render/page-url.ts';
import { commentHtml, link, pageLink } from './link-html.ts';
import type { PageContext } from './page-context.ts';
import type { PageView } from './page-view.ts';

/** The newest entries of the review log, of one page when `page=` names it. */
export function viewLog(context: PageContext): PageView {
  const wanted = context.parameter('page');
  const title = wanted === null ? null : (context.wiki.page(wanted)?.title ?? wanted.replaceAll('_', ' '));
  const entries = context.wiki.core.logs
    .filter((entry) => entry.type === 'review' && (title === null || entry.title === title))
    .sort((a, b) => b.at - a.at || b.id - a.id)
    .slice(0, 100);
  const heading = context.message('logTitle');
  const list = `<ul class="mw-logevent-loglines">${entries.map((entry) => line(context, entry)).join('\n')}</ul>`;
  return {
    title: context.special('Log', 'review'),
    documentTitle: heading,
    headingHtml: escapeHtml(heading),
    contentHtml: entries.length === 0 ? `<p>${escapeHtml(context.message('logEmpty'))}</p>` : list,
    action: 'view',
    isArticle: false,
    revisionId: 0,
    special: 'Log'
  };
}

function line(context: PageContext, entry: LogEvent): string {
  const revisionId = Number(entry.params['0']);
  const stableId = Number(entry.params['1']);
  const at = context.wiki.revision(revisionId)?.at;
  const unapproved = entry.action.startsWith('unapprove');
  const words = context.message(unapproved ? 'logUnapprove' : 'logApprove');
  const user = link(
    pagePath(context.special('Contributions', entry.user.name)),
    `<bdi>${escapeHtml(entry.user.name)}</bdi>`,
    { class: 'mw-userlink' }
  );
  const changes =
    stableId > 0
      ? ` (${link(scriptPath({ title: entry.title, oldid: stableId, diff: revisionId }), escapeHtml(context.message('logDiff')))})`
      : '';
  const version =
    at === undefined
      ? ''
      : ` (${link(scriptPath({ title: entry.title, oldid: revisionId, diff: 'prev' }), escapeHtml(context.message('logVersion', context.format.dateTime(at))))})`;
  return `<li data-mw-logid="${entry.id}" data-mw-logaction="review/${entry.action}" class="mw-logline-review">${escapeHtml(context.format.dateTime(entry.at))} ${user} ${escapeHtml(words)} ${pageLink(context, entry.title)} ${commentHtml(context, entry.comment, false)} <span class="mw-logevent-actionlink">${changes}${version}</span></li>`;
}
