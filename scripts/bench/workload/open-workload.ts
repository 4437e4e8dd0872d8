import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import {
  BenchItem,
  BenchPage,
  BenchRevision,
  BenchUser,
  Meta,
  ReviewLog,
  Scores,
  WikiFacts
} from './workload-files.ts';

/** A workload's first pages. Facts are in memory; texts and HTML are read from disk, one shard of pages at a time. */
export interface Workload {
  readonly wiki: WikiFacts;
  readonly pages: readonly BenchPage[];
  readonly users: ReadonlyMap<string, BenchUser>;
  readonly revisions: ReadonlyMap<number, BenchRevision>;
  readonly logs: readonly ReviewLog[];
  readonly items: ReadonlyMap<string, BenchItem>;
  readonly scores: ReadonlyMap<number, Scores>;
  /** How many pages one shard holds, and how many shards are in memory at once. */
  readonly shardSize: number;
  readonly shardsKept: number;
  pageOf(pageId: number): BenchPage | undefined;
  /** Stable revision first, then the pending ones, oldest first. */
  revisionsOf(pageId: number): readonly BenchRevision[];
  textOf(revisionId: number): string;
  htmlOf(revisionId: number): string;
}

/**
 * Opens a folder of the workload's format, at most its first `most` pages, with so many shards in memory at once. Throws
 * where a file is not of the format.
 */
export function openWorkload(folder: string, most: number, shardsKept = 2): Workload {
  const read = <T>(name: string, schema: z.ZodType<T>): T =>
    schema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
  const { shard: shardSize } = read('meta.json', Meta).arguments;
  const pages = read('pages.json', z.array(BenchPage)).slice(0, most);
  const places = new Map(pages.map(({ pageid }, index) => [pageid, index]));
  const revisions = new Map<number, BenchRevision>();
  const ofPage = new Map<number, BenchRevision[]>();
  for (const revision of read('revisions.json', z.array(BenchRevision))) {
    if (!places.has(revision.pageid)) continue;
    revisions.set(revision.revid, revision);
    ofPage.set(revision.pageid, [...(ofPage.get(revision.pageid) ?? []), revision]);
  }
  const texts = createShards(folder, 'texts', shardsKept);
  const html = createShards(folder, 'html', shardsKept);
  const shardOf = (revisionId: number): number =>
    Math.floor((places.get(revisions.get(revisionId)?.pageid ?? -1) ?? 0) / shardSize);
  return {
    wiki: read('wiki.json', WikiFacts),
    pages,
    users: new Map(read('users.json', z.array(BenchUser)).map((user) => [user.name, user])),
    revisions,
    logs: read('review_log.json', z.array(ReviewLog)).filter(({ pageid }) => places.has(pageid)),
    items: new Map(read('wikidata.json', z.array(BenchItem)).map((item) => [item.id, item])),
    scores: new Map(
      Object.entries(read('scores.json', z.record(z.string(), Scores))).map(([id, one]) => [Number(id), one])
    ),
    shardSize,
    shardsKept,
    pageOf: (pageId) => pages[places.get(pageId) ?? -1],
    revisionsOf: (pageId) => ofPage.get(pageId) ?? [],
    textOf: (revisionId) => texts(shardOf(revisionId), revisionId),
    htmlOf: (revisionId) => html(shardOf(revisionId), revisionId)
  };
}

function createShards(
  folder: string,
  name: string,
  shardsKept: number
): (shard: number, revisionId: number) => string {
  const kept = new Map<number, Readonly<Record<string, string>>>();
  return (shard, revisionId) => {
    let texts = kept.get(shard);
    if (!texts) {
      const file = join(folder, `${name}-${String(shard).padStart(3, '0')}.json`);
      texts = z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(file, 'utf8')));
      kept.set(shard, texts);
      const [oldest] = kept.keys();
      if (kept.size > shardsKept && oldest !== undefined) kept.delete(oldest);
    }
    const text = texts[String(revisionId)];
    if (text === undefined) throw new Error(`${name}-${shard} has no revision ${revisionId}`);
    return text;
  };
}
