import { z } from 'zod';
import type { ApiParams, Person, WikiApi } from '../ports.ts';

/** What a wiki says of an account right now. `isSame`: that it is the account that signed in, and not one that got its name. */
export interface AccountOnWiki {
  readonly exists: boolean;
  readonly isSame: boolean;
  readonly blocked: boolean;
  readonly locked: boolean;
  readonly hidden: boolean;
  readonly temporary: boolean;
  readonly rights: ReadonlySet<string>;
}

/** What has to be known of a wiki to ask it. */
export interface AccountSystem {
  readonly central: boolean;
  readonly globalBlocks: boolean;
  /** Patterns of temporary accounts' names, `$1` being any text. */
  readonly temporaryNames: readonly string[];
}

/** Reads how a wiki keeps its accounts. */
export async function readAccountSystem(api: WikiApi): Promise<AccountSystem> {
  const params = { action: 'query', meta: 'siteinfo', siprop: ['extensions', 'autocreatetempuser'] };
  const { query } = await api.get(params, SiteInfo);
  const names = query.extensions.map(({ name }) => name);
  return {
    central: names.includes('CentralAuth'),
    globalBlocks: names.includes('GlobalBlocking'),
    temporaryNames: query.autocreatetempuser?.matchPatterns ?? []
  };
}

/**
 * Reads an account in one request. Without central accounts its number counts only on the very wiki that people sign in
 * at (`isHome`): elsewhere the same number is somebody else. Throws when the answer lacks what decides.
 */
export async function readAccountOnWiki(
  api: WikiApi,
  { name, centralId }: Pick<Person, 'name' | 'centralId'>,
  system: AccountSystem,
  isHome: boolean
): Promise<AccountOnWiki> {
  const { central, globalBlocks, temporaryNames } = system;
  const params: ApiParams = {
    action: 'query',
    list: ['users', ...(globalBlocks ? ['globalblocks'] : [])],
    ususers: name,
    usprop: ['rights', 'groups', 'blockinfo', 'centralids'],
    ...(central && { meta: 'globaluserinfo', guiuser: name }),
    ...(globalBlocks && { bgtargets: name })
  };
  const { query } = await api.get(params, answerTo(system));
  const [user] = query.users;
  const everywhere = query.globaluserinfo;
  const exists = user.missing !== true && user.invalid !== true;
  const localId = central ? user.centralids?.CentralAuth : isHome ? user.centralids?.local : undefined;
  const ids = [...(exists ? [localId] : []), ...(central ? [everywhere?.id] : [])];
  return {
    exists,
    isSame: ids.length > 0 && ids.every((id) => String(id) === centralId),
    // A block from some pages leaves the rights on all others, as on the wiki itself.
    blocked:
      (user.blockid !== undefined && user.blockpartial !== true) ||
      (query.globalblocks ?? []).some(({ target, address }) => (target ?? address) === name),
    locked: everywhere?.locked ?? false,
    hidden: user.hidden === true || (everywhere?.hidden ?? '') !== '',
    temporary:
      (user.groups ?? []).includes('temp') ||
      temporaryNames.some((pattern) => follows(name, pattern)) ||
      name.startsWith('~2'),
    rights: new Set(user.rights ?? [])
  };
}

function follows(name: string, pattern: string): boolean {
  const [start = '', end = ''] = pattern.split('$1');
  return name.startsWith(start) && name.endsWith(end) && name.length > start.length + end.length;
}

const SiteInfo = z.object({
  query: z.object({
    extensions: z.array(z.object({ name: z.string() })),
    autocreatetempuser: z.object({ matchPatterns: z.array(z.string()).optional() }).optional()
  })
});

const Id = z.union([z.number().int(), z.string()]);

const User = z.object({
  missing: z.boolean().optional(),
  invalid: z.boolean().optional(),
  hidden: z.boolean().optional(),
  blockid: z.unknown().optional(),
  blockpartial: z.boolean().optional(),
  groups: z.array(z.string()).optional(),
  rights: z.array(z.string()).optional(),
  centralids: z.object({ CentralAuth: Id.optional(), local: Id.optional() }).optional()
});

const Everywhere = z.object({
  id: Id.optional(),
  locked: z.boolean().optional(),
  hidden: z.string().optional()
});

const GlobalBlocks = z.array(z.object({ target: z.string().optional(), address: z.string().optional() }));

/** What was asked must have been answered: whether an account is locked or blocked everywhere is not to be guessed. */
function answerTo({ central, globalBlocks }: AccountSystem) {
  return z.object({
    query: z.object({
      users: z.tuple([User]),
      globaluserinfo: central ? Everywhere : Everywhere.optional(),
      globalblocks: globalBlocks ? GlobalBlocks : GlobalBlocks.optional()
    })
  });
}
