import { pagePath } from '../render/page-url.ts';
import type { PageContext } from './page-context.ts';
import type { PageView } from './page-view.ts';
import { viewEdit } from './view-edit.ts';

/** Saves the posted edit form: the address to go to, or the form again with what went wrong. */
export function submitEdit(context: PageContext, title: string): { location: string } | { view: PageView } {
  const { form } = context.request;
  const { wiki, message } = context;
  const text = form.get('wpTextbox1') ?? '';
  const summary = form.get('wpSummary') ?? '';
  const page = wiki.page(title);
  const refuse = (problem: string): { view: PageView } => ({
    view: viewEdit(context, title, { text, summary, problem })
  });
  if (form.get('wpEditToken') !== context.csrfToken) return refuse(message('badToken'));
  if (wiki.core.readOnlyReason !== null) return refuse(message('readOnlyEdit', wiki.core.readOnlyReason));
  const block = wiki.blockOf(context.actor);
  if (block && (!block.partial || block.pages.includes(title)))
    return refuse(message('blockedEdit', block.reason));
  if (page && Number(form.get('editRevId')) !== page.revisions.at(-1)?.id)
    return refuse(message('editConflict'));
  if (page?.revisions.at(-1)?.text !== text.replaceAll('\r\n', '\n').trimEnd()) {
    const undone = Number(form.get('undidRev') ?? 0);
    wiki.edit({
      title,
      user: context.actor,
      text: text.replaceAll('\r\n', '\n'),
      summary,
      minor: form.get('wpMinoredit') === '1',
      ...(undone > 0 ? { tags: ['mw-undo'] } : {})
    });
  }
  return { location: pagePath(wiki.page(title)?.title ?? title) };
}
