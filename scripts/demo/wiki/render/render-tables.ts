import { sanitizeAttributes } from './sanitize-tags.ts';

/** Replaces wikitext tables by HTML tables; cell content is left for the later steps. */
export function renderTables(text: string): string {
  const output: string[] = [];
  const tables: { row: boolean; cell: 'td' | 'th' | 'caption' | null }[] = [];
  for (const line of text.split('\n')) {
    const trimmed = line.trim();
    const start = /^:*\{\|(.*)$/.exec(trimmed);
    const table = tables.at(-1);
    if (start) {
      output.push(`<table${sanitizeAttributes(start[1] ?? '')}>`);
      tables.push({ row: false, cell: null });
    } else if (!table) output.push(line);
    else if (trimmed.startsWith('|}')) {
      output.push(`${endCell(table)}${endRow(table)}</table>${trimmed.slice(2)}`);
      tables.pop();
    } else if (trimmed.startsWith('|-')) {
      output.push(`${endCell(table)}${endRow(table)}<tr${sanitizeAttributes(trimmed.slice(2))}>`);
      table.row = true;
    } else if (trimmed.startsWith('|+')) {
      output.push(`${endCell(table)}<caption>${trimmed.slice(2).trim()}`);
      table.cell = 'caption';
    } else if (/^[|!]/.test(trimmed)) output.push(cells(trimmed, table));
    else output.push(line);
  }
  output.push(...tables.reverse().map((table) => `${endCell(table)}${endRow(table)}</table>`));
  return output.join('\n');
}

interface OpenTable {
  row: boolean;
  cell: 'td' | 'th' | 'caption' | null;
}

function cells(line: string, table: OpenTable): string {
  const heading = line.startsWith('!');
  const element = heading ? 'th' : 'td';
  const parts = line.slice(1).split(heading ? /!!|\|\|/ : '||');
  let html = endCell(table);
  if (!table.row) html += '<tr>';
  table.row = true;
  parts.forEach((part, index) => {
    const attributes = /^([^|[\]{}]*)\|(?!\|)([\s\S]*)$/.exec(part);
    html += `${index > 0 ? `</${element}>` : ''}<${element}${sanitizeAttributes(attributes?.[1] ?? '')}>${(attributes?.[2] ?? part).trim()}`;
  });
  table.cell = element;
  return html;
}

function endCell(table: OpenTable): string {
  const html = table.cell ? `</${table.cell}>` : '';
  table.cell = null;
  return html;
}

function endRow(table: OpenTable): string {
  const html = table.row ? '</tr>' : '';
  table.row = false;
  return html;
}
