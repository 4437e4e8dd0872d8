import { diffOf } from './diff.ts';
import type { Change } from './version.ts';

/** The texts that an edit added, one per place, in order; moved text is not among them. */
export function addedTexts(change: Change): string[] {
  return diffOf(change).added.map(({ start, end }) => change.after.text.slice(start, end));
}

/** The texts that an edit removed, one per place, in order; moved text is not among them. */
export function removedTexts(change: Change): string[] {
  const text = change.before?.text ?? '';
  return diffOf(change).removed.map(({ start, end }) => text.slice(start, end));
}

/** All that an edit added as one text, places parted by line breaks. For searching, not for offsets. */
export function addedText(change: Change): string {
  return addedTexts(change).join('\n');
}

/** All that an edit removed as one text, places parted by line breaks. For searching, not for offsets. */
export function removedText(change: Change): string {
  return removedTexts(change).join('\n');
}
