import type { PendingPage, Wiki } from '../../server/ports.ts';
import { numberOption, UsageError, WorkError } from './define-command.ts';

/** One page that is asked for, by title or by a revision; neither: the queue. */
export interface ChosenPage {
  readonly title: string | undefined;
  readonly revision: string | undefined;
}

/** The pages that a review is asked for: one, or the oldest of the queue. */
export async function choosePages(
  wiki: Wiki,
  { title, revision }: ChosenPage,
  limit: number
): Promise<PendingPage[]> {
  if (title !== undefined && revision !== undefined) throw new UsageError('--title or --revision, not both.');
  if (title !== undefined) {
    const pages = await wiki.findPending({ titles: [title] });
    if (pages.length === 0) throw new WorkError(`"${title}" has no pending changes.`);
    return pages;
  }
  if (revision === undefined) return wiki.listPending({ limit });
  const bounds = { least: 1, most: 999_999_999, fallback: 1 };
  const pages = await wiki.findPending({ revisionIds: [numberOption('revision', revision, bounds)] });
  if (pages.length === 0) throw new WorkError(`The page of revision ${revision} has no pending changes.`);
  return pages;
}
