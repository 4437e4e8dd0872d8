import { codeSpansOf } from './code-spans.ts';
import { diffOf } from './diff.ts';
import { CHATBOT_PHRASES, CHATBOT_PHRASES_SOURCE, GENERATED_MARKS } from './generated-mark-table.ts';
import { touchesAny, type Span } from './span.ts';
import { perChange, type Change, type TextVersion } from './version.ts';

/** A mark of pasted chatbot or machine translation output in added text; the range is one of the text after. */
export interface GeneratedMarkFound extends Span {
  /** Id of the row of the table, or "chatbot_phrase". */
  readonly id: string;
  readonly text: string;
  /** Address of the page that describes the mark. */
  readonly source: string;
}

/**
 * The marks in what an edit added, in order. A mark counts where the edit touched it; marks that were on the page
 * before, or that were moved, do not. Code, formulas and nowiki are passed over, comments are not.
 */
export const generatedMarksIn: (change: Change) => readonly GeneratedMarkFound[] = perChange((change) => {
  const { added } = diffOf(change);
  const found = windowsOf(change.after.text, added)
    .flatMap((window) => marksIn(change.after, window))
    .filter((mark) => touchesAny(mark, added));
  // Code is looked for in the whole text; most edits have nothing that could stand in it.
  if (found.length === 0) return found;
  const code = codeSpansOf(change.after);
  return found.filter((mark) => !touchesAny(mark, code)).sort((a, b) => a.start - b.start || a.end - b.end);
});

// Whole lines, with the line above, so that patterns see where lines begin and what list stands above.
function windowsOf(text: string, added: readonly Span[]): Span[] {
  const windows: { start: number; end: number }[] = [];
  for (const span of added) {
    const start = lineStart(text, Math.max(0, lineStart(text, span.start) - 1));
    const newline = text.indexOf('\n', span.end);
    const end = newline === -1 ? text.length : newline + 1;
    const last = windows.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else windows.push({ start, end });
  }
  return windows;
}

function lineStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

function marksIn({ text }: TextVersion, window: Span): GeneratedMarkFound[] {
  const part = text.slice(window.start, window.end);
  const found: GeneratedMarkFound[] = [];
  for (const { id, pattern, signs, source } of GENERATED_MARKS) {
    if (!signs.some((sign) => part.includes(sign))) continue;
    for (const match of part.matchAll(pattern)) {
      if (match[0] !== '') found.push(markAt(id, source, match[0], window.start + match.index));
    }
  }
  return [...found, ...phrasesIn(part, window.start)];
}

const ALL_PHRASES = Object.values(CHATBOT_PHRASES).flat();

// In every language, because what is pasted is often in another than the wiki's.
function phrasesIn(part: string, offset: number): GeneratedMarkFound[] {
  const lower = part.toLowerCase().replaceAll('’', "'");
  // Some letters grow in lower case; then offsets would lie, and the part itself must do.
  const searched = lower.length === part.length ? lower : part;
  return ALL_PHRASES.flatMap((phrase) => {
    const at = searched.indexOf(phrase);
    return at === -1
      ? []
      : [markAt('chatbot_phrase', CHATBOT_PHRASES_SOURCE, part.slice(at, at + phrase.length), offset + at)];
  });
}

function markAt(id: string, source: string, text: string, start: number): GeneratedMarkFound {
  return { id, source, text, start, end: start + text.length };
}
