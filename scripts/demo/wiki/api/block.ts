import { readExpiry, isoTime } from '../model/times.ts';
import { ApiError } from './api-error.ts';
import type { ApiModule } from './context.ts';
import { createParams } from './params.ts';
import { needRight } from './permissions.ts';

/** action=block. */
export const block: ApiModule = {
  name: 'block',
  parameters:
    'id user userid expiry reason anononly nocreate autoblock noemail hidename allowusertalk reblock watchuser ' +
    'watchlistexpiry tags partial pagerestrictions namespacerestrictions actionrestrictions',
  mustPost: true,
  token: 'csrf',
  writes: true,
  run: (context) => {
    const params = createParams(context, '');
    const { wiki } = context;
    needRight(context, 'block');
    const target = params.required('user');
    const active = wiki.activeBlocks().some((entry) => entry.target === (wiki.user(target)?.name ?? target));
    if (active && !params.flag('reblock')) {
      throw new ApiError('alreadyblocked', `The user you tried to block was already blocked.`);
    }
    const pages = params.list('pagerestrictions');
    const namespaces = params.list('namespacerestrictions')?.map(Number);
    const partial = params.flag('partial');
    const made = wiki.block({
      target,
      by: context.userName,
      expiry: params.text('expiry') ?? 'never',
      reason: params.text('reason') ?? '',
      noCreate: params.flag('nocreate'),
      anonOnly: params.flag('anononly'),
      autoBlock: params.flag('autoblock'),
      noEmail: params.flag('noemail'),
      allowUserTalk: params.flag('allowusertalk'),
      ...(partial ? { pages: pages ?? [], namespaces: namespaces ?? [] } : {})
    });
    const expiry = readExpiry(params.text('expiry') ?? 'never', wiki.now());
    return {
      block: {
        user: made.target,
        userID: wiki.user(made.target)?.id ?? 0,
        expiry: expiry === null ? 'infinite' : isoTime(expiry),
        id: made.id,
        reason: made.reason,
        anononly: made.anonOnly,
        nocreate: made.noCreate,
        autoblock: made.autoBlock,
        noemail: made.noEmail,
        hidename: false,
        allowusertalk: made.allowUserTalk,
        watchuser: false,
        partial: made.partial,
        pagerestrictions: partial && pages ? pages : null,
        namespacerestrictions: partial && namespaces ? namespaces : null
      }
    };
  }
};

/** action=unblock. */
export const unblock: ApiModule = {
  name: 'unblock',
  parameters: 'id user userid reason tags watchuser watchlistexpiry',
  mustPost: true,
  token: 'csrf',
  writes: true,
  run: (context) => {
    const params = createParams(context, '');
    const { wiki } = context;
    needRight(context, 'block');
    const target = params.required('user');
    const found = wiki.activeBlocks().find((entry) => entry.target === (wiki.user(target)?.name ?? target));
    if (!found)
      throw new ApiError(
        'cantunblock',
        'The block you specified was not found. It may have been unblocked already.'
      );
    const reason = params.text('reason') ?? '';
    wiki.unblock({ target: found.target, by: context.userName, reason });
    return {
      unblock: { id: found.id, user: found.target, userid: wiki.user(found.target)?.id ?? 0, reason }
    };
  }
};
