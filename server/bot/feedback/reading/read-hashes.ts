import { z } from 'zod';
import type { ReadOptions, WatchedApproval, WikiApi } from '../../../ports.ts';

/** The SHA-1 of the texts before and after an approval; null where the wiki does not tell it. */
export interface ApprovalHashes {
  readonly decisionId: number;
  readonly beforeSha1: string | null;
  readonly afterSha1: string | null;
}

/** Asks for the hashes of approvals for which that was not done yet, 50 or 500 revisions to a request. */
export async function readHashes(
  api: WikiApi,
  approvals: readonly WatchedApproval[],
  options: ReadOptions
): Promise<ApprovalHashes[]> {
  const unknown = approvals.filter(({ hashesAsked }) => !hashesAsked);
  if (unknown.length === 0) return [];
  const size = await api.batchSize();
  const ids = [
    ...new Set(unknown.flatMap(({ stableRevisionId, revisionId }) => [stableRevisionId, revisionId]))
  ];
  const hashes = new Map<number, string | null>();
  for (let start = 0; start < ids.length; start += size) {
    const revids = ids.slice(start, start + size);
    const params = { prop: 'revisions', revids, rvprop: ['ids', 'sha1'] };
    for await (const { query } of api.queryAll(params, Answer, options)) {
      for (const { revisions = [] } of query?.pages ?? []) {
        for (const { revid, sha1 = null } of revisions) hashes.set(revid, sha1);
      }
    }
  }
  return unknown.map(({ decisionId, stableRevisionId, revisionId }) => ({
    decisionId,
    beforeSha1: hashes.get(stableRevisionId) ?? null,
    afterSha1: hashes.get(revisionId) ?? null
  }));
}

const Answer = z.object({
  query: z
    .object({
      pages: z
        .array(
          z.object({
            revisions: z.array(z.object({ revid: z.number().int(), sha1: z.string().optional() })).optional()
          })
        )
        .optional()
    })
    .optional()
});
