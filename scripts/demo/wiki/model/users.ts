import { isAddress, isRange, normalizeAddress } from './addresses.ts';
import { takeId, type WikiCore } from './core.ts';
import { grantRights } from './groups.ts';
import { upperFirst } from './titles.ts';
import type { Actor, BotPassword, Membership, User } from './types.ts';

/** What a new account is made of; times are epoch ms. */
export type NewUser = {
  name: string;
  id?: number;
  /** Left out: the same as `id`. */
  centralId?: number;
  locked?: boolean;
  hidden?: boolean;
  groups?: (string | Membership)[];
  password?: string;
  botPasswords?: BotPassword[];
  /** Owner-only OAuth 2 access token, and the grants it is limited to. */
  token?: string;
  tokenGrants?: string[];
  registration?: number | null;
  editCount?: number;
  temporary?: boolean;
  email?: boolean;
};

/** Registers an account; without `registration` it is a year old. Throws when the name is taken. */
export function addUser(core: WikiCore, input: NewUser): User {
  if (core.users.has(input.name)) throw new Error(`The user ${input.name} exists already`);
  for (const { password } of input.botPasswords ?? []) {
    if (!/^[0-9a-w]{32,}$/.test(password))
      throw new Error('A bot password has 32 characters out of 0-9 and a-w');
  }
  const id = takeId(core, 'user', input.id);
  const user: User = {
    id,
    centralId: input.centralId ?? id,
    locked: input.locked ?? false,
    hidden: input.hidden ?? false,
    name: input.name,
    temporary: input.temporary ?? input.name.startsWith('~'),
    groups: (input.groups ?? []).map((group) =>
      typeof group === 'string' ? { group, expiry: null } : group
    ),
    editCount: input.editCount ?? 0,
    registration: input.registration === undefined ? core.now() - 365 * dayMs : input.registration,
    password: input.password ?? '',
    botPasswords: input.botPasswords ?? [],
    token: input.token ?? null,
    tokenGrants: input.tokenGrants ?? null,
    email: input.email ?? true,
    watched: new Set(),
    options: new Map()
  };
  core.users.set(user.name, user);
  return user;
}

/** The account called `name`, in any spelling that the wiki accepts. */
export function findUser(core: WikiCore, name: string): User | undefined {
  return core.users.get(upperFirst(name.replaceAll('_', ' ').trim()));
}

/** Who acts under `name`: an account, an address, or an imported name (`wiki>Name`). Throws for anything else. */
export function actorOf(core: WikiCore, name: string): Actor {
  const user = findUser(core, name);
  if (user) return { id: user.id, name: user.name };
  if (isAddress(name)) return { id: 0, name: normalizeAddress(name) };
  if (name.includes('>')) return { id: 0, name };
  throw new Error(`There is no user ${name}`);
}

/** Whether `name` could be an account's name. */
export function isUserName(name: string): boolean {
  return name.trim() !== '' && !/[#<>[\]|{}@:/]/u.test(name) && !isAddress(name) && !isRange(name);
}

/** Groups that the user is in now, as given by hand; expired ones are left out. Sorted by name as the wiki does. */
export function memberships(core: WikiCore, user: User): Membership[] {
  return user.groups
    .filter((entry) => entry.expiry === null || entry.expiry > core.now())
    .sort((a, b) => (a.group < b.group ? -1 : 1));
}

/** Groups that nobody gives: `*`, `user`, and `autoconfirmed` by age and edits. */
export function implicitGroups(core: WikiCore, user: User | null): string[] {
  if (!user) return ['*'];
  if (user.temporary) return ['*', 'temp'];
  const age = user.registration === null ? Infinity : core.now() - user.registration;
  const { autoconfirmAgeMs, autoconfirmEdits } = core.settings;
  const confirmed = age >= autoconfirmAgeMs && user.editCount >= autoconfirmEdits;
  return confirmed ? ['*', 'user', 'autoconfirmed'] : ['*', 'user'];
}

/** All groups of a user (null is somebody without an account), given ones first. */
export function groupsOf(core: WikiCore, user: User | null): string[] {
  return [
    ...(user ? memberships(core, user).map((entry) => entry.group) : []),
    ...implicitGroups(core, user)
  ];
}

/** All rights of a user; with `grants` only those that the grants let through. */
export function rightsOf(core: WikiCore, user: User | null, grants: string[] | null = null): string[] {
  const rights = new Set(groupsOf(core, user).flatMap((group) => core.settings.groups[group] ?? []));
  if (grants === null) return [...rights];
  const granted = new Set(['basic', ...grants].flatMap((grant) => grantRights[grant] ?? []));
  return [...rights].filter((right) => granted.has(right));
}

/** Whether somebody meets a page's level: 'sysop' asks for editprotected, 'autoconfirmed' for editsemiprotected. */
export function meetsLevel(rights: string[], level: string): boolean {
  const wanted =
    level === 'sysop' ? 'editprotected' : level === 'autoconfirmed' ? 'editsemiprotected' : level;
  return wanted === '' || rights.includes(wanted);
}

const dayMs = 86_400_000;
