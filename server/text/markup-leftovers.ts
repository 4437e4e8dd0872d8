import { namespaceOf } from './namespaces.ts';
import { visibleStretches, type RenderedVersion } from './rendered.ts';
import { CATEGORY_NAMESPACE, FILE_NAMESPACE, type SiteWords } from './site-words.ts';
import { perVersionWith } from './version.ts';

/** The signs that show broken wikicode. A whole visible tag such as <ref> is one of them, not two. */
export type LeftoverKind =
  | '{{'
  | '}}'
  | '[['
  | ']]'
  | '<ref'
  | '</ref'
  | 'ref>'
  | '<div'
  | '</div'
  | 'div>'
  | '<span'
  | '</span'
  | 'span>'
  | '=='
  | '[[File:'
  | '[[Category:';

/** How often a sign stands in the visible text, and the surroundings of each place (at most 100). */
export interface Leftover {
  readonly count: number;
  readonly samples: readonly string[];
}

export type Leftovers = ReadonlyMap<LeftoverKind, Leftover>;

/**
 * Wikitext signs that a reader sees in the rendered page. An image or category link counts both as [[ and as what it is.
 * Equals signs in formulas and comparisons do not count; that is decided by what stands directly around them.
 */
export const markupLeftovers: (rendered: RenderedVersion, site: SiteWords) => Leftovers = perVersionWith(
  (rendered: RenderedVersion, site: SiteWords) => countSigns(visibleStretches(rendered).join(BORDER), site)
);

/**
 * The signs that are there now and were not in the parent, each with its increase and the surroundings that are new. What the new
 * wikitext shows on purpose (the contents of its nowiki tags, less those of the parent) is taken off.
 */
export function leftoversAdded(
  parent: Leftovers,
  revision: Leftovers,
  onPurpose: readonly string[],
  site: SiteWords
): Leftovers {
  const meant = countSigns(onPurpose.join(BORDER), site);
  const added = new Map<LeftoverKind, Leftover>();
  for (const [kind, { count, samples }] of revision) {
    const before = parent.get(kind);
    const increase = count - (before?.count ?? 0) - (meant.get(kind)?.count ?? 0);
    if (increase <= 0) continue;
    const old = new Set(before?.samples);
    const fresh = samples.filter((sample) => !old.has(sample));
    added.set(kind, { count: increase, samples: fresh.length > 0 ? fresh : samples });
  }
  return added;
}

// Stands between two text nodes, so that no sign is pieced together across them: [ and [1] are not [[1].
const BORDER = '\u0000';
const SIGNS =
  /\{\{|\}\}|\[\[?|\]\]|<\/?(?:ref(?:erences)?|div|span)(?![\p{L}\p{N}_])|(?<![\p{L}\p{N}_</])(?:ref|div|span)>|={2,}/giu;
const MOST_SAMPLES = 100;
const AROUND = 24;

function countSigns(text: string, site: SiteWords): Leftovers {
  const found = new Map<LeftoverKind, { count: number; samples: string[] }>();
  const add = (kind: LeftoverKind, at: number, length: number): void => {
    let leftover = found.get(kind);
    if (leftover === undefined) found.set(kind, (leftover = { count: 0, samples: [] }));
    leftover.count++;
    if (leftover.samples.length < MOST_SAMPLES) leftover.samples.push(sampleOf(text, at, at + length));
  };
  for (const match of text.matchAll(SIGNS)) {
    for (const kind of kindsOf(text, match[0], match.index, site)) add(kind, match.index, match[0].length);
  }
  return found;
}

function kindsOf(text: string, sign: string, at: number, site: SiteWords): LeftoverKind[] {
  if (sign.startsWith('=')) return isComparison(text, at, at + sign.length) ? [] : ['=='];
  if (sign.startsWith('[')) {
    const link = linkKind(text, at + sign.length, site);
    const kinds: LeftoverKind[] = sign === '[[' ? ['[['] : [];
    return link === null ? kinds : [...kinds, link];
  }
  return [sign.toLowerCase().replace('references', 'ref') as LeftoverKind];
}

const LONGEST_NAMESPACE = 40;

function linkKind(text: string, at: number, site: SiteWords): LeftoverKind | null {
  const rest = text.slice(at, at + LONGEST_NAMESPACE);
  const colon = rest.indexOf(':');
  const namespace = colon > 0 ? namespaceOf(rest.slice(0, colon), site) : undefined;
  if (namespace === FILE_NAMESPACE) return '[[File:';
  return namespace === CATEGORY_NAMESPACE ? '[[Category:' : null;
}

const NEAR = 40;
// One or two letters, anything with a digit, an operator or parenthesis, a path or an address.
const OPERAND = /^(?:\p{L}{1,2}|.*[\p{N}()_+*/^$\\"'<>|&%∀-⋿].*)$/u;

// "a == b", "x[1] == 2", "?id=Zm9v==": both sides are operands, or the sign ends or stands in an address.
function isComparison(text: string, start: number, end: number): boolean {
  const before = /(\S*)[^\S\n]*$/u.exec(lineBefore(text, start))?.[1] ?? '';
  const after = /^[^\S\n]*(\S*)/u.exec(lineAfter(text, end))?.[1] ?? '';
  if (before.includes('://')) return true;
  return before !== '' && after !== '' && OPERAND.test(before) && OPERAND.test(after);
}

function lineBefore(text: string, at: number): string {
  const near = text.slice(Math.max(0, at - NEAR), at);
  return near.slice(Math.max(near.lastIndexOf('\n'), near.lastIndexOf(BORDER)) + 1);
}

function lineAfter(text: string, at: number): string {
  const near = text.slice(at, at + NEAR);
  const [first = ''] = near.split(/[\n\0]/, 1);
  return first;
}

// A cut at a fixed distance may halve a surrogate pair.
const HALF_PAIRS = /^[\udc00-\udfff]|[\ud800-\udbff]$/g;

function sampleOf(text: string, start: number, end: number): string {
  const sample = text.slice(Math.max(0, start - AROUND), end + AROUND);
  return sample.replaceAll(BORDER, ' ').replace(/\s+/gu, ' ').trim().replace(HALF_PAIRS, '');
}
