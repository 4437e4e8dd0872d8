import { z } from 'zod';
import type { PageRef } from '../../shared/revision.ts';
import type { ApiParams, PendingPage, WikiApi } from '../ports.ts';

/** A revision as it is looked up, without its text. */
export interface KnownEdit {
  readonly id: number;
  readonly pageId: number;
  /** 0 where it began the page. */
  readonly parentId: number;
  readonly timestamp: string;
  readonly isHidden: boolean;
}

/** A page with the state of its review. */
export interface KnownPage {
  readonly page: PageRef;
  readonly latestRevisionId: number;
  readonly stableRevisionId: number | null;
  /** Null where nothing waits. */
  readonly pending: PendingPage | null;
}

/** What the wiki tells of revisions and titles; what it does not know is not there. */
export interface LookedUp {
  readonly edits: ReadonlyMap<number, KnownEdit>;
  readonly pages: ReadonlyMap<number, KnownPage>;
}

/** Looks up revisions by id and pages by title, many a request. */
export async function lookUpEdits(
  api: WikiApi,
  { revisionIds = [], titles = [] }: { revisionIds?: readonly number[]; titles?: readonly string[] },
  signal: AbortSignal
): Promise<LookedUp> {
  const size = await api.batchSize();
  const requests: ApiParams[] = [
    ...slices([...new Set(revisionIds)], size).map((revids) => ({
      revids,
      prop: ['revisions', 'info', 'flagged'],
      rvprop: ['ids', 'timestamp', 'sha1']
    })),
    ...slices([...new Set(titles)], size).map((some) => ({ titles: some, prop: ['info', 'flagged'] }))
  ];
  const edits = new Map<number, KnownEdit>();
  const parts = new Map<number, z.infer<typeof Part>>();
  for (const request of requests) {
    for await (const { query } of api.queryAll(request, Answer, { signal })) {
      for (const page of query?.pages ?? []) {
        if (!('pageid' in page)) continue;
        parts.set(page.pageid, { ...parts.get(page.pageid), ...page });
        for (const { revid, parentid, timestamp, sha1hidden } of page.revisions ?? [])
          edits.set(revid, {
            id: revid,
            pageId: page.pageid,
            parentId: parentid,
            timestamp,
            isHidden: sha1hidden ?? false
          });
      }
    }
  }
  return { edits, pages: new Map([...parts].flatMap(([id, part]) => toPage(id, part))) };
}

/** The revision that followed one on its page; null where it is the latest. */
export async function readNext(
  api: WikiApi,
  { id, pageId }: KnownEdit,
  signal: AbortSignal
): Promise<number | null> {
  const params = {
    prop: 'revisions',
    pageids: pageId,
    rvstartid: id,
    rvdir: 'newer',
    rvlimit: 2,
    rvprop: ['ids', 'timestamp']
  };
  const { query } = await api.get({ action: 'query', ...params }, Answer, { signal });
  const ids = (query?.pages ?? []).flatMap((page) => ('pageid' in page ? (page.revisions ?? []) : []));
  return ids.find(({ revid }) => revid !== id)?.revid ?? null;
}

function toPage(id: number, { ns, title, lastrevid, flagged }: z.infer<typeof Part>): [number, KnownPage][] {
  if (lastrevid === undefined) return [];
  const page = { id, namespace: ns, title };
  const stableRevisionId = flagged?.stable_revid ?? null;
  const since = flagged?.pending_since;
  const pending =
    stableRevisionId === null || since === undefined
      ? null
      : { page, stableRevisionId, latestRevisionId: lastrevid, pendingSince: since };
  return [[id, { page, latestRevisionId: lastrevid, stableRevisionId, pending }]];
}

function slices<T extends string | number>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size)
  );
}

const Edit = z.object({
  revid: z.number().int().positive(),
  parentid: z.number().int().nonnegative().default(0),
  timestamp: z.iso.datetime(),
  sha1hidden: z.literal(true).optional()
});

const Part = z.object({
  pageid: z.number().int().positive(),
  ns: z.number().int(),
  title: z.string().min(1),
  lastrevid: z.number().int().positive().optional(),
  revisions: z.array(Edit).optional(),
  flagged: z
    .object({ stable_revid: z.number().int().positive(), pending_since: z.iso.datetime().optional() })
    .optional()
});

// Missing, invalid and special pages, and those of other wikis.
const Absent = z.object({ title: z.string().optional() });

const Answer = z.object({
  query: z.object({ pages: z.array(z.union([Part, Absent])).optional() }).optional()
});
