import type { Finding, WatchedApproval } from '../../ports.ts';
import type { HistoryEntry } from './reading/read-history.ts';
import { isRestoring, isRevert, isReverted } from './revert-tags.ts';

/**
 * What the history of a page, oldest first from before the approval on, says of an approval: the edit that took it back
 * and was reviewed; null where it stands; `unsure` where that cannot be told yet. A revert counts only once it is reviewed
 * itself: anybody can make one. Authors who take back their own edit say nothing against the check.
 */
export function findRevert(
  { revisionId }: Pick<WatchedApproval, 'revisionId'>,
  history: readonly HistoryEntry[]
): Pick<Finding, 'source' | 'at' | 'user' | 'counts'> | 'unsure' | null {
  const place = history.findIndex(({ revid }) => revid === revisionId);
  // The revision was deleted, or the history was not read up to it.
  if (place === -1) return null;
  /** For each entry, what of those before had taken the approval back by then. */
  const takenBackBy: (HistoryEntry | null)[] = history.slice(0, place + 1).map(() => null);
  let doubtful = false;
  for (const [index, entry] of [...history.entries()].slice(place + 1)) {
    const before = takenBackBy[index - 1] ?? null;
    const restored = entry.sha1 === undefined ? -1 : lastWith(history, entry.sha1, index);
    let now = before;
    if (restored >= place) now = takenBackBy[restored] ?? null;
    else if (restored !== -1 || isRestoring(entry.tags)) now = before ?? entry;
    else if (isRevert(entry.tags) && !before) {
      if (isMarkedReverted(history, place)) now = entry;
      else doubtful = true;
    }
    takenBackBy.push(now);
    if (now && entry.flagged) return toFinding(now, history, place);
  }
  return doubtful || takenBackBy.at(-1) ? 'unsure' : null;
}

function lastWith(history: readonly HistoryEntry[], sha1: string, before: number): number {
  return history.findLastIndex((entry, index) => index < before && entry.sha1 === sha1);
}

/** Whether the wiki marked the accepted edits as taken back, and not by one another. */
function isMarkedReverted(history: readonly HistoryEntry[], place: number): boolean {
  const accepted = history.slice(1, place + 1);
  return accepted.some(
    ({ tags }, index) => isReverted(tags) && !accepted.slice(index + 1).some((later) => isRevert(later.tags))
  );
}

function toFinding(by: HistoryEntry, history: readonly HistoryEntry[], place: number) {
  const authors = new Set(history.slice(1, place + 1).map(({ user }) => user));
  const byAuthor = by.user !== undefined && authors.size === 1 && authors.has(by.user);
  return {
    source: `edit:${by.revid}`,
    at: Date.parse(by.timestamp),
    user: by.user ?? null,
    counts: !byAuthor
  };
}
