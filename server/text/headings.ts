import { maskOf, VANISHED } from './mask.ts';
import type { Span } from './span.ts';
import { perVersion, type TextVersion } from './version.ts';

/** A heading; the range is its line without the line break. */
export interface Heading extends Span {
  /** 1 to 6. */
  readonly level: number;
  readonly title: Span;
}

/** All headings of a text, in order. A comment may follow the closing signs on the line, nothing else. */
export const headingsOf: (version: TextVersion) => readonly Heading[] = perVersion((version) => {
  const { text } = maskOf(version);
  const headings: Heading[] = [];
  for (
    let start = text.startsWith('=') ? 0 : nextLine(text, 0);
    start !== -1;
    start = nextLine(text, start)
  ) {
    const lineEnd = text.indexOf('\n', start);
    const heading = readHeading(text, start, lineEnd === -1 ? text.length : lineEnd);
    if (heading !== null) headings.push(heading);
  }
  return headings;
});

function nextLine(text: string, from: number): number {
  const found = text.indexOf('\n=', from);
  return found === -1 ? -1 : found + 1;
}

const HIGHEST = 6;

function readHeading(text: string, start: number, lineEnd: number): Heading | null {
  let end = lineEnd;
  while (end > start && isIgnored(text.charAt(end - 1))) end--;
  let opening = 0;
  while (start + opening < end && text.charAt(start + opening) === '=') opening++;
  if (start + opening === end) return onlySigns(start, end);
  let closing = 0;
  while (text.charAt(end - 1 - closing) === '=') closing++;
  const level = Math.min(opening, closing, HIGHEST);
  if (level === 0) return null;
  return { level, start, end: lineEnd, title: { start: start + level, end: end - level } };
}

// "=====" is a heading of two signs around one.
function onlySigns(start: number, end: number): Heading | null {
  const level = Math.min(HIGHEST, Math.floor((end - start - 1) / 2));
  return level < 1 ? null : { level, start, end, title: { start: start + level, end: end - level } };
}

function isIgnored(sign: string): boolean {
  return sign === ' ' || sign === '\t' || sign === '\r' || sign === VANISHED;
}
