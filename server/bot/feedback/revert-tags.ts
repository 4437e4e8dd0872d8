const restoring = new Set(['mw-rollback', 'mw-manual-revert']);

/** Whether an edit brings back an older text exactly, as the wiki says. */
export function isRestoring(tags: readonly string[]): boolean {
  return tags.some((tag) => restoring.has(tag));
}

/** Whether an edit takes others back, as the wiki says. */
export function isRevert(tags: readonly string[]): boolean {
  return isRestoring(tags) || tags.includes('mw-undo');
}

/** Whether the wiki says that an edit was taken back. */
export function isReverted(tags: readonly string[]): boolean {
  return tags.includes('mw-reverted');
}
