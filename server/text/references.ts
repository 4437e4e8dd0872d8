import { diffOf } from './diff.ts';
import { maskOf, type MaskedElement } from './mask.ts';
import { cutOut, joinSpans, touchesAny, type Span } from './span.ts';
import { perChange, perVersion, type Change, type TextVersion } from './version.ts';

/** A <ref> element, from its first sign to behind its last. */
export interface Reference extends Span {
  /** What stands between the tags; empty for <ref name="x" />. */
  readonly content: Span;
  readonly name: string | null;
  readonly group: string | null;
}

/** All references of a text in order. Unclosed tags are text, not references. */
export const referencesOf: (version: TextVersion) => readonly Reference[] = perVersion((version) =>
  maskOf(version)
    .transparent.filter((element) => element.name === 'ref')
    .map((element) => readReference(version.text, element))
);

/** The text without its references (and without <references> blocks), with white space in front of them dropped. */
export const textOutsideReferences: (version: TextVersion) => string = perVersion((version) => {
  return cutOut({ start: 0, end: version.text.length }, blocksOf(version))
    .map(({ start, end }) => version.text.slice(start, end).replace(/[ \t]+$/, ''))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
});

/** What an edit did to references. */
export interface ReferenceChange {
  /** True where nothing but references (and white space) differs, and something does. */
  readonly isAllThatChanged: boolean;
  readonly added: readonly Reference[];
  readonly removed: readonly Reference[];
}

/** Compares the references of both versions by what they say, wherever they stand. */
export const referenceChangeOf: (change: Change) => ReferenceChange = perChange((change) => {
  const { before, after } = change;
  if (before === null) return { isAllThatChanged: false, added: referencesOf(after), removed: [] };
  const added = surplus(after, before);
  const removed = surplus(before, after);
  return { isAllThatChanged: onlyReferencesChanged(before, after, change), added, removed };
});

// Each place that changed must touch a reference; only then both texts are read without their references.
function onlyReferencesChanged(before: TextVersion, after: TextVersion, change: Change): boolean {
  const { added, removed, moved } = diffOf(change);
  const come = [...added, ...moved.map((move) => move.to)];
  const gone = [...removed, ...moved.map((move) => move.from)];
  return (
    come.length + gone.length > 0 &&
    come.every((span) => isOfReference(after, span)) &&
    gone.every((span) => isOfReference(before, span)) &&
    textOutsideReferences(before) === textOutsideReferences(after)
  );
}

function isOfReference(version: TextVersion, span: Span): boolean {
  return touchesAny(span, blocksOf(version)) || /^\s*$/.test(version.text.slice(span.start, span.end));
}

const blocksOf: (version: TextVersion) => readonly Span[] = perVersion((version) =>
  joinSpans(maskOf(version).transparent.filter(({ name }) => name === 'ref' || name === 'references'))
);

function readReference(text: string, element: MaskedElement): Reference {
  const tag = text.slice(element.start, element.content.start);
  return {
    start: element.start,
    end: element.end,
    content: element.content,
    name: attribute(tag, 'name'),
    group: attribute(tag, 'group')
  };
}

const LONGEST_TAG = 2000;

function attribute(tag: string, name: string): string | null {
  const pattern = name === 'name' ? NAME : GROUP;
  const match = pattern.exec(tag.slice(0, LONGEST_TAG));
  return match === null ? null : (match[1] ?? match[2] ?? match[3] ?? '').trim();
}

const NAME = /\sname\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"'>/]+))/i;
const GROUP = /\sgroup\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"'>/]+))/i;

// The references of one version that the other has not, each text counted as often as it stands. Nearly all are the
// same to the letter; white space is evened out only in the few that are not.
function surplus(version: TextVersion, other: TextVersion): Reference[] {
  const exact = (one: TextVersion, reference: Reference): string =>
    one.text.slice(reference.start, reference.end);
  const loose = (one: TextVersion, reference: Reference): string =>
    exact(one, reference).replace(/\s+/g, ' ');
  const left = unmatched(version, referencesOf(version), other, referencesOf(other), exact);
  if (left.length === 0) return left;
  return unmatched(
    version,
    left,
    other,
    unmatched(other, referencesOf(other), version, referencesOf(version), exact),
    loose
  );
}

function unmatched(
  version: TextVersion,
  references: readonly Reference[],
  other: TextVersion,
  others: readonly Reference[],
  keyOf: (version: TextVersion, reference: Reference) => string
): Reference[] {
  const counts = new Map<string, number>();
  for (const reference of others) {
    const key = keyOf(other, reference);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return references.filter((reference) => {
    const key = keyOf(version, reference);
    const count = counts.get(key) ?? 0;
    counts.set(key, count - 1);
    return count <= 0;
  });
}
