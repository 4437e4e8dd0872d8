import { caseFold } from './case-fold.ts';
import type { SiteWords } from './site-words.ts';
import type { Span } from './span.ts';
import { readTitle, type Title } from './title.ts';

/** Where a redirect leads, and the range of the text from the # to the closing brackets. */
export interface Redirect extends Span {
  readonly target: Title;
  /** The target as written, with its namespace. */
  readonly written: string;
}

/**
 * Reads a text as MediaWiki reads a redirect: white space in front, one of the site's words (or #REDIRECT) in any case, an
 * optional colon, white space and line breaks before the link, none within. Null where the page is an article.
 */
export function redirectOf(text: string, site: SiteWords): Redirect | null {
  const start = skip(text, 0, LEADING);
  const afterWord = wordEnd(text, start, site);
  if (afterWord === undefined) return null;
  let at = skip(text, afterWord, SPACES);
  if (text.charAt(at) === ':') at = skip(text, at + 1, SPACES);
  if (!text.startsWith('[[', at)) return null;
  const close = text.indexOf(']]', at + 2);
  const lineEnd = text.indexOf('\n', at);
  if (close === -1 || (lineEnd !== -1 && lineEnd < close)) return null;
  const [raw = ''] = text.slice(at + 2, close).split('|', 1);
  const written = raw.trim().replace(/^:+/, '');
  const target = readTitle(written, site);
  return target === null ? null : { target, written, start, end: close + 2 };
}

const LEADING = ' \t\n\r\0\v';
const SPACES = ' \t\n\r\f\v';

function skip(text: string, from: number, characters: string): number {
  let at = from;
  while (at < text.length && characters.includes(text.charAt(at))) at++;
  return at;
}

function wordEnd(text: string, start: number, site: SiteWords): number | undefined {
  for (const word of [...site.redirectWords, '#REDIRECT']) {
    const candidate = text.slice(start, start + word.length);
    if (word !== '' && caseFold(candidate) === caseFold(word)) return start + word.length;
  }
  return undefined;
}
