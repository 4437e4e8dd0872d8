import { z } from 'zod';
import type { ApiParams, ReadOptions } from '../ports.ts';
import { inBatches } from './in-batches.ts';
import {
  REVISION_PROPS,
  RevisionAnswer,
  RevisionAnswerWithText,
  toWikiRevision,
  type WikiRevision
} from './revision-answer.ts';
import type { WikiClient } from './wiki-client.ts';
import { WikiError } from './wiki-error.ts';

/** Whether texts are wanted; they make an answer large. */
export interface RevisionsOptions extends ReadOptions {
  content: boolean;
}

/** Revisions by id; `missing` are those that do not exist, were deleted, or were not answered. */
export interface Revisions {
  found: Map<number, WikiRevision>;
  missing: number[];
}

/**
 * Reads revisions of any pages by their ids, 50 or 500 to a request. A batch whose answer passes the size limit is halved;
 * a single revision that passes it is told without its text and marked.
 */
export async function readRevisions(
  client: WikiClient,
  revisionIds: readonly number[],
  options: RevisionsOptions
): Promise<Revisions> {
  const batches = inBatches(revisionIds, await client.batchSize());
  const parts = await Promise.all(batches.map((batch) => readBatch(client, batch, options)));
  const found = new Map(parts.flat().map((one) => [one.revision.id, one]));
  return { found, missing: revisionIds.filter((id) => !found.has(id)) };
}

async function readBatch(
  client: WikiClient,
  ids: number[],
  options: RevisionsOptions
): Promise<WikiRevision[]> {
  try {
    const wanted = new Set(ids);
    const all = await collectRevisions(client, { revids: ids }, options);
    return all.filter(({ revision }) => wanted.has(revision.id));
  } catch (error) {
    if (!options.content || !(error instanceof WikiError) || error.code !== 'too-large') throw error;
  }
  if (ids.length === 1) {
    const bare = await readBatch(client, ids, { ...options, content: false });
    return bare.map((one) => ({ ...one, textTooLarge: true }));
  }
  const half = Math.ceil(ids.length / 2);
  // One after the other: halves of something too large are still large.
  return [
    ...(await readBatch(client, ids.slice(0, half), options)),
    ...(await readBatch(client, ids.slice(half), options))
  ];
}

/** All revisions that a prop=revisions request brings, followed through every continuation or until there are more than `most`. */
export async function collectRevisions(
  client: WikiClient,
  params: ApiParams,
  { content, most = Infinity, signal }: RevisionsOptions & { most?: number }
): Promise<WikiRevision[]> {
  const props = content
    ? { rvprop: [...REVISION_PROPS, 'content', 'contentmodel'], rvslots: 'main' }
    : { rvprop: [...REVISION_PROPS] };
  const all: WikiRevision[] = [];
  const schema = content ? PagesWithTexts : Pages;
  const readOptions = signal === undefined ? {} : { signal };
  for await (const answer of client.queryAll(
    { ...params, prop: 'revisions', ...props },
    schema,
    readOptions
  )) {
    for (const page of answer.query?.pages ?? []) {
      if ('missing' in page) continue;
      const ref = { id: page.pageid, namespace: page.ns, title: page.title };
      for (const revision of page.revisions ?? []) all.push(toWikiRevision(ref, revision));
    }
    if (all.length > most) break;
  }
  return all;
}

function pagesOf<T extends z.ZodType>(revision: T) {
  const page = z.object({
    pageid: z.number().int().positive(),
    ns: z.number().int(),
    title: z.string().min(1),
    // Absent where the wiki broke off; the rest follows by continuation.
    revisions: z.array(revision).optional()
  });
  const missing = z.object({ missing: z.literal(true) });
  return z.object({ query: z.object({ pages: z.array(z.union([missing, page])).optional() }).optional() });
}

const Pages = pagesOf(RevisionAnswer);
const PagesWithTexts = pagesOf(RevisionAnswerWithText);
