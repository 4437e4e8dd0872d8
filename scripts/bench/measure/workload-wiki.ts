import type { Revision } from '../../../shared/revision.ts';
import type { ApiParams, PageChain, PendingPage, Wiki, WikiApi } from '../../../server/ports.ts';
import { readSite } from '../../../server/wiki/site.ts';
import type { WikiClient } from '../../../server/wiki/wiki-client.ts';
import { answerRequest } from '../wiki/answer-request.ts';
import type { Workload } from '../workload/open-workload.ts';

/** A workload as a wiki within this process: no connection, no JSON, but every answer passes its schema. */
export function workloadWiki(workload: Workload): Wiki {
  const api = workloadApi(workload);
  const site = readSite({ ...api, apiUrl: 'https://wiki.example/w/api.php' } as WikiClient);
  const refuse = (): never => {
    throw new Error('A benchmark judges and does nothing else.');
  };
  return {
    api,
    site: () => site,
    time: () => Promise.resolve(Date.parse(workload.wiki.now)),
    listPending: refuse,
    findPending: refuse,
    readChains: (pages) => Promise.resolve(pages.map(({ page }) => chainOf(workload, page.id))),
    readReviewState: refuse,
    readStopPage: refuse,
    prepareToApprove: refuse,
    approve: refuse,
    unapprove: refuse,
    reviewsOf: refuse,
    account: () => Promise.resolve(null)
  };
}

/** The Action API of a workload within this process. */
export function workloadApi(workload: Workload): WikiApi {
  const send = (params: ApiParams): unknown => {
    const { body, known, kind } = answerRequest(workload, flatten(params), { listsScores: true });
    if (!known) throw new Error(`The workload's wiki cannot answer ${kind}.`);
    return body;
  };
  return {
    get: (params, schema) => new Promise((resolve) => resolve(schema.parse(send(params)))),
    async *queryAll(params, schema) {
      yield schema.parse(send(params));
    },
    batchSize: () => Promise.resolve(50)
  };
}

/** The pages of a workload as the queue would list them. */
export function pendingPages({ pages }: Workload): PendingPage[] {
  return pages.map((page) => ({
    page: { id: page.pageid, namespace: page.ns, title: page.title },
    stableRevisionId: page.stable_revid,
    latestRevisionId: page.latest_revid,
    pendingSince: page.pending_since
  }));
}

function chainOf(workload: Workload, pageId: number): PageChain {
  const page = workload.pageOf(pageId);
  const [stable, ...pending] = workload.revisionsOf(pageId).map((one): Revision => ({
    id: one.revid,
    parentId: one.parentid ?? 0,
    timestamp: one.timestamp,
    user: one.user,
    userId: one.userid,
    summary: one.comment,
    minor: false,
    tags: one.tags,
    sha1: one.sha1,
    text: workload.textOf(one.revid)
  }));
  if (!page || !stable) throw new Error(`The workload has no page ${pageId}.`);
  return { page: { id: page.pageid, namespace: page.ns, title: page.title }, stable, pending };
}

function flatten(params: ApiParams): Record<string, string> {
  const flat: Record<string, string> = { action: 'query' };
  for (const [name, value] of Object.entries(params)) {
    if (value === true) flat[name] = '';
    else if (typeof value === 'string' || typeof value === 'number') flat[name] = String(value);
    else if (value) flat[name] = value.join('|');
  }
  return flat;
}
