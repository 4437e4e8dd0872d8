import type { WikiCore } from './core.ts';
import { addLog } from './logs.ts';

/** Marks an edit as patrolled and says so in the patrol log, as somebody with the right does. */
export function patrol(core: WikiCore, input: { revisionId: number; user: string; at?: number }): void {
  const revision = core.revisions.get(input.revisionId);
  const page = revision && core.pages.get(revision.pageId);
  if (!revision || !page) throw new Error(`There is no revision ${input.revisionId}`);
  if (revision.patrolled) return;
  revision.patrolled = true;
  addLog(core, {
    type: 'patrol',
    action: 'patrol',
    title: page.title,
    ns: page.ns,
    pageId: page.id,
    user: input.user,
    comment: '',
    params: { curid: revision.id, previd: revision.parentId, auto: false },
    ...(input.at === undefined ? {} : { at: input.at })
  });
}
