import { memberships, findUser, groupsOf, implicitGroups, isUserName, rightsOf } from '../../model/users.ts';
import { isoTime } from '../../model/times.ts';
import type { Membership, User } from '../../model/types.ts';
import { upperFirst } from '../../model/titles.ts';
import { blockInfo } from '../block-info.ts';
import type { ApiContext } from '../context.ts';
import type { QueryModule } from './query-module.ts';

/** list=users. The order is not that of the names: invalid ones come first, then accounts, then missing ones. */
export const users: QueryModule = {
  name: 'users',
  prefix: 'us',
  kind: 'list',
  parameters: 'prop users userids attachedwiki token',
  run: ({ context, params, answer }) => {
    const { core } = context.wiki;
    const names = (params.list('users') ?? []).map((name) => upperFirst(name.replaceAll('_', ' ').trim()));
    const ids = (params.list('userids') ?? []).map(Number);
    const props = params.some('prop', userProps, []);
    const byId = ids.map((id) => ({ id, user: [...core.users.values()].find((user) => user.id === id) }));
    const byName = names.filter(isUserName).map((name) => ({ name, user: findUser(core, name) }));
    const existing = [...byName, ...byId].flatMap(({ user }) => (user ? [user] : []));
    answer['users'] = [
      ...names.filter((name) => !isUserName(name)).map((name) => ({ name, invalid: true })),
      ...existing.map((user) => describe(context, user, props)),
      ...byName.filter(({ user }) => !user).map(({ name }) => ({ name, missing: true, ...cancreate(props) })),
      ...byId.filter(({ user }) => !user).map(({ id }) => ({ userid: id, missing: true }))
    ];
  }
};

/** A user's memberships as the API writes them. */
export function membershipRows(list: Membership[]): Record<string, unknown>[] {
  return list.map((entry) => ({
    group: entry.group,
    expiry: entry.expiry === null ? 'infinity' : isoTime(entry.expiry)
  }));
}

const userProps =
  'blockinfo groups groupmemberships implicitgroups rights editcount registration emailable gender centralids cancreate'.split(
    ' '
  );

function describe(context: ApiContext, user: User, props: Set<string>): Record<string, unknown> {
  const { core } = context.wiki;
  const block = context.wiki.blockOf(user.name);
  const has = (name: string): boolean => props.has(name);
  return {
    userid: user.id,
    name: user.name,
    ...(has('editcount') ? { editcount: user.editCount } : {}),
    ...(has('registration')
      ? { registration: user.registration === null ? null : isoTime(user.registration) }
      : {}),
    ...(has('groups') ? { groups: groupsOf(core, user) } : {}),
    ...(has('groupmemberships') ? { groupmemberships: membershipRows(memberships(core, user)) } : {}),
    ...(has('implicitgroups') ? { implicitgroups: implicitGroups(core, user) } : {}),
    ...(has('rights') ? { rights: rightsOf(core, user) } : {}),
    ...(has('blockinfo') && block ? blockInfo(core.settings, block) : {}),
    ...(has('emailable') ? { emailable: user.email } : {}),
    ...(has('gender') ? { gender: 'unknown' } : {}),
    ...(user.hidden ? { hidden: true } : {}),
    ...(has('centralids') ? centralIds(core.settings.centralAuth, user) : {})
  };
}

function centralIds(central: boolean, user: User): Record<string, unknown> {
  return {
    centralids: { ...(central && { CentralAuth: user.centralId }), local: user.id },
    attachedlocal: { ...(central && { CentralAuth: true }), local: true }
  };
}

function cancreate(props: Set<string>): Record<string, unknown> {
  return props.has('cancreate') ? { cancreate: true } : {};
}
