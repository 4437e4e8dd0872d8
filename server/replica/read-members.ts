import { z } from 'zod';
import { toTimestamp, wholeColumn } from './columns.ts';
import type { Replica } from './connect-replica.ts';

const Member = z.object({ ug_user: wholeColumn });

/** Tells of these users, by number, whether they are in one of the groups now. Everybody is in `*`, and accounts in `user`. */
export async function readMembers(
  replica: Replica,
  wiki: string,
  about: { users: readonly number[]; groups: readonly string[]; now: number; signal: AbortSignal }
): Promise<(user: number | null) => boolean> {
  const { users, groups, now, signal } = about;
  if (groups.includes('*')) return () => true;
  if (groups.includes('user')) return (user) => user !== null;
  if (users.length === 0 || groups.length === 0) return () => false;
  const rows = await replica.ask(wiki, {
    build: (knex) =>
      knex('user_groups')
        .whereIn('ug_user', [...new Set(users)])
        .whereIn('ug_group', [...groups])
        .where((lasting) => void lasting.whereNull('ug_expiry').orWhere('ug_expiry', '>', toTimestamp(now)))
        .distinct('ug_user'),
    row: Member,
    signal
  });
  const members = new Set(rows.map(({ ug_user: user }) => user));
  return (user) => user !== null && members.has(user);
}
