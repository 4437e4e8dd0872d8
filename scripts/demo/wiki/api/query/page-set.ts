import type { WikiCore } from '../../model/core.ts';
import { latestRevision } from '../../model/flagged.ts';
import { redirectTarget } from '../../model/redirects.ts';
import { parseTitle } from '../../model/titles.ts';
import type { Page, Revision } from '../../model/types.ts';
import { ApiError } from '../api-error.ts';
import type { ApiContext } from '../context.ts';
import { createParams } from '../params.ts';
import type { PageAnswer } from './query-module.ts';

/** One page asked for: `page` is null when it does not exist; `revisions` are those named by `revids`. */
export type PageEntry = {
  page: Page | null;
  ns: number;
  title: string;
  answer: PageAnswer;
  revisions: Revision[];
};

/** The pages of a query in the order of its answer, and how they were asked for. */
export type PageSet = {
  entries: PageEntry[];
  source: 'none' | 'titles' | 'pageids' | 'revids' | 'generator';
  /** `normalized`, `redirects` and `badrevids` of the answer. */
  extras: Record<string, unknown>;
};

/** Parameters with which a query names pages. */
export const pageSetParameters = ['titles', 'pageids', 'revids', 'redirects', 'converttitles', 'generator'];

/** Reads titles, pageids or revids. Missing pages come first, then pages by id. */
export function readPageSet(context: ApiContext, generated: number[] | null): PageSet {
  const params = createParams(context, '');
  const core = context.wiki.core;
  const given = (['titles', 'pageids', 'revids'] as const).filter((name) => params.has(name));
  if (given.length + (generated ? 1 : 0) > 1 && !generated) {
    const names = given.map((name) => `"${name}"`).join(', ');
    throw new ApiError('invalidparammix', `The parameters ${names} can not be used together.`);
  }
  const set: PageSet = { entries: [], source: generated ? 'generator' : (given[0] ?? 'none'), extras: {} };
  if (generated) for (const id of generated) addPage(set, core.pages.get(id) ?? null);
  else if (params.has('titles')) addTitles(core, set, params.list('titles') ?? []);
  else if (params.has('pageids')) addIds(core, set, params.list('pageids') ?? []);
  else if (params.has('revids')) addRevisions(core, set, params.list('revids') ?? []);
  if (params.flag('redirects')) followRedirects(core, set);
  sort(set);
  return set;
}

function addPage(set: PageSet, page: Page | null): PageEntry | null {
  if (!page) return null;
  const known = set.entries.find((entry) => entry.page === page);
  if (known) return known;
  const answer = { pageid: page.id, ns: page.ns, title: page.title };
  const entry = { page, ns: page.ns, title: page.title, answer, revisions: [] };
  set.entries.push(entry);
  return entry;
}

function addTitles(core: WikiCore, set: PageSet, titles: string[]): void {
  const normalized: { fromencoded: false; from: string; to: string }[] = [];
  for (const written of titles) {
    const parsed = parseTitle(core.settings, written);
    if (!parsed) {
      const invalidreason = 'The requested page title contains invalid characters.';
      const answer = { title: written, invalidreason, invalid: true };
      set.entries.push({ page: null, ns: 0, title: written, answer, revisions: [] });
      continue;
    }
    if (parsed.title !== written) normalized.push({ fromencoded: false, from: written, to: parsed.title });
    addTitle(core, set, parsed);
  }
  if (normalized.length > 0) set.extras['normalized'] = normalized;
}

function addTitle(core: WikiCore, set: PageSet, parsed: { ns: number; title: string }): void {
  const page = core.titles.get(parsed.title) ?? null;
  if (addPage(set, page) || set.entries.some((entry) => entry.title === parsed.title)) return;
  const special = parsed.ns < 0 ? { special: true } : { missing: true };
  const answer = { ns: parsed.ns, title: parsed.title, ...special };
  set.entries.push({ page: null, ns: parsed.ns, title: parsed.title, answer, revisions: [] });
}

function addIds(core: WikiCore, set: PageSet, ids: string[]): void {
  for (const id of ids.map(Number)) {
    if (addPage(set, core.pages.get(id) ?? null)) continue;
    set.entries.push({ page: null, ns: 0, title: '', answer: { pageid: id, missing: true }, revisions: [] });
  }
}

function addRevisions(core: WikiCore, set: PageSet, ids: string[]): void {
  const bad: Record<string, unknown> = {};
  for (const id of ids.map(Number).sort((a, b) => a - b)) {
    const revision = core.revisions.get(id);
    const entry = revision && addPage(set, core.pages.get(revision.pageId) ?? null);
    if (revision && entry) entry.revisions.push(revision);
    else bad[id] = { revid: id, missing: true };
  }
  if (Object.keys(bad).length > 0) set.extras['badrevids'] = bad;
}

function followRedirects(core: WikiCore, set: PageSet): void {
  const redirects: { from: string; to: string }[] = [];
  for (const entry of [...set.entries]) {
    const target = entry.page && redirectTarget(core.settings, latestRevision(entry.page).text);
    const parsed = target ? parseTitle(core.settings, target) : null;
    if (!parsed) continue;
    redirects.push({ from: entry.title, to: parsed.title });
    set.entries.splice(set.entries.indexOf(entry), 1);
    addTitle(core, set, parsed);
  }
  if (redirects.length > 0) set.extras['redirects'] = redirects;
}

function sort(set: PageSet): void {
  const rank = (entry: PageEntry): number => Number(entry.answer['pageid'] ?? 0);
  set.entries.sort((a, b) => rank(a) - rank(b));
}
