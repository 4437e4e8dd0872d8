import type { PageVerdict, RevisionVerdict } from '../../../../shared/verdict.ts';

/** The edits that an approval of a page would publish. Throws where the verdict has none. */
export function safePrefixOf({ revisions, safeRevisionId }: PageVerdict): RevisionVerdict[] {
  const last = revisions.findIndex(({ revisionId }) => revisionId === safeRevisionId);
  if (last < 0) throw new Error('There is nothing to accept in this verdict.');
  return revisions.slice(0, last + 1);
}
