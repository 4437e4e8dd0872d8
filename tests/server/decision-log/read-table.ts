/**
 * Reads a table in the form of RFC 4180, as strictly as that is written: every line ends in CR LF, every cell of ours
 * stands in quotes. Throws where it does not.
 */
export function readTable(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const [cell, after] = readCell(text, at);
    row.push(cell);
    at = after;
    if (text[at] === ',') at += 1;
    else if (text.startsWith('\r\n', at)) {
      rows.push(row);
      row = [];
      at += 2;
    } else throw new Error(`Neither a comma nor the end of a line at ${at}.`);
  }
  if (row.length > 0) throw new Error('The last line has no end.');
  return rows;
}

/** The text that was put into a cell: an apostrophe before it keeps spreadsheets from taking it for a formula. */
export function plainText(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell;
}

function readCell(text: string, start: number): [cell: string, after: number] {
  if (text[start] !== '"') throw new Error(`No quote at ${start}.`);
  let cell = '';
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] !== '"') cell += text[at];
    else if (text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else return [cell, at + 1];
  }
  throw new Error('A cell has no end.');
}
