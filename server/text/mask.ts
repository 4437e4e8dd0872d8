import type { Span } from './span.ts';
import { perVersion, type TextVersion } from './version.ts';

/** What stands in a masked text for each code unit of a comment or of text that only transclusion shows. */
export const VANISHED = '\u0000';
/** What stands in a masked text for each code unit of a tag, or of content that is not read as wikitext. */
export const OPAQUE = '\u007f';

/** A comment or an extension tag; `content` is what lies between the tags (empty where the tag closes itself). */
export interface MaskedElement extends Span {
  /** `comment`, or the tag's name in lower case. */
  readonly name: string;
  readonly content: Span;
  readonly isSelfClosing: boolean;
}

/** A text with what is not wikitext blotted out; offsets and line breaks outside of the blots are those of the text. */
export interface Mask {
  readonly text: string;
  /** Comments, and tags whose content is not wikitext: nowiki, pre, math, source and their like. */
  readonly opaque: readonly MaskedElement[];
  /** Tags whose content is wikitext of its own: ref, gallery, poem and their like; a content may hold further ones. */
  readonly transparent: readonly MaskedElement[];
}

/** The masked text of a version, as MediaWiki's preprocessor reads it: the tag that opens first counts. */
export const maskOf: (version: TextVersion) => Mask = perVersion(({ text }) => scan(text));

const OPAQUE_TAGS = new Set(
  (
    'nowiki pre math chem ce source syntaxhighlight score timeline graph templatedata templatestyles hiero mapframe maplink ' +
    'inputbox charinsert categorytree dynamicpagelist quiz phonos includeonly'
  ).split(' ')
);
const TRANSPARENT_TAGS = new Set(
  'ref references gallery poem indicator section imagemap langconvert tabber'.split(' ')
);

interface Scan {
  readonly text: string;
  readonly opaque: MaskedElement[];
  readonly transparent: MaskedElement[];
  readonly parts: string[];
  /** Up to where the masked text has been written. */
  written: number;
  /** Per tag name, comment or plain '>', what closes it next after the last question; start -1 where nothing does. */
  readonly closings: Map<string, Span>;
}

function scan(text: string): Mask {
  const work: Scan = { text, opaque: [], transparent: [], parts: [], written: 0, closings: new Map() };
  const openContents: number[] = [];
  let at = text.indexOf('<');
  while (at !== -1) {
    while (openContents.length > 0 && openContents.at(-1)! <= at) openContents.pop();
    const limit = openContents.at(-1) ?? text.length;
    const element = elementAt(work, at, limit);
    let next = at + 1;
    if (element !== undefined && TRANSPARENT_TAGS.has(element.name)) {
      work.transparent.push(element);
      blot(work, element.start, element.content.start, OPAQUE);
      if (!element.isSelfClosing) openContents.push(element.content.end);
      next = element.content.start;
    } else if (element !== undefined) {
      work.opaque.push(element);
      const filler = element.name === 'comment' || element.name === 'includeonly' ? VANISHED : OPAQUE;
      blot(work, element.start, element.end, filler);
      next = element.end;
    }
    next = blotClosing(work, openContents, text.indexOf('<', next));
    at = next;
  }
  work.parts.push(text.slice(work.written));
  return { text: work.parts.join(''), opaque: work.opaque, transparent: work.transparent };
}

// Where a closing tag of an open transparent element stands, blots it and gives the next place to look at.
function blotClosing(work: Scan, openContents: readonly number[], at: number): number {
  let place = at;
  while (place !== -1 && openContents.includes(place)) {
    const end = work.text.indexOf('>', place) + 1;
    blot(work, place, end, OPAQUE);
    place = work.text.indexOf('<', end);
  }
  return place;
}

function elementAt(work: Scan, at: number, limit: number): MaskedElement | undefined {
  const { text } = work;
  if (text.startsWith('<!--', at)) {
    const found = closingOf(work, 'comment', at + 4);
    const isClosed = found !== undefined && found.end <= limit;
    const end = isClosed ? found.end : limit;
    return {
      name: 'comment',
      start: at,
      end,
      content: { start: at + 4, end: isClosed ? found.start : limit },
      isSelfClosing: false
    };
  }
  const name = tagNameAt(text, at + 1);
  if (name === undefined) return undefined;
  const openEnd = closingOf(work, '>', at)?.end;
  if (openEnd === undefined || openEnd > limit) return undefined;
  if (text.charAt(openEnd - 2) === '/') {
    return { name, start: at, end: openEnd, content: { start: openEnd, end: openEnd }, isSelfClosing: true };
  }
  const closing = closingOf(work, name, openEnd);
  if (closing === undefined || closing.end > limit) return undefined;
  return {
    name,
    start: at,
    end: closing.end,
    content: { start: openEnd, end: closing.start },
    isSelfClosing: false
  };
}

const LONGEST_NAME = 16;

function tagNameAt(text: string, at: number): string | undefined {
  let end = at;
  while (end - at < LONGEST_NAME && isAsciiLetter(text.charCodeAt(end))) end++;
  const name = text.slice(at, end).toLowerCase();
  if (!OPAQUE_TAGS.has(name) && !TRANSPARENT_TAGS.has(name)) return undefined;
  const next = text.charAt(end);
  return next === '>' ||
    next === ' ' ||
    next === '\n' ||
    next === '\t' ||
    next === '\r' ||
    text.startsWith('/>', end)
    ? name
    : undefined;
}

function isAsciiLetter(code: number): boolean {
  return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
}

// Questions come with rising offsets, so what was found last time holds until it is passed: the whole scan stays linear.
function closingOf(work: Scan, name: string, from: number): Span | undefined {
  const known = work.closings.get(name);
  if (known !== undefined && (known.start >= from || known.start === -1))
    return known.start === -1 ? undefined : known;
  const found = findClosing(work.text, name, from);
  work.closings.set(name, found ?? { start: -1, end: -1 });
  return found;
}

function findClosing(text: string, name: string, from: number): Span | undefined {
  if (name !== 'comment' && name !== '>') return findClosingTag(text, name, from);
  const sign = name === '>' ? '>' : '-->';
  const start = text.indexOf(sign, from);
  return start === -1 ? undefined : { start, end: start + sign.length };
}

function findClosingTag(text: string, name: string, from: number): Span | undefined {
  for (let at = text.indexOf('</', from); at !== -1; at = text.indexOf('</', at + 2)) {
    if (text.slice(at + 2, at + 2 + name.length).toLowerCase() !== name) continue;
    let end = at + 2 + name.length;
    while (isSpace(text.charCodeAt(end))) end++;
    if (text.charAt(end) === '>') return { start: at, end: end + 1 };
  }
  return undefined;
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

function blot(work: Scan, start: number, end: number, filler: string): void {
  work.parts.push(work.text.slice(work.written, start), filler.repeat(end - start));
  work.written = end;
}
