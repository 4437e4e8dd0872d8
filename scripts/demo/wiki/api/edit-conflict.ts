import { latestRevision } from '../model/flagged.ts';
import { readTime } from '../model/times.ts';
import type { Page } from '../model/types.ts';
import { ApiError } from './api-error.ts';
import type { ApiContext } from './context.ts';
import type { Params } from './params.ts';

/**
 * Refuses with `editconflict` when somebody else edited since the base. Within one second nothing is noticed: the
 * wiki tells a base and a newer edit apart by their times.
 */
export function checkConflict(context: ApiContext, params: Params, page: Page | null): void {
  const baseTime = params.text('basetimestamp');
  const startTime = params.text('starttimestamp');
  if (!page) {
    checkDeletion(context, params, startTime);
    return;
  }
  if (!params.has('text')) return;
  const baseId = params.integer('baserevid');
  const base = baseId === undefined ? undefined : context.wiki.core.revisions.get(baseId);
  const at = base?.at ?? (baseTime === undefined ? null : readTime(baseTime, context.wiki.now()));
  if (at === null) return;
  const since = page.revisions.filter(
    (revision) => revision.at > at && revision.user.name !== context.userName
  );
  const latest = latestRevision(page);
  if (since.length > 0 && latest.id !== baseId) throw new ApiError('editconflict', 'Edit conflict.');
}

/** A page deleted after the editing began must be created anew on purpose. */
function checkDeletion(context: ApiContext, params: Params, startTime: string | undefined): void {
  const title = params.text('title') ?? '';
  const start = startTime === undefined ? null : readTime(startTime, context.wiki.now());
  const deleted = context.wiki.core.logs.findLast(
    (event) => event.type === 'delete' && event.action === 'delete' && event.title === title
  );
  if (start === null || !deleted || deleted.at < start || params.flag('recreate')) return;
  throw new ApiError('pagedeleted', 'The page has been deleted since you fetched its timestamp.');
}
