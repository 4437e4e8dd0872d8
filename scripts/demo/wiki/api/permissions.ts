import { blockCovers } from '../model/blocks.ts';
import type { Page } from '../model/types.ts';
import { ApiError } from './api-error.ts';
import { blockInfo } from './block-info.ts';
import type { ApiContext } from './context.ts';

/** Refuses when the asker lacks a right. */
export function needRight(context: ApiContext, right: string, text?: string): void {
  if (context.rights.includes(right)) return;
  throw new ApiError('permissiondenied', text ?? lackOfRight(context, right));
}

/** Refuses with `blocked` when a block stops the asker: on the page, or everywhere when no page is given. */
export function checkBlock(context: ApiContext, page?: Pick<Page, 'title' | 'ns'>): void {
  const block = context.wiki.blockOf(context.userName);
  if (!block || (block.partial && (!page || !blockCovers(block, page)))) return;
  const text = block.partial
    ? 'You have been blocked from editing this page.'
    : 'You have been blocked from editing.';
  throw new ApiError('blocked', text, { data: { blockinfo: blockInfo(context.wiki.settings, block) } });
}

/** Why somebody without a right may not act: the groups that have it, when there are any. */
export function lackOfRight(context: ApiContext, right: string): string {
  const groups = Object.entries(context.wiki.settings.groups).flatMap(([name, rights]) =>
    rights.includes(right) ? [name] : []
  );
  if (groups.length === 0) return 'You are not allowed to execute the action you have requested.';
  return `The action you have requested is limited to users in one of the groups: ${groups.join(', ')}.`;
}
