import { patrol as patrolEdit } from '../model/patrols.ts';
import { createParams } from './params.ts';
import type { ApiModule } from './context.ts';
import { needRight } from './permissions.ts';
import { revisionOf } from './target.ts';

/** action=patrol: marks an edit patrolled, which is no review. */
export const patrol: ApiModule = {
  name: 'patrol',
  parameters: 'rcid revid tags',
  mustPost: true,
  token: 'patrol',
  writes: true,
  run: (context) => {
    needRight(context, 'patrol');
    const { page, revision } = revisionOf(context, createParams(context, '').integer('revid') ?? 0);
    patrolEdit(context.wiki.core, { revisionId: revision.id, user: context.userName });
    return { patrol: { rcid: revision.changeId, ns: page.ns, title: page.title } };
  }
};
