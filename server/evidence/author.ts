import { z } from 'zod';
import type { WikiApi } from '../ports.ts';
import { batchesOf } from './asking/batches.ts';
import { isAddress } from './asking/user-name.ts';
import { defineEvidence, type Fetched } from './define-evidence.ts';

const Author = z.object({
  /** `imported`: a name that no account here can have; `missing`: one that no account has. */
  kind: z.enum(['named', 'temporary', 'address', 'imported', 'missing']),
  id: z.number().int().nullable(),
  /** Groups in force; expired memberships are left out. */
  groups: z.array(z.string()),
  /** Rights in force, those of global groups included. */
  rights: z.array(z.string()),
  registration: z.string().nullable(),
  editCount: z.number().int().nullable(),
  /** Recent edits with the bot flag, asked only for accounts that hold the right to set it without being bots here. */
  botEdits: z.array(z.number().int())
});
type Author = z.infer<typeof Author>;

const User = z.object({
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
});
const Users = z.object({ query: z.object({ users: z.array(User) }) });
const Changes = z.object({
  query: z.object({ recentchanges: z.array(z.object({ revid: z.number().int(), bot: z.boolean() })) })
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
  async fetch(subjects, { api, now, signal }) {
    const found = new Map<string, Fetched<Author>>();
    const names = subjects.map(({ key }) => key);
    const options = signal ? { signal } : {};
    for (const ususers of batchesOf(names, await api.batchSize())) {
      const usprop = ['groups', 'groupmemberships', 'rights', 'registration', 'editcount'];
      const { query } = await api.get({ action: 'query', list: 'users', ususers, usprop }, Users, options);
      for (const user of query.users) {
        const author = toAuthor(user, now);
        if (author) found.set(user.name, { value: await withBotEdits(user.name, author, api, options) });
      }
    }
    return found;
  }
});

function toAuthor(user: z.infer<typeof User>, now: number): Author | null {
  if (user.invalid) return stranger(isAddress(user.name) ? 'address' : 'imported');
  if (user.missing) return stranger('missing');
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
    editCount: user.editcount ?? null,
    botEdits: []
  };
}

function stranger(kind: Author['kind']): Author {
  return { kind, id: null, groups: [], rights: [], registration: null, editCount: null, botEdits: [] };
}

/** People who flag single edits as a bot's are few, so they are asked one by one. */
async function withBotEdits(
  name: string,
  author: Author,
  api: WikiApi,
  options: { signal?: AbortSignal }
): Promise<Author> {
  if (!author.rights.includes('bot') || author.groups.includes('bot')) return author;
  const { query } = await api.get(
    {
      action: 'query',
      list: 'recentchanges',
      rcuser: name,
      rcshow: 'bot',
      rctype: ['edit', 'new'],
      rcprop: ['ids', 'flags'],
      rclimit: 'max'
    },
    Changes,
    options
  );
  return { ...author, botEdits: query.recentchanges.filter(({ bot }) => bot).map(({ revid }) => revid) };
}
