import type { ClassicEditor } from '../../shared/classic.ts';
import type { EvidenceKind, Fetched, Sources, Subject } from '../evidence/define-evidence.ts';
import type { PageChain, Wiki } from '../ports.ts';

interface Author {
  readonly groups: readonly string[];
  readonly rights: readonly string[];
}
interface Blocks {
  readonly blocks: readonly { readonly partial: boolean }[];
}

/** How authors and pages are asked about: as for a verdict. */
export interface FactKinds {
  readonly author: Pick<EvidenceKind<'author', Author>, 'fetch'>;
  readonly blocks: Pick<EvidenceKind<'author', Blocks>, 'fetch'>;
  readonly categories: Pick<EvidenceKind<'page', { readonly names: readonly string[] }>, 'fetch'>;
}

/** What was found out, by name of the author and id of the page. */
export interface Facts {
  editorOf(name: string): ClassicEditor;
  categoriesOf(pageId: number): readonly string[];
}

/** Asks about all authors and pages at once; throws where the wiki fails. */
export async function readFacts(
  wiki: Wiki,
  chains: readonly PageChain[],
  kinds: FactKinds,
  { now, signal }: Pick<Sources, 'now'> & { readonly signal: AbortSignal }
): Promise<Facts> {
  const sources: Sources = { site: await wiki.site(), api: wiki.api, now, signal, kept: new Map() };
  const pages = chains.map((chain) => subjectOf(chain, String(chain.page.id), null));
  const authors = new Map(
    chains.flatMap((chain) =>
      chain.pending.flatMap(({ user }) =>
        user === null ? [] : [[user, subjectOf(chain, user, user)] as const]
      )
    )
  );
  const people = [...authors.values()];
  const [accounts, blocks, categories] = await Promise.all([
    people.length > 0 ? kinds.author.fetch(people, sources) : new Map<string, never>(),
    people.length > 0 ? kinds.blocks.fetch(people, sources) : new Map<string, never>(),
    pages.length > 0 ? kinds.categories.fetch(pages, sources) : new Map<string, never>()
  ]);
  return {
    editorOf: (name) => {
      const { groups = [], rights = [] } = valueOf(accounts.get(name)) ?? {};
      const has = (...wanted: string[]) => wanted.some((right) => rights.includes(right));
      return {
        usergroups: groups.filter((group) => group !== '*').sort(),
        is_blocked: valueOf(blocks.get(name))?.blocks.some(({ partial }) => !partial) ?? false,
        is_bot: groups.includes('bot'),
        is_autopatrolled: has('autopatrol'),
        is_autoreviewed: has('autoreview', 'review', 'validate')
      };
    },
    categoriesOf: (pageId) => valueOf(categories.get(String(pageId)))?.names ?? []
  };
}

function valueOf<T>(fetched: Fetched<T> | undefined): T | undefined {
  return fetched !== undefined && 'value' in fetched ? fetched.value : undefined;
}

function subjectOf({ page, stable, pending }: PageChain, key: string, author: string | null): Subject {
  const since = Date.parse(pending[0]?.timestamp ?? stable.timestamp);
  return { key, page, stable, pending, revision: null, author, since };
}
