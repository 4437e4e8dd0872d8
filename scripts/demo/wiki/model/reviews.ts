import type { WikiCore } from './core.ts';
import { markReverted } from './edit-tags.ts';
import { stableRevision } from './flagged.ts';
import { addLog } from './logs.ts';
import { digitTime } from './times.ts';
import type { LogEvent, Page, Revision } from './types.ts';
import { actorOf } from './users.ts';

/** A review to be made; `at` is epoch ms (now when left out), `level` 1 unless the wiki has several. */
export type NewReview = {
  revisionId: number;
  user: string;
  comment?: string;
  at?: number;
  level?: number;
  logId?: number;
};

/** Approves a revision. Null, and nothing changes, when it is approved already (at the same level). */
export function review(core: WikiCore, input: NewReview): LogEvent | null {
  const { page, revision } = find(core, input.revisionId);
  const level = input.level ?? 1;
  if (revision.approval?.level === level) return null;
  const stable = stableRevision(page);
  const at = input.at ?? core.now();
  revision.approval = { user: actorOf(core, input.user), at, level, auto: false };
  revision.patrolled = true;
  markReverted(page, revision);
  return write(core, page, input, stable ? 'approve' : 'approve-i', stable?.id ?? 0, at);
}

/** Takes an approval back; the stable version falls back to the newest approved one. Null when it was not approved. */
export function unreview(core: WikiCore, input: NewReview): LogEvent | null {
  const { page, revision } = find(core, input.revisionId);
  if (!revision.approval) return null;
  revision.approval = null;
  return write(core, page, input, 'unapprove', stableRevision(page)?.id ?? 0, input.at ?? core.now());
}

function find(core: WikiCore, revisionId: number): { page: Page; revision: Revision } {
  const revision = core.revisions.get(revisionId);
  const page = revision && core.pages.get(revision.pageId);
  if (!revision || !page) throw new Error(`There is no revision ${revisionId}`);
  return { page, revision };
}

function write(
  core: WikiCore,
  page: Page,
  input: NewReview,
  action: string,
  stableId: number,
  at: number
): LogEvent {
  const revision = core.revisions.get(input.revisionId);
  page.touched = Math.max(page.touched, at);
  return addLog(core, {
    type: 'review',
    action,
    title: page.title,
    ns: page.ns,
    pageId: page.id,
    user: input.user,
    comment: cut(input.comment ?? ''),
    params: { '0': input.revisionId, '1': stableId, '2': digitTime(revision?.at ?? at) },
    at,
    ...(input.logId === undefined ? {} : { id: input.logId })
  });
}

/** Comments are kept to 500 characters, the last three of them dots when something is lost. */
function cut(comment: string): string {
  const letters = [...comment];
  return letters.length <= 500 ? comment : `${letters.slice(0, 497).join('')}...`;
}
