import { mediaWiki } from './media-wiki.ts';
import { readAfter, readLive, type AfterReview, type LivePage } from './read-review-answers.ts';
import { settled } from './settled.ts';

/** What accepting needs of the wiki; each call fails with a ReviewError. */
export interface ReviewPort {
  /** The page as it is this moment: its reviewed version and what came after it. */
  live(pageId: number, stableRevisionId: number): Promise<LivePage>;
  /** Accepts a revision as the named reader; resolves when the wiki says so, which is not yet proof. */
  accept(revisionId: number, comment: string): Promise<void>;
  /** What the wiki says of the revision now, and the next page that waits, from `since` (ISO 8601) on. */
  after(revisionId: number, pageId: number, since: string | null): Promise<AfterReview>;
}

/** Creates the port on mw.Api for the reader `userName`; `levels` are the flags with more than one level. */
export function createReviewApi(userName: string, levels: Record<string, number>): ReviewPort {
  const { Api } = mediaWiki();
  const parameters = { action: 'query', formatversion: 2, assertuser: userName };
  const api = new Api({ parameters, ajax: { timeout: 60_000 } });

  async function get(query: Record<string, unknown>): Promise<unknown> {
    return settled(api.get({ ...query, maxage: 0, smaxage: 0 }));
  }

  return {
    live: async (pageId, stableRevisionId) =>
      readLive(
        await get({
          prop: 'flagged|revisions',
          pageids: pageId,
          rvprop: 'ids|timestamp|user',
          rvdir: 'newer',
          rvstartid: stableRevisionId,
          rvlimit: 500
        })
      ),
    async accept(revisionId, comment) {
      const flags: Record<string, number> = {};
      Object.keys(levels).forEach((name) => (flags[`flag_${name}`] = 1));
      await settled(
        api.postWithToken('csrf', {
          ...flags,
          action: 'review',
          revid: revisionId,
          comment,
          errorformat: 'plaintext',
          uselang: 'user'
        })
      );
    },
    async after(revisionId, pageId, since) {
      const queue = { list: 'oldreviewedpages', ornamespace: '*', orlimit: 5 };
      const answer = await get({
        ...queue,
        prop: 'flagged|revisions',
        revids: revisionId,
        rvprop: 'ids|flagged',
        ...(since && { orstart: since })
      });
      const after = readAfter(answer, revisionId, pageId);
      if (after.next || !since) return after;
      return { ...after, next: readAfter(await get(queue), revisionId, pageId).next };
    }
  };
}
