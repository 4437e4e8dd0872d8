import type { WikiCore } from './core.ts';
import { edit } from './edits.ts';
import { latestRevision } from './flagged.ts';
import { addLog } from './logs.ts';
import { isoTime, readExpiry } from './times.ts';
import { parseTitle } from './titles.ts';
import type { Hidden, Page } from './types.ts';

/** Moves a page with its history and approvals, leaves a redirect unless told not to, and writes the move log. */
export function move(
  core: WikiCore,
  input: {
    from: string;
    to: string;
    user: string;
    reason?: string;
    redirect?: boolean;
    at?: number;
    id?: number;
  }
): Page {
  const page = pageOf(core, input.from);
  const target = parseTitle(core.settings, input.to);
  if (!target) throw new Error(`${input.to} is not a title`);
  if (core.titles.has(target.title)) throw new Error(`${target.title} exists already`);
  const at = input.at ?? core.now();
  const from = { title: page.title, ns: page.ns };
  core.titles.delete(page.title);
  Object.assign(page, { title: target.title, ns: target.ns });
  core.titles.set(page.title, page);
  const reason = input.reason ?? '';
  const made = edit(core, {
    title: page.title,
    user: input.user,
    text: latestRevision(page).text,
    summary: moveSummary(core, input.user, from.title, page.title, reason),
    minor: true,
    allowNull: true,
    unlogged: true,
    at,
    ...(input.id === undefined ? {} : { id: input.id })
  });
  if (input.redirect !== false) {
    edit(core, {
      title: from.title,
      user: input.user,
      text: `#${core.settings.language === 'fi' ? 'OHJAUS' : 'REDIRECT'} [[${page.title}]]`,
      summary: moveSummary(core, input.user, from.title, page.title, reason),
      unlogged: true,
      at
    });
  }
  addLog(core, {
    type: 'move',
    action: 'move',
    ...from,
    pageId: page.id,
    user: input.user,
    comment: reason,
    params: { target_ns: page.ns, target_title: page.title, suppressredirect: input.redirect === false },
    revisionId: made?.id ?? 0,
    at
  });
  return page;
}

/** Deletes a page (it goes to the archive, approvals and all) and writes the deletion log. */
export function deletePage(
  core: WikiCore,
  input: { title: string; user: string; reason?: string; at?: number }
): void {
  const page = pageOf(core, input.title);
  core.pages.delete(page.id);
  core.titles.delete(page.title);
  for (const revision of page.revisions) core.revisions.delete(revision.id);
  core.archive.push(page);
  logDeletion(core, page, 'delete', input, {});
}

/** Brings the last deleted page of that title back with its id, history and approvals. */
export function undelete(
  core: WikiCore,
  input: { title: string; user: string; reason?: string; at?: number }
): Page {
  const title = parseTitle(core.settings, input.title)?.title ?? input.title;
  const place = core.archive.findLastIndex((page) => page.title === title);
  const [page] = place < 0 ? [] : core.archive.splice(place, 1);
  if (!page || core.titles.has(title)) throw new Error(`${title} cannot be restored`);
  core.pages.set(page.id, page);
  core.titles.set(page.title, page);
  for (const revision of page.revisions) core.revisions.set(revision.id, revision);
  logDeletion(core, page, 'restore', input, { count: { revisions: page.revisions.length, files: 0 } });
  return page;
}

/** Hides (or shows again, with false) text, user or comment of a revision and writes the deletion log. */
export function hideRevision(
  core: WikiCore,
  input: { revisionId: number; hide: Partial<Hidden>; user: string; reason?: string; at?: number }
): void {
  const revision = core.revisions.get(input.revisionId);
  const page = revision && core.pages.get(revision.pageId);
  if (!revision || !page) throw new Error(`There is no revision ${input.revisionId}`);
  const old = bits(revision.hidden);
  Object.assign(revision.hidden, input.hide);
  logDeletion(core, page, 'revision', input, {
    type: 'revision',
    ids: [revision.id],
    old,
    new: bits(revision.hidden)
  });
}

/** Protects a page's actions (`{ edit: 'sysop', move: 'sysop' }`; '' lifts) and writes the protection log. */
export function protect(
  core: WikiCore,
  input: {
    title: string;
    levels: Record<string, string>;
    expiry?: string;
    user: string;
    reason?: string;
    at?: number;
  }
): void {
  const page = pageOf(core, input.title);
  const at = input.at ?? core.now();
  const expiry = readExpiry(input.expiry ?? 'infinity', at);
  const set = Object.entries(input.levels).map(([type, level]) => ({ type, level, expiry }));
  page.protections = [
    ...page.protections.filter((entry) => !(entry.type in input.levels)),
    ...set.filter((entry) => entry.level !== '')
  ];
  const shown = expiry === null ? 'infinite' : isoTime(expiry);
  addLog(core, {
    type: 'protect',
    action: page.protections.length > 0 ? 'protect' : 'unprotect',
    title: page.title,
    ns: page.ns,
    pageId: page.id,
    user: input.user,
    comment: input.reason ?? '',
    params: {
      description: set.map((entry) => `\u200e[${entry.type}=${entry.level}] (${shown})`).join(''),
      cascade: false,
      details: set.map((entry) => ({ type: entry.type, level: entry.level, expiry: shown, cascade: false }))
    },
    at
  });
}

/** Gives a page its own FlaggedRevs settings (null takes them away) and writes the log of stable settings. */
export function stabilize(
  core: WikiCore,
  input: {
    title: string;
    stability: { stableByDefault: boolean; autoreview: string } | null;
    user: string;
    reason?: string;
    at?: number;
  }
): void {
  const page = pageOf(core, input.title);
  page.stability = input.stability && { ...input.stability, expiry: null };
  const { stableByDefault = false, autoreview = '' } = input.stability ?? {};
  addLog(core, {
    type: 'stable',
    action: input.stability ? 'config' : 'reset',
    title: page.title,
    ns: page.ns,
    pageId: page.id,
    user: input.user,
    comment: input.reason ?? '',
    params: input.stability
      ? { override: stableByDefault ? 1 : 0, autoreview, expiry: 'infinity', precedence: 1 }
      : {},
    ...(input.at === undefined ? {} : { at: input.at })
  });
}

function pageOf(core: WikiCore, title: string): Page {
  const page = core.titles.get(parseTitle(core.settings, title)?.title ?? '');
  if (!page) throw new Error(`There is no page ${title}`);
  return page;
}

function moveSummary(core: WikiCore, user: string, from: string, to: string, reason: string): string {
  const text =
    core.settings.language === 'fi'
      ? `${user} siirsi sivun [[${from}]] uudelle nimelle [[${to}]]`
      : `${user} moved page [[${from}]] to [[${to}]]`;
  return reason === '' ? text : `${text}: ${reason}`;
}

function logDeletion(
  core: WikiCore,
  page: Page,
  action: string,
  input: { user: string; reason?: string; at?: number },
  params: Record<string, unknown>
): void {
  addLog(core, {
    type: 'delete',
    action,
    title: page.title,
    ns: page.ns,
    pageId: page.id,
    user: input.user,
    comment: input.reason ?? '',
    params,
    ...(input.at === undefined ? {} : { at: input.at })
  });
}

function bits(hidden: Hidden): Record<string, unknown> {
  const bitmask = (hidden.text ? 1 : 0) + (hidden.comment ? 2 : 0) + (hidden.user ? 4 : 0);
  return { bitmask, content: hidden.text, comment: hidden.comment, user: hidden.user, restricted: false };
}
