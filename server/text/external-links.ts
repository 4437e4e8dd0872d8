import { maskOf } from './mask.ts';
import type { Span } from './span.ts';
import { perVersion, type TextVersion } from './version.ts';

/** A web address in a text. */
export interface ExternalLink extends Span {
  readonly url: string;
  /** Whether it stands in single brackets, with or without a label. */
  readonly isBracketed: boolean;
}

/** All web addresses of a text with a double slash, bare or in brackets, in order; //host counts in brackets and as a template's value. */
export const externalLinksOf: (version: TextVersion) => readonly ExternalLink[] = perVersion((version) => {
  const { text } = maskOf(version);
  const found: ExternalLink[] = [];
  let at = text.indexOf('//');
  while (at !== -1) {
    const start = schemeStart(text, at);
    const end = start === null ? at + 2 : addressEnd(text, at + 2, start);
    if (start !== null && end > at + 2) {
      found.push({ url: text.slice(start, end), isBracketed: isBracketAt(text, start - 1), start, end });
    }
    at = text.indexOf('//', Math.max(end, at + 1));
  }
  return found;
});

const SCHEMES = new Set(
  'http https ftp ftps ftpes sftp git gopher irc ircs mms nntp redis ssh svn telnet worldwind'.split(' ')
);
const LONGEST_SCHEME = 12;

function schemeStart(text: string, slashes: number): number | null {
  if (text.charAt(slashes - 1) !== ':') return isProtocolRelative(text, slashes) ? slashes : null;
  let start = slashes - 1;
  while (start > 0 && slashes - start <= LONGEST_SCHEME && /[a-z]/i.test(text.charAt(start - 1))) start--;
  const scheme = text.slice(start, slashes - 1).toLowerCase();
  if (SCHEMES.has(scheme)) return start;
  // "seehttp://" is no address to the wiki, but hides one from nobody: read it from the scheme on.
  const inner = /(?:https?|ftp)$/.exec(scheme);
  return inner === null ? null : slashes - 1 - inner[0].length;
}

function isProtocolRelative(text: string, slashes: number): boolean {
  let before = slashes - 1;
  if (isBracketAt(text, before)) return true;
  while (before >= 0 && slashes - before < 20 && text.charAt(before) === ' ') before--;
  const sign = text.charAt(before);
  return (sign === '=' || sign === '|') && /[\p{L}\p{N}]/u.test(text.charAt(slashes + 2));
}

function isBracketAt(text: string, at: number): boolean {
  return text.charAt(at) === '[';
}

function addressEnd(text: string, from: number, start: number): number {
  let end = from;
  while (end < text.length && !endsAddress(text, end)) end++;
  if (isBracketAt(text, start - 1)) return end;
  // Trailing punctuation belongs to the sentence, and a closing parenthesis too unless the address opened one.
  const keepsParenthesis = text.slice(from, end).includes('(');
  while (end > from && isTrailing(text.charAt(end - 1), keepsParenthesis)) end--;
  return end;
}

function isTrailing(sign: string, keepsParenthesis: boolean): boolean {
  return ',;.:!?\\'.includes(sign) || (sign === ')' && !keepsParenthesis);
}

function endsAddress(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code <= 0x20 || code === 0x7f || code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200a))
    return true;
  if (code === 0x5b || code === 0x5d || code === 0x3c || code === 0x3e || code === 0x22 || code === 0x7c)
    return true;
  const next = text.charCodeAt(at + 1);
  return (code === 0x27 || code === 0x7b || code === 0x7d) && next === code;
}
