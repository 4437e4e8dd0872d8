import type { PendingPage, Wiki } from '../../server/ports.ts';
import { WorkError } from './define-command.ts';

/** The pages that a review is asked for: one by title, or the oldest of the queue. */
export async function choosePages(
  wiki: Wiki,
  title: string | undefined,
  limit: number
): Promise<PendingPage[]> {
  if (title === undefined) return wiki.listPending({ limit });
  const pages = await wiki.findPending({ titles: [title] });
  if (pages.length === 0) throw new WorkError(`"${title}" has no pending changes.`);
  return pages;
}
