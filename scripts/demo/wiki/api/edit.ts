import { latestRevision } from '../model/flagged.ts';
import { isoTime } from '../model/times.ts';
import type { Page } from '../model/types.ts';
import { ApiError } from './api-error.ts';
import type { ApiContext, ApiModule } from './context.ts';
import { checkConflict } from './edit-conflict.ts';
import { checkEditable, checkRate } from './edit-permissions.ts';
import { automaticSummary } from './edit-summary.ts';
import { createParams, type Params } from './params.ts';
import { checkBlock, needRight } from './permissions.ts';
import { revisionOf, titleOf } from './target.ts';
import { undoText } from './undo.ts';

/** action=edit: a whole text, something put before or behind it, or an undo. */
export const edit: ApiModule = {
  name: 'edit',
  parameters:
    'title pageid section sectiontitle text summary tags minor notminor bot baserevid basetimestamp starttimestamp ' +
    'recreate createonly nocreate watchlist watchlistexpiry md5 prependtext appendtext undo undoafter redirect ' +
    'contentformat contentmodel captchaword captchaid returnto returntoquery',
  mustPost: true,
  token: 'csrf',
  writes: true,
  run: (context) => {
    const params = createParams(context, '');
    const { core } = context.wiki;
    const target = findTarget(context, params);
    const page = core.titles.get(target.title) ?? null;
    if (params.flag('nocreate') && !page)
      throw new ApiError('missingtitle', "The page you specified doesn't exist.");
    if (params.flag('createonly') && page) {
      throw new ApiError('articleexists', 'The article you tried to create has been created already.');
    }
    needRight(context, 'edit');
    if (!page && !context.rights.includes(target.ns % 2 === 1 ? 'createtalk' : 'createpage'))
      throw new ApiError('cantcreate', 'You do not have permission to create new pages.');
    checkBlock(context, target);
    checkEditable(context, target, page);
    const { text, restores } = newText(context, params, page);
    const tags = params.list('tags') ?? [];
    const unknown = tags.filter((tag) => !core.tags.has(tag));
    if (unknown.length > 0) {
      throw new ApiError(
        'badtags',
        `The following tag is not allowed to be manually applied: ${unknown.join(', ')}`
      );
    }
    const answer = {
      result: 'Success',
      ...(page ? { pageid: page.id } : {}),
      title: target.title,
      contentmodel: 'wikitext'
    };
    const former = page ? latestRevision(page) : null;
    if (page && former?.text === text.trimEnd())
      return { edit: { ...answer, nochange: true, watched: true } };
    checkConflict(context, params, page);
    checkRate(context);
    const undone = params.integer('undo');
    const revision = context.wiki.edit({
      title: target.title,
      user: context.userName,
      text,
      summary: params.text('summary') || automaticSummary(context, former, text, undone),
      minor: params.flag('minor') && !params.flag('notminor') && context.user !== null,
      bot: params.flag('bot') && context.rights.includes('bot'),
      tags: [...tags, ...(undone === undefined ? [] : ['mw-undo'])],
      ...(restores === undefined ? {} : { restores })
    });
    return {
      edit: {
        ...(page ? {} : { new: true }),
        ...answer,
        pageid: revision.pageId,
        oldrevid: revision.parentId,
        newrevid: revision.id,
        newtimestamp: isoTime(revision.at),
        watched: true
      }
    };
  }
};

function findTarget(context: ApiContext, params: Params): { title: string; ns: number } {
  const pageId = params.integer('pageid');
  if (params.has('title')) return titleOf(context, params.text('title') ?? '');
  if (pageId === undefined) {
    throw new ApiError('missingparam', 'One of the parameters "title" and "pageid" is required.');
  }
  const page = context.wiki.core.pages.get(pageId);
  if (page) return page;
  throw new ApiError('nosuchpageid', `There is no page with ID ${pageId}.`);
}

/** The text to be saved, and for undos that lead back to an old text the revision that had it. */
function newText(
  context: ApiContext,
  params: Params,
  page: Page | null
): { text: string; restores?: number } {
  const undone = params.integer('undo');
  if (undone !== undefined && undone > 0) {
    const { page: found } = revisionOf(context, undone);
    if (found !== page)
      throw new ApiError('revwrongpage', `r${undone} is not a revision of ${params.text('title')}.`);
    return undoText(found, undone, params.integer('undoafter'));
  }
  const before = params.text('prependtext');
  const after = params.text('appendtext');
  const text = params.text('text');
  if (text === undefined && before === undefined && after === undefined) {
    throw new ApiError(
      'missingparam',
      'At least one of the parameters "text", "appendtext", "prependtext" and "undo" is required.'
    );
  }
  return { text: text ?? `${before ?? ''}${page ? latestRevision(page).text : ''}${after ?? ''}` };
}
