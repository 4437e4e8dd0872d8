import type { EmbeddedWiki } from '../create-wiki.ts';
import type { PageRequest } from './page-request.ts';
import { stableRevision } from '../model/flagged.ts';
import { upperFirst } from '../model/titles.ts';
import type { Page, Revision, User } from '../model/types.ts';
import { createFormat, type Format } from '../skin/format.ts';
import { isRightToLeft, translator, type Translate } from '../skin/translate.ts';

import { specialPageTitle } from './special-pages.ts';

/** What the pages may be set up with: addresses of the gadget's script and style, and accounts to name at the login form. */
export interface PageOptions {
  gadgetScriptUrl?: string;
  gadgetStyleUrl?: string;
  accounts?: readonly { name: string; password: string }[];
}

/** Everything that a page is drawn from. */
export interface PageContext {
  wiki: EmbeddedWiki;
  request: PageRequest;
  /** The account of the reader, null for visitors. */
  user: User | null;
  /** Who an edit would be shown under. */
  actor: string;
  csrfToken: string;
  options: PageOptions;
  language: string;
  direction: 'ltr' | 'rtl';
  theme: Theme;
  message: Translate;
  format: Format;
  rights: string[];
  parameter: (name: string) => string | null;
  /** The local title of a special page, such as `Toiminnot:Odottavat_muutokset` with spaces. */
  special: (canonical: string, subpage?: string) => string;
}

/** The colour themes as vector-2022 names them. */
export type Theme = 'day' | 'night' | 'os';

/** Gathers what a page needs: language, theme, rights and the words in the reader's language. */
export function createPageContext(
  wiki: EmbeddedWiki,
  request: PageRequest,
  options: PageOptions
): PageContext {
  const parameter = (name: string): string | null => request.url.searchParams.get(name);
  const { user, cookies } = request;
  const language = choose(parameter('uselang'), cookies['demoLanguage'], wiki.settings.language);
  return {
    wiki,
    request,
    user,
    actor: user?.name ?? request.address,
    csrfToken: request.session.csrfToken,
    options,
    language,
    direction: isRightToLeft(language) ? 'rtl' : 'ltr',
    theme: themeOf(parameter, cookies['demoTheme']),
    message: translator(language),
    format: createFormat(language, wiki.settings.timeZone),
    rights: wiki.rightsOf(user),
    parameter,
    special: (canonical, subpage) => specialPageTitle(wiki.settings, canonical, subpage)
  };
}

/** Whether the reader may review this page. */
export function mayReview(context: PageContext, page: Page | undefined): boolean {
  if (!page || !context.user || !context.rights.includes('review')) return false;
  return context.wiki.settings.reviewNamespaces.includes(page.ns);
}

/** The name that a revision is shown under, or null when it is hidden. */
export function visibleUser(revision: Revision): string | null {
  return revision.hidden.user ? null : revision.user.name;
}

/** The version that a reader gets: the latest, or the stable one where that is the default and nobody is logged in. */
export function shownRevision(context: PageContext, page: Page): Revision | undefined {
  const byDefault = page.stability?.stableByDefault ?? context.wiki.settings.stableByDefault;
  const wanted = context.parameter('stable');
  const stable = stableRevision(page) ?? undefined;
  if (stable && (wanted === '1' || (byDefault && wanted === null && !context.user))) return stable;
  return page.revisions.at(-1);
}

/** A title as the wiki writes it in addresses. */
export function pageKey(title: string): string {
  return upperFirst(title).replaceAll(' ', '_');
}

function choose(wanted: string | null, remembered: string | undefined, fallback: string): string {
  const language = wanted ?? remembered ?? fallback;
  return /^[a-z]{2,3}(-[a-z]+)*$/.test(language) ? language : fallback;
}

function themeOf(parameter: (name: string) => string | null, remembered: string | undefined): Theme {
  const wanted = parameter('theme') ?? (parameter('vectornightmode') === '1' ? 'night' : null) ?? remembered;
  return wanted === 'night' || wanted === 'os' ? wanted : 'day';
}
