import { z } from 'zod';
import type { ReadOptions, WikiApi } from '../ports.ts';
import { inBatches } from './in-batches.ts';

/** A review of a revision; `stableRevisionId` is what was stable before it, 0 for nothing, null for no matter. */
export interface ReviewOfRevision {
  readonly logId: number;
  readonly revisionId: number;
  readonly stableRevisionId: number | null;
}

/** The edit that a review is about: the oldest that waited for it, or the one that was reviewed where none did. */
export interface WaitingEdit {
  readonly revisionId: number;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Null when hidden. */
  readonly user: string | null;
  readonly waited: boolean;
}

interface Edit {
  readonly pageId: number;
  readonly revisionId: number;
  readonly parentId: number;
  readonly at: number;
  readonly user: string | null;
}

/** A way back: from the edit that was reviewed over the ones before it to the stable revision. */
interface Way {
  readonly review: ReviewOfRevision;
  readonly stable: number;
  at: Edit;
}

/** Most reviews accept an edit or two; longer ways are asked for one by one. */
const mostSteps = 12;

/** The edits behind reviews, by log id; deleted ones are left out. Pages are walked back together, 50 or 500 to a request. */
export async function readPendingEdits(
  api: WikiApi,
  reviews: readonly ReviewOfRevision[],
  options: ReadOptions
): Promise<Map<number, WaitingEdit>> {
  const edits = new Map<number, Edit>();
  const read = (ids: readonly number[]) => readEdits(api, ids, edits, options);
  await read(reviews.map(({ revisionId }) => revisionId));
  const found = new Map<number, WaitingEdit>();
  let ways: Way[] = [];
  for (const review of reviews) {
    const { logId, revisionId, stableRevisionId: stable } = review;
    const reviewed = edits.get(revisionId);
    if (!reviewed) continue;
    // The first review of a page, a withdrawal, or an older revision than the stable one: nothing had waited.
    if (stable === null || stable === 0 || stable >= revisionId) found.set(logId, toWaiting(reviewed, false));
    else ways.push({ review, stable, at: reviewed });
  }
  for (let step = 0; ways.length > 0 && step < mostSteps; step += 1) {
    await read(ways.filter(goesOn).map(({ at }) => at.parentId));
    ways = ways.filter((way) => {
      const parent = goesOn(way) ? edits.get(way.at.parentId) : undefined;
      // Where the edit before is gone, this is the first one that is still there.
      if (!parent) found.set(way.review.logId, toWaiting(way.at, true));
      else way.at = parent;
      return parent !== undefined;
    });
  }
  await Promise.all(
    ways.map(async ({ review, stable, at }) => {
      const first = (await readFirstAfter(api, at.pageId, stable, options)) ?? at;
      found.set(review.logId, toWaiting(first, true));
    })
  );
  return found;
}

function goesOn({ at, stable }: Way): boolean {
  return at.parentId > stable;
}

function toWaiting({ revisionId, at, user }: Edit, waited: boolean): WaitingEdit {
  return { revisionId, at, user, waited };
}

const Pages = z.object({
  query: z
    .object({
      pages: z
        .array(
          z.object({
            pageid: z.number().int().optional(),
            revisions: z
              .array(
                z.object({
                  revid: z.number().int(),
                  parentid: z.number().int().default(0),
                  timestamp: z.iso.datetime(),
                  user: z.string().optional(),
                  userhidden: z.literal(true).optional()
                })
              )
              .optional()
          })
        )
        .optional()
    })
    .optional()
});

const props = { prop: 'revisions', rvprop: ['ids', 'timestamp', 'user'] };

/** Reads those that are not there yet; what the wiki does not have stays away. */
async function readEdits(
  api: WikiApi,
  revisionIds: readonly number[],
  edits: Map<number, Edit>,
  options: ReadOptions
): Promise<void> {
  const unknown = revisionIds.filter((id) => !edits.has(id));
  await Promise.all(
    inBatches(unknown, await api.batchSize()).map(async (revids) => {
      for await (const answer of api.queryAll({ ...props, revids }, Pages, options))
        for (const edit of editsIn(answer)) edits.set(edit.revisionId, edit);
    })
  );
}

async function readFirstAfter(
  api: WikiApi,
  pageId: number,
  stable: number,
  options: ReadOptions
): Promise<Edit | null> {
  const asked = { ...props, pageids: pageId, rvdir: 'newer', rvstartid: stable, rvlimit: 2 };
  const answer = await api.get(asked, Pages, options);
  return editsIn(answer).find(({ revisionId }) => revisionId > stable) ?? null;
}

function editsIn({ query }: z.infer<typeof Pages>): Edit[] {
  return (query?.pages ?? []).flatMap(({ pageid = 0, revisions = [] }) =>
    revisions.map(({ revid, parentid, timestamp, user, userhidden }) => ({
      pageId: pageid,
      revisionId: revid,
      parentId: parentid,
      at: Date.parse(timestamp),
      // An account allowed to see hidden names is told them beside their mark.
      user: userhidden === true ? null : (user ?? null)
    }))
  );
}
