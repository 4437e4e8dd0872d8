import { z } from 'zod';
import { defineEvidence, type Fetched } from './define-evidence.ts';

const Author = z.object({
  /** `missing` is a name without an account here, such as an imported edit's. */
  kind: z.enum(['named', 'temporary', 'address', 'missing']),
  id: z.number().int().nullable(),
  /** Groups in force; expired memberships are left out. */
  groups: z.array(z.string()),
  rights: z.array(z.string()),
  registration: z.string().nullable(),
  editCount: z.number().int().nullable()
});

const Answer = z.object({
  query: z.object({
    users: z.array(
      z.object({
        name: z.string(),
        userid: z.number().int().optional(),
        invalid: z.boolean().optional(),
        missing: z.boolean().optional(),
        temp: z.boolean().optional(),
        groups: z.array(z.string()).optional(),
        groupmemberships: z.array(z.object({ group: z.string(), expiry: z.string() })).optional(),
        rights: z.array(z.string()).optional(),
        registration: z.string().nullish(),
        editcount: z.number().int().optional()
      })
    )
  })
});

/** Who made an edit: kind of account, groups and rights in force (list=users). */
export default defineEvidence({
  id: 'author',
  scope: 'author',
  cost: 'batched',
  schema: Author,
  unavailable: {
    en: 'The author’s account could not be looked up.',
    qqq: 'Shown for a check that needs the groups and rights of the author of an edit.'
  },
  async fetch(subjects, { api, now }) {
    const found = new Map<string, Fetched<z.infer<typeof Author>>>();
    const size = await api.batchSize();
    const names = subjects.map(({ key }) => key);
    for (let start = 0; start < names.length; start += size) {
      const ususers = names.slice(start, start + size);
      const usprop = ['groups', 'groupmemberships', 'rights', 'registration', 'editcount'];
      const { query } = await api.get({ action: 'query', list: 'users', ususers, usprop }, Answer);
      for (const user of query.users) {
        const fetched = toAuthor(user, now);
        if (fetched) found.set(user.name, { value: fetched });
      }
    }
    return found;
  }
});

function toAuthor(
  user: z.infer<typeof Answer>['query']['users'][number],
  now: number
): z.infer<typeof Author> | null {
  if (user.invalid)
    return { kind: 'address', id: null, groups: [], rights: [], registration: null, editCount: null };
  if (user.missing)
    return { kind: 'missing', id: null, groups: [], rights: [], registration: null, editCount: null };
  if (!user.groups || !user.rights) return null;
  const expired = new Set(
    (user.groupmemberships ?? []).filter(({ expiry }) => Date.parse(expiry) <= now).map(({ group }) => group)
  );
  return {
    kind: user.temp || user.groups.includes('temp') ? 'temporary' : 'named',
    id: user.userid ?? null,
    groups: user.groups.filter((group) => !expired.has(group)),
    rights: user.rights,
    registration: user.registration ?? null,
    editCount: user.editcount ?? null
  };
}
