import { escapeHtml } from '../../render/escape-html.ts';
import { isAddress } from '../../model/addresses.ts';
import { isoTime } from '../../model/times.ts';
import type { Hidden, Revision } from '../../model/types.ts';
import { scoreOf } from '../../models/derive-scores.ts';
import { parseTitle, titleKey } from '../../model/titles.ts';
import type { ApiContext } from '../context.ts';

/** Which of a revision's parts an answer shows. */
export type RevisionProps = { props: Set<string>; slots: boolean };

/** A revision as prop=revisions and list=allrevisions give it, hidden parts marked and left out. */
export function revisionAnswer(
  context: ApiContext,
  revision: Revision,
  wanted: RevisionProps
): Record<string, unknown> {
  const { props, slots } = wanted;
  const show = visible(context, revision.hidden);
  const has = (name: string): boolean => props.has(name);
  const hiddenSha = revision.hidden.text && has('sha1') ? { sha1hidden: true } : {};
  return {
    ...(has('ids') ? { revid: revision.id, parentid: revision.parentId } : {}),
    ...(has('flags') ? { minor: revision.minor } : {}),
    ...userPart(revision, has('user'), has('userid'), show.user),
    ...(has('timestamp') ? { timestamp: isoTime(revision.at) } : {}),
    ...(has('size') ? { size: revision.size } : {}),
    ...hiddenSha,
    ...(has('sha1') && show.text ? { sha1: revision.sha1 } : {}),
    ...(has('roles') ? { roles: ['main'] } : {}),
    ...(slots ? slotsPart(revision, props, show.text) : contentPart(revision, props, show.text)),
    ...commentPart(context, revision, has('comment'), has('parsedcomment'), show.comment),
    ...(has('tags') ? { tags: revision.tags } : {}),
    ...(has('oresscores') ? { oresscores: scores(revision) } : {}),
    ...(has('flagged') && revision.approval
      ? {
          flagged: {
            user: revision.approval.user.name,
            timestamp: isoTime(revision.approval.at),
            level: 0,
            level_text: 'stable',
            tags: { accuracy: revision.approval.level }
          }
        }
      : {})
  };
}

/** What the asker may see of something hidden in this way. */
export function visible(context: ApiContext, hidden: Hidden): Hidden {
  const history = context.rights.includes('deletedhistory');
  return {
    user: !hidden.user || history,
    comment: !hidden.comment || history,
    text: !hidden.text || context.rights.includes('deletedtext')
  };
}

/** `user`, `userid` and `anon` of an author, or `userhidden`. */
export function userPart(
  revision: Pick<Revision, 'user' | 'hidden'>,
  name: boolean,
  id: boolean,
  shown: boolean
): Record<string, unknown> {
  if (!name && !id) return {};
  return {
    ...(revision.hidden.user ? { userhidden: true } : {}),
    ...(shown && name ? { user: revision.user.name } : {}),
    ...(shown && isAnonymous(revision.user.name) ? { anon: true } : {}),
    ...(shown && id ? { userid: revision.user.id } : {})
  };
}

/** Whether a name is that of somebody without an account. */
export function isAnonymous(name: string): boolean {
  return isAddress(name);
}

/** `comment` and `parsedcomment`, or `commenthidden`. */
export function commentPart(
  context: ApiContext,
  revision: Pick<Revision, 'comment' | 'hidden'>,
  plain: boolean,
  parsed: boolean,
  shown: boolean
): Record<string, unknown> {
  if (!plain && !parsed) return {};
  return {
    ...(revision.hidden.comment ? { commenthidden: true } : {}),
    ...(shown && plain ? { comment: revision.comment } : {}),
    ...(shown && parsed ? { parsedcomment: parseComment(context, revision.comment) } : {})
  };
}

/** A summary with its wikilinks as HTML; templates stay as they are written. */
export function parseComment(context: ApiContext, comment: string): string {
  return escapeHtml(comment).replace(
    /\[\[:?([^\]|]+)(?:\|([^\]]*))?\]\]/gu,
    (whole, target: string, label?: string) => {
      const parsed = parseTitle(context.wiki.settings, target);
      if (!parsed) return whole;
      const path = encodeURI(titleKey(parsed.title)).replaceAll('&amp;', '%26');
      return `<a href="/wiki/${path}" title="${escapeHtml(parsed.title)}">${label ?? target}</a>`;
    }
  );
}

function slotsPart(revision: Revision, props: Set<string>, shown: boolean): Record<string, unknown> {
  const main = {
    ...(props.has('slotsize') ? { size: revision.size } : {}),
    ...(revision.hidden.text && props.has('slotsha1') ? { sha1hidden: true } : {}),
    ...(props.has('slotsha1') && shown ? { sha1: revision.sha1 } : {}),
    ...(props.has('content') || props.has('contentmodel') ? { contentmodel: 'wikitext' } : {}),
    ...(revision.hidden.text && props.has('content') ? { texthidden: true } : {}),
    ...(props.has('content') && shown ? { contentformat: 'text/x-wiki', content: revision.text } : {})
  };
  return Object.keys(main).length > 0 ? { slots: { main } } : {};
}

function contentPart(revision: Revision, props: Set<string>, shown: boolean): Record<string, unknown> {
  if (!props.has('content')) return props.has('contentmodel') ? { contentmodel: 'wikitext' } : {};
  return {
    ...(revision.hidden.text ? { texthidden: true } : {}),
    ...(shown ? { contentformat: 'text/x-wiki', contentmodel: 'wikitext', content: revision.text } : {})
  };
}

/** The wiki's own names of the models; a score that is missing is left out. */
const keptScores = [
  ['damaging', 'damaging'],
  ['goodfaith', 'goodfaith'],
  ['revertrisklanguageagnostic', 'revertrisk']
] as const;

function scores(revision: Revision): Record<string, unknown> {
  return Object.fromEntries(
    keptScores.flatMap(([name, model]) => {
      const value = scoreOf(revision, model);
      return value === null ? [] : [[name, { true: value, false: 1 - value }]];
    })
  );
}
