import { isWithin, normalizeAddress } from '../../model/addresses.ts';
import { latestRevision } from '../../model/flagged.ts';
import { digitTime, isoTime } from '../../model/times.ts';
import type { Revision } from '../../model/types.ts';
import { ApiError } from '../api-error.ts';
import type { ApiContext } from '../context.ts';
import type { QueryModule, QueryRun } from './query-module.ts';
import { commentPart, visible } from './revision-answer.ts';

/** list=usercontribs by names or by a range of addresses. */
export const usercontribs: QueryModule = {
  name: 'usercontribs',
  prefix: 'uc',
  kind: 'list',
  parameters: 'limit start end continue user userids userprefix iprange dir namespace prop show tag toponly',
  run: (query) => {
    const { context, params } = query;
    const fallback = ['ids', 'title', 'timestamp', 'comment', 'size', 'flags'];
    const props = params.some(
      'prop',
      [...fallback, 'sizediff', 'parsedcomment', 'patrolled', 'tags'],
      fallback
    );
    if (props.has('patrolled') && !context.rights.includes('patrol')) {
      const text = 'You need the "patrol" or "patrolmarks" right to request the patrolled flag.';
      throw new ApiError('permissiondenied', text);
    }
    const limit = params.limit('limit', 10);
    const found = select(query);
    const next = found[limit];
    const by = next && isByName(query) ? `name|${next.user.name}|` : '';
    if (next) query.continueWith({ continue: `${by}${digitTime(next.at)}|${next.id}` });
    query.answer['usercontribs'] = found
      .slice(0, limit)
      .map((revision) => describe(context, revision, props));
  }
};

function select(query: QueryRun): Revision[] {
  const { params } = query;
  const { core } = query.context.wiki;
  const names = params.list('user')?.map(normalizeAddress);
  const ids = params.list('userids')?.map(Number);
  const range = params.text('iprange');
  const prefix = params.text('userprefix');
  const sign = params.one('dir', ['newer', 'older'], 'older') === 'newer' ? 1 : -1;
  const start = params.time('start');
  const end = params.time('end');
  const namespaces = params.list('namespace')?.map(Number);
  const tag = params.text('tag');
  const byName = isByName(query);
  const fromId = params.text('continue')?.split('|').at(-1);
  const sorted = [...core.revisions.values()]
    .filter((revision) => !revision.hidden.user)
    .filter(({ user }) => !names || names.includes(user.name))
    .filter(({ user }) => !ids || ids.includes(user.id))
    .filter(({ user }) => range === undefined || isWithin(user.name, range))
    .filter(({ user }) => prefix === undefined || user.name.startsWith(prefix))
    .filter((revision) => !namespaces || namespaces.includes(core.pages.get(revision.pageId)?.ns ?? -1))
    .filter((revision) => tag === undefined || revision.tags.includes(tag))
    .filter((revision) => start === undefined || sign * (revision.at - start) >= 0)
    .filter((revision) => end === undefined || sign * (end - revision.at) >= 0)
    .sort((a, b) => (byName ? sign * orderOf(a, b) : 0) || sign * (a.at - b.at || a.id - b.id));
  if (fromId === undefined) return sorted;
  return sorted.slice(
    Math.max(
      sorted.findIndex((revision) => revision.id === Number(fromId)),
      0
    )
  );
}

/** Edits of several users come user by user. */
function isByName(query: QueryRun): boolean {
  const { params } = query;
  return params.has('iprange') || params.has('userprefix') || (params.list('user')?.length ?? 0) > 1;
}

function orderOf(a: Revision, b: Revision): number {
  return a.user.name.localeCompare(b.user.name, 'en', { numeric: true });
}

function describe(context: ApiContext, revision: Revision, props: Set<string>): Record<string, unknown> {
  const { core } = context.wiki;
  const page = core.pages.get(revision.pageId);
  const parent = core.revisions.get(revision.parentId);
  const has = (name: string): boolean => props.has(name);
  const shown = visible(context, revision.hidden).comment;
  return {
    userid: revision.user.id,
    user: revision.user.name,
    ...(has('ids') ? { pageid: revision.pageId, revid: revision.id, parentid: revision.parentId } : {}),
    ...(has('title') ? { ns: page?.ns ?? 0, title: page?.title ?? '' } : {}),
    ...(has('timestamp') ? { timestamp: isoTime(revision.at) } : {}),
    ...(has('flags')
      ? {
          new: revision.parentId === 0,
          minor: revision.minor,
          top: page !== undefined && latestRevision(page) === revision
        }
      : {}),
    ...commentPart(context, revision, has('comment'), has('parsedcomment'), shown),
    ...(has('patrolled') ? { patrolled: revision.patrolled, autopatrolled: revision.autoPatrolled } : {}),
    ...(has('size') ? { size: revision.size } : {}),
    ...(has('sizediff') ? { sizediff: revision.size - (parent?.size ?? 0) } : {}),
    ...(has('tags') ? { tags: revision.tags } : {})
  };
}
