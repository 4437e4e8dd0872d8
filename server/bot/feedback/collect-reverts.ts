import type { Finding, WatchedApproval } from '../../ports.ts';
import { codeOf } from '../failure-codes.ts';
import { startOf, type Collection } from './feedback-parts.ts';
import { findRevert } from './find-revert.ts';
import { readEdits, type Edit } from './reading/read-edits.ts';
import { readHashes } from './reading/read-hashes.ts';
import { readHistory } from './reading/read-history.ts';
import { isRevert } from './revert-tags.ts';

const dayMs = 86_400_000;
/** For so long a revert that nobody has reviewed yet, or that the wiki has not marked yet, is looked at again. */
const suspectMs = 14 * dayMs;

/**
 * Looks which of the bot's approvals were taken back by a later edit. One list of all edits tells on which pages that may
 * have happened; only the histories of those are read.
 */
export async function collectReverts(collection: Collection): Promise<void> {
  const { wikiId, wiki, parts, signal } = collection;
  const { feedback } = parts.store;
  const options = signal ? { signal } : {};
  const hashes = await readHashes(wiki.api, collection.approvals, options);
  await feedback.keepHashes(hashes);
  const known = new Map(hashes.map((one) => [one.decisionId, one]));
  const approvals = collection.approvals.map((one) => ({ ...one, ...known.get(one.decisionId) }));
  const mark = await feedback.mark(wikiId, 'edits');
  const edits = await readEdits(wiki.api, startOf(mark, approvals), options);
  const suspects = suspectsAmong(approvals, edits.items, parts.clock.now());
  const findings: Finding[] = [];
  const looks: { decisionId: number; until: number | null }[] = [];
  for (const [pageId, ofPage] of groupBy(suspects, ({ approval }) => approval.pageId)) {
    signal?.throwIfAborted();
    const history = await historyOf(pageId, ofPage, collection);
    for (const { approval, until } of ofPage) {
      const found = history ? findRevert(approval, history) : 'unsure';
      const { decisionId } = approval;
      if (found === 'unsure') looks.push({ decisionId, until });
      else if (approval.suspectUntil !== null) looks.push({ decisionId, until: null });
      if (found && found !== 'unsure') findings.push({ decisionId, kind: 'reverted', ...found });
    }
  }
  const id = Math.max(mark?.id ?? 0, ...edits.items.map(({ revid }) => revid));
  const at = Math.max(edits.until, mark?.at ?? 0);
  await feedback.learn(wikiId, { stream: 'edits', mark: { at, id }, findings, suspects: looks });
}

interface Suspect {
  readonly approval: WatchedApproval;
  readonly until: number;
}

function suspectsAmong(
  approvals: readonly WatchedApproval[],
  edits: readonly Edit[],
  now: number
): Suspect[] {
  const ofPages = groupBy(edits, ({ pageid }) => pageid);
  return approvals.flatMap((approval) => {
    const { pageId, revisionId, beforeSha1, afterSha1, suspectUntil } = approval;
    const later = (ofPages.get(pageId) ?? []).filter(({ revid }) => revid > revisionId);
    const reverts = later.some(
      ({ tags, sha1 }) => isRevert(tags) || (sha1 === beforeSha1 && sha1 !== undefined && sha1 !== afterSha1)
    );
    if (reverts) return [{ approval, until: now + suspectMs }];
    return suspectUntil !== null && suspectUntil > now ? [{ approval, until: suspectUntil }] : [];
  });
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** Null where it cannot be read; then the page is looked at again. */
async function historyOf(
  pageId: number,
  suspects: readonly Suspect[],
  { wiki, wikiId, parts, signal }: Collection
) {
  const from = Math.min(...suspects.map(({ approval }) => approval.stableRevisionId));
  try {
    return await readHistory(wiki.api, pageId, from, signal ? { signal } : {});
  } catch (fault) {
    signal?.throwIfAborted();
    parts.log.warn(
      { wiki: wikiId, pageId, code: codeOf(fault) },
      'the history of an accepted page could not be read'
    );
    return null;
  }
}
