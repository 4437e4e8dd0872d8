import type { ApiModule } from './context.ts';
import { createParams } from './params.ts';
import { checkBlock, needRight } from './permissions.ts';
import { pageOf } from './target.ts';

/** action=stabilize: a page's own FlaggedRevs settings. */
export const stabilize: ApiModule = {
  name: 'stabilize',
  parameters: 'title default autoreview expiry reason watchlist',
  mustPost: true,
  token: 'csrf',
  writes: true,
  run: (context) => {
    const params = createParams(context, '');
    needRight(context, 'stablesettings');
    checkBlock(context);
    const page = pageOf(context, params.required('title'));
    const byDefault = params.one('default', ['latest', 'stable'], 'stable');
    const level = params.one('autoreview', ['none', 'sysop', 'autoconfirmed'], 'none');
    const autoreview = level === 'none' ? '' : level;
    const plain = byDefault === 'latest' && autoreview === '';
    context.wiki.stabilize({
      title: page.title,
      user: context.userName,
      reason: params.text('reason') ?? '',
      stability: plain ? null : { stableByDefault: byDefault === 'stable', autoreview }
    });
    return { stabilize: { title: page.title, default: byDefault, autoreview: level, expiry: 'infinity' } };
  }
};
