import { diffArrays } from 'diff';
import { escapeHtml } from '../render/escape-html.ts';

/** The lines of both sides as HTML, with the differing words in `del` and `ins` elements. */
export interface MarkedLines {
  deleted: string[];
  added: string[];
}

/** Compares two runs of lines word by word; when that takes too long, everything counts as changed. */
export function wordDiff(oldLines: string[], newLines: string[], timeoutMs = 1000): MarkedLines {
  const oldWords = words(oldLines);
  const newWords = words(newLines);
  const parts = diffArrays(oldWords, newWords, {
    timeout: timeoutMs,
    comparator: (left, right) => left.trimEnd() === right.trimEnd() && isBreak(left) === isBreak(right)
  }) ?? [
    { value: oldWords, removed: true, added: false },
    { value: newWords, removed: false, added: true }
  ];
  const deleted: Piece[] = [];
  const added: Piece[] = [];
  let oldIndex = 0;
  let newIndex = 0;
  for (const part of parts) {
    const length = part.value.length;
    // An equal word may carry another trailing space on each side; each side shows its own.
    if (!part.added) deleted.push(...pieces(oldWords.slice(oldIndex, oldIndex + length), part.removed));
    if (!part.removed) added.push(...pieces(newWords.slice(newIndex, newIndex + length), part.added));
    if (!part.added) oldIndex += length;
    if (!part.removed) newIndex += length;
  }
  return { deleted: toLines(deleted, 'del'), added: toLines(added, 'ins') };
}

interface Piece {
  text: string;
  changed: boolean;
}

function words(lines: string[]): string[] {
  return lines.join('\n').match(/\n|(?:[\p{L}\p{M}\p{N}_]+|[^\S\n]+|[^\n])[^\S\n]?/gu) ?? [];
}

function isBreak(word: string): boolean {
  return word === '\n';
}

function pieces(values: string[], changed: boolean | undefined): Piece[] {
  return values.map((text) => ({ text, changed: changed === true }));
}

function toLines(values: Piece[], element: 'ins' | 'del'): string[] {
  const lines: Piece[][] = [[]];
  for (const piece of values) {
    const line = lines.at(-1) ?? [];
    if (isBreak(piece.text)) lines.push([]);
    else if (line.at(-1)?.changed === piece.changed)
      line[line.length - 1] = { ...piece, text: `${line.at(-1)?.text}${piece.text}` };
    else line.push(piece);
  }
  return lines.map((line) => line.map((piece) => mark(piece, element)).join('') || '&#160;');
}

function mark(piece: Piece, element: 'ins' | 'del'): string {
  const text = escapeHtml(piece.text);
  return piece.changed ? `<${element} class="diffchange diffchange-inline">${text}</${element}>` : text;
}
