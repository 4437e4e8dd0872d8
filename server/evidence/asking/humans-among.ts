import { z } from 'zod';
import type { Sources } from '../define-evidence.ts';
import { batchesOf } from './batches.ts';

const Answer = z.object({
  query: z.object({
    users: z.array(z.object({ name: z.string(), rights: z.array(z.string()).optional() }))
  })
});

/** Of these accounts, those that exist and are no bots. */
export async function humansAmong(names: readonly string[], { api, signal }: Sources): Promise<Set<string>> {
  const humans = new Set<string>();
  for (const ususers of batchesOf([...new Set(names)], await api.batchSize())) {
    const params = { action: 'query', list: 'users', ususers, usprop: 'rights' };
    const { query } = await api.get(params, Answer, signal ? { signal } : {});
    for (const { name, rights } of query.users) if (rights && !rights.includes('bot')) humans.add(name);
  }
  return humans;
}
