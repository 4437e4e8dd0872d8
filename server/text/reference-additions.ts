import { diffOf } from './diff.ts';
import { domainsIn } from './domains.ts';
import { externalLinksOf } from './external-links.ts';
import { isbnsIn } from './isbn.ts';
import { linksOf } from './links.ts';
import { isWellPlaced } from './reference-place.ts';
import { referencesOf, type Reference } from './references.ts';
import type { SiteWords } from './site-words.ts';
import { cutOut, joinSpans, touchesAny, type Span } from './span.ts';
import { templatesOf, type Template } from './templates.ts';
import { titleKey } from './title.ts';
import type { Change, TextVersion } from './version.ts';

/** The references that an edit added or filled up, where it did nothing else; null where it did. */
export function referencesOnlyAdded(change: Change, site: SiteWords): readonly Reference[] | null {
  const { before, after } = change;
  const { added, removed, moved } = diffOf(change);
  if (before === null || moved.length > 0 || added.length === 0) return null;
  if (removed.some((span) => !isOnlySpaces(before.text, span))) return null;
  const references = referencesOf(after);
  const inside = joinSpans(references);
  const outside = added.flatMap((span) => cutOut(span, inside));
  if (
    outside.some(
      (span) => !isOnlySpaces(after.text, span) || span.start === 0 || after.text[span.start - 1] === '\n'
    )
  )
    return null;
  const come = references.filter(({ start }) => touchesAny({ start, end: start + 1 }, added));
  if (come.length > MOST_AT_ONCE || !come.every((reference) => isWellPlaced(reference, after, site)))
    return null;
  const known = new Set(referencesOf(before).map(({ start, end }) => before.text.slice(start, end)));
  const news = references.filter(
    (reference) =>
      touchesAny(reference, added) && !known.has(after.text.slice(reference.start, reference.end))
  );
  // The same once more, such as a name that is cited again, is new by its place alone.
  const found =
    news.length > 0 ? news : references.filter((reference) => touchesAny(reference, added)).slice(0, 1);
  return found.length > 0 ? found : null;
}

// More at once is the work of a machine, and each is held against all links of the text.
const MOST_AT_ONCE = 50;

/** What keeps an added reference from being a plain one. */
export type Fault =
  'nothing-to-look-up' | 'no-such-name' | 'name-taken' | 'new-group' | 'markup' | 'loose-words' | 'too-long';

/**
 * Whether a reference of the text after is one that can be looked up and holds little besides: a web address or a valid
 * book number with what a citation template or a link's label says, or the name of a reference on the page.
 */
export function faultOf(
  reference: Reference,
  change: Change,
  site: SiteWords,
  longest: number
): Fault | null {
  const { after } = change;
  if (reference.group !== null && !groupsIn(change.before).has(reference.group)) return 'new-group';
  const { content } = reference;
  const text = after.text.slice(content.start, content.end);
  if (text.trim() === '') return hasContent(reference, after) ? null : 'no-such-name';
  if (text.length > longest) return 'too-long';
  if (isNameTaken(reference, after)) return 'name-taken';
  // The content is wikitext of its own, so that no more than it need be read.
  const own = { text };
  if (text.includes('<') || linksOf(own, site).some(({ kind }) => kind !== 'page')) return 'markup';
  if (!areCitations(own, change.before, site)) return 'markup';
  const isKnown = domainsIn(own).length > 0 || isbnsIn(own).some(({ isValid }) => isValid);
  if (!isKnown) return 'nothing-to-look-up';
  return looseLength(own) > LONGEST_LOOSE ? 'loose-words' : null;
}

/** The addresses in a reference of a text, those inside other addresses (archives, redirects) too. */
export function addressesIn({ text }: TextVersion, { content }: Reference): string[] {
  const own = { text: text.slice(content.start, content.end) };
  return domainsIn(own).flatMap(({ url }) => [url, ...innerAddresses(url)]);
}

function isOnlySpaces(text: string, { start, end }: Span): boolean {
  return /^[ \t]*$/.test(text.slice(start, end));
}

function groupsIn(version: TextVersion | null): ReadonlySet<string | null> {
  return new Set(version === null ? [] : referencesOf(version).map(({ group }) => group));
}

function hasContent(reference: Reference, version: TextVersion): boolean {
  if (reference.name === null) return false;
  return referencesOf(version).some(
    ({ name, content }) =>
      name === reference.name && version.text.slice(content.start, content.end).trim() !== ''
  );
}

// The second content under one name would stand for the first wherever that is cited.
function isNameTaken({ name, content }: Reference, version: TextVersion): boolean {
  const textOf = (span: Span): string => version.text.slice(span.start, span.end).trim();
  return (
    name !== null &&
    referencesOf(version).some(
      (other) =>
        other.name === name && textOf(other.content) !== '' && textOf(other.content) !== textOf(content)
    )
  );
}

// A template does what its page says, such as listing the article for deletion. One that the text used before is fine, and
// one that is given a source and something about it.
function areCitations(own: TextVersion, before: TextVersion | null, site: SiteWords): boolean {
  const unusual = templatesOf(own).filter((template) => !isCitation(own, template));
  if (unusual.length === 0) return true;
  const used = new Set(before && templatesOf(before).map(({ name }) => titleKey(name, site)));
  return unusual.every(({ name }) => used.has(titleKey(name, site)));
}

function isCitation({ text }: TextVersion, { parameters }: Template): boolean {
  const given = parameters
    .filter(({ isNamed, value }) => isNamed && value.start < value.end)
    .map(({ value }) => text.slice(value.start, value.end));
  return given.length > 1 && given.some(isSource);
}

// A parameter for book numbers has another name in every language.
function isSource(value: string): boolean {
  const isBook = isbnsIn({ text: `ISBN ${value}` }).some(({ isValid }) => isValid);
  return isBook || externalLinksOf({ text: value }).length > 0;
}

const LONGEST_LOOSE = 80;

// What stands outside of templates, labelled links and addresses: an author and a date, not a sentence.
function looseLength(version: TextVersion): number {
  const bound = joinSpans([...templatesOf(version), ...bracketedLinks(version)]);
  return cutOut({ start: 0, end: version.text.length }, bound).reduce(
    (sum, { start, end }) => sum + version.text.slice(start, end).trim().length,
    0
  );
}

const bracketedLinks = (version: TextVersion): Span[] =>
  externalLinksOf(version).map((link) => {
    if (!link.isBracketed) return link;
    const close = version.text.indexOf(']', link.end);
    return { start: link.start - 1, end: close === -1 ? link.end : close + 1 };
  });

const INNER = /https?(?::|%3a)(?:\/|%2f){2}[^\s&]+/gi;
// Archives take an address behind a date without its scheme.
const ARCHIVED =
  /(?<=\/(?:web|newest|oldest|\d{4,14}[a-z_*]{0,4})\/)(?!https?:)[^\s/?#]{1,200}\.[a-z][^\s/?#]{1,30}/gi;

function innerAddresses(url: string): string[] {
  return [...url.slice(1).matchAll(INNER), ...url.matchAll(ARCHIVED)].map(([inner]) => {
    try {
      return decodeURIComponent(inner);
    } catch {
      return inner;
    }
  });
}
