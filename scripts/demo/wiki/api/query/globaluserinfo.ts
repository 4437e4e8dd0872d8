import { groupsOf } from '../../model/users.ts';
import { isoTime } from '../../model/times.ts';
import type { QueryModule } from './query-module.ts';

/** meta=globaluserinfo, known only where accounts are central. */
export const globaluserinfo: QueryModule = {
  name: 'globaluserinfo',
  prefix: 'gui',
  kind: 'meta',
  parameters: 'user id prop',
  run: ({ context, params, answer }) => {
    const { core } = context.wiki;
    const name = params.text('user') ?? context.userName;
    const user = context.wiki.user(name);
    if (!user) {
      answer['globaluserinfo'] = { missing: true };
      return;
    }
    const props = params.some('prop', ['groups', 'rights', 'merged', 'unattached', 'editcount'], []);
    answer['globaluserinfo'] = {
      home: core.settings.databaseName,
      id: user.centralId,
      registration: isoTime(user.registration ?? 0),
      name: user.name,
      ...(user.locked ? { locked: true } : {}),
      ...(user.hidden ? { hidden: 'suppressed' } : {}),
      ...(props.has('groups')
        ? { groups: groupsOf(core, user).filter((group) => group.startsWith('global-')) }
        : {}),
      ...(props.has('rights') ? { rights: [] } : {}),
      ...(props.has('editcount') ? { editcount: user.editCount } : {})
    };
  }
};
