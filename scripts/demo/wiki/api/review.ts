import { isReviewable, reviewRestriction } from '../model/flagged.ts';
import { meetsLevel } from '../model/users.ts';
import { ApiError } from './api-error.ts';
import type { ApiContext, ApiModule } from './context.ts';
import { createParams, type Params } from './params.ts';
import { checkBlock, needRight } from './permissions.ts';

/** action=review: approves the revision named, or with `unapprove` (whatever its value) takes the approval back. */
export const review: ApiModule = {
  name: 'review',
  parameters: 'revid comment unapprove',
  mustPost: true,
  token: 'csrf',
  writes: true,
  run: (context) => {
    const params = createParams(context, '');
    const { core } = context.wiki;
    const level = readLevel(context, params);
    needRight(context, 'review', "You don't have permission to review revisions.");
    checkBlock(context);
    const id = params.integer('revid') ?? 0;
    const revision = core.revisions.get(id);
    const page = revision && core.pages.get(revision.pageId);
    if (!revision || !page) throw new ApiError('notarget', `There is no revision with ID ${id}.`);
    if (!isReviewable(core, page)) throw new ApiError('notreviewable', 'Provided page is not reviewable.');
    checkBlock(context, page);
    const unapprove = params.flag('unapprove');
    if (unapprove && !revision.approval)
      throw new ApiError('notarget', 'No flagged revision with the specified ID.');
    if (!unapprove && revision.hidden.text)
      throw new ApiError('notarget', `There is no revision with ID ${id}.`);
    const needed = [
      page.protections.find((one) => one.type === 'edit')?.level ?? '',
      reviewRestriction(core, page)
    ];
    if (!needed.every((one) => meetsLevel(context.rights, one))) {
      throw new ApiError(
        'permissiondenied',
        "You don't have the necessary rights to set the specified flags."
      );
    }
    if (!unapprove && level === 0) {
      throw new ApiError('mixedapproval', 'Either all or none of the flags have to be set to zero.');
    }
    const comment = params.text('comment') ?? '';
    const input = { revisionId: id, user: context.userName };
    if (unapprove) context.wiki.unreview({ ...input, comment });
    else context.wiki.review({ ...input, level, comment: withLevel(context, comment, level) });
    return { review: { result: 'Success' } };
  }
};

/** `flag_accuracy` is known only where there are several levels; without it the lowest one is meant. */
function readLevel(context: ApiContext, params: Params): number {
  const { levels } = context.wiki.settings;
  if (levels === 1) return 1;
  context.known.add('flag_accuracy');
  const allowed = Array.from({ length: levels + 1 }, (_, level) => String(level));
  return Number(params.one('flag_accuracy', allowed, '1'));
}

function withLevel(context: ApiContext, comment: string, level: number): string {
  const { language, levels } = context.wiki.settings;
  if (levels === 1) return comment;
  const names =
    language === 'fi'
      ? ['Silmäilty', 'Kunnossa', 'Hyvin lähteistetty']
      : ['Sighted', 'Accurate', 'Well sourced'];
  const tag = language === 'fi' ? 'Paikkansapitävyys' : 'Accuracy';
  return `${comment} [${tag}: ${names[level - 1] ?? level}]`.trimStart();
}
