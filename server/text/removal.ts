import { diffOf } from './diff.ts';
import { maskOf, VANISHED } from './mask.ts';
import { cutOut, joinSpans, type Span } from './span.ts';
import { perChange, type Change, type TextVersion } from './version.ts';

/** How much an edit took away from readers. Sizes in bytes of UTF-8. */
export interface Removal {
  /** What went from the text before; moved text is not among it. */
  readonly removed: readonly Span[];
  readonly removedBytes: number;
  /** Kept text that now stands in a comment or shows only where the page is transcluded: ranges of the text after. */
  readonly hidden: readonly Span[];
  readonly hiddenBytes: number;
  /** Both together, as a share of the text before, 0 to 1. */
  readonly share: number;
  /** Whether a page that had text has none any more. */
  readonly isBlanked: boolean;
}

/** Measures what an edit removed, and what it hid without removing it. */
export const removalOf: (change: Change) => Removal = perChange((change) => {
  const before = change.before ?? { text: '' };
  const { removed, added } = diffOf(change);
  const removedBytes = bytesOf(before.text, removed);
  const hidden =
    [...added, ...removed].length > 0 && hides(change) ? newlyHidden(before, change.after, added) : [];
  const hiddenBytes = bytesOf(change.after.text, hidden);
  const total = removedBytes + hiddenBytes;
  return {
    removed,
    removedBytes,
    hidden,
    hiddenBytes,
    share: total === 0 ? 0 : Math.min(1, total / Buffer.byteLength(before.text)),
    isBlanked: before.text.trim() !== '' && change.after.text.trim() === ''
  };
});

function bytesOf(text: string, spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + Buffer.byteLength(text.slice(start, end)), 0);
}

// Only these signs hide text that stays, and only where one came or went can more be hidden than before.
const HIDING = /<!--|-->|<\/?(?:includeonly|noinclude|onlyinclude)/i;

function hides({ before, after }: Change): boolean {
  const { added, removed } = diffOf({ before, after });
  return (
    added.some((span) => HIDING.test(around(after.text, span))) ||
    removed.some((span) => HIDING.test(around(before?.text ?? '', span)))
  );
}

function around(text: string, { start, end }: Span): string {
  return text.slice(Math.max(0, start - 14), end + 14);
}

function newlyHidden(before: TextVersion, after: TextVersion, added: readonly Span[]): Span[] {
  const hidden = vanishedIn(after).flatMap((span) => cutOut(span, joinSpans(added)));
  const was = bytesOf(before.text, vanishedIn(before));
  return bytesOf(after.text, hidden) > was ? hidden : [];
}

function vanishedIn(version: TextVersion): Span[] {
  return maskOf(version)
    .opaque.filter(({ start }) => maskOf(version).text.charAt(start) === VANISHED)
    .map(({ content }) => content)
    .filter(({ start, end }) => start < end);
}
