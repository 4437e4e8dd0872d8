import { z, type ZodType } from 'zod';
import type { ChoiceSource } from '../../shared/wiki-choice.ts';
import type { ApiParams, WikiApi } from '../ports.ts';

/** Kinds of which a wiki has so few that all are read at once. */
export const wholeSources = ['groups', 'rights', 'tags'] as const satisfies readonly ChoiceSource[];
export type WholeSource = (typeof wholeSources)[number];

const most = 10;
const patienceMs = 10_000;

/** All groups, rights or tags of a wiki, in its own order; rights are those that any group has. Fails with WikiError. */
export async function readAll(api: WikiApi, source: WholeSource): Promise<readonly string[]> {
  const patience = { signal: AbortSignal.timeout(patienceMs) };
  if (source === 'tags') {
    const names: string[] = [];
    for await (const { query } of api.queryAll({ list: 'tags', tglimit: 'max' }, Tags, patience))
      names.push(...query.tags.map(({ name }) => name));
    return names;
  }
  const { query } = await api.get({ meta: 'siteinfo', siprop: 'usergroups' }, Groups, patience);
  if (source === 'groups') return query.usergroups.map(({ name }) => name);
  return [...new Set(query.usergroups.flatMap(({ rights }) => rights))].sort();
}

/** Names of the other kinds that begin with what was typed, at most ten. Fails with WikiError. */
export async function readBeginningWith(
  api: WikiApi,
  source: Exclude<ChoiceSource, WholeSource>,
  typed: string
): Promise<readonly string[]> {
  const ask = <T>(params: ApiParams, schema: ZodType<T>) =>
    api.get(params, schema, { signal: AbortSignal.timeout(patienceMs) });
  switch (source) {
    case 'categories': {
      const params = { list: 'allcategories', acprefix: typed, aclimit: most };
      return (await ask(params, Categories)).query.allcategories.map(({ category }) => category);
    }
    case 'users': {
      const params = { list: 'allusers', auprefix: typed, aulimit: most };
      return (await ask(params, Users)).query.allusers.map(({ name }) => name);
    }
    case 'pages':
    case 'templates': {
      const params = { list: 'prefixsearch', pssearch: typed, pslimit: most };
      const isTemplate = source === 'templates';
      const { query } = await ask({ ...params, ...(isTemplate && { psnamespace: 10 }) }, Found);
      const titles = query.prefixsearch.map(({ title }) => title);
      return isTemplate ? titles.map((title) => title.replace(/^[^:]+:/, '')) : titles;
    }
  }
}

/** Of all names those that have what was typed anywhere in them, whatever its case; at most ten. */
export function fitting(all: readonly string[], typed: string): readonly string[] {
  const wanted = typed.toLowerCase();
  return all.filter((name) => name.toLowerCase().includes(wanted)).slice(0, most);
}

const name = z.string().min(1);
const answer = <Shape extends z.ZodRawShape>(shape: Shape) => z.object({ query: z.object(shape) });

const Groups = answer({ usergroups: z.array(z.object({ name, rights: z.array(name).default([]) })) });
const Tags = answer({ tags: z.array(z.object({ name })) });
const Categories = answer({ allcategories: z.array(z.object({ category: name })) });
const Users = answer({ allusers: z.array(z.object({ name })) });
const Found = answer({ prefixsearch: z.array(z.object({ title: name })) });
