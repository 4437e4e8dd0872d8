import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

/** Each row of a table diff as one line of text: class and content per cell, changed words in brackets. */
export function diffRows(html: string): string[] {
  return rowsOf(html).map((cells) =>
    cells
      .map(
        (cell) =>
          `${classOf(cell).replace('diff-empty ', '')}:${marked(cell).replaceAll('\u00a0', ' ').trim()}`
      )
      .join(' | ')
  );
}

/** The text of both sides as far as the rows show it, and the number of hunks. */
export function diffSides(html: string): { before: string; after: string; hunks: number } {
  const before: string[] = [];
  const after: string[] = [];
  let hunks = 0;
  for (const cells of rowsOf(html)) {
    if (cells.some((cell) => classOf(cell).includes('diff-lineno'))) hunks++;
    for (const cell of cells) {
      const text = plain(cell).replace(/^\u00a0$/, '');
      if (/diff-(context|deletedline) diff-side-deleted/.test(classOf(cell))) before.push(text);
      if (/diff-(context|addedline) diff-side-added/.test(classOf(cell))) after.push(text);
    }
  }
  return { before: before.join('\n'), after: after.join('\n'), hunks };
}

function rowsOf(html: string): Node[][] {
  const rows: Node[][] = [];
  const walk = (node: Node): void => {
    if (node.nodeName === 'tr') rows.push(childrenOf(node).filter((child) => child.nodeName === 'td'));
    childrenOf(node).forEach(walk);
  };
  walk(parseFragment(`<table>${html}</table>`));
  return rows;
}

function childrenOf(node: Node): Node[] {
  return 'childNodes' in node ? node.childNodes : [];
}

function classOf(node: Node): string {
  return 'attrs' in node ? (node.attrs.find((attribute) => attribute.name === 'class')?.value ?? '') : '';
}

function plain(node: Node): string {
  return 'value' in node ? node.value : childrenOf(node).map(plain).join('');
}

function marked(node: Node): string {
  if ('value' in node) return node.value;
  if (node.nodeName === 'ins' || node.nodeName === 'del') return `[${plain(node)}]`;
  return childrenOf(node).map(marked).join('');
}
