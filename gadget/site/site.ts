import { createContext } from 'preact';
import { useCallback, useContext, useEffect } from 'preact/hooks';
import type { findSitePage } from '../../shared/site-pages.ts';
import type { Answer } from '../api/client.ts';
import type { Speaker } from '../mw/speaker.tsx';
import type { Clock } from '../state/clock.ts';
import type { Store } from '../state/store.ts';
import { useStore } from '../state/use-store.ts';
import type { Api } from './api/ask.ts';
import type { QueryChange, Router } from './router/router.ts';
import type { Preferences } from './state/preferences.ts';
import type { SiteKey } from './texts/catalogues.ts';

/** A wiki that the companion serves. */
export type ServedWiki = Answer<'getWikis'>['wikis'][number];

/** What every part of the companion's pages may use. */
export interface Site {
  readonly api: Api;
  readonly router: Router;
  readonly speaker: Speaker<SiteKey>;
  /** Whether there is a message with this key; for keys that are put together. */
  knows(key: string): key is SiteKey;
  /** Language of the interface, and the one that its words really are in. */
  readonly language: string;
  readonly spoken: string;
  readonly dir: 'ltr' | 'rtl';
  readonly clock: Clock;
  /** What checks say, by key; null until it is known. */
  readonly texts: Store<Readonly<Record<string, string>> | null>;
  /** The wikis served; null until they are known. */
  readonly wikis: Store<readonly ServedWiki[] | null>;
  readonly preferences: Store<Preferences>;
  /** Keeps what the reader chose, and draws everything anew where that needs it. */
  prefer(change: Partial<Preferences>): void;
}

/** Holds it for the components below. */
export const SiteContext = createContext<Site | null>(null);

/** Whether a page would be about a wiki that is not served. Decisions outlive that; where no list came, nobody knows. */
export function isUnserved(
  { page, params }: NonNullable<ReturnType<typeof findSitePage>>,
  served: readonly Pick<ServedWiki, 'id'>[] | null
): boolean {
  if (params.wiki === undefined || page.name === 'DecisionPage' || !served?.length) return false;
  return !served.some(({ id }) => id === params.wiki);
}

/** What the pages are made of. */
export function useSite(): Site {
  const site = useContext(SiteContext);
  if (!site) throw new Error('Drawn outside of the companion’s pages.');
  return site;
}

/** What a page is given: the parts of its path that vary, and what stands after the question mark. */
export interface PageProps {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** Changes the query; `replace`: without a new entry in the browser's history. */
  change(change: QueryChange, how?: 'push' | 'replace'): void;
}

/** Names the document. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title === '' ? 'Seula' : `${title} – Seula`;
  }, [title]);
}

/** What wikis are called: the name that one gives itself, or its id where that is not known. */
export function useWikiNames(): (id: string) => string {
  const { wikis } = useSite();
  const known = useStore(wikis);
  return useCallback((id: string) => known?.find((wiki) => wiki.id === id)?.name ?? id, [known]);
}

/** The wiki with this id, where it is served and known. */
export function useWiki(id: string | undefined): ServedWiki | null {
  const { wikis } = useSite();
  return useStore(wikis)?.find((wiki) => wiki.id === id) ?? null;
}
