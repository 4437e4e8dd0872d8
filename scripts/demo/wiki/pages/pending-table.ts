import { escapeHtml } from '../render/escape-html.ts';
import { pagePath, scriptPath } from '../render/page-url.ts';
import { link, sizeChangeHtml } from './link-html.ts';
import type { PendingList, PendingRow } from './list-pending.ts';
import type { PageContext } from './page-context.ts';

/** The list of pending pages in the Codex table that FlaggedRevs draws since 1.43. */
export function pendingTable(
  context: PageContext,
  list: PendingList,
  age: (row: PendingRow) => string
): string {
  const { message } = context;
  const newestFirst = context.parameter('desc') === '1';
  const caption = escapeHtml(message('pendingCaption'));
  const total = `<span>${escapeHtml(message('pendingTotal', '\u0001')).replace('\u0001', `<strong class="cdx-info-chip">${context.format.number(list.total)}</strong>`)}</span>`;
  const sort = scriptPath({
    title: context.special('PendingChanges'),
    sort: 'fp_pending_since',
    asc: newestFirst ? 1 : '',
    desc: newestFirst ? '' : 1
  });
  const bar = pager(context, list);
  const head =
    `<th scope="col"><span class="cdx-table__th-content">${escapeHtml(message('pageColumn'))}</span></th>` +
    `<th scope="col" class="cdx-table__table__cell--align-center"><span class="fr-cdx-icon-eye" aria-hidden="true"></span></th>` +
    `<th scope="col"><span class="cdx-table__th-content">${escapeHtml(message('sizeColumn'))}</span></th>` +
    `<th scope="col" class="cdx-table__table__cell--has-sort" aria-sort="${newestFirst ? 'descending' : 'ascending'}">${link(sort, `<span class="cdx-table__table__sort-button">${escapeHtml(message('sinceColumn'))} <span class="cdx-icon cdx-icon--small cdx-table__table__sort-icon fr-icon-${newestFirst ? 'desc' : 'asc'}" aria-hidden="true">${newestFirst ? '\u25bc' : '\u25b2'}</span></span>`)}</th>`;
  const rows = list.rows.map((row) => tableRow(context, row, age(row)));
  return `${bar}<div class="cdx-table mw-fr-pending-changes-table"><div class="cdx-table__header"><div class="cdx-table__header__caption" aria-hidden="true">${caption}</div><div class="cdx-table__header__header-content">${total}</div></div><div class="cdx-table__table-wrapper"><table class="cdx-table__table cdx-table__table--borders-vertical"><caption>${caption}</caption><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div><div class="cdx-table__footer">${total}</div></div>${bar}`;
}

function tableRow(context: PageContext, row: PendingRow, age: string): string {
  const { page, stable, latest } = row;
  const { message } = context;
  const title = link(pagePath(page.title), escapeHtml(page.title), {
    class: 'mw-fr-pending-changes-page-title',
    title: page.title
  });
  const history = link(
    scriptPath({ title: page.title, action: 'history' }),
    escapeHtml(message('historyLink')),
    { class: 'mw-fr-pending-changes-page-history', title: page.title }
  );
  const edit = link(scriptPath({ title: page.title, action: 'edit' }), escapeHtml(message('editLink')), {
    class: 'mw-fr-pending-changes-page-edit',
    title: page.title
  });
  const review = link(
    context.request.url.origin + scriptPath({ title: page.title, diff: 'cur', oldid: stable.id }),
    escapeHtml(message('reviewLinkLong')),
    { class: 'cdx-docs-link' }
  );
  return `<tr class=''>
<td>${title} (${history} | ${edit})</td>
<td class='cdx-table__table__cell--align-center'>${review}</td>
<td>${sizeChangeHtml(context, latest.size - stable.size, latest.size)}</td>
<td><span>${escapeHtml(age)}</span></td>
</tr>`;
}

function pager(context: PageContext, list: PendingList): string {
  if (list.previous === null && list.next === null) return '';
  const title = context.special('PendingChanges');
  const button = (name: string, label: string, parameters: Record<string, string> | null): string => {
    const inner = `<span class="oo-ui-labelElement-label">${escapeHtml(label)}</span>`;
    const target = parameters
      ? link(scriptPath({ title, ...parameters }), inner, {
          class: 'oo-ui-buttonElement-button',
          rel: 'nofollow'
        })
      : inner;
    return `<span class="TablePager-button-${name}"${parameters ? '' : ' aria-disabled="true"'}>${target}</span>`;
  };
  const { message } = context;
  return `<span class="TablePager_nav">${button('first', message('first'), list.previous === null ? null : {})}${button('prev', message('previous'), list.previous === null ? null : { offset: list.previous, dir: 'prev' })}${button('next', message('next'), list.next === null ? null : { offset: list.next })}${button('last', message('last'), list.next === null ? null : { dir: 'prev' })}</span>`;
}
