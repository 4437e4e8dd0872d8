import { z } from 'zod';
import type { ReadOptions, WikiApi } from '../ports.ts';
import { inBatches } from './in-batches.ts';

const Users = z.object({
  query: z.object({ users: z.array(z.object({ name: z.string(), rights: z.array(z.string()).optional() })) })
});

/** Which of these people have the right to have their own edits reviewed automatically, as of now. */
export async function readTrusted(
  api: WikiApi,
  names: readonly string[],
  options: ReadOptions
): Promise<Map<string, boolean>> {
  const batches = inBatches(names, await api.batchSize());
  const answers = await Promise.all(
    batches.map((ususers) => api.get({ list: 'users', ususers, usprop: 'rights' }, Users, options))
  );
  return new Map(
    answers.flatMap(({ query }) =>
      query.users.map(({ name, rights = [] }): [string, boolean] => [name, rights.includes('autoreview')])
    )
  );
}
