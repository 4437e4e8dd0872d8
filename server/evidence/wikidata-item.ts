import { z } from 'zod';
import type { WikiApi } from '../ports.ts';
import { batchesOf } from './asking/batches.ts';
import { reasonOf } from './asking/reason-of.ts';
import { defineEvidence, type Fetched, type Sources } from './define-evidence.ts';

/** What Wikidata says of the page's subject, as far as it concerns people; deprecated statements are left out. */
const Item = z.object({
  /** Null when the page has no item, or the wiki no Wikidata. */
  id: z.string().nullable(),
  isHuman: z.boolean(),
  hasDied: z.boolean(),
  birthYears: z.array(z.number().int())
});
type Item = z.infer<typeof Item>;

const noItem: Item = { id: null, isHuman: false, hasDied: false, birthYears: [] };

const Pages = z.object({
  query: z.object({
    pages: z.array(
      z.object({
        pageid: z.number().int().optional(),
        missing: z.boolean().optional(),
        pageprops: z.object({ wikibase_item: z.string().optional() }).optional()
      })
    )
  })
});

const Statement = z.object({
  rank: z.enum(['preferred', 'normal', 'deprecated']),
  mainsnak: z.object({
    snaktype: z.enum(['value', 'somevalue', 'novalue']),
    datavalue: z.object({ value: z.unknown() }).optional()
  })
});
const Entity = z.object({
  id: z.string().optional(),
  missing: z.unknown().optional(),
  claims: z
    .object({
      P31: z.array(Statement).default([]),
      P569: z.array(Statement).default([]),
      P570: z.array(Statement).default([])
    })
    .optional()
});
type Entity = z.infer<typeof Entity>;
const Entities = z.object({ entities: z.record(z.string(), Entity) });

/** wbgetentities takes so many ids from everybody. */
const idsAtOnce = 50;

/** The page's item on Wikidata: one request for the ids of 50 pages, one for their statements. */
export default defineEvidence({
  id: 'wikidataItem',
  scope: 'page',
  cost: 'single',
  manyAtOnce: () => true,
  schema: Item,
  unavailable: {
    en: 'Wikidata could not be asked about the page.',
    qqq: 'Shown for a check that needs to know what Wikidata says of the subject of a page.'
  },
  async fetch(subjects, sources) {
    const { site, wikidata } = sources;
    const found = new Map<string, Fetched<Item>>();
    if (!site.extensions.includes('WikibaseClient')) {
      for (const { key } of subjects) found.set(key, { value: noItem });
      return found;
    }
    const ids = await readIds(
      subjects.map(({ page }) => page.id),
      sources
    );
    const wanted = [...new Set([...ids.values()].flatMap((id) => id ?? []))];
    const items = wikidata ? await readItems(wanted, wikidata, sources) : new Map<string, Fetched<Item>>();
    for (const { key, page } of subjects) {
      const id = ids.get(page.id);
      if (id === undefined) continue;
      const answer = id === null ? { value: noItem } : items.get(id);
      found.set(key, answer ?? { unavailable: wikidata ? 'missing' : 'not-supported' });
    }
    return found;
  }
});

/** Item ids by page id, null for pages without one; a page that the wiki does not tell of is left out. */
async function readIds(pageIds: readonly number[], { api, signal }: Sources) {
  const ids = new Map<number, string | null>();
  for (const pageids of batchesOf(pageIds, await api.batchSize())) {
    const params = { action: 'query', prop: 'pageprops', ppprop: 'wikibase_item', pageids };
    for await (const { query } of api.queryAll(params, Pages, signal ? { signal } : {})) {
      for (const { pageid, missing, pageprops } of query.pages) {
        if (pageid === undefined || missing) continue;
        ids.set(pageid, pageprops?.wikibase_item ?? ids.get(pageid) ?? null);
      }
    }
  }
  return ids;
}

async function readItems(ids: readonly string[], wikidata: WikiApi, sources: Sources) {
  const found = new Map<string, Fetched<Item>>();
  for (const batch of batchesOf(ids, idsAtOnce)) {
    for (const [id, item] of await readBatch(batch, wikidata, sources)) found.set(id, item);
  }
  return found;
}

/** Items of well-known people are large, so a batch that is too large is asked for in halves. */
async function readBatch(
  ids: readonly string[],
  wikidata: WikiApi,
  sources: Sources
): Promise<Map<string, Fetched<Item>>> {
  const { signal } = sources;
  try {
    const params = { action: 'wbgetentities', ids, props: 'claims' };
    const { entities } = await wikidata.get(params, Entities, signal ? { signal } : {});
    return new Map(
      ids.flatMap((id): [string, Fetched<Item>][] => {
        const entity = Object.hasOwn(entities, id) ? entities[id] : undefined;
        return entity ? [[id, toItem(id, entity)]] : [];
      })
    );
  } catch (fault) {
    signal?.throwIfAborted();
    const reason = reasonOf(fault);
    if (reason === 'too-large' && ids.length > 1) {
      const middle = Math.ceil(ids.length / 2);
      const halves = [ids.slice(0, middle), ids.slice(middle)];
      const parts = await Promise.all(halves.map((half) => readBatch(half, wikidata, sources)));
      return new Map(parts.flatMap((part) => [...part]));
    }
    sources.failed?.(fault);
    return new Map(ids.map((id) => [id, { unavailable: reason }]));
  }
}

function toItem(id: string, { claims, missing }: Entity): Fetched<Item> {
  if (missing !== undefined || !claims) return { unavailable: 'missing' };
  const stated = (statements: readonly z.infer<typeof Statement>[]) =>
    statements.filter(({ rank }) => rank !== 'deprecated').map(({ mainsnak }) => mainsnak);
  const values = (statements: readonly z.infer<typeof Statement>[]) =>
    stated(statements).map(({ datavalue }) => datavalue?.value);
  return {
    value: {
      id,
      isHuman: values(claims.P31).some((value) => HumanValue.safeParse(value).success),
      // A death at an unknown time is a death; "no value" says that the person lives.
      hasDied: stated(claims.P570).some(({ snaktype }) => snaktype !== 'novalue'),
      birthYears: values(claims.P569).flatMap((value) => TimeValue.safeParse(value).data ?? [])
    }
  };
}

const HumanValue = z.object({ id: z.literal('Q5') });

/** "+1952-03-11T00:00:00Z" -> 1952, "-0043-..." -> -43. */
const TimeValue = z
  .object({ time: z.string().regex(/^[+-]\d{1,16}-/) })
  .transform(({ time }) => Number(/^[+-]\d+/.exec(time)?.[0]));
