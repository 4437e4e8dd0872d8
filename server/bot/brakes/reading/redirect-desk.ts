import { z } from 'zod';
import type { Clock, Wiki } from '../../../ports.ts';

/** How long it is believed under which names a template goes, in milliseconds. */
const namesHoldMs = 3_600_000;

/** Knows under which names templates go besides their own. */
export interface RedirectDesk {
  /** The names given, what they redirect to, and what redirects there; without namespace. Throws where it cannot be told. */
  namesOf(wikiId: string, templates: readonly string[]): Promise<string[]>;
}

/** Creates a desk that asks the wiki once an hour. */
export function createRedirectDesk(parts: {
  readonly wikiOf: (wikiId: string) => Pick<Wiki, 'api'>;
  readonly clock: Pick<Clock, 'now'>;
}): RedirectDesk {
  const kept = new Map<string, { askedAt: number; names: string[] }>();
  return {
    async namesOf(wikiId, templates) {
      if (templates.length === 0) return [];
      const key = JSON.stringify([wikiId, templates]);
      const known = kept.get(key);
      const askedAt = parts.clock.now();
      if (known && askedAt >= known.askedAt && askedAt - known.askedAt < namesHoldMs) return known.names;
      const found = await readNames(parts.wikiOf(wikiId).api, templates);
      const names = [...new Set([...templates, ...found])];
      kept.set(key, { askedAt, names });
      return names;
    }
  };
}

const templateNamespace = 10;

async function readNames(api: Wiki['api'], templates: readonly string[]): Promise<string[]> {
  const names: string[] = [];
  const params = {
    titles: templates.map((name) => `Template:${name}`),
    redirects: true,
    prop: 'redirects',
    rdprop: 'title',
    rdnamespace: templateNamespace,
    rdlimit: 'max'
  };
  for await (const { query } of api.queryAll(params, Names)) {
    for (const { title, redirects = [] } of query.pages) {
      names.push(...[title, ...redirects.map((one) => one.title)].map(withoutNamespace));
    }
  }
  return names;
}

/** The namespace has another name on each wiki, and a colon behind it on all. */
function withoutNamespace(title: string): string {
  return title.slice(title.indexOf(':') + 1);
}

const Title = z.object({ title: z.string().min(1) });
const Names = z.object({
  query: z.object({ pages: z.array(Title.extend({ redirects: z.array(Title).optional() })) })
});
