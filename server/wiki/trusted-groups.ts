import { z } from 'zod';
import type { ReadOptions, WikiApi } from '../ports.ts';

const Groups = z.object({
  query: z.object({
    usergroups: z.array(z.object({ name: z.string(), rights: z.array(z.string()).default([]) }))
  })
});

/** The groups of a wiki whose members have the right to have their own edits reviewed automatically. */
export async function readTrustedGroups(api: WikiApi, options: ReadOptions = {}): Promise<string[]> {
  const { query } = await api.get({ meta: 'siteinfo', siprop: 'usergroups' }, Groups, options);
  return query.usergroups.filter(({ rights }) => rights.includes('autoreview')).map(({ name }) => name);
}
