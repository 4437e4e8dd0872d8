import { z } from 'zod';
import type { ApiParams } from '../ports.ts';
import { eachAlone } from './asking/each-alone.ts';
import { isAddress, isImported } from './asking/user-name.ts';
import { defineEvidence } from './define-evidence.ts';

const CentralAccount = z.object({
  /** Whether the wiki has central accounts; without them all else is empty. */
  installed: z.boolean(),
  exists: z.boolean(),
  locked: z.boolean(),
  groups: z.array(z.string()),
  /** Whether the account or address is blocked on all wikis. */
  blockedEverywhere: z.boolean()
});
type CentralAccount = z.infer<typeof CentralAccount>;

const Answer = z.object({
  query: z.object({
    globaluserinfo: z
      .object({
        missing: z.boolean().optional(),
        locked: z.boolean().optional(),
        groups: z.array(z.string()).optional()
      })
      .optional(),
    globalblocks: z
      .array(z.object({ target: z.string().optional(), address: z.string().optional(), expiry: z.string() }))
      .optional()
  })
});

const nothing: CentralAccount = {
  installed: false,
  exists: false,
  locked: false,
  groups: [],
  blockedEverywhere: false
};

/** What all wikis together say of an author: locked or blocked everywhere, global groups (globaluserinfo, globalblocks). */
export default defineEvidence({
  id: 'centralAccount',
  scope: 'author',
  cost: 'single',
  schema: CentralAccount,
  unavailable: {
    en: 'It could not be read whether the author is locked on all wikis.',
    qqq: 'Shown for a check that needs the global account of the author of an edit.'
  },
  async fetch(subjects, sources) {
    const { api, now, signal, site } = sources;
    const hasAccounts = site.extensions.includes('CentralAuth');
    const hasBlocks = site.extensions.includes('GlobalBlocking');
    return eachAlone(subjects, sources, async ({ key }) => {
      const params = questionsAbout(key, hasAccounts, hasBlocks);
      if (!params) return { value: { ...nothing, installed: hasAccounts } };
      const { query } = await api.get({ action: 'query', ...params }, Answer, signal ? { signal } : {});
      const account = query.globaluserinfo;
      if (params.meta && !account) return { unavailable: 'malformed' };
      if (params.list && !query.globalblocks) return { unavailable: 'malformed' };
      const blocks = (query.globalblocks ?? []).filter(({ expiry }) => !(Date.parse(expiry) <= now));
      return {
        value: {
          installed: hasAccounts,
          exists: account !== undefined && !account.missing,
          locked: account?.locked ?? false,
          groups: account?.groups ?? [],
          // Wikis that do not know `bgtargets` answer with other people's blocks.
          blockedEverywhere: blocks.some(
            ({ target, address }) => isAddress(key) || (target ?? address) === key
          )
        }
      };
    });
  }
});

function questionsAbout(name: string, hasAccounts: boolean, hasBlocks: boolean): ApiParams | null {
  if (isImported(name)) return null;
  if (isAddress(name)) return hasBlocks ? { list: 'globalblocks', bgip: name } : null;
  const account = hasAccounts ? { meta: 'globaluserinfo', guiuser: name, guiprop: 'groups' } : {};
  const blocks = hasBlocks ? { list: 'globalblocks', bgtargets: name } : {};
  return hasAccounts || hasBlocks ? { ...account, ...blocks } : null;
}
