import { addReviewHistory } from './review-history.ts';
import { createEmbeddedWiki } from './wiki/create-wiki.ts';
import { startWiki, type RunningWiki } from './wiki/http/start-wiki.ts';
import { addCast } from './wiki/seed/cast.ts';

/** A wiki beside the demo's own one: it has people, pages that were reviewed, and nothing that waits for review. */
export async function startNeighbourWiki(now: number): Promise<RunningWiki & { readonly id: string }> {
  const wiki = createEmbeddedWiki({
    language: 'fi',
    settings: { siteName: 'Naapuriwiki', databaseName: neighbourId }
  });
  addCast(wiki, now);
  addReviewHistory(wiki, now);
  return { id: neighbourId, ...(await startWiki(wiki)) };
}

const neighbourId = 'neighbourwiki';
