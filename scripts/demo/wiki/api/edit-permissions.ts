import type { Page } from '../model/types.ts';
import { meetsLevel } from '../model/users.ts';
import { ApiError } from './api-error.ts';
import type { ApiContext } from './context.ts';

/** Refuses edits that protections or the namespace forbid. */
export function checkEditable(
  context: ApiContext,
  target: { title: string; ns: number },
  page: Page | null
): void {
  const { rights } = context;
  const level = page?.protections.find((entry) => entry.type === 'edit')?.level ?? '';
  if (!meetsLevel(rights, level)) {
    throw new ApiError('protectedpage', 'This page has been protected to prevent editing or other actions.');
  }
  if (target.ns === 8 && !rights.includes('editinterface')) {
    const text =
      'This page provides interface text for the software on this wiki, and is protected to prevent abuse.';
    throw new ApiError('protectednamespace-interface', text);
  }
  const kind = /\.(js|css|json)$/.exec(target.title)?.[1];
  if (kind === undefined) return;
  if (target.ns === 8 && !rights.includes(`editsite${kind}`)) {
    const text = `You do not have permission to edit this page because it may affect all visitors.`;
    throw new ApiError(`site${kind}protected`, text);
  }
  if (target.ns !== 2 || !target.title.includes('/')) return;
  const owner = target.title.slice(target.title.indexOf(':') + 1).split('/')[0];
  const right = owner === context.userName ? `editmyuser${kind}` : `edituser${kind}`;
  if (rights.includes(right)) return;
  const code = owner === context.userName ? `mycustom${kind}protected` : `custom${kind}protected`;
  throw new ApiError(
    code,
    "You do not have permission to edit this page because it contains another user's settings."
  );
}

/** Refuses with `ratelimited` when a new account or an address edits too often; no Retry-After comes with it. */
export function checkRate(context: ApiContext): void {
  const { wiki, rights, userName } = context;
  const limit = wiki.settings.newbieEditsPerMinute;
  if (limit === 0 || rights.includes('autoconfirmed') || rights.includes('noratelimit')) return;
  const now = wiki.now();
  const recent = (wiki.editTimes.get(userName) ?? []).filter((at) => at > now - 60_000);
  if (recent.length + 1 >= limit) {
    throw new ApiError(
      'ratelimited',
      'As an anti-abuse measure, you are limited from performing this action too many times in a short space of ' +
        'time, and you have exceeded this limit. Please try again in a few minutes.'
    );
  }
  wiki.editTimes.set(userName, [...recent, now]);
}
