import { latestRevision, pendingRevisions, stableRevision, isReviewable } from '../model/flagged.ts';
import type { Page, Revision } from '../model/types.ts';
import { escapeHtml } from '../render/escape-html.ts';
import { pagePath, scriptPath } from '../render/page-url.ts';
import type { MessageKey } from '../skin/messages/en.ts';
import { link } from './link-html.ts';
import type { PageContext } from './page-context.ts';

/** The line under an article's heading that says what of it has been reviewed; '' for a fully reviewed page. */
export function revisionTag(context: PageContext, page: Page, shown: Revision): string {
  if (!isReviewable(context.wiki.core, page)) return '';
  const stable = stableRevision(page);
  if (!stable) {
    return tag('mw-fr-revisiontag', 'flaggedrevs_unreviewed', escapeHtml(context.message('unreviewedTag')));
  }
  const pending = pendingRevisions(page).length;
  if (shown.id === latestRevision(page).id) {
    return pending === 0
      ? ''
      : tag('mw-fr-revisiontag', 'flaggedrevs_draft_notsynced', words(context, page, stable, 'draftTag'));
  }
  if (shown.id === stable.id && context.parameter('oldid') === null) {
    return tag(
      'mw-fr-revisiontag',
      'flaggedrevs_stable_notsynced',
      words(context, page, stable, 'stableTag')
    );
  }
  return '';
}

/** The line above the text of an old version that was reviewed; '' for others. */
export function oldRevisionTag(context: PageContext, page: Page, shown: Revision): string {
  if (!shown.approval) return '';
  return tag('mw-fr-revisiontag-old', 'flaggedrevs_stable', words(context, page, shown, 'oldStableTag'));
}

/** The line above a history; '' when nothing of the page has been reviewed. */
export function historyTag(context: PageContext, page: Page): string {
  const stable = stableRevision(page);
  if (!stable) return '';
  const key = pendingRevisions(page).length > 0 ? 'draftTag' : 'oldStableTag';
  return `<div id="mw-fr-revisiontag-edit" class="flaggedrevs_notice plainlinks">${words(context, page, stable, key)}</div>`;
}

function tag(id: string, className: string, html: string): string {
  return `<div id="${id}" class="flaggedrevs_basic ${className} plainlinks noprint">${html}</div>`;
}

// The texts hold links as [$1 label]; they are made into elements after the text has been escaped.
function words(context: PageContext, page: Page, stable: Revision, key: MessageKey): string {
  const pending = pendingRevisions(page).length;
  const addresses: Record<string, string> = {
    A: scriptPath({ title: page.title, oldid: stable.id, diff: 'cur' }),
    B: scriptPath({ title: page.title, stable: 1 }),
    C: `${pagePath(context.special('Log', 'review'))}?page=${encodeURIComponent(page.title)}`
  };
  const date = context.format.date(stable.approval?.at ?? stable.at);
  const text = context.message(key, `\u0001A ${pending}`, pending, '\u0001B', '\u0001C', date);
  return escapeHtml(text).replace(/\[\u0001([ABC]) ([^\]]*)\]/g, (_, name: string, label: string) =>
    link(addresses[name] ?? '', label, { class: 'external text', rel: 'nofollow' })
  );
}
