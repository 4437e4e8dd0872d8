import { latestRevision } from '../../model/flagged.ts';
import { redirectTarget } from '../../model/redirects.ts';
import { digitTime, isoTime } from '../../model/times.ts';
import { parseTitle } from '../../model/titles.ts';
import type { LogEvent, Revision } from '../../model/types.ts';
import { ApiError } from '../api-error.ts';
import type { ApiContext } from '../context.ts';
import type { QueryModule, QueryRun } from './query-module.ts';
import { commentPart, isAnonymous, userPart, visible } from './revision-answer.ts';

/** list=recentchanges: edits, new pages and log entries (reviews are not among them). */
export const recentchanges: QueryModule = {
  name: 'recentchanges',
  prefix: 'rc',
  kind: 'list',
  parameters:
    'start end dir namespace user excludeuser tag prop show limit type toponly title continue generaterevisions slot',
  run: (query) => {
    const { context, params } = query;
    const props = params.some('prop', changeProps, ['title', 'timestamp', 'ids']);
    const show = params.some('show', showValues, []);
    if (
      (props.has('patrolled') || [...show].some((name) => /patrolled/.test(name))) &&
      !context.rights.includes('patrol')
    ) {
      const text = 'You need the "patrol" or "patrolmarks" right to request the patrolled flag.';
      throw new ApiError('permissiondenied', text);
    }
    const limit = params.limit('limit', 10);
    const found = select(query, show);
    const next = found[limit];
    if (next) query.continueWith({ continue: `${digitTime(next.at)}|${next.id}` });
    query.answer['recentchanges'] = found.slice(0, limit).map((change) => describe(context, change, props));
  }
};

type Change = {
  id: number;
  at: number;
  type: 'edit' | 'new' | 'log';
  ns: number;
  title: string;
  pageId: number;
  source: Revision | LogEvent;
  revision: Revision | null;
  event: LogEvent | null;
};

const changeProps =
  'user userid comment parsedcomment flags timestamp title ids sizes redirect patrolled loginfo tags sha1'.split(
    ' '
  );
const showValues =
  'minor !minor bot !bot anon !anon redirect !redirect patrolled !patrolled unpatrolled autopatrolled !autopatrolled'.split(
    ' '
  );

function select(query: QueryRun, show: Set<string>): Change[] {
  const { params } = query;
  const { core } = query.context.wiki;
  const sign = params.one('dir', ['newer', 'older'], 'older') === 'newer' ? 1 : -1;
  const start = params.time('start');
  const end = params.time('end');
  const types = params.some(
    'type',
    ['edit', 'new', 'log', 'external', 'categorize'],
    ['edit', 'new', 'log', 'categorize']
  );
  const namespaces = params.list('namespace')?.map(Number);
  const [user, not, tag, title] = ['user', 'excludeuser', 'tag', 'title'].map(params.text);
  const [, fromId] = (params.text('continue') ?? '').split('|').map(Number);
  const sorted = changes(query)
    .filter((change) => types.has(change.type))
    .filter((change) => !namespaces || namespaces.includes(change.ns))
    .filter(({ source }) => user === undefined || source.user.name === user)
    .filter(({ source }) => not === undefined || source.user.name !== not)
    .filter(({ source }) => tag === undefined || source.tags.includes(tag))
    .filter((change) => title === undefined || change.title === parseTitle(core.settings, title)?.title)
    .filter((change) => matchesShow(change, show))
    .filter((change) => start === undefined || sign * (change.at - start) >= 0)
    .filter((change) => end === undefined || sign * (end - change.at) >= 0)
    .sort((a, b) => sign * (a.at - b.at || a.id - b.id));
  if (fromId === undefined) return sorted;
  return sorted.slice(
    Math.max(
      sorted.findIndex((change) => change.id === fromId),
      0
    )
  );
}

