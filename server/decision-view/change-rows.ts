import type { ChangeRow, ChangedLine } from '../../shared/revision-change.ts';
import { diffRows } from '../classic/diffs/diff-rows.ts';

/** The lines that differ between two texts with those around them, each with its place, so that marks can be drawn in. */
export function changeRows(before: string, after: string): ChangeRow[] {
  const starts = { before: lineStarts(before), after: lineStarts(after) };
  let next = { before: 0, after: 0 };
  const lineOf = (side: 'before' | 'after', pieces: ChangedLine['pieces']): ChangedLine => {
    const start = starts[side][next[side]] ?? 0;
    next[side] += 1;
    return { start, pieces };
  };
  return diffRows(before, after).map((row) => {
    switch (row.kind) {
      case 'place':
        next = { before: row.before - 1, after: row.after - 1 };
        return row;
      case 'same':
        next.before += 1;
        return { kind: 'same', line: lineOf('after', [{ text: row.text, marked: false }]) };
      case 'change':
        return {
          kind: 'change',
          before: row.before && lineOf('before', [...row.before]),
          after: row.after && lineOf('after', [...row.after])
        };
    }
  });
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
