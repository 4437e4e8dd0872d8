import type { Span } from './span.ts';

/** Whether a place stands in quotation marks or italics on its line, or in a block quotation. */
export function isQuoted(text: string, { start, end }: Span): boolean {
  const lineStart = start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1;
  const newline = text.indexOf('\n', end);
  const before = text.slice(Math.max(lineStart, start - REACH), start);
  const after = text.slice(end, Math.min(newline === -1 ? text.length : newline, end + REACH));
  return (
    PAIRS.some(
      ([open, close]) => before.lastIndexOf(open) > before.lastIndexOf(close) && after.includes(close)
    ) ||
    ['"', '”'].some((sign) => isInside(before, sign) && after.includes(sign)) ||
    (before.split(/''+/).length % 2 === 0 && after.includes("''")) ||
    isInBlock(text, start)
  );
}

/** Whether nothing but quotation marks or italics stands around a place: it is shown as a word of its own. */
export function isNamed(text: string, { start, end }: Span): boolean {
  return (
    /["'“”„«»‘’「『]$/.test(text.slice(Math.max(0, start - 1), start)) &&
    /^["'“”«»‘’」』]/.test(text.slice(end, end + 1))
  );
}

const REACH = 600;
const PAIRS = [
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['»', '«'],
  ['「', '」'],
  ['『', '』']
] as const;

function isInside(before: string, sign: string): boolean {
  return before.split(sign).length % 2 === 0;
}

const BLOCK_REACH = 4000;

function isInBlock(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - BLOCK_REACH), at).toLowerCase();
  return before.lastIndexOf('<blockquote') > before.lastIndexOf('</blockquote');
}
