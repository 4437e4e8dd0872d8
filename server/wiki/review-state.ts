import { z } from 'zod';
import type { Revision } from '../../shared/revision.ts';
import type { ReadOptions, ReviewState } from '../ports.ts';
import { REVISION_PROPS, RevisionAnswer, toWikiRevision } from './revision-answer.ts';
import { collectRevisions } from './revisions.ts';
import type { WikiClient } from './wiki-client.ts';
import { WikiError } from './wiki-error.ts';

/** The state of a page right now, with the facts that an act is held against. */
export interface LiveReviewState extends ReviewState {
  latestRevisionId: number;
  /** Revisions after the stable one, oldest first, without texts; empty when the page has no stable revision. */
  pending: Revision[];
  pendingSince: string | null;
}

const AT_ONCE = 50;

/**
 * Reads the state of a page in one request that no cache may answer (a second one only when more than 50 revisions wait).
 * It may come from a replica database, hence maxlag here too: a wiki whose replicas lag is waited for. Throws
 * `page-missing` for a page that is gone.
 */
export async function readReviewState(
  client: WikiClient,
  pageId: number,
  options: ReadOptions = {}
): Promise<LiveReviewState> {
  const { query } = await client.get(
    {
      pageids: pageId,
      prop: ['info', 'flagged', 'revisions'],
      meta: 'userinfo',
      uiprop: 'rights',
      intestactions: 'review',
      intestactionsdetail: 'full',
      rvprop: REVISION_PROPS,
      rvlimit: AT_ONCE,
      maxage: 0,
      smaxage: 0
    },
    StateOfPage,
    options
  );
  const [page] = query.pages;
  if ('missing' in page || page.pageid !== pageId) throw new WikiError('page-missing', { pageId });
  const ref = { id: page.pageid, namespace: page.ns, title: page.title };
  const stableId = page.flagged?.stable_revid ?? null;
  const newest = page.revisions.map((answer) => toWikiRevision(ref, answer).revision);
  const at = newest.findIndex(({ id }) => id === stableId);
  const fromStable = at >= 0 ? newest.slice(0, at + 1).reverse() : null;
  const [stable, ...pending] =
    stableId === null ? [] : (fromStable ?? (await readFrom(client, pageId, stableId, options)));
  return {
    page: ref,
    stableRevisionId: stableId,
    pendingRevisionIds: pending.map(({ id }) => id),
    latestRevisionId: page.lastrevid,
    pending,
    stableSha1: stable?.sha1 ?? null,
    pendingSince: page.flagged?.pending_since ?? null,
    hindrances: page.actions.review.map((one) => codeOfHindrance(one, query.userinfo.rights))
  };
}

async function readFrom(
  client: WikiClient,
  pageId: number,
  stableId: number,
  options: ReadOptions
): Promise<Revision[]> {
  const all = await collectRevisions(
    client,
    { pageids: pageId, rvdir: 'newer', rvstartid: stableId, rvlimit: 'max', maxage: 0, smaxage: 0 },
    { ...options, content: false }
  );
  const revisions = all.map(({ revision }) => revision);
  if (revisions[0]?.id !== stableId)
    throw new WikiError('malformed', { path: 'query.pages.0.revisions', reason: 'no-stable' });
  return revisions;
}

const Hindrance = z.object({
  code: z.string(),
  data: z.object({ blockinfo: z.object({ blockpartial: z.boolean().optional() }).optional() }).optional()
});

/**
 * A partial block, and a restriction of who may review the page, stand in the way on some pages only; every other block
 * or lack of right concerns the account.
 */
function codeOfHindrance({ code, data }: z.infer<typeof Hindrance>, rights: readonly string[]): string {
  if (code === 'permissiondenied' && rights.includes('review')) return 'page-restricted';
  return data?.blockinfo?.blockpartial === true ? `partially-${code}` : code;
}

const StateOfPage = z.object({
  query: z.object({
    userinfo: z.object({ rights: z.array(z.string()) }),
    pages: z.tuple([
      z.union([
        z.object({ missing: z.literal(true) }),
        z
          .object({
            pageid: z.number().int().positive(),
            ns: z.number().int(),
            title: z.string().min(1),
            lastrevid: z.number().int().positive(),
            // Errors that stand in the way; none means allowed.
            actions: z.object({ review: z.array(Hindrance) }),
            revisions: z.array(RevisionAnswer).min(1),
            flagged: z
              .object({
                stable_revid: z.number().int().positive(),
                pending_since: z.iso.datetime().optional()
              })
              .optional()
          })
          // A revision that came in between the parts of one answer, or a part that was lost.
          .refine(({ lastrevid, revisions }) => revisions[0]?.revid === lastrevid, { path: ['lastrevid'] })
          .refine(({ revisions }) => isUnbroken(revisions), { path: ['revisions'] })
          .refine(
            ({ flagged, lastrevid }) =>
              flagged === undefined ||
              (flagged.pending_since === undefined) === (flagged.stable_revid === lastrevid),
            { path: ['flagged'] }
          )
      ])
    ])
  })
});

function isUnbroken(revisions: readonly z.infer<typeof RevisionAnswer>[]): boolean {
  return revisions.every((one, at) => at === 0 || one.timestamp <= (revisions[at - 1]?.timestamp ?? ''));
}
