import { takeId, type WikiCore } from './core.ts';
import type { LogEvent } from './types.ts';
import { actorOf } from './users.ts';

/** A log entry to be written; `user` is a name, `at` epoch ms (now when left out). */
export type NewLogEvent = Pick<
  LogEvent,
  'type' | 'action' | 'title' | 'ns' | 'pageId' | 'comment' | 'params'
> & {
  user: string;
  at?: number;
  id?: number;
  tags?: string[];
  revisionId?: number;
};

/** Logs whose entries are not among the recent changes. */
const unlisted = new Set(['review', 'create', 'patrol']);

/** Writes a log entry and gives it back. */
export function addLog(core: WikiCore, input: NewLogEvent): LogEvent {
  const user = actorOf(core, input.user);
  const event: LogEvent = {
    id: takeId(core, 'log', input.id),
    type: input.type,
    action: input.action,
    at: input.at ?? core.now(),
    user,
    title: input.title,
    ns: input.ns,
    pageId: input.pageId,
    comment: input.comment,
    params: input.params,
    tags: input.tags ?? [],
    changeId: unlisted.has(input.type) ? 0 : takeId(core, 'change'),
    revisionId: input.revisionId ?? 0,
    bot: false
  };
  core.logs.push(event);
  return event;
}
