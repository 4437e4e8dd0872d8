import { z } from 'zod';

/** meta.json, as far as it is needed to read the rest: `shard` is the number of pages in one texts- or html- file. */
export const Meta = z.object({
  arguments: z.object({ shard: z.number().int().positive() }),
  pages: z.number().int().positive()
});

/** wiki.json: the wiki's words, the time at which it is looked at, and how its checks are set. */
export const WikiFacts = z.object({
  lang: z.string(),
  now: z.iso.datetime(),
  redirect_aliases: z.array(z.string()),
  category_namespace: z.array(z.string()).min(1),
  file_namespace: z.array(z.string()).min(1),
  living_people_category: z.string(),
  settings: z.object({
    blocking_categories: z.array(z.string()),
    ores: z.object({
      damaging: z.number(),
      goodfaith: z.number(),
      damaging_living: z.number(),
      goodfaith_living: z.number()
    })
  })
});
export type WikiFacts = z.infer<typeof WikiFacts>;

/** One account or address of users.json; id 0 is an address. */
export const BenchUser = z.object({
  id: z.number().int().nonnegative(),
  name: z.string(),
  groups: z.array(z.string()),
  former_groups: z.array(z.string()),
  block_log: z.array(z.object({ logid: z.number().int(), timestamp: z.string(), by: z.string() }))
});
export type BenchUser = z.infer<typeof BenchUser>;

/** One page of pages.json. */
export const BenchPage = z.object({
  pageid: z.number().int().positive(),
  title: z.string(),
  ns: z.number().int(),
  stable_revid: z.number().int(),
  latest_revid: z.number().int(),
  pending_since: z.string(),
  categories: z.array(z.string()),
  wikidata_id: z.string()
});
export type BenchPage = z.infer<typeof BenchPage>;

/** One revision of revisions.json, without its text. */
export const BenchRevision = z.object({
  revid: z.number().int().positive(),
  parentid: z.number().int().nullable(),
  pageid: z.number().int(),
  user: z.string(),
  userid: z.number().int(),
  timestamp: z.string(),
  sha1: z.string(),
  comment: z.string(),
  tags: z.array(z.string())
});
export type BenchRevision = z.infer<typeof BenchRevision>;

/** What review_log.json holds of one page. */
export const ReviewLog = z.object({
  pageid: z.number().int(),
  title: z.string(),
  events: z.array(
    z.object({
      logid: z.number().int(),
      action: z.enum(['approve', 'unapprove']),
      revid: z.number().int(),
      timestamp: z.string(),
      user: z.string()
    })
  )
});
export type ReviewLog = z.infer<typeof ReviewLog>;

/** One item of wikidata.json: items for P31, years for P569 and P570. */
export const BenchItem = z.object({
  id: z.string(),
  claims: z.object({
    P31: z.array(z.string()).default([]),
    P569: z.array(z.number().int()).default([]),
    P570: z.array(z.number().int()).default([])
  })
});
export type BenchItem = z.infer<typeof BenchItem>;

/** Scores of a revision: probabilities from 0 to 1. */
export const Scores = z.object({ damaging: z.number(), goodfaith: z.number() });
export type Scores = z.infer<typeof Scores>;
