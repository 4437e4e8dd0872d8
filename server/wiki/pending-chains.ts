import type { PageChain, PendingPage, ReadOptions } from '../ports.ts';
import type { WikiRevision } from './revision-answer.ts';
import { collectRevisions, readRevisions } from './revisions.ts';
import type { WikiClient } from './wiki-client.ts';
import { WikiError } from './wiki-error.ts';

/** Why the revisions of a page could not be told. */
export type ChainFailure =
  'nothing-pending' | 'page-missing' | 'stable-missing' | 'latest-missing' | 'too-large' | 'too-many';

/** The chains that could be read, in the order asked, and the pages left over. */
export interface PendingChains {
  chains: PageChain[];
  failed: { page: PendingPage; reason: ChainFailure }[];
}

/** More steps than this from the latest revision back to the stable one are asked page by page instead. */
const MOST_LEVELS = 8;
const MOST_REVISIONS = 500;

/**
 * Reads the stable and all pending revisions of many pages, with texts. First the latest and stable revisions of all pages,
 * then level by level the parents of all, so that a hundred pages cost a few requests. A chain that does not lead back to
 * the page's own stable revision in order of time, or is long, is replaced by the page's history from stable to latest.
 */
export async function readPendingChains(
  client: WikiClient,
  pages: readonly PendingPage[],
  options: ReadOptions = {}
): Promise<PendingChains> {
  const found = new Map<number, WikiRevision>();
  let wanted = pages.flatMap((page) => [page.latestRevisionId, page.stableRevisionId]);
  for (let level = 0; wanted.length > 0 && level < MOST_LEVELS; level += 1) {
    const more = await readRevisions(client, wanted, { ...options, content: true });
    for (const [id, revision] of more.found) found.set(id, revision);
    const asked = new Set(wanted);
    wanted = pages.flatMap((page) => nextParent(page, found)).filter((id) => !asked.has(id));
  }

  const outcomes = await Promise.all(
    pages.map(async (page) => followParents(page, found) ?? (await readHistory(client, page, options)))
  );
  const result: PendingChains = { chains: [], failed: [] };
  outcomes.forEach((outcome, at) => {
    const page = pages[at];
    if (typeof outcome !== 'string') result.chains.push(outcome);
    else if (page !== undefined) result.failed.push({ page, reason: outcome });
  });
  return result;
}

/** The first revision of a chain that is not there yet; none when the chain ended, rightly or not. */
function nextParent(page: PendingPage, found: ReadonlyMap<number, WikiRevision>): number[] {
  let id = page.latestRevisionId;
  for (let step = 0; step <= MOST_LEVELS; step += 1) {
    const known = found.get(id);
    if (known === undefined) return step === 0 ? [] : [id];
    const parent = known.revision.parentId;
    if (known.page.id !== page.page.id || id === page.stableRevisionId || parent === null || parent === 0)
      return [];
    id = parent;
  }
  return [];
}

function followParents(page: PendingPage, found: ReadonlyMap<number, WikiRevision>): PageChain | null {
  const pending: WikiRevision[] = [];
  let id = page.latestRevisionId;
  for (let step = 0; step <= MOST_LEVELS; step += 1) {
    const known = found.get(id);
    const newer = pending[0];
    if (known?.page.id !== page.page.id) return null;
    if (newer !== undefined && known.revision.timestamp > newer.revision.timestamp) return null;
    if (id === page.stableRevisionId) return toChain([known, ...pending]);
    pending.unshift(known);
    if (known.revision.parentId === null || known.revision.parentId === 0) return null;
    id = known.revision.parentId;
  }
  return null;
}

async function readHistory(
  client: WikiClient,
  page: PendingPage,
  options: ReadOptions
): Promise<PageChain | ChainFailure> {
  const range = {
    pageids: page.page.id,
    rvdir: 'newer',
    rvstartid: page.stableRevisionId,
    rvendid: page.latestRevisionId
  };
  try {
    const bare = await collectRevisions(
      client,
      { ...range, rvlimit: 'max' },
      { ...options, content: false, most: MOST_REVISIONS }
    );
    if (bare.length > MOST_REVISIONS) return 'too-many';
    const ids = bare.map(({ revision }) => revision.id);
    if (ids[0] !== page.stableRevisionId) return ids.length === 0 ? 'page-missing' : 'stable-missing';
    if (ids.at(-1) !== page.latestRevisionId) return 'latest-missing';
    const { found } = await readRevisions(client, ids, { ...options, content: true });
    const history = ids.flatMap((id) => found.get(id) ?? []);
    return history.length < ids.length ? 'latest-missing' : (toChain(history) ?? 'nothing-pending');
  } catch (error) {
    // A range whose ends are not both of this page, or were deleted meanwhile.
    if (error instanceof WikiError && error.code === 'api') return 'stable-missing';
    throw error;
  }
}

function toChain([stable, ...pending]: WikiRevision[]): PageChain | null {
  if (stable === undefined || pending.length === 0) return null;
  return {
    page: stable.page,
    stable: stable.revision,
    pending: pending.map(({ revision }) => revision)
  };
}
