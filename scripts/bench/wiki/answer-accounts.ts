import { isIP } from 'node:net';
import type { Workload } from '../workload/open-workload.ts';
import type { BenchUser } from '../workload/workload-files.ts';
import { itemsOf } from './answer-pages.ts';

type Params = Readonly<Record<string, string>>;

/** Accounts, their blocks in force, their global accounts and flagged edits; null for other requests. */
export function answerAccounts({ users, wiki }: Workload, params: Params): object | null {
  const { meta, list } = params;
  if (meta === 'userinfo')
    return { query: { userinfo: { id: 0, name: '127.0.0.1', anon: true, rights: ['read'] } } };
  if (list === 'users') {
    return { query: { users: itemsOf(params.ususers).map((name) => toUser(name, users.get(name))) } };
  }
  if (list === 'blocks') return { query: { blocks: blocksOf(users, params, wiki.now) } };
  if (list === 'globalallusers') return { query: { globalallusers: [] } };
  if (list === 'recentchanges') return { query: { recentchanges: [] } };
  if (meta !== 'globaluserinfo' && list !== 'globalblocks') return null;
  return {
    query: {
      ...(meta === 'globaluserinfo' && {
        globaluserinfo: { home: 'metawiki', name: params.guiuser, groups: [] }
      }),
      ...(list === 'globalblocks' && { globalblocks: [] })
    }
  };
}

const rightsOf: Readonly<Record<string, readonly string[]>> = {
  autopatrolled: ['autopatrol'],
  autoreview: ['autoreview'],
  bot: ['bot', 'autoreview']
};

function toUser(name: string, user: BenchUser | undefined): object {
  if (isIP(name) !== 0) return { name, invalid: true };
  if (!user) return { name, missing: true };
  return {
    userid: user.id,
    name,
    groups: ['*', 'user', 'autoconfirmed', ...user.groups],
    groupmemberships: user.groups.map((group) => ({ group, expiry: 'infinity' })),
    rights: ['read', 'edit', ...user.groups.flatMap((group) => rightsOf[group] ?? [])],
    registration: '2015-01-01T00:00:00Z',
    editcount: 1000
  };
}

const dayMs = 86_400_000;

/** Blocks of the log are in force for a month; nobody has blocked a range. */
function blocksOf(users: Workload['users'], { bkusers, bkip }: Params, now: string): object[] {
  return [...itemsOf(bkusers), ...itemsOf(bkip)].flatMap((name) =>
    (users.get(name)?.block_log ?? []).flatMap(({ logid, timestamp, by }) => {
      const end = Date.parse(timestamp) + 30 * dayMs;
      if (end <= Date.parse(now)) return [];
      const expiry = new Date(end).toISOString().replace('.000Z', 'Z');
      return [{ id: logid, user: name, by, timestamp, expiry, partial: false, restrictions: [] }];
    })
  );
}
