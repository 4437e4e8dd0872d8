import { createHash } from 'node:crypto';
import { isAddress } from './addresses.ts';
import { takeId, type WikiCore } from './core.ts';
import { automaticTags, markReverted } from './edit-tags.ts';
import { isReviewable, latestRevision, reviewRestriction, stableRevision } from './flagged.ts';
import { addLog } from './logs.ts';
import { parseTitle } from './titles.ts';
import type { Approval, Page, Revision, User } from './types.ts';
import { actorOf, findUser, meetsLevel, rightsOf } from './users.ts';

/** An edit to be made. `user` is a name or an address, `at` epoch ms (now when left out). */
export type NewEdit = {
  title: string;
  user: string;
  text: string;
  summary?: string;
  minor?: boolean;
  bot?: boolean;
  /** Tags besides those that the software gives by itself. */
  tags?: string[];
  at?: number;
  id?: number;
  pageId?: number;
  /** Revision that an undo or a rollback leads back to; approved, it makes an autoreviewer's edit approved. */
  restores?: number;
  /** false keeps the edit pending, true approves it; without it FlaggedRevs' rules decide. */
  autoReview?: boolean;
  /** Values for `rvprop=oresscores` and Lift Wing, such as `{ damaging: 0.97 }`. */
  scores?: Record<string, number>;
  /** Leaves the edit out of the recent changes and of the log of new pages, as those of moves are. */
  unlogged?: boolean;
  /** Keeps a revision equal to the one before; without it such an edit changes nothing. */
  allowNull?: boolean;
};

/** Makes an edit, creating the page if need be; null when the text is what the page has already. Throws for bad titles. */
export function edit(core: WikiCore, input: NewEdit): Revision | null {
  const parsed = parseTitle(core.settings, input.title);
  if (!parsed) throw new Error(`${input.title} is not a title`);
  const text = input.text.trimEnd();
  const existing = core.titles.get(parsed.title);
  if (existing && !input.allowNull && latestRevision(existing).text === text) return null;
  const at = input.at ?? core.now();
  const page = existing ?? addPage(core, { ...parsed, at, id: input.pageId });
  const actor = actorOf(core, input.user);
  const account = findUser(core, input.user) ?? null;
  const previous = page.revisions.at(-1) ?? null;
  const autoPatrolled = rightsOf(core, account).includes('autopatrol');
  const tags = [...automaticTags(core, page, text), ...(input.tags ?? [])];
  const revision: Revision = {
    id: takeId(core, 'revision', input.id),
    pageId: page.id,
    parentId: previous?.id ?? 0,
    at,
    user: actor,
    text,
    size: Buffer.byteLength(text),
    sha1: createHash('sha1').update(text).digest('hex'),
    comment: input.summary ?? '',
    minor: input.minor ?? false,
    bot: input.bot ?? false,
    tags: [
      ...new Set(
        tags.includes('mw-undo') || tags.includes('mw-rollback') ? without(tags, 'mw-manual-revert') : tags
      )
    ],
    hidden: { user: false, comment: false, text: false },
    approval: null,
    patrolled: autoPatrolled,
    autoPatrolled,
    changeId: input.unlogged ? 0 : takeId(core, 'change'),
    scores: input.scores ?? null
  };
  const approved = input.autoReview ?? isAutoReviewed(core, page, revision, account, input.restores);
  page.revisions.push(revision);
  page.touched = Math.max(page.touched, at);
  core.revisions.set(revision.id, revision);
  if (account) account.editCount += 1;
  if (!existing && !input.unlogged) logCreation(core, page, revision, input.user);
  if (approved) approveAutomatically(page, revision);
  if (!input.unlogged) for (const tell of core.watchers) tell();
  return revision;
}

function addPage(
  core: WikiCore,
  input: { ns: number; title: string; at: number; id: number | undefined }
): Page {
  const page: Page = {
    id: takeId(core, 'page', input.id),
    ns: input.ns,
    title: input.title,
    revisions: [],
    protections: [],
    stability: null,
    touched: input.at
  };
  core.pages.set(page.id, page);
  core.titles.set(page.title, page);
  return page;
}

/** FlaggedRevs' rules: right `autoreview`, and a new page, an approved base, or the very text of the stable version. */
function isAutoReviewed(
  core: WikiCore,
  page: Page,
  revision: Revision,
  account: User | null,
  restores: number | undefined
): boolean {
  if (!account || isAddress(revision.user.name) || !isReviewable(core, page)) return false;
  const rights = rightsOf(core, account);
  const restriction = reviewRestriction(core, page);
  if (!rights.includes('autoreview') || !meetsLevel(rights, restriction)) return false;
  const previous = page.revisions.at(-1);
  if (!previous) return true;
  const stable = stableRevision(page);
  if (!stable) return false;
  const base = restores === undefined ? null : core.revisions.get(restores);
  return previous.approval !== null || stable.sha1 === revision.sha1 || (base ?? null)?.approval != null;
}

function logCreation(core: WikiCore, page: Page, revision: Revision, user: string): void {
  addLog(core, {
    type: 'create',
    action: 'create',
    title: page.title,
    ns: page.ns,
    pageId: page.id,
    user,
    comment: revision.comment,
    params: {},
    at: revision.at
  });
}

function approveAutomatically(page: Page, revision: Revision): void {
  const approval: Approval = { user: revision.user, at: revision.at, level: 1, auto: true };
  revision.approval = approval;
  revision.patrolled = true;
  markReverted(page, revision);
}

function without(list: string[], item: string): string[] {
  return list.filter((entry) => entry !== item);
}
