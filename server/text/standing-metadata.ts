import { bracketsOf } from './brackets.ts';
import { createEnclosingTemplate } from './enclosing-template.ts';
import { linksOf, type WikiLink } from './links.ts';
import { maskOf } from './mask.ts';
import type { SiteWords } from './site-words.ts';
import { overlaps } from './span.ts';
import { perVersionWith, type TextVersion } from './version.ts';

/**
 * The categories and interlanguage links that stand by themselves, where only their order can matter: at the beginning of a
 * line or behind others. In a heading, a label, a tag, a gallery or a template's argument they can get lost, or break what
 * stands around them.
 */
export const standingMetadata: (version: TextVersion, site: SiteWords) => readonly WikiLink[] =
  perVersionWith((version: TextVersion, site: SiteWords) => {
    const links = linksOf(version, site);
    const metadata = links.filter(({ kind }) => kind === 'category' || kind === 'language');
    if (metadata.length === 0) return [];
    const { text, transparent } = maskOf(version);
    const templateAt = createEnclosingTemplate(bracketsOf(version).templates);
    const around = [...links.filter(({ kind }) => kind === 'file' || kind === 'page'), ...transparent];
    const standing: WikiLink[] = [];
    for (const link of metadata) {
      // What stands in a template's argument shows only if the template shows the argument.
      if (templateAt(link.start) !== null || around.some((one) => overlaps(one, link))) continue;
      const previous = standing.at(-1)?.end ?? -1;
      const lineStart = text.lastIndexOf('\n', link.start - 1) + 1;
      const inFront = text.slice(Math.max(previous, lineStart), link.start).replaceAll('\u0000', '');
      if (/^\s*$|\}\}\s*$|\/>\s*$|noinclude>\s*$|\u007f\s*$/.test(inFront) && !isInTag(text, link.start))
        standing.push(link);
    }
    return standing;
  });

function isInTag(text: string, at: number): boolean {
  const open = text.lastIndexOf('<', at);
  return open !== -1 && /[a-z/]/i.test(text.charAt(open + 1)) && !text.slice(open, at).includes('>');
}
