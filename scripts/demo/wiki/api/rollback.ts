import { latestRevision } from '../model/flagged.ts';
import { ApiError } from './api-error.ts';
import type { ApiModule } from './context.ts';
import { rollbackSummary } from './edit-summary.ts';
import { createParams } from './params.ts';
import { checkBlock, needRight } from './permissions.ts';
import { pageOf } from './target.ts';

/** action=rollback: takes back the last edits of one user. */
export const rollback: ApiModule = {
  name: 'rollback',
  parameters: 'title pageid tags user summary markbot watchlist watchlistexpiry',
  mustPost: true,
  token: 'rollback',
  writes: true,
  run: (context) => {
    const params = createParams(context, '');
    needRight(context, 'rollback');
    const page = pageOf(context, params.required('title'));
    checkBlock(context, page);
    const user = params.required('user');
    const latest = latestRevision(page);
    if (latest.user.name !== user) throw alreadyRolled(page.title, user, latest.user.name);
    const former = page.revisions.findLast((revision) => revision.user.name !== user);
    if (!former) {
      throw new ApiError('onlyauthor', 'Cannot revert edit; last contributor is only author of this page.');
    }
    const summary = params.text('summary') || rollbackSummary(context, user, former.user.name);
    const revision = context.wiki.edit({
      title: page.title,
      user: context.userName,
      text: former.text,
      summary,
      minor: true,
      bot: params.flag('markbot') && context.rights.includes('markbotedits'),
      tags: ['mw-rollback'],
      restores: former.id,
      allowNull: true
    });
    return {
      rollback: {
        title: page.title,
        pageid: page.id,
        summary,
        revid: revision.id,
        old_revid: latest.id,
        last_revid: former.id
      }
    };
  }
};

function alreadyRolled(title: string, user: string, last: string): ApiError {
  const links = (name: string): string =>
    `[[User:${name}|${name}]] ([[User talk:${name}|talk]] | [[Special:Contributions/${name}|contribs]])`;
  return new ApiError(
    'alreadyrolled',
    `Cannot rollback the last edit of [[:${title}]] by ${links(user)}. Someone else has edited or rolled back the ` +
      `page already. The last edit to the page was by ${links(last)}.`
  );
}
