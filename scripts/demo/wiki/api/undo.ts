import { applyPatch, createPatch } from 'diff';
import { latestRevision } from '../model/flagged.ts';
import type { Page } from '../model/types.ts';
import { ApiError } from './api-error.ts';

/** The text without the edits after `undoAfter` (the one before `undo`) up to `undo`, or the error undofailure. */
export function undoText(page: Page, undo: number, undoAfter?: number): { text: string; restores?: number } {
  const place = page.revisions.findIndex((revision) => revision.id === undo);
  const undone = page.revisions[place];
  const base =
    undoAfter === undefined || undoAfter === 0
      ? page.revisions[place - 1]
      : page.revisions.find((revision) => revision.id === undoAfter);
  if (!undone || !base)
    throw new ApiError('nosuchrevid', `There is no revision with ID ${undoAfter ?? undo}.`);
  const latest = latestRevision(page);
  if (latest.text === undone.text) return { text: base.text, restores: base.id };
  const patched = applyPatch(latest.text, createPatch('text', undone.text, base.text));
  if (typeof patched === 'string') return { text: patched };
  throw new ApiError('undofailure', 'The edit could not be undone due to conflicting intermediate edits.');
}
