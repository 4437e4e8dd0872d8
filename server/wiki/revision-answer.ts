import { z } from 'zod';
import type { PageRef, Revision } from '../../shared/revision.ts';

/** A revision as the wiki told it, with its page and what the wiki withholds. */
export interface WikiRevision {
  page: PageRef;
  revision: Revision;
  /** `text`: deleted from public view, or lost by the wiki. Hidden parts are null in `revision`. */
  hidden: { text: boolean; user: boolean; summary: boolean };
  /** The text was asked for and is too large to be fetched. */
  textTooLarge: boolean;
  /** Such as `wikitext`; null when hidden or not asked. The text of any other model is left null. */
  contentModel: string | null;
}

/** rvprop values that `toWikiRevision` relies on; `content` and `contentmodel` come on top where texts are wanted. */
export const REVISION_PROPS = [
  'ids',
  'timestamp',
  'user',
  'userid',
  'comment',
  'flags',
  'tags',
  'sha1'
] as const;

const hiddenMark = z.literal(true).optional();
const Sha1 = z.string().regex(/^[0-9a-f]{40}$/);

const Slot = z.object({
  contentmodel: z.string().optional(),
  content: z.string().optional(),
  texthidden: hiddenMark,
  textmissing: hiddenMark
});

/** One item of prop=revisions in formatversion 2. A part may be absent only where its mark says that it is hidden. */
export const RevisionAnswer = z
  .object({
    revid: z.number().int().positive(),
    parentid: z.number().int().nonnegative(),
    timestamp: z.iso.datetime(),
    user: z.string().min(1).optional(),
    userid: z.number().int().nonnegative().optional(),
    userhidden: hiddenMark,
    comment: z.string().optional(),
    commenthidden: hiddenMark,
    minor: z.boolean(),
    tags: z.array(z.string()),
    sha1: Sha1.optional(),
    sha1hidden: hiddenMark,
    slots: z.object({ main: Slot }).optional()
  })
  .refine(({ user, userhidden, userid }) => userhidden ?? (user !== undefined && userid !== undefined), {
    path: ['user']
  })
  .refine(({ comment, commenthidden }) => commenthidden ?? comment !== undefined, { path: ['comment'] })
  .refine(({ sha1, sha1hidden, slots }) => sha1hidden ?? slots?.main.textmissing ?? sha1 !== undefined, {
    path: ['sha1']
  });

/** The same with the text of the main slot, which may be absent only where it is hidden or lost. */
export const RevisionAnswerWithText = RevisionAnswer.refine(
  ({ slots }) =>
    slots !== undefined &&
    (slots.main.texthidden ??
      slots.main.textmissing ??
      (slots.main.content !== undefined && slots.main.contentmodel !== undefined)),
  { path: ['slots', 'main', 'content'] }
);

/** Turns an answer into our own shape. */
export function toWikiRevision(page: PageRef, answer: z.infer<typeof RevisionAnswer>): WikiRevision {
  const main = answer.slots?.main;
  const contentModel = main?.contentmodel ?? null;
  return {
    page,
    contentModel,
    textTooLarge: false,
    hidden: {
      text: answer.sha1hidden === true || main?.texthidden === true || main?.textmissing === true,
      user: answer.userhidden === true,
      summary: answer.commenthidden === true
    },
    revision: {
      id: answer.revid,
      parentId: answer.parentid,
      timestamp: answer.timestamp,
      // An account allowed to see hidden parts is told them beside their mark; they are not for judging or storing.
      user: answer.userhidden === true ? null : (answer.user ?? null),
      userId: answer.userhidden === true ? null : (answer.userid ?? null),
      summary: answer.commenthidden === true ? null : (answer.comment ?? null),
      minor: answer.minor,
      tags: answer.tags,
      sha1: answer.sha1hidden === true ? null : (answer.sha1 ?? null),
      text: contentModel === 'wikitext' && main?.texthidden !== true ? (main?.content ?? null) : null
    }
  };
}
