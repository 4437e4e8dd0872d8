import { escapeHtml } from '../render/escape-html.ts';
import type { PageContext } from './page-context.ts';

/** The filter form of Special:PendingChanges in either markup. */
export function pendingForm(context: PageContext, markup: 'list' | 'codex'): string {
  const { message } = context;
  const codex = markup === 'codex';
  const field = codex ? ' class="cdx-text-input__input"' : '';
  const label = (id: string, text: string): string =>
    `<label for="${id}"${codex ? ' class="cdx-label__label"' : ''}>${escapeHtml(text)}</label>`;
  const value = (name: string): string => escapeHtml(context.parameter(name) ?? '');
  const fields = [
    `${label('namespace', message('namespace'))} ${namespaces(context, codex)}`,
    `${label('wpCategory', message('category'))} <input name="category" size="20" value="${value('category')}" id="wpCategory"${field}/>`,
    `${label('wpSize', message('maxSize'))} <input name="size" size="6" type="number" value="${value('size')}" id="wpSize"${field}/>`
  ];
  const watched = `<input name="watched" type="checkbox" value="1" id="wpWatched"${context.parameter('watched') ? ' checked=""' : ''}/> ${label('wpWatched', message('watched'))}`;
  const submit = `<input type="submit" value="${escapeHtml(message('show'))}"${codex ? ' class="cdx-button cdx-button--action-progressive"' : ''}/>`;
  const items = fields.map((html) => `<span class="cdx-field__item">${html}</span>`).join(' ');
  const introduction = `<p>${escapeHtml(message('pendingIntro'))}</p>`;
  return `${codex ? '' : introduction}<form name="pendingchanges" action="/w/index.php" method="get"${codex ? ' class="mw-fr-form-container"' : ''}>
<fieldset${codex ? ' class="cdx-field"' : ''}><legend${codex ? ' class="cdx-label"' : ''}>${escapeHtml(message('pendingLegend'))}</legend>${codex ? introduction : ''}
<input type="hidden" value="${escapeHtml(context.special('PendingChanges'))}" name="title"/>
<div class="cdx-field__control">${items}</div>
<div class="cdx-field__control"><span>${watched}</span> ${submit}</div>
</fieldset></form>`;
}

function namespaces(context: PageContext, codex: boolean): string {
  const chosen = context.parameter('namespace') ?? '';
  const { settings } = context.wiki;
  const options = ['', ...settings.reviewNamespaces.map(String)].map((id) => {
    const name = settings.namespaces.find((entry) => String(entry.id) === id)?.name ?? '';
    const text = id === '' ? context.message('all') : id === '0' ? context.message('articles') : name;
    return `<option value="${id}"${id === chosen ? ' selected="selected"' : ''}>${escapeHtml(text)}</option>`;
  });
  return `<select id="namespace" name="namespace" class="${codex ? 'cdx-select ' : ''}namespaceselector">${options.join('')}</select>`;
}
