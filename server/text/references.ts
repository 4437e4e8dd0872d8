import { diffOf } from './diff.ts';
import { maskOf, type MaskedElement } from './mask.ts';
import { cutOut, joinSpans, type Span } from './span.ts';
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
  const blocks = maskOf(version).transparent.filter(({ name }) => name === 'ref' || name === 'references');
  return cutOut({ start: 0, end: version.text.length }, joinSpans(blocks))
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
  const { added: text, removed: gone, moved } = diffOf(change);
  const hasChange = text.length + gone.length + moved.length > 0;
  return {
    isAllThatChanged: hasChange && textOutsideReferences(before) === textOutsideReferences(after),
    added,
    removed
  };
});

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

// The references of one version that the other has not, each text counted as often as it stands.
function surplus(version: TextVersion, other: TextVersion): Reference[] {
  const counts = new Map<string, number>();
  for (const reference of referencesOf(other)) {
    const key = keyOf(other.text, reference);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return referencesOf(version).filter((reference) => {
    const key = keyOf(version.text, reference);
    const left = counts.get(key) ?? 0;
    counts.set(key, left - 1);
    return left <= 0;
  });
}

function keyOf(text: string, { start, end }: Reference): string {
  return text.slice(start, end).replace(/\s+/g, ' ');
}
