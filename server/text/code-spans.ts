import { maskOf } from './mask.ts';
import { joinSpans, type Span } from './span.ts';
import { perVersion, type TextVersion } from './version.ts';

/** The ranges that show code, formulas or literal text: code, tt, kbd, samp and var elements, and all that is not read as wikitext but comments. */
export const codeSpansOf: (version: TextVersion) => readonly Span[] = perVersion((version) => {
  const { text, opaque } = maskOf(version);
  return joinSpans([...opaque.filter((element) => element.name !== 'comment'), ...elementsIn(text)]);
});

const TAG = /<(\/?)(code|tt|kbd|samp|var)(?=[\s>/])[^<>]{0,500}>/gi;

// An element ends at the first closing tag of its own name; one that is never closed is no code.
function elementsIn(text: string): Span[] {
  const found: Span[] = [];
  const open = new Map<string, number>();
  for (const match of text.matchAll(TAG)) {
    const name = match[2]!.toLowerCase();
    const start = open.get(name);
    if (match[1] === '') {
      if (start === undefined && !match[0].endsWith('/>')) open.set(name, match.index);
    } else if (start !== undefined) {
      found.push({ start, end: match.index + match[0].length });
      open.delete(name);
    }
  }
  return found;
}
