import type { HunkSpans } from './hunks.ts';
import { negationsIn } from './negations.ts';
import type { Span } from './span.ts';
import { tokenise } from './tokens.ts';
import type { Change } from './version.ts';

/**
 * Whether one place of a change adds or takes away a sign that can change what the text around it says. Light ones are commas,
 * hyphens and brackets around a known link, where they stand between words that they leave as they are.
 */
export function hasTellingSigns(change: Change, { before, after }: HunkSpans, language: string): boolean {
  return (
    hasTelling(change.before?.text ?? '', before, language) || hasTelling(change.after.text, after, language)
  );
}

// Commas, hyphens, brackets around a known link. Quotation marks sneer, question marks doubt, a point beside a digit counts.
const LIGHT = /^(?:[ \u00a0]|[.,;:()·–—-]|''+|\[\[|\]\])*$/;

function hasTelling(text: string, { start, end }: Span, language: string): boolean {
  const signs = tokenise(text, start, end).filter(({ kind }) => kind !== 'word');
  if (/[\p{Cf}\n]/u.test(text.slice(start, end))) return true;
  return signs.some((sign) => {
    const written = text.slice(sign.start, sign.end);
    const isBesideDigit = /\p{N}/u.test(text.charAt(sign.start - 1) + text.charAt(sign.end));
    const inFront = text.slice(Math.max(0, sign.start - 40), sign.start);
    const opensLine = !/[\p{L}\p{N}]/u.test(inFront.slice(inFront.lastIndexOf('\n') + 1));
    return (
      !LIGHT.test(written) ||
      isBesideDigit ||
      opensLine ||
      (written.includes("''") && leavesOpen(text, sign)) ||
      isBesideNegation(text, sign, language) ||
      isBetweenNames(text, sign)
    );
  });
}

// Bold or slanted letters that do not end run to the end of the line.
function leavesOpen(text: string, { start, end }: Span): boolean {
  const lineEnd = text.indexOf('\n', end);
  const line = text.slice(text.lastIndexOf('\n', start) + 1, lineEnd === -1 ? text.length : lineEnd);
  return (line.match(/''+/g)?.length ?? 0) % 2 === 1;
}

// "Not, he was guilty": a comma can take a negation away from what it negates.
function isBesideNegation(text: string, { start, end }: Span, language: string): boolean {
  if (!/[^\s'[\]]/u.test(text.slice(start, end))) return false;
  const left = /[\p{L}\p{M}'’]+[^\p{L}\p{N}]*$/u.exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? '';
  const right = /^[^\p{L}\p{N}]*[\p{L}\p{M}'’]+/u.exec(text.slice(end, end + 40))?.[0] ?? '';
  return [left, right].some(
    (near) => negationsIn(near, [{ start: 0, end: near.length }], language).length > 0
  );
}

// "Anna, Maria and Liisa" are one more than "Anna Maria and Liisa". Where letters have no case any word can be a name.
function isBetweenNames(text: string, { start, end }: Span): boolean {
  if (!/[^\s'[\]]/u.test(text.slice(start, end))) return false;
  const left = /(\p{L})[\p{L}\p{M}\p{N}'’]*[^\p{L}\p{N}]*$/u.exec(
    text.slice(Math.max(0, start - 80), start)
  )?.[1];
  const right = /^[^\p{L}\p{N}]*(\p{L})/u.exec(text.slice(end, end + 80))?.[1];
  return [left, right].every((letter) => letter !== undefined && !/\p{Ll}/u.test(letter));
}
