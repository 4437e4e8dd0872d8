import { diffOf } from './diff.ts';
import { carriedOver, stillRemovedOf, survivalOf } from './provenance.ts';
import type { Span } from './span.ts';
import { tokenise } from './tokens.ts';
import type { Change, TextVersion } from './version.ts';

/** Whether anything of an edit is left in the latest version, and if so what. */
export type Remains =
  /** Nothing is left: every addition went again, and what the edit took out came back. */
  | { readonly state: 'nothing' }
  | { readonly state: 'added-nothing' }
  /** The edit moved text; where text stands is part of what a page says. */
  | { readonly state: 'moved' }
  /** Ranges of the latest text. */
  | { readonly state: 'added'; readonly spans: readonly Span[] }
  /** Ranges of the text before the edit. */
  | { readonly state: 'removed'; readonly spans: readonly Span[] };

/** What the versions after an edit, oldest first, the latest last, left of it. `later` holds at least one. */
export function remainsOf(edit: Change, later: readonly TextVersion[]): Remains {
  const { added, moved } = diffOf(edit);
  const latest = later.at(-1);
  const says = added.some(({ start, end }) => edit.after.text.slice(start, end).trim() !== '');
  if (!says || latest === undefined) return { state: 'added-nothing' };
  if (latest.text === edit.before?.text) return { state: 'nothing' };
  if (moved.length > 0) return { state: 'moved' };
  const { surviving } = survivalOf(edit, later);
  if (surviving.length > 0) return { state: 'added', spans: surviving };
  const signs = survivingSigns(edit, later, latest);
  if (signs.length > 0) return { state: 'added', spans: signs };
  const gone = stillRemovedOf(edit, latest).filter(
    ({ start, end }) => edit.before?.text.slice(start, end).trim() !== ''
  );
  return gone.length > 0 ? { state: 'removed', spans: gone } : { state: 'nothing' };
}

// Brackets, commas and bold signs without the words they came with say nothing. A minus, a question mark, quotation marks or
// the sign of a comment do.
const HARMLESS = /^[\s.,;:()[\]{}|'*]*$/;

function survivingSigns(edit: Change, later: readonly TextVersion[], latest: TextVersion): Span[] {
  let spans: readonly Span[] = diffOf(edit).added;
  let before = edit.after;
  for (const after of later) {
    spans = carriedOver({ before, after }, spans);
    before = after;
  }
  return spans
    .flatMap(({ start, end }) => tokenise(latest.text, start, end))
    .filter(({ start, end }) => !HARMLESS.test(latest.text.slice(start, end)))
    .map(({ start, end }) => ({ start, end }));
}
