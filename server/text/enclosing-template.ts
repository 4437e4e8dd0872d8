import type { Bracketed } from './brackets.ts';

/**
 * A question to be asked with rising offsets: which is the innermost template around this place? One walk over the
 * templates answers all questions.
 */
export function createEnclosingTemplate(templates: readonly Bracketed[]): (at: number) => Bracketed | null {
  const open: Bracketed[] = [];
  let next = 0;
  return (at) => {
    while (next < templates.length && templates[next]!.start <= at) {
      dropClosed(open, templates[next]!.start);
      open.push(templates[next]!);
      next++;
    }
    dropClosed(open, at);
    return open.at(-1) ?? null;
  };
}

function dropClosed(open: Bracketed[], at: number): void {
  while (open.length > 0 && open.at(-1)!.end <= at) open.pop();
}
