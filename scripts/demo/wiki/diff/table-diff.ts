import { diffArrays } from 'diff';
import { escapeHtml } from '../render/escape-html.ts';
import { wordDiff, type MarkedLines } from './word-diff.ts';

/**
 * The rows of MediaWiki's two-column difference table (`tr` elements, without the table and its header), as
 * action=compare returns them; an empty string when the texts are equal. Everything in it is escaped.
 */
export function tableDiff(before: string, after: string, options: TableDiffOptions = {}): string {
  if (before === after) return '';
  const lineLabel = options.lineLabel ?? ((line: number) => `Line ${line}:`);
  const blocks = lineBlocks(before.split('\n'), after.split('\n'), options.timeoutMs ?? 2000);
  return hunks(blocks)
    .map((hunk) => lineNumberRow(hunk, lineLabel) + hunk.blocks.map(blockRows).join(''))
    .join('');
}

/** `lineLabel` words the line number heading in the reader's language; `timeoutMs` bounds the comparison. */
export interface TableDiffOptions {
  lineLabel?: (line: number) => string;
  timeoutMs?: number;
}

interface Block {
  kind: 'same' | 'change';
  oldStart: number;
  newStart: number;
  oldLines: string[];
  newLines: string[];
}

interface Hunk {
  oldLine: number;
  newLine: number;
  blocks: Block[];
}

const contextLines = 2;

function lineBlocks(oldLines: string[], newLines: string[], timeoutMs: number): Block[] {
  const parts = diffArrays(oldLines, newLines, { timeout: timeoutMs });
  if (!parts) return [{ kind: 'change', oldStart: 0, newStart: 0, oldLines, newLines }];
  const blocks: Block[] = [];
  let oldStart = 0;
  let newStart = 0;
  for (const part of parts) {
    const last = blocks.at(-1);
    const kind = part.added || part.removed ? 'change' : 'same';
    const block =
      last?.kind === kind
        ? last
        : { kind, oldStart, newStart, oldLines: [] as string[], newLines: [] as string[] };
    if (block !== last) blocks.push(block as Block);
    if (!part.added) {
      block.oldLines.push(...part.value);
      oldStart += part.value.length;
    }
    if (!part.removed) {
      block.newLines.push(...part.value);
      newStart += part.value.length;
    }
  }
  blocks.forEach((_, index) => slideUp(blocks, index));
  return joined(blocks.filter((block) => block.oldLines.length + block.newLines.length > 0));
}

function joined(blocks: Block[]): Block[] {
  const result: Block[] = [];
  for (const block of blocks) {
    const last = result.at(-1);
    if (last?.kind !== block.kind) result.push(block);
    else {
      last.oldLines.push(...block.oldLines);
      last.newLines.push(...block.newLines);
    }
  }
  return result;
}

// "a, (b, a), c" and "(a, b), a, c" are the same insertion; MediaWiki shows the earlier one.
function slideUp(blocks: Block[], index: number): void {
  const block = blocks[index];
  const previous = blocks[index - 1];
  const next = blocks[index + 1];
  if (block?.kind !== 'change' || !previous || !next) return;
  if (block.oldLines.length > 0 && block.newLines.length > 0) return;
  const moved = block.newLines.length > 0 ? block.newLines : block.oldLines;
  while (previous.oldLines.length > 0 && previous.oldLines.at(-1) === moved.at(-1)) {
    const line = moved.pop() ?? '';
    moved.unshift(line);
    previous.oldLines.pop();
    previous.newLines.pop();
    next.oldLines.unshift(line);
    next.newLines.unshift(line);
    block.oldStart--;
    block.newStart--;
    next.oldStart--;
    next.newStart--;
  }
}

function hunks(blocks: Block[]): Hunk[] {
  const result: Hunk[] = [];
  blocks.forEach((block, index) => {
    if (block.kind === 'change') {
      const hunk = result.at(-1) ?? openHunk(block, result);
      hunk.blocks.push(block);
      return;
    }
    const first = index === 0;
    const last = index === blocks.length - 1;
    const count = block.oldLines.length;
    if (first && last) return;
    if (!first && !last && count <= 2 * contextLines) {
      result.at(-1)?.blocks.push(block);
      return;
    }
    if (!first) result.at(-1)?.blocks.push(slice(block, 0, Math.min(count, contextLines)));
    if (last) return;
    const start = slice(block, Math.max(0, count - contextLines), count);
    openHunk(start, result).blocks.push(start);
  });
  return result;
}

function openHunk(block: Block, result: Hunk[]): Hunk {
  const hunk = { oldLine: block.oldStart + 1, newLine: block.newStart + 1, blocks: [] as Block[] };
  result.push(hunk);
  return hunk;
}

function slice(block: Block, from: number, to: number): Block {
  const lines = block.oldLines.slice(from, to);
  return {
    ...block,
    oldStart: block.oldStart + from,
    newStart: block.newStart + from,
    oldLines: lines,
    newLines: lines
  };
}

function lineNumberRow(hunk: Hunk, lineLabel: (line: number) => string): string {
  return (
    `<tr><td colspan="2" class="diff-lineno" id="mw-diff-left-l${hunk.oldLine}">${escapeHtml(lineLabel(hunk.oldLine))}</td>\n` +
    `<td colspan="2" class="diff-lineno">${escapeHtml(lineLabel(hunk.newLine))}</td></tr>\n`
  );
}

function blockRows(block: Block): string {
  if (block.kind === 'same') return block.oldLines.map(contextRow).join('');
  if (block.newLines.length === 0)
    return block.oldLines.map((line) => row(deletedCell(whole('del', line)), emptyCell('added'))).join('');
  if (block.oldLines.length === 0)
    return block.newLines.map((line) => row(emptyCell('deleted'), addedCell(whole('ins', line)))).join('');
  return changedRows(wordDiff(block.oldLines, block.newLines));
}

function changedRows(marked: MarkedLines): string {
  const count = Math.max(marked.deleted.length, marked.added.length);
  return Array.from({ length: count }, (_, index) => {
    const deleted = marked.deleted[index];
    const added = marked.added[index];
    return row(
      deleted === undefined ? emptyCell('deleted') : deletedCell(deleted),
      added === undefined ? emptyCell('added') : addedCell(added)
    );
  }).join('');
}

function contextRow(line: string): string {
  const content = line === '' ? '<br/>' : `<div>${escapeHtml(line)}</div>`;
  return row(contextCell(content, 'deleted'), contextCell(content, 'added'));
}

function row(left: string, right: string): string {
  return `<tr>${left}${right}</tr>\n`;
}

function contextCell(content: string, side: string): string {
  return `<td class="diff-marker"></td><td class="diff-context diff-side-${side}">${content}</td>`;
}

function deletedCell(html: string): string {
  return `<td class="diff-marker" data-marker="\u2212"></td><td class="diff-deletedline diff-side-deleted"><div>${html}</div></td>`;
}

function addedCell(html: string): string {
  return `<td class="diff-marker" data-marker="+"></td><td class="diff-addedline diff-side-added"><div>${html}</div></td>`;
}

function emptyCell(side: string): string {
  return `<td colspan="2" class="diff-empty diff-side-${side}"></td>`;
}

function whole(element: 'ins' | 'del', line: string): string {
  return `<${element} class="diffchange">${escapeHtml(line)}</${element}>`;
}
