import { groupsOf, implicitGroups, memberships } from '../../model/users.ts';
import { isoTime } from '../../model/times.ts';
import type { ApiContext } from '../context.ts';
import { blockInfo } from '../block-info.ts';
import type { QueryModule } from './query-module.ts';
import { membershipRows } from './users.ts';

/** meta=userinfo: who is asking. Groups are the account's, rights are those that count in this session. */
export const userinfo: QueryModule = {
  name: 'userinfo',
  prefix: 'ui',
  kind: 'meta',
  parameters: 'prop attachedwiki',
  run: ({ context, params, answer }) => {
    answer['userinfo'] = describe(context, params.some('prop', infoProps, []));
  }
};

const infoProps = (
  'blockinfo hasmsg groups groupmemberships implicitgroups rights changeablegroups options editcount ratelimits ' +
  'theoreticalratelimits email realname acceptlang registrationdate unreadcount centralids latestcontrib'
).split(' ');

function describe(context: ApiContext, props: Set<string>): Record<string, unknown> {
  const { core, settings } = context.wiki;
  const { user, rights } = context;
  const has = (name: string): boolean => props.has(name);
  const block = has('blockinfo') ? context.wiki.blockOf(context.userName) : null;
  return {
    id: user?.id ?? 0,
    name: context.userName,
    ...(user ? {} : { anon: true }),
    ...(block ? blockInfo(settings, block) : {}),
    ...(has('hasmsg') ? { messages: false } : {}),
    ...(has('groups') ? { groups: groupsOf(core, user) } : {}),
    ...(has('groupmemberships')
      ? { groupmemberships: membershipRows(user ? memberships(core, user) : []) }
      : {}),
    ...(has('implicitgroups') ? { implicitgroups: implicitGroups(core, user) } : {}),
    ...(has('rights') ? { rights } : {}),
    ...(has('changeablegroups') ? { changeablegroups: changeableGroups(context) } : {}),
    ...(has('options')
      ? { options: { language: settings.language, skin: 'vector-2022', watchdefault: 1 } }
      : {}),
    ...(has('editcount') ? { editcount: user?.editCount ?? 0 } : {}),
    ...(has('ratelimits') ? { ratelimits: rights.includes('noratelimit') ? {} : rateLimits(context) } : {}),
    ...(has('theoreticalratelimits') ? { theoreticalratelimits: rateLimits(context) } : {}),
    ...(has('registrationdate') && user
      ? { registrationdate: user.registration === null ? null : isoTime(user.registration) }
      : {}),
    ...(has('centralids')
      ? { centralids: { local: user?.id ?? 0 }, attachedlocal: { local: user !== null } }
      : {}),
    ...(has('latestcontrib') ? latestContribution(context) : {})
  };
}

function changeableGroups(context: ApiContext): Record<string, string[]> {
  const groups = groupsOf(context.wiki.core, context.user);
  const own = [...new Set(groups.flatMap((group) => context.wiki.settings.changeableGroups[group] ?? []))];
  return { add: own, remove: own, 'add-self': [], 'remove-self': [] };
}

function rateLimits(context: ApiContext): Record<string, unknown> {
  const hits = context.wiki.settings.newbieEditsPerMinute;
  const newbie = { hits, seconds: 60 };
  if (!context.user) return { edit: { ip: newbie } };
  const user = { hits: 90, seconds: 60 };
  return context.rights.includes('autoconfirmed')
    ? { edit: { user } }
    : { edit: { user, ip: newbie, newbie } };
}

function latestContribution(context: ApiContext): Record<string, string> {
  const own = [...context.wiki.core.revisions.values()].filter((one) => one.user.name === context.userName);
  const latest = Math.max(...own.map((revision) => revision.at));
  return context.user && own.length > 0 ? { latestcontrib: isoTime(latest) } : {};
}
