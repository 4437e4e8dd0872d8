import { ApiError } from './api-error.ts';
import type { ApiModule } from './context.ts';
import { createParams } from './params.ts';

/** action=userrights: groups that the asker may give and take; others are left alone without an error. */
export const userrights: ApiModule = {
  name: 'userrights',
  parameters: 'user userid add expiry remove reason tags watchuser watchlistexpiry',
  mustPost: true,
  token: 'userrights',
  writes: true,
  run: (context) => {
    const params = createParams(context, '');
    const { wiki } = context;
    const user = wiki.user(params.required('user'));
    if (!user) throw new ApiError('nosuchuser', `There is no user by the name "${params.text('user')}".`);
    const own = wiki.groupsOf(context.user);
    const all = context.rights.includes('userrights');
    const allowed = new Set(own.flatMap((group) => wiki.settings.changeableGroups[group] ?? []));
    const may = (group: string): boolean => all || allowed.has(group);
    const before = user.groups.map((entry) => entry.group);
    const added = (params.list('add') ?? []).filter((group) => may(group) && !before.includes(group));
    const removed = (params.list('remove') ?? []).filter((group) => may(group) && before.includes(group));
    if (added.length + removed.length > 0) {
      const reason = params.text('reason') ?? '';
      wiki.changeGroups({ user: user.name, add: added, remove: removed, by: context.userName, reason });
    }
    return { userrights: { user: user.name, userid: user.id, added, removed } };
  }
};