function changes(query: QueryRun): Change[] {
  const { core } = query.context.wiki;
  const edits = [...core.pages.values()].flatMap((page) =>
    page.revisions
      .filter((revision) => revision.changeId > 0)
      .map((revision): Change => {
        const type = revision.parentId === 0 ? 'new' : 'edit';
        const { id: pageId, ns, title } = page;
        return {
          id: revision.changeId,
          at: revision.at,
          type,
          ns,
          title,
          pageId,
          source: revision,
          revision,
          event: null
        };
      })
  );
  const logs = core.logs
    .filter((event) => event.changeId > 0)
    .map((event): Change => {
      const { changeId: id, at, ns, title, pageId } = event;
      return { id, at, type: 'log', ns, title, pageId, source: event, revision: null, event };
    });
  return [...edits, ...logs];
}

function matchesShow(change: Change, show: Set<string>): boolean {
  const { revision, source } = change;
  const facts: Record<string, boolean> = {
    minor: revision?.minor ?? false,
    bot: source.bot,
    anon: isAnonymous(source.user.name),
    redirect: false,
    patrolled: revision?.patrolled ?? true,
    autopatrolled: revision?.autoPatrolled ?? true,
    unpatrolled: revision !== null && !revision.patrolled
  };
  return [...show].every((name) => (name.startsWith('!') ? !facts[name.slice(1)] : facts[name]));
}

function describe(context: ApiContext, change: Change, props: Set<string>): Record<string, unknown> {
  const { revision, event } = change;
  const has = (name: string): boolean => props.has(name);
  const hidden = revision?.hidden ?? { user: false, comment: false, text: false };
  const source = { user: change.source.user, comment: change.source.comment, hidden };
  const show = visible(context, hidden);
  const parent = revision && context.wiki.core.revisions.get(revision.parentId);
  return {
    type: change.type,
    ...(has('title') ? { ns: change.ns, title: change.title } : {}),
    ...(has('ids')
      ? {
          pageid: change.pageId,
          revid: revision?.id ?? event?.revisionId ?? 0,
          old_revid: revision?.parentId ?? 0,
          rcid: change.id
        }
      : {}),
    ...userPart(source, has('user'), has('userid'), show.user),
    ...(has('flags')
      ? { bot: change.source.bot, new: change.type === 'new', minor: revision?.minor ?? false }
      : {}),
    ...(has('sizes') ? { oldlen: parent?.size ?? 0, newlen: revision?.size ?? 0 } : {}),
    ...(has('timestamp') ? { timestamp: isoTime(change.at) } : {}),
    ...commentPart(context, source, has('comment'), has('parsedcomment'), show.comment),
    ...(has('redirect') ? { redirect: isRedirect(context, change) } : {}),
    ...(has('patrolled') ? patrolPart(revision) : {}),
    ...(has('loginfo') && event
      ? { logid: event.id, logtype: event.type, logaction: event.action, logparams: event.params }
      : {}),
    ...(has('tags') ? { tags: change.source.tags } : {}),
    ...(has('sha1') ? hashPart(context, change) : {})
  };
}

function patrolPart(revision: Revision | null): Record<string, boolean> {
  const patrolled = revision?.patrolled ?? true;
  return { patrolled, unpatrolled: !patrolled, autopatrolled: revision?.autoPatrolled ?? true };
}

/** The hash of the edit, or of the revision that came along with a log entry. */
function hashPart(context: ApiContext, change: Change): Record<string, unknown> {
  const revision = change.revision ?? context.wiki.core.revisions.get(change.event?.revisionId ?? 0);
  if (!revision) return {};
  return visible(context, revision.hidden).text ? { sha1: revision.sha1 } : { sha1hidden: true };
}

function isRedirect(context: ApiContext, change: Change): boolean {
  const page = context.wiki.core.titles.get(change.title);
  return page !== undefined && redirectTarget(context.wiki.settings, latestRevision(page).text) !== null;
}
