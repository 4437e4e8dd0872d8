import { z } from 'zod';
import type { RevisionOutcome, Store, Wiki } from '../../ports.ts';

const hourMs = 3_600_000;
/** So long people have had, and so long nobody asks about the same edit again. */
const apartMs = 6 * hourMs;
const mostAtOnce = 500;

/** What looking up outcomes works with. */
export interface OutcomeLook {
  readonly wikiId: string;
  readonly wiki: Pick<Wiki, 'api'>;
  readonly store: Pick<Store, 'reviewHistory'>;
  /** Epoch milliseconds: now, and how old edits may be. */
  readonly now: number;
  readonly since: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Looks up what became of edits that were judged, whoever reviewed them: an edit up to the stable revision was approved,
 * one that was and no longer is was withdrawn, and the wiki marks those that were taken back. 50 or 500 to a request.
 */
export async function collectOutcomes({
  wikiId,
  wiki,
  store,
  now,
  since,
  signal
}: OutcomeLook): Promise<void> {
  const lookedBefore = now - apartMs;
  const open = await store.reviewHistory.openRevisions(wikiId, { since, lookedBefore, limit: mostAtOnce });
  if (open.length === 0) return;
  const ids = open.map(({ revisionId }) => revisionId);
  const known = await store.reviewHistory.outcomes(wikiId, ids);
  const size = await wiki.api.batchSize();
  const outcomes: RevisionOutcome[] = [];
  for (let start = 0; start < ids.length; start += size) {
    const revids = ids.slice(start, start + size);
    const params = { prop: ['revisions', 'flagged'], revids, rvprop: ['ids', 'tags'] };
    for await (const { query } of wiki.api.queryAll(params, Answer, signal ? { signal } : {})) {
      for (const { flagged, revisions = [] } of query?.pages ?? []) {
        for (const { revid, tags } of revisions) {
          const isApproved = flagged !== undefined && flagged.stable_revid >= revid;
          const wasApproved = known.get(revid) === 'approved';
          outcomes.push({
            revisionId: revid,
            approvedAt: isApproved && !wasApproved ? now : null,
            unapprovedAt: wasApproved && !isApproved ? now : null,
            revertedAt: tags.includes('mw-reverted') ? now : null
          });
        }
      }
    }
  }
  // What the wiki no longer shows is not asked for again at once either.
  const told = new Set(outcomes.map(({ revisionId }) => revisionId));
  const none = { approvedAt: null, unapprovedAt: null, revertedAt: null };
  const gone = ids.filter((id) => !told.has(id)).map((revisionId) => ({ revisionId, ...none }));
  await store.reviewHistory.learnOutcomes(wikiId, [...outcomes, ...gone], now);
}

const Answer = z.object({
  query: z
    .object({
      pages: z
        .array(
          z.object({
            flagged: z.object({ stable_revid: z.number().int() }).optional(),
            revisions: z
              .array(z.object({ revid: z.number().int(), tags: z.array(z.string()).default([]) }))
              .optional()
          })
        )
        .optional()
    })
    .optional()
});
