import { groupsOf, implicitGroups, memberships, rightsOf } from '../../model/users.ts';
import { isoTime } from '../../model/times.ts';
import type { User } from '../../model/types.ts';
import { blockInfo } from '../block-info.ts';
import type { ApiContext } from '../context.ts';
import type { QueryModule } from './query-module.ts';

/** list=allusers by name, group or right. */
export const allusers: QueryModule = {
  name: 'allusers',
  prefix: 'au',
  kind: 'list',
  parameters:
    'from to prefix dir group excludegroup rights prop limit witheditsonly activeusers attachedwiki',
  run: ({ context, params, answer, continueWith }) => {
    const { core } = context.wiki;
    const groups = params.list('group');
    const excluded = params.list('excludegroup');
    const rights = params.list('rights');
    const from = params.text('from') ?? '';
    const prefix = params.text('prefix') ?? '';
    const props = params.some('prop', allProps, []);
    const limit = params.limit('limit', 10);
    const found = [...core.users.values()]
      .filter((user) => user.name >= from && user.name.startsWith(prefix))
      .filter((user) => !groups || groups.some((group) => groupsOf(core, user).includes(group)))
      .filter((user) => !excluded?.some((group) => groupsOf(core, user).includes(group)))
      .filter((user) => !rights || rights.some((right) => rightsOf(core, user).includes(right)))
      .filter((user) => !params.flag('witheditsonly') || user.editCount > 0)
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    const next = found[limit];
    if (next) continueWith({ from: next.name });
    answer['allusers'] = found.slice(0, limit).map((user) => describe(context, user, props));
  }
};

const allProps = 'blockinfo groups implicitgroups rights editcount registration centralids'.split(' ');

function describe(context: ApiContext, user: User, props: Set<string>): Record<string, unknown> {
  const { core } = context.wiki;
  const block = props.has('blockinfo') ? context.wiki.blockOf(user.name) : null;
  const own = memberships(core, user).map((entry) => entry.group);
  return {
    userid: user.id,
    name: user.name,
    ...(block ? blockInfo(core.settings, block) : {}),
    ...(props.has('editcount') ? { editcount: user.editCount } : {}),
    ...(props.has('registration')
      ? { registration: user.registration === null ? '' : isoTime(user.registration) }
      : {}),
    ...(props.has('groups') ? { groups: [...implicitGroups(core, user), ...own] } : {}),
    ...(props.has('implicitgroups') ? { implicitgroups: implicitGroups(core, user) } : {}),
    ...(props.has('rights') ? { rights: rightsOf(core, user) } : {})
  };
}
