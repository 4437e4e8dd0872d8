import { z } from 'zod';
import { categoriesIn, categoryKey } from '../text/categories.ts';
import { changedRegionOf } from '../text/changed-region.ts';
import { metadataChangeOf } from '../text/metadata-change.ts';
import { perObject, type Change, type TextVersion } from '../text/version.ts';
import type { Site } from '../../shared/site.ts';
import { batchesOf } from './asking/batches.ts';
import { changesOf } from './asking/changes-of.ts';
import { oncePerPass } from './asking/once-per-pass.ts';
import { defineEvidence, type Fetched, type Sources, type Subject } from './define-evidence.ts';

const CategoryPage = z.object({
  /** As the text spells it, without namespace. */
  name: z.string(),
  /** Whether somebody has made a page for the category. */
  exists: z.boolean(),
  /** Names of the categories that it is in, without namespace. */
  parents: z.array(z.string())
});

/** The categories of an edit that changed nothing but metadata; none for all other edits. */
const CategoryTree = z.object({ categories: z.array(CategoryPage) });
type CategoryTree = z.infer<typeof CategoryTree>;

const Answer = z.object({
  query: z.object({
    pages: z.array(
      z.object({
        title: z.string(),
        missing: z.boolean().optional(),
        categories: z.array(z.object({ title: z.string() })).optional()
      })
    )
  })
});

const mostCategories = 100;

/** Whether the categories that an edit adds, removes and keeps exist, and what they are part of (prop=categories). */
export default defineEvidence({
  id: 'categoryTree',
  scope: 'revision',
  cost: 'batched',
  schema: CategoryTree,
  unavailable: {
    en: 'The pages of the categories could not be read.',
    qqq: 'Shown for a check that needs to know which categories exist and what they are part of.'
  },
  worthwhile: (subject) => linesDiffer(subject),
  otherwise: (): Fetched<CategoryTree> => ({ value: { categories: [] } }),
  async fetch(subjects, sources) {
    const names = new Map(subjects.map((subject) => [subject.key, namesFor(subject, sources.site)]));
    const keys = [...new Set([...names.values()].flat())];
    const pages = await oncePerPass('category', keys, sources, (news) => readCategories(news, sources));
    return new Map(
      [...names].map(([key, wanted]): [string, Fetched<CategoryTree>] => [
        key,
        { value: { categories: wanted.flatMap((name) => pages.get(name) ?? []) } }
      ])
    );
  }
});

// A link to a category or to another language has a colon, and a sort key too; most edits bring none.
const linesDiffer = perObject((subject: Subject): boolean =>
  ownChangeOf(subject).some((change) => {
    const { before, after } = changedRegionOf(change);
    return colons(before) !== colons(after);
  })
);

// It only speaks for edits, and an edit is spoken for by what it did itself.
function ownChangeOf(subject: Subject): Change[] {
  return changesOf(subject).slice(0, 1);
}

function colons({ text }: TextVersion): string {
  return (text.match(/\[\[[^[\]|:\n]{1,60}:[^[\]|\n]{1,255}/g) ?? []).sort().join('\n');
}

function namesFor(subject: Subject, site: Site): string[] {
  const names = ownChangeOf(subject).flatMap((change) => {
    const metadata = metadataChangeOf(change, site);
    if (!metadata || metadata.categoriesAdded.length + metadata.categoriesRemoved.length === 0) return [];
    return [...categoriesIn(change.after, site), ...(change.before ? categoriesIn(change.before, site) : [])];
  });
  return [...new Set(names.map(({ name }) => name))].slice(0, mostCategories);
}

async function readCategories(names: readonly string[], { api, site, signal }: Sources) {
  const byKey = new Map(names.map((name) => [categoryKey(name, site), name]));
  const found = new Map<string, z.infer<typeof CategoryPage>>();
  for (const batch of batchesOf(names, await api.batchSize())) {
    const titles = batch.map((name) => `Category:${name}`);
    const params = { action: 'query', prop: 'categories', titles, cllimit: 'max' };
    for await (const { query } of api.queryAll(params, Answer, signal ? { signal } : {})) {
      for (const { title, missing, categories } of query.pages) {
        const name = byKey.get(categoryKey(title, site));
        if (name === undefined) continue;
        const parents = (categories ?? []).map((one) => one.title.slice(one.title.indexOf(':') + 1));
        const known = found.get(name)?.parents ?? [];
        found.set(name, { name, exists: !missing, parents: [...known, ...parents] });
      }
    }
  }
  return found;
}
