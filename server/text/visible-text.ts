import { bracketsOf } from './brackets.ts';
import { changedRegionOf, commonParts, shifted } from './changed-region.ts';
import { diffOf } from './diff.ts';
import { externalLinksOf } from './external-links.ts';
import { headingsOf } from './headings.ts';
import { readLink, type WikiLink } from './links.ts';
import { maskOf } from './mask.ts';
import { eachMarkupSign } from './markup-signs.ts';
import type { SiteWords } from './site-words.ts';
import type { Span } from './span.ts';
import { perChangeWith, perVersionWith, type Change, type TextVersion } from './version.ts';

/**
 * The ranges of a wikitext that a reader sees as words, roughly: prose, labels, values of templates, text in references,
 * captions, cells. Not: comments, addresses, targets behind labels, names of templates and parameters, tags, formulas,
 * categories, signs of markup.
 */
export const visibleSpansOf: (version: TextVersion, site: SiteWords) => readonly Span[] = perVersionWith(
  (version: TextVersion, site: SiteWords) => {
    const { text, opaque } = maskOf(version);
    const cover = new Uint8Array(text.length);
    const hide = (start: number, end: number): void => {
      for (let at = start; at < end; at++) cover[at] = HIDDEN;
    };
    hideLinks(text, version, site, hide);
    hideTemplates(version, hide);
    for (const { start, end } of externalLinksOf(version)) hide(start, end);
    for (const { start, end, title } of headingsOf(version)) {
      hide(start, title.start);
      hide(title.end, end);
    }
    eachMarkupSign(text, hide);
    for (const { name, content } of opaque)
      if (name === 'nowiki' || name === 'pre') cover.fill(SHOWN, content.start, content.end);
    return shownIn(cover);
  }
);

const SHOWN = 0;
const HIDDEN = 1;

function shownIn(cover: Uint8Array): Span[] {
  const spans: Span[] = [];
  for (let start = 0; start < cover.length; start++) {
    if (cover[start] === HIDDEN) continue;
    const from = start;
    while (start < cover.length && cover[start] === SHOWN) start++;
    spans.push({ start: from, end: start });
  }
  return spans;
}

/** What a reader sees of a version as one text; a space stands where markup parted words. For searching, not for offsets. */
export const visibleText: (version: TextVersion, site: SiteWords) => string = perVersionWith(
  (version: TextVersion, site: SiteWords) => textOf(version.text, visibleSpansOf(version, site))
);

/** The parts of the added text that a reader sees, with offsets in the full text after; moved text is not among them. */
export const addedVisibleSpans: (change: Change, site: SiteWords) => readonly Span[] = perChangeWith(
  (change: Change, site: SiteWords) => {
    const { added } = diffOf(change);
    if (added.length === 0) return [];
    const region = changedRegionOf(change);
    return commonParts(shifted(visibleSpansOf(region.after, site), region.start), added);
  }
);

/** The parts of the removed text that a reader saw, with offsets in the full text before; moved text is not among them. */
export const removedVisibleSpans: (change: Change, site: SiteWords) => readonly Span[] = perChangeWith(
  (change: Change, site: SiteWords) => {
    const { removed } = diffOf(change);
    if (removed.length === 0) return [];
    const region = changedRegionOf(change);
    return commonParts(shifted(visibleSpansOf(region.before, site), region.start), removed);
  }
);

function textOf(text: string, spans: readonly Span[]): string {
  const parts: string[] = [];
  let end = 0;
  for (const span of spans) {
    // Bold and italic signs stand inside of words; everything else parts them.
    if (!isQuotes(text, end, span.start)) parts.push(' ');
    parts.push(text.slice(span.start, span.end));
    end = span.end;
  }
  return parts.join('');
}

function isQuotes(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charAt(at) !== "'") return false;
  return true;
}

// Only a colon can make a link more than a link to a page; all others are read without asking for their title.
function hideLinks(text: string, version: TextVersion, site: SiteWords, hide: Hide): void {
  const { links } = bracketsOf(version);
  links.forEach((bracket, index) => {
    const targetEnd = bracket.bars[0] ?? bracket.end - 2;
    if (!text.slice(bracket.start, targetEnd).includes(':')) {
      hide(bracket.start, bracket.bars.length === 0 ? bracket.start + 2 : targetEnd + 1);
      hide(bracket.end - 2, bracket.end);
      return;
    }
    const holdsLink = (links[index + 1]?.start ?? Infinity) < bracket.end;
    const link = readLink(text, bracket, holdsLink, site);
    if (link !== null) hideLink(text, link, hide);
  });
}

type Hide = (start: number, end: number) => void;

function hideLink(text: string, link: WikiLink, hide: Hide): void {
  const { kind, start, end, label } = link;
  if (kind === 'category' || kind === 'language' || (kind === 'file' && label === null)) {
    hide(start, end);
    return;
  }
  if (label === null) hide(start, link.targetSpan.start);
  else hide(start, kind === 'file' ? captionStart(text, label) : label.start);
  hide(end - 2, end);
}

// Of a file's options the last is the caption, unless it is a size or a lone key word.
function captionStart(text: string, label: Span): number {
  let depth = 0;
  let start = label.start;
  for (let at = label.start; at < label.end; at++) {
    const sign = text.charCodeAt(at);
    if (sign === 0x5b || sign === 0x7b) depth++;
    else if (sign === 0x5d || sign === 0x7d) depth--;
    else if (sign === 0x7c && depth === 0) start = at + 1;
  }
  const last = text.slice(start, label.end).trim();
  return /^(?:[\dx ]*(?:px|пкс)|\p{Ll}+|\p{Ll}+=.*)$/u.test(last) ? label.end : start;
}

// Of each part the value is shown; a template without parts shows nothing that stands here.
function hideTemplates(version: TextVersion, hide: Hide): void {
  for (const { start, end, bars, equals } of bracketsOf(version).templates) {
    let from = start;
    bars.forEach((bar, index) => {
      const sign = equals[index] ?? -1;
      hide(from, (sign === -1 ? bar : sign) + 1);
      from = bars[index + 1] ?? end - 2;
    });
    hide(from, end);
  }
}
