import { digitTime, isoTime } from '../../model/times.ts';
import { parseTitle } from '../../model/titles.ts';
import type { LogEvent } from '../../model/types.ts';
import { ApiError } from '../api-error.ts';
import type { ApiContext } from '../context.ts';
import type { QueryModule, QueryRun } from './query-module.ts';
import { isAnonymous, parseComment } from './revision-answer.ts';

/** list=logevents. `pageid` is the page that has the title now, `logpage` the page it was. */
export const logevents: QueryModule = {
  name: 'logevents',
  prefix: 'le',
  kind: 'list',
  parameters: 'prop type action start end dir user title namespace prefix tag limit continue',
  run: (query) => {
    const { context, params } = query;
    const props = params.some('prop', logProps, logProps.slice(0, 7));
    const limit = params.limit('limit', 10);
    const found = select(query);
    const next = found[limit];
    if (next) query.continueWith({ continue: `${digitTime(next.at)}|${next.id}` });
    query.answer['logevents'] = found.slice(0, limit).map((event) => describe(context, event, props));
  }
};

const logProps = 'ids title type user timestamp comment details userid parsedcomment tags'.split(' ');

/** Actions that `leaction` accepts. */
const logActions = new Set(
  (
    'block/block block/unblock block/reblock protect/protect protect/modify protect/unprotect protect/move_prot ' +
    'rights/rights rights/autopromote delete/delete delete/restore delete/event delete/revision move/move ' +
    'move/move_redir patrol/patrol patrol/autopatrol create/create review/approve review/approve2 review/approve-i ' +
    'review/approve2-i review/approve-a review/approve2-a review/approve-ia review/approve2-ia review/unapprove ' +
    'review/unapprove2 stable/config stable/modify stable/reset stable/move_stable'
  ).split(' ')
);

function select(query: QueryRun): LogEvent[] {
  const { context, params } = query;
  const { core } = context.wiki;
  const type = params.text('type');
  const action = params.text('action');
  if (action !== undefined && !logActions.has(action) && !action.endsWith('/*')) throw unknownAction(action);
  const title = params.text('title');
  const wanted = title === undefined ? undefined : parseTitle(core.settings, title)?.title;
  const sign = params.one('dir', ['newer', 'older'], 'older') === 'newer' ? 1 : -1;
  const start = params.time('start');
  const end = params.time('end');
  const user = params.text('user');
  const tag = params.text('tag');
  const namespace = params.integer('namespace');
  const [, fromId] = (params.text('continue') ?? '').split('|').map(Number);
  const sorted = core.logs
    .filter((event) => type === undefined || event.type === type)
    .filter((event) => action === undefined || matches(event, action))
    .filter((event) => title === undefined || event.title === wanted)
    .filter((event) => user === undefined || event.user.name === user.replaceAll('_', ' '))
    .filter((event) => namespace === undefined || event.ns === namespace)
    .filter((event) => tag === undefined || event.tags.includes(tag))
    .filter((event) => start === undefined || sign * (event.at - start) >= 0)
    .filter((event) => end === undefined || sign * (end - event.at) >= 0)
    .sort((a, b) => sign * (a.at - b.at || a.id - b.id));
  if (fromId === undefined) return sorted;
  return sorted.slice(
    Math.max(
      sorted.findIndex((event) => event.id === fromId),
      0
    )
  );
}

function matches(event: LogEvent, action: string): boolean {
  const [type, name] = action.split('/');
  return event.type === type && (name === '*' || event.action === name);
}

function unknownAction(action: string): ApiError {
  return new ApiError('unknown_leaction', `Unrecognized value for parameter "leaction": ${action}.`);
}

function describe(context: ApiContext, event: LogEvent, props: Set<string>): Record<string, unknown> {
  const has = (name: string): boolean => props.has(name);
  const pageid = context.wiki.core.titles.get(event.title)?.id ?? 0;
  return {
    ...(has('ids') ? { logid: event.id } : {}),
    ...(has('title') ? { ns: event.ns, title: event.title } : {}),
    ...(has('ids') ? { pageid, logpage: event.pageId } : {}),
    ...(has('details') ? { params: event.params } : {}),
    ...(has('type') ? { type: event.type, action: event.action } : {}),
    ...(has('user') ? { user: event.user.name } : {}),
    ...((has('user') || has('userid')) && isAnonymous(event.user.name) ? { anon: true } : {}),
    ...(has('userid') ? { userid: event.user.id } : {}),
    ...(has('timestamp') ? { timestamp: isoTime(event.at) } : {}),
    ...(has('comment') ? { comment: event.comment } : {}),
    ...(has('parsedcomment') ? { parsedcomment: parseComment(context, event.comment) } : {}),
    ...(has('tags') ? { tags: event.tags } : {})
  };
}
