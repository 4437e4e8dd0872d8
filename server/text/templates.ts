import { bracketsOf, type Bracketed } from './brackets.ts';
import { maskOf } from './mask.ts';
import type { Span } from './span.ts';
import { perVersion, type TextVersion } from './version.ts';

/** A transclusion, a magic word or a parser function in double braces. */
export interface Template extends Span {
  /** As written, trimmed, without comments; parser functions keep what follows their colon out of it ("#if"). */
  readonly name: string;
  readonly nameSpan: Span;
  readonly parameters: readonly Parameter[];
}

/** One parameter, from behind its bar to before the next; the ranges are without the white space around. */
export interface Parameter extends Span {
  /** The written name, or the number of an unnamed parameter: "1", "2", ... */
  readonly name: string;
  readonly isNamed: boolean;
  readonly value: Span;
}

/** All templates of a text with their parameters, ordered by start; inner ones follow the ones around them. */
export const templatesOf: (version: TextVersion) => readonly Template[] = perVersion((version) => {
  const { text } = maskOf(version);
  return bracketsOf(version).templates.map((bracketed) => readTemplate(text, bracketed));
});

function readTemplate(text: string, { start, end, bars, equals }: Bracketed): Template {
  const nameSpan = trimmed(text, start + 2, bars[0] ?? end - 2);
  const [name = ''] = withoutComments(text, nameSpan).split(/(?<=^#[^:]*):/, 1);
  let unnamed = 0;
  const parameters = bars.map((bar, index): Parameter => {
    const partEnd = bars[index + 1] ?? end - 2;
    const sign = equals[index] ?? -1;
    if (sign === -1) {
      unnamed++;
      return {
        name: String(unnamed),
        isNamed: false,
        start: bar + 1,
        end: partEnd,
        value: { start: bar + 1, end: partEnd }
      };
    }
    const key = withoutComments(text, { start: bar + 1, end: sign }).trim();
    return {
      name: key,
      isNamed: true,
      start: bar + 1,
      end: partEnd,
      value: trimmed(text, sign + 1, partEnd)
    };
  });
  return { name: name.trim(), nameSpan, parameters, start, end };
}

function withoutComments(text: string, { start, end }: Span): string {
  return text.slice(start, end).replaceAll('\u0000', '').trim();
}

function trimmed(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}
