import type { Workload } from '../workload/open-workload.ts';
import { answerAccounts } from './answer-accounts.ts';
import { answerLog } from './answer-log.ts';
import { answerPages } from './answer-pages.ts';
import { answerSite } from './answer-site.ts';

/** How the wiki is: whether it lists scores of edits (rvprop=oresscores). */
export interface WikiKind {
  readonly listsScores: boolean;
}

/** An answer, and a name for its kind of request. `known` is false for what this wiki cannot answer. */
export interface Answered {
  readonly body: unknown;
  readonly kind: string;
  readonly known: boolean;
}

/** Answers a request to api.php as the wiki of a workload would, in the shapes of formatversion 2. */
export function answerRequest(
  workload: Workload,
  params: Readonly<Record<string, string>>,
  wiki: WikiKind
): Answered {
  const body =
    answerSite(workload, params, wiki) ??
    answerPages(workload, params) ??
    answerAccounts(workload, params) ??
    answerLog(workload, params);
  const kind = kindOf(params);
  if (body === null)
    return { body: { error: { code: 'badvalue', info: 'not answered here' } }, kind, known: false };
  return { body: { batchcomplete: true, ...body }, kind, known: true };
}

function kindOf({
  action = 'query',
  list,
  prop,
  meta,
  rvprop = '',
  letype,
  leaction
}: Partial<Record<string, string>>) {
  if (action !== 'query') return action;
  if (prop === 'revisions') {
    if (rvprop.includes('oresscores')) return 'revisions (scores)';
    return rvprop.includes('content') ? 'revisions (texts)' : 'revisions';
  }
  if (list === 'logevents') return `logevents (${leaction ?? letype ?? ''})`;
  return [meta, list, prop].filter(Boolean).join('+');
}
