import { ApiError } from './api-error.ts';
import type { ApiModule } from './context.ts';
import { createParams } from './params.ts';
import { checkBlock, needRight } from './permissions.ts';
import { pageOf, titleOf } from './target.ts';

/** action=move. */
export const move: ApiModule = {
  name: 'move',
  parameters: 'from fromid to reason movetalk movesubpages noredirect watchlist ignorewarnings tags',
  mustPost: true,
  token: 'csrf',
  writes: true,
  run: (context) => {
    const params = createParams(context, '');
    needRight(context, 'move');
    const page = pageOf(context, params.required('from'));
    checkBlock(context, page);
    const to = titleOf(context, params.required('to')).title;
    if (context.wiki.core.titles.has(to)) {
      throw new ApiError(
        'articleexists',
        'A page of that name already exists, or the name you have chosen is not valid.'
      );
    }
    const from = page.title;
    const reason = params.text('reason') ?? '';
    const redirect = !(params.flag('noredirect') && context.rights.includes('suppressredirect'));
    context.wiki.move({ from, to, user: context.userName, reason, redirect });
    return { move: { from, to, reason, redirectcreated: redirect, moveoverredirect: false } };
  }
};

/** action=delete. */
export const remove: ApiModule = {
  name: 'delete',
  parameters: 'title pageid reason tags deletetalk watchlist oldimage',
  mustPost: true,
  token: 'csrf',
  writes: true,
  run: (context) => {
    const params = createParams(context, '');
    needRight(context, 'delete');
    const page = pageOf(context, params.required('title'));
    const reason = params.text('reason') ?? '';
    context.wiki.delete({ title: page.title, user: context.userName, reason });
    return { delete: { title: page.title, reason, logid: context.wiki.core.counters.log } };
  }
};

/** action=undelete. */
export const undelete: ApiModule = {
  name: 'undelete',
  parameters: 'title reason tags timestamps fileids watchlist undeletetalk',
  mustPost: true,
  token: 'csrf',
  writes: true,
  run: (context) => {
    const params = createParams(context, '');
    needRight(context, 'undelete');
    const { title } = titleOf(context, params.required('title'));
    if (!context.wiki.core.archive.some((page) => page.title === title)) {
      throw new ApiError('cantundelete', "Couldn't undelete: the requested revisions may not exist.");
    }
    const reason = params.text('reason') ?? '';
    const page = context.wiki.undelete({ title, user: context.userName, reason });
    return { undelete: { title, revisions: page.revisions.length, fileversions: 0, reason } };
  }
};
