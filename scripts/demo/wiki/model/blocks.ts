import { isAddress, isRange, isWithin, normalizeAddress } from './addresses.ts';
import { takeId, type WikiCore } from './core.ts';
import { addLog } from './logs.ts';
import { isoTime, readExpiry } from './times.ts';
import { fullTitle, parseTitle } from './titles.ts';
import type { Block, Page } from './types.ts';
import { actorOf, findUser } from './users.ts';

/** A block to be set. `target` is a name, an address or a range; `expiry` as the API takes it ('1 day', 'infinity'). */
export type NewBlock = {
  target: string;
  by: string;
  expiry?: string;
  reason?: string;
  at?: number;
  noCreate?: boolean;
  anonOnly?: boolean;
  autoBlock?: boolean;
  noEmail?: boolean;
  allowUserTalk?: boolean;
  /** Titles and namespaces of a partial block; with either the block is partial. */
  pages?: string[];
  namespaces?: number[];
};

/** Blocks somebody and writes the block log; an earlier block of the same target is replaced. */
export function block(core: WikiCore, input: NewBlock): Block {
  const at = input.at ?? core.now();
  const target = targetName(core, input.target);
  const duration = input.expiry ?? 'infinity';
  const expiry = readExpiry(duration, at);
  const partial = input.pages !== undefined || input.namespaces !== undefined;
  const replaced = core.blocks.find((entry) => entry.target === target && !entry.lifted);
  if (replaced) replaced.lifted = true;
  const account = !isAddress(target) && !isRange(target);
  const made: Block = {
    id: takeId(core, 'block'),
    target,
    by: actorOf(core, input.by),
    at,
    expiry,
    reason: input.reason ?? '',
    noCreate: input.noCreate ?? !partial,
    anonOnly: input.anonOnly ?? false,
    autoBlock: (input.autoBlock ?? false) && account,
    noEmail: input.noEmail ?? false,
    allowUserTalk: input.allowUserTalk ?? true,
    partial,
    pages: (input.pages ?? []).map((title) => parseTitle(core.settings, title)?.title ?? title),
    namespaces: input.namespaces ?? [],
    lifted: false
  };
  core.blocks.push(made);
  writeLog(core, replaced ? 'reblock' : 'block', made, input.by, input.reason ?? '', at, {
    duration: expiry === null ? 'infinity' : duration,
    flags: flagsOf(made, account),
    sitewide: !partial,
    ...(expiry === null ? {} : { expiry: isoTime(expiry) }),
    ...(partial ? { restrictions: logRestrictions(core, made) } : {})
  });
  return made;
}

/** Lifts the block of a target and writes the block log; false when there was none. */
export function unblock(
  core: WikiCore,
  input: { target: string; by: string; reason?: string; at?: number }
): boolean {
  const target = targetName(core, input.target);
  const found = activeBlocks(core).find((entry) => entry.target === target);
  if (!found) return false;
  found.lifted = true;
  writeLog(core, 'unblock', found, input.by, input.reason ?? '', input.at ?? core.now(), {});
  return true;
}

/** Blocks in force now, oldest first. */
export function activeBlocks(core: WikiCore): Block[] {
  return core.blocks.filter((entry) => !entry.lifted && (entry.expiry === null || entry.expiry > core.now()));
}

/** The block that hits somebody: the account's own, or for addresses the narrowest one around it. */
export function blockOf(core: WikiCore, name: string): Block | null {
  const active = activeBlocks(core);
  const own = active.find((entry) => entry.target === name);
  if (own || !isAddress(name)) return own ?? null;
  const around = active.filter((entry) => entry.target.includes('/') && isWithin(name, entry.target));
  return around.sort((a, b) => Number(b.target.split('/')[1]) - Number(a.target.split('/')[1]))[0] ?? null;
}

/** Whether a block stops work on a page; a partial one only on its own pages and namespaces. */
export function blockCovers(found: Block, page: Pick<Page, 'title' | 'ns'>): boolean {
  return !found.partial || found.pages.includes(page.title) || found.namespaces.includes(page.ns);
}

function targetName(core: WikiCore, target: string): string {
  return findUser(core, target)?.name ?? normalizeAddress(target);
}

function flagsOf(made: Block, account: boolean): string[] {
  const flags = [];
  if (made.anonOnly && !account) flags.push('anononly');
  if (made.noCreate) flags.push('nocreate');
  if (!made.autoBlock && account) flags.push('noautoblock');
  if (made.noEmail) flags.push('noemail');
  if (!made.allowUserTalk) flags.push('nousertalk');
  return flags;
}

function logRestrictions(core: WikiCore, made: Block): Record<string, unknown> {
  return {
    ...(made.pages.length > 0
      ? {
          pages: made.pages.map((title) => ({ page_ns: core.titles.get(title)?.ns ?? 0, page_title: title }))
        }
      : {}),
    ...(made.namespaces.length > 0 ? { namespaces: made.namespaces } : {})
  };
}

function writeLog(
  core: WikiCore,
  action: string,
  made: Block,
  by: string,
  comment: string,
  at: number,
  params: Record<string, unknown>
): void {
  addLog(core, {
    type: 'block',
    action,
    title: fullTitle(core.settings, 2, made.target),
    ns: 2,
    pageId: 0,
    user: by,
    comment,
    params,
    at
  });
}
