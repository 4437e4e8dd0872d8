import { tableDiff } from '../diff/table-diff.ts';
import { latestRevision } from '../model/flagged.ts';
import { isoTime } from '../model/times.ts';
import type { Page, Revision } from '../model/types.ts';
import { ApiError } from './api-error.ts';
import { warn, type ApiContext, type ApiModule } from './context.ts';
import { createParams, type Params } from './params.ts';
import { parseComment, visible } from './query/revision-answer.ts';
import { titleOf } from './target.ts';

/** action=compare: the rows of the difference table in `body`. */
export const compare: ApiModule = {
  name: 'compare',
  parameters: [
    ...['from', 'to'].flatMap((side) =>
      [
        'title',
        'id',
        'rev',
        'slots',
        'text-main',
        'section-main',
        'contentformat-main',
        'contentmodel-main',
        'pst',
        'text'
      ].map((name) => side + name)
    ),
    'torelative prop slots'
  ].join(' '),
  run: (context) => {
    const params = createParams(context, '');
    const props = params.some('prop', compareProps, ['diff', 'ids', 'title']);
    const { from, to } = readSides(context, params);
    const before = from ? textOf(context, from) : '';
    const after = to ? textOf(context, to) : before;
    const label = context.wiki.settings.language === 'fi' ? 'Rivi' : 'Line';
    const body = from || to ? tableDiff(before, after, { lineLabel: (line) => `${label} ${line}:` }) : '';
    const size = props.has('diffsize') ? { diffsize: Buffer.byteLength(body) } : {};
    const diff = params.has('slots') ? { bodies: { main: body } } : { body };
    return {
      compare: {
        ...describe(context, 'from', from, props),
        ...describe(context, 'to', to, props),
        ...(props.has('rel') ? related(from, to) : {}),
        ...size,
        ...(props.has('diff') ? diff : {})
      }
    };
  }
};

/** One side: a revision of a page, or a text of the asker's own. */
type Side = { page: Page; revision: Revision } | { text: string };

const compareProps = 'diff diffsize rel ids title user comment parsedcomment size timestamp'.split(' ');

function readSides(context: ApiContext, params: Params): { from: Side | null; to: Side | null } {
  const from = readSide(context, params, 'from');
  const relative = params.text('torelative');
  if (!from) throw missing(['fromtitle', 'fromid', 'fromrev', 'fromtext', 'fromslots']);
  if (relative === undefined) {
    const to = readSide(context, params, 'to');
    if (!to) throw missing(['totitle', 'toid', 'torev', 'totext', 'torelative', 'toslots']);
    return { from, to };
  }
  if ('text' in from)
    throw new ApiError(
      'compare-relative-to-nothing',
      'No "from" revision for "torelative" to be relative to.'
    );
  const { page, revision } = from;
  const place = page.revisions.indexOf(revision);
  if (relative === 'prev') {
    const previous = page.revisions[place - 1];
    if (previous) return { from: { page, revision: previous }, to: from };
    warnEnd(context, revision, page, 'earliest', 'prev');
    return { from: null, to: from };
  }
  const other = relative === 'cur' ? latestRevision(page) : page.revisions[place + 1];
  if (other) return { from, to: { page, revision: other } };
  warnEnd(context, revision, page, 'latest', 'next');
  return { from, to: null };
}

function warnEnd(context: ApiContext, revision: Revision, page: Page, end: string, relative: string): void {
  const text =
    `Revision ${revision.id} is the ${end} revision of ${page.title}, there is no revision for ` +
    `"torelative=${relative}" to compare to.`;
  warn(context, `compare-no-${relative === 'prev' ? 'prev' : 'next'}`, text);
}

function readSide(context: ApiContext, params: Params, side: 'from' | 'to'): Side | null {
  const { core } = context.wiki;
  const text = params.text(`${side}text-main`) ?? params.text(`${side}text`);
  if (text !== undefined) return { text };
  const id = params.integer(`${side}rev`);
  if (id !== undefined) {
    const revision = core.revisions.get(id);
    const page = revision && core.pages.get(revision.pageId);
    if (!revision || !page) throw new ApiError('nosuchrevid', `There is no revision with ID ${id}.`);
    return { page, revision };
  }
  const title = params.text(`${side}title`);
  const pageId = params.integer(`${side}id`);
  if (title === undefined && pageId === undefined) return null;
  const page =
    title === undefined ? core.pages.get(pageId ?? 0) : core.titles.get(titleOf(context, title).title);
  if (page) return { page, revision: latestRevision(page) };
  if (title === undefined) throw new ApiError('nosuchpageid', `There is no page with ID ${pageId}.`);
  throw new ApiError('missingtitle', `The page ${title} doesn't exist.`);
}

function missing(names: string[]): ApiError {
  const quoted = names.map((name) => `"${name}"`);
  const list = `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}`;
  return new ApiError('missingparam', `At least one of the parameters ${list} is required.`);
}

function textOf(context: ApiContext, side: Side): string {
  if ('text' in side) return side.text;
  const { revision } = side;
  if (visible(context, revision.hidden).text) return revision.text;
  throw new ApiError('missingcontent', `Missing content for revision ID ${revision.id}.`);
}

function describe(
  context: ApiContext,
  prefix: string,
  side: Side | null,
  props: Set<string>
): Record<string, unknown> {
  if (!side || 'text' in side) return {};
  const { page, revision } = side;
  const { hidden } = revision;
  const show = visible(context, hidden);
  const wantsComment = props.has('comment') || props.has('parsedcomment');
  const fields = {
    ...(props.has('ids') ? { id: page.id, revid: revision.id } : {}),
    ...(props.has('title') ? { ns: page.ns, title: page.title } : {}),
    ...(props.has('size') ? { size: revision.size } : {}),
    ...(props.has('timestamp') ? { timestamp: isoTime(revision.at) } : {}),
    ...(hidden.text ? { texthidden: true } : {}),
    ...(props.has('user') && hidden.user ? { userhidden: true } : {}),
    ...(props.has('user') && show.user ? { user: revision.user.name, userid: revision.user.id } : {}),
    ...(wantsComment && hidden.comment ? { commenthidden: true } : {}),
    ...(props.has('comment') && show.comment ? { comment: revision.comment } : {}),
    ...(wantsComment && show.comment ? { parsedcomment: parseComment(context, revision.comment) } : {})
  };
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [prefix + name, value]));
}

/** Neighbours: the revision before the left side and the one after the right side. */
function related(from: Side | null, to: Side | null): Record<string, number> {
  const neighbour = (side: Side | null, step: number): number | undefined => {
    if (!side || 'text' in side) return undefined;
    return side.page.revisions[side.page.revisions.indexOf(side.revision) + step]?.id;
  };
  const prev = neighbour(from, -1);
  const next = neighbour(to, 1);
  return { ...(prev === undefined ? {} : { prev }), ...(next === undefined ? {} : { next }) };
}
