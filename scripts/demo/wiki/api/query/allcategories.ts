import { latestRevision } from '../../model/flagged.ts';
import type { QueryModule } from './query-module.ts';

/** list=allcategories: names of categories that pages stand in or that have a page, by their beginning. */
export const allcategories: QueryModule = {
  name: 'allcategories',
  prefix: 'ac',
  kind: 'list',
  parameters: 'from continue to prefix dir min max limit prop',
  run: ({ context, params, answer }) => {
    const { core, settings } = context.wiki;
    const start = (params.text('prefix') ?? '').replaceAll('_', ' ');
    const prefix = start.charAt(0).toUpperCase() + start.slice(1);
    const local = settings.namespaces.find(({ id }) => id === 14)?.name ?? 'Category';
    const link = new RegExp(`\\[\\[\\s*(?:${local}|Category)\\s*:\\s*([^\\]|]+)`, 'giu');
    const names = new Set<string>();
    for (const page of core.pages.values()) {
      if (page.ns === 14) names.add(page.title.replace(/^[^:]+:/, ''));
      for (const [, name = ''] of latestRevision(page).text.matchAll(link)) {
        const trimmed = name.trim().replaceAll('_', ' ');
        names.add(trimmed.charAt(0).toUpperCase() + trimmed.slice(1));
      }
    }
    answer['allcategories'] = [...names]
      .filter((name) => name.startsWith(prefix))
      .sort()
      .slice(0, params.limit('limit', 10))
      .map((category) => (context.formatVersion === 1 ? { '*': category } : { category }));
  }
};
