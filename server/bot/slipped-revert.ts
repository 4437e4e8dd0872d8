import { z } from 'zod';
import type { DecisionRecord } from '../../shared/decision.ts';
import type { ReviewState, Wiki } from '../ports.ts';
import { codeOf } from './failure-codes.ts';

type Accepted = Pick<DecisionRecord, 'page' | 'revisionId' | 'stableRevisionId' | 'revisions'>;
type Edit = Pick<ReviewState['pending'][number], 'id' | 'sha1' | 'tags'>;

/**
 * Whether somebody took back what was accepted between the last look at the page and now. `before` is that look; after
 * a crash nobody remembers it, and what came within moments of the approval (`approvedAt`, by the wiki's clock) counts.
 */
export async function isReverted(
  wiki: Wiki,
  accepted: Accepted,
  before: ReviewState | null,
  approvedAt: number
): Promise<boolean> {
  let after: ReviewState;
  try {
    after = await wiki.readReviewState(accepted.page.id);
  } catch (fault) {
    if (codeOf(fault) === 'page-missing') return false;
    throw fault;
  }
  return before === null
    ? wasTakenBackWithin(await recall(wiki, accepted, after), approvedAt, after, accepted)
    : wasTakenBackSince(before, after, accepted);
}

function wasTakenBackSince(before: ReviewState, after: ReviewState, { revisionId }: Accepted): boolean {
  const place = before.pendingRevisionIds.indexOf(revisionId);
  const older = textsOf([before.stableSha1, ...before.pending.slice(0, place).map(({ sha1 }) => sha1)]);
  const kept = textsOf(before.pending.slice(place).map(({ sha1 }) => sha1));
  const known = new Set([before.stableRevisionId, ...before.pendingRevisionIds]);
  const stableIsNew = after.stableRevisionId !== null && !known.has(after.stableRevisionId);
  if (stableIsNew && after.stableSha1 !== null && older.has(after.stableSha1)) return true;
  return after.pending.filter(({ id }) => !known.has(id)).some((edit) => takesBack(edit, older, kept));
}

const lookedBeforeMs = 60_000;
const lookedAfterMs = 30_000;

function wasTakenBackWithin(
  facts: ReadonlyMap<number, Fact>,
  approvedAt: number,
  after: ReviewState,
  { stableRevisionId, revisionId, revisions }: Accepted
): boolean {
  const ids = revisions.map((revision) => revision.revisionId);
  const textOf = (id: number) => facts.get(id)?.sha1 ?? null;
  const older = textsOf([stableRevisionId, ...ids].filter((id) => id !== revisionId).map(textOf));
  const kept = textsOf([textOf(revisionId)]);
  const known = new Set([stableRevisionId, revisionId, ...ids]);
  const isThen = (at: number) => at >= approvedAt - lookedBeforeMs && at <= approvedAt + lookedAfterMs;
  const stable = after.stableRevisionId === null ? null : facts.get(after.stableRevisionId);
  const news: Edit[] = after.pending.filter(
    ({ id, timestamp }) => !known.has(id) && isThen(Date.parse(timestamp))
  );
  if (stable && !known.has(stable.id) && isThen(stable.at)) news.unshift(stable);
  return news.some((edit) => takesBack(edit, older, kept));
}

function takesBack({ sha1, tags }: Edit, older: ReadonlySet<string>, kept: ReadonlySet<string>): boolean {
  if (sha1 !== null && kept.has(sha1)) return false;
  return (sha1 !== null && older.has(sha1)) || tags.some((tag) => revertTags.has(tag));
}

const revertTags = new Set(['mw-rollback', 'mw-undo', 'mw-manual-revert']);

function textsOf(hashes: readonly (string | null)[]): Set<string> {
  return new Set(hashes.filter((sha1) => sha1 !== null));
}

interface Fact extends Edit {
  readonly at: number;
}

/** The accepted revisions, the one that they stood on, and the stable one of now: as the wiki tells them. */
async function recall(
  wiki: Wiki,
  accepted: Accepted,
  after: ReviewState
): Promise<ReadonlyMap<number, Fact>> {
  const { stableRevisionId, revisionId, revisions } = accepted;
  const ids = [stableRevisionId, revisionId, ...revisions.map((revision) => revision.revisionId)];
  const wanted = [...new Set([...ids, after.stableRevisionId ?? revisionId])];
  const size = await wiki.api.batchSize();
  const facts = new Map<number, Fact>();
  for (let start = 0; start < wanted.length; start += size) {
    const revids = wanted.slice(start, start + size);
    const params = { prop: 'revisions', revids, rvprop: ['ids', 'sha1', 'tags', 'timestamp'] };
    for await (const { query } of wiki.api.queryAll(params, Answer)) {
      for (const { revisions: found = [] } of query?.pages ?? []) {
        for (const { revid: id, sha1 = null, tags, timestamp } of found) {
          facts.set(id, { id, sha1, tags, at: Date.parse(timestamp) });
        }
      }
    }
  }
  return facts;
}

const Answer = z.object({
  query: z
    .object({
      pages: z
        .array(
          z.object({
            revisions: z
              .array(
                z.object({
                  revid: z.number().int(),
                  sha1: z.string().optional(),
                  tags: z.array(z.string()),
                  timestamp: z.iso.datetime()
                })
              )
              .optional()
          })
        )
        .optional()
    })
    .optional()
});
