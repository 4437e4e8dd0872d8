import { namespaceOf } from '../model/titles.ts';
import type { SiteSettings } from '../model/types.ts';

// Names of the special pages by canonical name: the Finnish name, then other spellings.
const names: Record<string, { fi: string; aliases: string[] }> = {
  PendingChanges: { fi: 'Odottavat muutokset', aliases: ['OldReviewedPages'] },
  Userlogin: { fi: 'Kirjaudu sisään', aliases: ['UserLogin', 'Login'] },
  Userlogout: { fi: 'Kirjaudu ulos', aliases: ['UserLogout', 'Logout'] },
  Diff: { fi: 'Ero', aliases: [] },
  Log: { fi: 'Loki', aliases: ['Lokit', 'Logs'] },
  Recentchanges: { fi: 'Tuoreet muutokset', aliases: ['RecentChanges'] },
  Contributions: { fi: 'Muokkaukset', aliases: ['Contribs'] },
  RevisionReview: { fi: 'RevisionReview', aliases: [] },
  OAuth: { fi: 'OAuth', aliases: [] },
  Booksources: { fi: 'Kirjalähteet', aliases: ['BookSources'] }
};

/** A special page found by any of its names: canonical name, and what follows the first slash. */
export interface SpecialPage {
  canonical: string;
  subpage: string;
}

/** Reads a title as a special page; null when it is none, an empty canonical name when there is no such page. */
export function findSpecialPage(settings: SiteSettings, title: string): SpecialPage | null {
  const text = title.replaceAll('_', ' ').trim();
  const colon = text.indexOf(':');
  if (colon < 0 || namespaceOf(settings, text.slice(0, colon)) !== -1) return null;
  const [name = '', ...rest] = text.slice(colon + 1).split('/');
  const wanted = fold(name);
  const found = Object.entries(names).find(([canonical, entry]) =>
    [canonical, entry.fi, ...entry.aliases].some((alias) => fold(alias) === wanted)
  );
  return { canonical: found?.[0] ?? '', subpage: rest.join('/') };
}

/** The local full title of a special page, with spaces. */
export function specialPageTitle(settings: SiteSettings, canonical: string, subpage?: string): string {
  const prefix = settings.namespaces.find((entry) => entry.id === -1)?.name ?? 'Special';
  const name =
    settings.language === 'fi' ? (names[canonical]?.fi ?? canonical) : (english[canonical] ?? canonical);
  return `${prefix}:${name}${subpage ? `/${subpage}` : ''}`;
}

const english: Record<string, string> = {
  Userlogin: 'UserLogin',
  Userlogout: 'UserLogout',
  Recentchanges: 'RecentChanges',
  Booksources: 'BookSources'
};

function fold(name: string): string {
  return name.replace(/[\s_]+/g, '').toLowerCase();
}
