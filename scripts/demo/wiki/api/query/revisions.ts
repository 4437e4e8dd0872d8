import { digitTime } from '../../model/times.ts';
import type { Page, Revision } from '../../model/types.ts';
import { normalizeAddress } from '../../model/addresses.ts';
import { ApiError } from '../api-error.ts';
import { warn } from '../context.ts';
import type { PageEntry } from './page-set.ts';
import type { QueryModule, QueryRun } from './query-module.ts';
import { revisionAnswer, type RevisionProps } from './revision-answer.ts';

/** prop=revisions: the latest revision of many pages, the history of one, or revisions by id. */
export const revisions: QueryModule = {
  name: 'revisions',
  prefix: 'rv',
  kind: 'prop',
  parameters:
    'prop slots limit startid endid start end dir user excludeuser tag continue contentformat-main section',
  run: (query) => {
    const wanted = readRevisionProps(query);
    if (query.pages.source === 'revids') {
      for (const entry of query.pages.entries) put(query, entry, entry.revisions, wanted);
      return;
    }
    const single = singlePageParameters.filter((name) => query.params.has(name) && isSingle(query, name));
    const existing = query.pages.entries.filter((entry) => entry.page);
    if (single.length === 0) {
      for (const entry of existing) put(query, entry, entry.page?.revisions.slice(-1) ?? [], wanted);
      return;
    }
    if (query.pages.entries.length > 1 || query.pages.source === 'generator') throw tooManyPages();
    for (const entry of existing) if (entry.page) putHistory(query, entry, entry.page, wanted);
  }
};

/** Reads rvprop and rvslots (or the like), with the warning that an answer without slots brings. */
export function readRevisionProps(query: QueryRun): RevisionProps {
  const { context, params } = query;
  const flagged = context.module === 'query+revisions' ? ['flagged'] : [];
  const scores = context.wiki.settings.scores ? ['oresscores'] : [];
  const fallback = ['ids', 'timestamp', 'flags', 'comment', 'user'];
  const props = params.some('prop', [...revisionProps, ...flagged, ...scores], fallback);
  const slots = params.has('slots');
  if (!slots && (props.has('content') || props.has('contentmodel'))) {
    const module = context.module;
    context.module = 'main';
    warn(context, 'deprecation-help', deprecationText);
    context.module = module;
    warn(
      context,
      'deprecation',
      'Because "rvslots" was not specified, a legacy format has been used for the output. This format is ' +
        'deprecated, and in the future the new format will always be used.'
    );
  }
  return { props, slots };
}

/** The notice that comes once with any deprecation. */
export const deprecationText =
  'Subscribe to the mediawiki-api-announce mailing list at ' +
  '<https://lists.wikimedia.org/postorius/lists/mediawiki-api-announce.lists.wikimedia.org/> ' +
  'for notice of API deprecations and breaking changes.';

const revisionProps =
  'ids flags timestamp user userid size slotsize sha1 slotsha1 contentmodel comment parsedcomment content tags roles'.split(
    ' '
  );

const singlePageParameters = ['limit', 'startid', 'endid', 'dir', 'start', 'end', 'user', 'excludeuser'];

function isSingle(query: QueryRun, name: string): boolean {
  return name !== 'dir' || query.params.text('dir') === 'newer';
}

function put(query: QueryRun, entry: PageEntry, list: Revision[], wanted: RevisionProps): void {
  entry.answer['revisions'] = list.map((revision) => revisionAnswer(query.context, revision, wanted));
}

function putHistory(query: QueryRun, entry: PageEntry, page: Page, wanted: RevisionProps): void {
  const { params } = query;
  const newer = params.one('dir', ['newer', 'older'], 'older') === 'newer';
  const content = wanted.props.has('content');
  const limit = params.limit('limit', 10, content ? 50 : 500, content ? 500 : 5000);
  const ordered = newer ? page.revisions : page.revisions.toReversed();
  const found = between(query, ordered, newer).filter((revision) => isByUser(query, revision));
  const from = Number(params.text('continue')?.split('|')[1] ?? 0);
  const start = from === 0 ? 0 : found.findIndex((revision) => revision.id === from);
  const rest = found.slice(Math.max(start, 0));
  put(query, entry, rest.slice(0, limit), wanted);
  const next = rest[limit];
  if (next) query.continueWith({ continue: `${digitTime(next.at)}|${next.id}` });
}

function between(query: QueryRun, ordered: Revision[], newer: boolean): Revision[] {
  const { params } = query;
  const place = (id: number | undefined): number | undefined => {
    if (id === undefined) return undefined;
    const at = query.context.wiki.core.revisions.get(id)?.at;
    if (at === undefined) throw new ApiError('nosuchrevid', `There is no revision with ID ${id}.`);
    return at;
  };
  const startId = params.integer('startid');
  const endId = params.integer('endid');
  const start = place(startId) ?? params.time('start');
  const end = place(endId) ?? params.time('end');
  const sign = newer ? 1 : -1;
  return ordered.filter((revision) => {
    const afterStart =
      start === undefined || sign * (revision.at - start) >= tie(revision, startId, start, sign);
    const beforeEnd = end === undefined || sign * (end - revision.at) >= tie(revision, endId, end, -sign);
    return afterStart && beforeEnd;
  });
}

/** Revisions of one second are told apart by their ids: 1 puts the revision outside, 0 inside. */
function tie(revision: Revision, id: number | undefined, at: number, sign: number): number {
  return id !== undefined && revision.at === at && sign * (revision.id - id) < 0 ? 1 : 0;
}

function isByUser(query: QueryRun, revision: Revision): boolean {
  const only = query.params.text('user');
  const not = query.params.text('excludeuser');
  const name = revision.hidden.user ? '' : revision.user.name;
  if (only !== undefined && normalizeAddress(only) !== name) return false;
  return not === undefined || normalizeAddress(not) !== name;
}

function tooManyPages(): ApiError {
  return new ApiError(
    'invalidparammix',
    '"titles", "pageids" or a generator was used to supply multiple pages, but the "rvlimit", "rvstartid", ' +
      '"rvendid", "rvdir=newer", "rvuser", "rvexcludeuser", "rvstart", and "rvend" parameters may only be used on ' +
      'a single page.'
  );
}
