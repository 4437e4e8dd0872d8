import { bracketsOf } from './brackets.ts';
import { externalLinksOf } from './external-links.ts';
import { headingsOf } from './headings.ts';
import { linksOf } from './links.ts';
import { maskOf } from './mask.ts';
import type { Reference } from './references.ts';
import type { SiteWords } from './site-words.ts';
import type { Span } from './span.ts';
import type { TextVersion } from './version.ts';

/**
 * Whether a reference stands behind something that it can prove. In a link, a category, a tag, a heading or the name of a
 * template or its parameter it breaks what stands there, most often without a trace on the page.
 */
export function isWellPlaced(reference: Reference, version: TextVersion, site: SiteWords): boolean {
  return (
    !isInTag(reference, version) &&
    !opensLine(reference, version) &&
    !headingsOf(version).some((heading) => isWithin(reference, heading)) &&
    !isInLink(reference, version, site) &&
    !isInName(reference, version)
  );
}

function isInTag({ start }: Reference, { text }: TextVersion): boolean {
  const open = text.lastIndexOf('<', start - 1);
  return (
    open !== -1 &&
    start > 0 &&
    /[a-z/!]/i.test(text.charAt(open + 1)) &&
    !text.slice(open, start).includes('>')
  );
}

// Signs alone in front make a list, a table or a heading, and nothing to be proved.
function opensLine({ start }: Reference, version: TextVersion): boolean {
  const { text } = maskOf(version);
  return /^[\s*#:;|!{}+=-]*$/.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start));
}

// The caption of an image is text like any other.
function isInLink(reference: Reference, version: TextVersion, site: SiteWords): boolean {
  const around = bracketsOf(version).links.filter((link) => isWithin(reference, link));
  if (around.length > 0) {
    const captions = linksOf(version, site).filter(({ kind }) => kind === 'file');
    return around.some((link) => {
      const lastBar = link.bars.at(-1);
      const isImage = captions.some(({ start }) => start === link.start);
      return !isImage || lastBar === undefined || reference.start < lastBar + 2;
    });
  }
  return externalLinksOf(version).some(({ start, end, isBracketed }) => {
    const close = isBracketed ? version.text.indexOf(']', end) : end;
    return start < reference.start && reference.start < close;
  });
}

function isInName(reference: Reference, version: TextVersion): boolean {
  const around = bracketsOf(version).templates.filter((template) => isWithin(reference, template));
  return around.some(({ bars, equals }) => {
    const part = bars.findLastIndex((bar) => bar < reference.start);
    return part === -1 || reference.start <= (equals[part] ?? -1);
  });
}

function isWithin({ start }: Reference, span: Span): boolean {
  return span.start < start && start < span.end;
}
