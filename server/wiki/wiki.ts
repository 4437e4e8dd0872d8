import type { Log, Wiki } from '../ports.ts';
import { findPendingPages } from './find-pending-pages.ts';
import { readPendingChains } from './pending-chains.ts';
import { listPendingPages } from './pending-pages.ts';
import { readReviewsOf } from './reviews-of-revision.ts';
import { approveRevision, unapproveRevision } from './review-action.ts';
import { readReviewState } from './review-state.ts';
import { readTimedSite } from './site.ts';
import { createStopPageReader } from './stop-page.ts';
import type { WikiClient } from './wiki-client.ts';

/** What the wiki port is made of; `siteForMs` is how long the wiki's description of itself is taken as true. */
export interface WikiDeps {
  client: WikiClient;
  clock: { now(): number };
  log: Log;
  siteForMs?: number;
}

/** The wiki tells its time in whole seconds, and its answer takes a while: so much is no wrong clock. */
const slackMs = 60_000;

/** Creates the port through which the rest of Seula sees one wiki. */
export function createWiki({ client, clock, log, siteForMs = 3_600_000 }: WikiDeps): Wiki {
  const readStopPage = createStopPageReader(client, clock);
  let known: { readAt: number; read: ReturnType<typeof readTimedSite> } | null = null;

  function readKnown(): ReturnType<typeof readTimedSite> {
    if (known !== null && clock.now() - known.readAt < siteForMs) return known.read;
    const mine = { readAt: clock.now(), read: readTimedSite(client, () => clock.now()) };
    known = mine;
    mine.read.catch(() => {
      if (known === mine) known = null;
    });
    return mine.read;
  }

  return {
    api: client,
    site: async () => (await readKnown()).site,
    async time() {
      const { aheadMs } = await readKnown();
      return clock.now() + (Math.abs(aheadMs) > slackMs ? aheadMs : 0);
    },
    listPending: (options) => listPendingPages(client, { ...options, namespaces: '*', log }),
    findPending: (pages) => findPendingPages(client, pages),
    async readChains(pages, options) {
      const { chains, failed } = await readPendingChains(client, pages, options);
      for (const { page, reason } of failed) {
        log.warn({ pageId: page.page.id, reason }, 'the pending revisions of a page could not be told');
      }
      return chains;
    },
    readReviewState: (pageId) => readReviewState(client, pageId),
    readStopPage,
    prepareToApprove: () => client.prepareWrite(),
    approve: ({ summary, ...call }) => approveRevision(client, { ...call, comment: summary }),
    unapprove: ({ summary, ...call }) => unapproveRevision(client, { ...call, comment: summary }),
    reviewsOf: (revision) => readReviewsOf(client, revision),
    async account() {
      const name = await client.userName();
      return name === null ? null : { name, rights: await client.rights() };
    }
  };
}
