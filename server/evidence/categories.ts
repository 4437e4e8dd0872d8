import { z } from 'zod';
import { batchesOf } from './asking/batches.ts';
import { defineEvidence } from './define-evidence.ts';

/** Names without namespace, with spaces. */
const Categories = z.object({ names: z.array(z.string()) });

const Answer = z.object({
  query: z.object({
    pages: z.array(
      z.object({
        pageid: z.number().int().optional(),
        missing: z.boolean().optional(),
        categories: z.array(z.object({ title: z.string() })).optional()
      })
    )
  })
});

/** The categories that the latest version of a page is in, those made by templates included (prop=categories). */
export default defineEvidence({
  id: 'categories',
  scope: 'page',
  cost: 'batched',
  schema: Categories,
  unavailable: {
    en: 'The categories of the page could not be read.',
    qqq: 'Shown for a check that needs the categories that a page is in.'
  },
  async fetch(subjects, { api, signal }) {
    const found = new Map<string, { value: z.infer<typeof Categories> }>();
    const ids = subjects.map(({ page }) => page.id);
    for (const pageids of batchesOf(ids, await api.batchSize())) {
      const params = { action: 'query', prop: 'categories', pageids, cllimit: 'max' };
      for await (const { query } of api.queryAll(params, Answer, signal ? { signal } : {})) {
        for (const page of query.pages) {
          if (page.pageid === undefined || page.missing) continue;
          const known = found.get(String(page.pageid))?.value.names ?? [];
          const names = (page.categories ?? []).map(({ title }) => withoutNamespace(title));
          found.set(String(page.pageid), { value: { names: [...known, ...names] } });
        }
      }
    }
    return found;
  }
});

function withoutNamespace(title: string): string {
  return title.slice(title.indexOf(':') + 1).replaceAll('_', ' ');
}
