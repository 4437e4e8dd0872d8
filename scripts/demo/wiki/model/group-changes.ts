import type { WikiCore } from './core.ts';
import { addLog } from './logs.ts';
import { isoTime } from './times.ts';
import { fullTitle } from './titles.ts';
import type { Membership } from './types.ts';
import { findUser, memberships } from './users.ts';

/** Changes a user's groups and writes the rights log. */
export function changeGroups(
  core: WikiCore,
  change: {
    user: string;
    add?: (string | Membership)[];
    remove?: string[];
    by: string;
    reason?: string;
    at?: number;
  }
): void {
  const user = findUser(core, change.user);
  if (!user) throw new Error(`There is no user ${change.user}`);
  const before = memberships(core, user);
  const added = (change.add ?? []).map((group) =>
    typeof group === 'string' ? { group, expiry: null } : group
  );
  const gone = new Set([...(change.remove ?? []), ...added.map((entry) => entry.group)]);
  user.groups = [...user.groups.filter((entry) => !gone.has(entry.group)), ...added];
  const after = memberships(core, user);
  addLog(core, {
    type: 'rights',
    action: 'rights',
    title: fullTitle(core.settings, 2, user.name),
    ns: 2,
    pageId: 0,
    user: change.by,
    comment: change.reason ?? '',
    params: {
      oldgroups: before.map((entry) => entry.group),
      newgroups: after.map((entry) => entry.group),
      oldmetadata: before.map(metadata),
      newmetadata: after.map(metadata)
    },
    ...(change.at === undefined ? {} : { at: change.at })
  });
}

function metadata(entry: Membership): { group: string; expiry: string } {
  return { group: entry.group, expiry: entry.expiry === null ? 'infinity' : isoTime(entry.expiry) };
}
