import type { WikiCore } from './core.ts';
import { redirectTarget } from './redirects.ts';
import type { Page, Revision } from './types.ts';

/** Tags that the software puts on an edit by looking at the texts alone. */
export function automaticTags(core: WikiCore, page: Page, text: string): string[] {
  const previous = page.revisions.at(-1);
  const target = redirectTarget(core.settings, text);
  if (!previous) return target === null ? [] : ['mw-new-redirect'];
  const formerTarget = redirectTarget(core.settings, previous.text);
  const tags: string[] = [];
  if (target !== null && formerTarget === null) tags.push('mw-new-redirect');
  if (target === null && formerTarget !== null) tags.push('mw-removed-redirect');
  if (target !== null && formerTarget !== null && target !== formerTarget)
    tags.push('mw-changed-redirect-target');
  if (text === '' && previous.text !== '') tags.push('mw-blank');
  else if (target === null && text.length > 0 && text.length < previous.text.length * 0.1)
    tags.push('mw-replace');
  const recent = page.revisions.slice(-16, -1);
  if (previous.text !== text && recent.some((revision) => revision.text === text))
    tags.push('mw-manual-revert');
  return tags;
}

/** Puts `mw-reverted` on the edits that an approved revert took back. */
export function markReverted(page: Page, revert: Revision): void {
  if (!revert.tags.some((tag) => revertTags.has(tag))) return;
  const place = page.revisions.indexOf(revert);
  const restored = page.revisions.findLastIndex(
    (revision, index) => index < place && revision.sha1 === revert.sha1
  );
  if (restored < 0) return;
  for (const revision of page.revisions.slice(restored + 1, place)) {
    if (!revision.tags.includes('mw-reverted')) revision.tags.push('mw-reverted');
  }
}

const revertTags = new Set(['mw-undo', 'mw-rollback', 'mw-manual-revert']);
