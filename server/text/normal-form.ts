import { bracketsOf } from './brackets.ts';
import { linksOf, type WikiLink } from './links.ts';
import { maskOf, OPAQUE } from './mask.ts';
import { normalLines } from './normal-lines.ts';
import type { SiteWords } from './site-words.ts';
import type { Span } from './span.ts';
import { standingMetadata } from './standing-metadata.ts';
import { titleKey } from './title.ts';
import { perVersionWith, type TextVersion } from './version.ts';

/**
 * A text with one spelling for everything that a reader cannot see a difference in; categories and interlanguage links stand
 * sorted at the end. Two texts with the same normal form look alike; the reverse is not promised.
 */
export const normalForm: (version: TextVersion, site: SiteWords) => string = perVersionWith(
  (version: TextVersion, site: SiteWords) => {
    // The placeholder sign in the text itself could be taken for a placeholder: then nothing is made equal.
    if (version.text.includes(OPAQUE)) return version.text;
    const kept: string[] = [];
    const tail: string[] = [];
    const rewrites = [
      ...protectedParts(version, kept),
      ...linkRewrites(version, site, tail),
      ...templateRewrites(version, site),
      ...tagRewrites(version)
    ];
    const lines = normalLines(rewrite(version.text, rewrites));
    const body = lines.replace(/\u007f(\d+)\u007f/g, (whole, index: string) => kept[Number(index)] ?? whole);
    return [body, ...tail.sort()].join('\n');
  }
);

interface Rewrite extends Span {
  readonly with: string;
}

// Of rewrites that overlap the one that begins first holds: the inner one is lost, which only makes fewer texts equal.
function rewrite(text: string, rewrites: readonly Rewrite[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const one of [...rewrites].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (one.start < at) continue;
    parts.push(text.slice(at, one.start), one.with);
    at = one.end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

// In these white space shows, or what they hold is not for us to respell. Comments too: hidden words are words.
function protectedParts(version: TextVersion, kept: string[]): Rewrite[] {
  const { opaque, transparent } = maskOf(version);
  const poems = transparent.filter((element) => element.name === 'poem' && !element.isSelfClosing);
  return [...opaque, ...poems].map(({ start, end, content, name }) => {
    const opening = version.text.slice(start, content.start).replace(/^<[a-z]+/i, (tag) => tag.toLowerCase());
    kept.push(
      name === 'comment'
        ? version.text.slice(start, end)
        : `${opening}${version.text.slice(content.start, content.end)}</${name}>`
    );
    return { start, end, with: `${OPAQUE}${kept.length - 1}${OPAQUE}` };
  });
}

function linkRewrites(version: TextVersion, site: SiteWords, tail: string[]): Rewrite[] {
  const standing = new Set(standingMetadata(version, site));
  return linksOf(version, site).map((link) => {
    if (standing.has(link)) {
      tail.push(tailEntry(version, link, site));
      // MediaWiki drops the white space in front of such a link as well.
      return { start: spaceStart(version.text, link.start), end: link.end, with: '' };
    }
    return { ...link.targetSpan, with: normalTarget(link, site) };
  });
}

function tailEntry(version: TextVersion, link: WikiLink, site: SiteWords): string {
  const sortKey = link.label === null ? '' : version.text.slice(link.label.start, link.label.end);
  return `[[${link.kind}:${link.kind === 'category' ? titleKey(link.target, site) : link.target}|${sortKey}]]`;
}

// Without a label the target itself is what the reader sees.
function normalTarget(link: WikiLink, site: SiteWords): string {
  if (link.kind === 'page' && link.label === null) return link.target;
  const colon = link.title.hasLeadingColon ? ':' : '';
  return `${colon}${titleKey(link.target, site)}#${link.title.fragment}`;
}

function spaceStart(text: string, from: number): number {
  let start = from;
  while (start > 0 && /\s/.test(text.charAt(start - 1))) start--;
  return start;
}

function templateRewrites(version: TextVersion, site: SiteWords): Rewrite[] {
  const { text } = version;
  return bracketsOf(version).templates.flatMap((template) => {
    const nameEnd = template.bars[0] ?? template.end - 2;
    const name = text.slice(template.start + 2, nameEnd);
    const rewrites: Rewrite[] = /[:#{<[]/.test(name)
      ? []
      : [{ start: template.start + 2, end: nameEnd, with: titleKey(name, site) }];
    template.equals.forEach((equals, index) => {
      // White space around named parameters' names and values is dropped; around the others it is text.
      if (equals === -1) return;
      const valueEnd = template.bars[index + 1] ?? template.end - 2;
      rewrites.push(spacesAt(text, template.bars[index]! + 1, equals));
      rewrites.push(
        spacesBefore(text, equals),
        spacesAt(text, equals + 1, valueEnd),
        spacesBefore(text, valueEnd)
      );
    });
    return rewrites.filter((one) => one.start < one.end);
  });
}

function spacesAt(text: string, start: number, limit: number): Rewrite {
  let end = start;
  while (end < limit && /\s/.test(text.charAt(end))) end++;
  return { start, end, with: '' };
}

function spacesBefore(text: string, end: number): Rewrite {
  return { start: spaceStart(text, end), end, with: '' };
}

function tagRewrites(version: TextVersion): Rewrite[] {
  const rewrites: Rewrite[] = [];
  for (const match of version.text.matchAll(/<\/?[a-z][a-z0-9]{0,15}(?=[\s/>])/gi)) {
    const lower = match[0].toLowerCase();
    if (lower !== match[0])
      rewrites.push({ start: match.index, end: match.index + lower.length, with: lower });
  }
  return rewrites;
}
