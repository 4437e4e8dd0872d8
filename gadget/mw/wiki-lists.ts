import { mediaWiki } from './media-wiki.ts';
import { settled } from './settled.ts';

/** What the wiki has of a kind, as far as it begins with what was typed; empty when the wiki does not tell. */
export type Suggest = (source: string, typed: string) => Promise<readonly string[]>;

interface Answer {
  query?: Record<string, unknown> & {
    usergroups?: { name?: unknown; rights?: unknown }[];
  };
}

/** Creates what asks the wiki; short lists (groups, rights, tags) are asked for once. */
export function createSuggest(): Suggest {
  const { Api } = mediaWiki();
  const api = new Api({ parameters: { action: 'query', formatversion: 2 }, ajax: { timeout: 15_000 } });
  const whole = new Map<string, Promise<string[]>>();

  async function ask(query: Record<string, unknown>): Promise<NonNullable<Answer['query']>> {
    return ((await settled(api.get(query))) as Answer).query ?? {};
  }

  function once(name: string, fetch: () => Promise<string[]>): Promise<string[]> {
    const found = whole.get(name) ?? fetch();
    whole.set(name, found);
    found.catch(() => whole.delete(name));
    return found;
  }

  const groups = async () => (await ask({ meta: 'siteinfo', siprop: 'usergroups' })).usergroups ?? [];
  const lists: Partial<Record<string, (typed: string) => Promise<string[]>>> = {
    groups: () => once('groups', async () => texts((await groups()).map(({ name }) => name))),
    rights: () =>
      once('rights', async () => {
        const all = (await groups())
          .map(({ rights }) => texts(rights))
          .reduce((one, more) => one.concat(more), []);
        return all.filter((right, index) => all.indexOf(right) === index).sort();
      }),
    tags: () => once('tags', async () => named((await ask({ list: 'tags', tglimit: 'max' })).tags, 'name')),
    categories: async (acprefix) =>
      named((await ask({ list: 'allcategories', acprefix, aclimit: 10 })).allcategories, 'category'),
    pages: async (pssearch) =>
      named((await ask({ list: 'prefixsearch', pssearch, pslimit: 10 })).prefixsearch, 'title'),
    templates: async (pssearch) =>
      named(
        (await ask({ list: 'prefixsearch', pssearch, psnamespace: 10, pslimit: 10 })).prefixsearch,
        'title'
      ).map((title) => title.replace(/^[^:]+:/, '')),
    users: async (auprefix) =>
      named((await ask({ list: 'allusers', auprefix, aulimit: 10 })).allusers, 'name')
  };

  return async (source, typed) => {
    const start = typed.trim();
    if (start === '') return [];
    try {
      const found = (await lists[source]?.(start)) ?? [];
      const isWhole = whole.has(source);
      return isWhole
        ? found.filter((one) => one.toLowerCase().indexOf(start.toLowerCase()) !== -1).slice(0, 10)
        : found;
    } catch {
      return [];
    }
  };
}

function named(entries: unknown, field: string): string[] {
  return Array.isArray(entries)
    ? texts(entries.map((entry: unknown) => (entry as Record<string, unknown> | null)?.[field]))
    : [];
}

function texts(values: unknown): string[] {
  return Array.isArray(values) ? values.filter((one): one is string => typeof one === 'string') : [];
}
