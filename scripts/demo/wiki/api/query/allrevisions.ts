import { digitTime } from '../../model/times.ts';
import type { Revision } from '../../model/types.ts';
import type { QueryModule, QueryRun } from './query-module.ts';
import { revisionAnswer } from './revision-answer.ts';
import { readRevisionProps } from './revisions.ts';

/** list=allrevisions: all edits newest first, gathered by page. */
export const allrevisions: QueryModule = {
  name: 'allrevisions',
  prefix: 'arv',
  kind: 'list',
  parameters: 'prop slots limit user excludeuser namespace start end dir generatetitles continue',
  run: (query) => {
    const { context, params } = query;
    const wanted = readRevisionProps(query);
    const limit = params.limit('limit', 10);
    const found = select(query);
    const next = found[limit];
    if (next) query.continueWith({ continue: `${digitTime(next.at)}|${next.id}` });
    const groups = new Map<number, Revision[]>();
    for (const revision of found.slice(0, limit)) {
      groups.set(revision.pageId, [...(groups.get(revision.pageId) ?? []), revision]);
    }
    query.answer['allrevisions'] = [...groups].map(([pageid, revisions]) => {
      const page = context.wiki.core.pages.get(pageid);
      const rows = revisions.map((revision) => revisionAnswer(context, revision, wanted));
      return { pageid, revisions: rows, ns: page?.ns ?? 0, title: page?.title ?? '' };
    });
  }
};

function select(query: QueryRun): Revision[] {
  const { params } = query;
  const { core } = query.context.wiki;
  const sign = params.one('dir', ['newer', 'older'], 'older') === 'newer' ? 1 : -1;
  const start = params.time('start');
  const end = params.time('end');
  const user = params.text('user');
  const not = params.text('excludeuser');
  const namespaces = params.list('namespace')?.map(Number);
  const [, fromId] = (params.text('continue') ?? '').split('|').map(Number);
  const sorted = [...core.revisions.values()]
    .filter((revision) => user === undefined || revision.user.name === user)
    .filter((revision) => not === undefined || revision.user.name !== not)
    .filter((revision) => !namespaces || namespaces.includes(core.pages.get(revision.pageId)?.ns ?? -1))
    .filter((revision) => start === undefined || sign * (revision.at - start) >= 0)
    .filter((revision) => end === undefined || sign * (end - revision.at) >= 0)
    .sort((a, b) => sign * (a.at - b.at || a.id - b.id));
  if (fromId === undefined) return sorted;
  return sorted.slice(
    Math.max(
      sorted.findIndex((revision) => revision.id === fromId),
      0
    )
  );
}
