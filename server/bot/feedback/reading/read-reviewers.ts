import { z } from 'zod';
import type { ReadOptions, WikiApi } from '../../../ports.ts';

/** Those among these accounts that may review now and are not blocked. */
export async function readReviewers(
  api: WikiApi,
  names: readonly string[],
  options: ReadOptions
): Promise<ReadonlySet<string>> {
  const all = [...new Set(names)];
  const reviewers = new Set<string>();
  const size = all.length === 0 ? 1 : await api.batchSize();
  for (let start = 0; start < all.length; start += size) {
    const ususers = all.slice(start, start + size);
    const params = { list: 'users', ususers, usprop: ['rights', 'blockinfo'] };
    const { query } = await api.get(params, Answer, options);
    for (const { name, rights = [], blockid } of query.users) {
      if (rights.includes('review') && blockid === undefined) reviewers.add(name);
    }
  }
  return reviewers;
}

const Answer = z.object({
  query: z.object({
    users: z.array(
      z.object({
        name: z.string(),
        rights: z.array(z.string()).optional(),
        blockid: z.number().int().optional()
      })
    )
  })
});
