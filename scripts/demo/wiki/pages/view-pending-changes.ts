import { escapeHtml } from '../render/escape-html.ts';
import { pagePath, scriptPath } from '../render/page-url.ts';
import { link, sizeChangeHtml } from './link-html.ts';
import { listPending, type PendingList, type PendingRow } from './list-pending.ts';
import type { PageContext } from './page-context.ts';
import type { PageView } from './page-view.ts';
import { pendingForm } from './pending-form.ts';
import { pendingTable } from './pending-table.ts';

/** Special:PendingChanges, as the plain list of 1.39 or as the Codex table of 1.43. */
export function viewPendingChanges(context: PageContext, markup: 'list' | 'codex'): PageView {
  const title = context.special('PendingChanges');
  const heading = context.message('pendingTitle');
  const list = listPending(context);
  const none = `<p>${escapeHtml(context.message('nonePending'))}</p>`;
  const other = markup === 'codex' ? 'list' : 'codex';
  const swap = `<p class="demo-age">${link(scriptPath({ title, markup: other }), escapeHtml(context.message(other === 'list' ? 'asList' : 'asTable')), { class: 'demo-markup' })}</p>`;
  const content =
    list.rows.length === 0
      ? none
      : markup === 'codex'
        ? pendingTable(context, list, (row) => age(context, row))
        : plainList(context, list);
  return {
    title,
    documentTitle: heading,
    headingHtml: escapeHtml(heading),
    contentHtml: pendingForm(context, markup) + content + swap,
    action: 'view',
    isArticle: false,
    revisionId: 0,
    special: 'PendingChanges'
  };
}

function plainList(context: PageContext, list: PendingList): string {
  const items = list.rows.map((row) => {
    const { page, stable, latest } = row;
    const history = link(
      scriptPath({ title: page.title, action: 'history' }),
      escapeHtml(context.message('historyLink')),
      { title: page.title }
    );
    const review = link(
      scriptPath({ title: page.title, diff: 'cur', oldid: stable.id }),
      escapeHtml(context.message('reviewLink')),
      { title: page.title }
    );
    return `<li>${link(pagePath(page.title), escapeHtml(page.title), { title: page.title })} (${history}) ${sizeChangeHtml(context, latest.size - stable.size, latest.size)}\u200e (${review}) <i>(${escapeHtml(age(context, row))})</i></li>`;
  });
  const bar = navigation(context, list);
  return `${bar}<ul>${items.join('')}</ul>${bar}`;
}

function navigation(context: PageContext, list: PendingList): string {
  const { message } = context;
  const step = (label: string, parameters: Record<string, string> | null, className: string): string =>
    parameters
      ? link(
          scriptPath({ title: context.special('PendingChanges'), ...kept(context), ...parameters }),
          escapeHtml(label),
          { class: className }
        )
      : `<span class="${className}" aria-disabled="true">${escapeHtml(label)}</span>`;
  const parts = [
    step(message('first'), list.previous === null ? null : {}, 'mw-firstlink'),
    step(
      message('previous'),
      list.previous === null ? null : { offset: list.previous, dir: 'prev' },
      'mw-prevlink'
    ),
    step(message('next'), list.next === null ? null : { offset: list.next }, 'mw-nextlink'),
    step(message('last'), list.next === null ? null : { dir: 'prev' }, 'mw-lastlink')
  ];
  return `<div class="mw-pager-navigation-bar">${parts.join(' ')}</div>`;
}

function kept(context: PageContext): Record<string, string> {
  const names = ['namespace', 'category', 'size', 'limit', 'watched', 'uselang'];
  return Object.fromEntries(
    names.flatMap((name) => (context.parameter(name) ? [[name, context.parameter(name) ?? '']] : []))
  );
}

function age(context: PageContext, row: PendingRow): string {
  const hours = Math.floor((context.wiki.now() - row.since) / 3_600_000);
  if (hours < 1) return context.message('underAnHour');
  return hours < 48 ? context.message('hours', hours) : context.message('days', Math.floor(hours / 24));
}
