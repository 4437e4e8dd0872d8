import { stringify } from 'csv-stringify/sync';
import type { DecisionRecord } from '../../shared/decision.ts';
import type { DecisionFilter, DecisionStore } from '../ports.ts';
import { toRow, tableColumns } from './table-row.ts';

const atOnce = 200;

/**
 * Decisions as a table in the form of RFC 4180, with a row of headings, newest first. It comes in slices: however long
 * it is, only one of them is in memory.
 */
export async function* decisionTable(
  decisions: Pick<DecisionStore, 'list'>,
  filter: DecisionFilter
): AsyncGenerator<string, void> {
  yield write([tableColumns]);
  let last: DecisionRecord | undefined;
  for (;;) {
    const slice = await decisions.list({ ...filter, ...(last && { before: last.id }), limit: atOnce });
    if (slice.length > 0) yield write(slice.map(toRow));
    last = slice.at(-1);
    if (slice.length < atOnce) return;
  }
}

function write(rows: readonly (readonly string[])[]): string {
  const safe = rows.map((row) => row.map(withoutFormula));
  return stringify(safe, { quoted: true, quoted_empty: true, record_delimiter: 'windows' });
}

/**
 * Spreadsheets take what begins like this for a formula (https://owasp.org/www-community/attacks/CSV_Injection). An
 * apostrophe before it keeps them from it; what begins with one gets another, so that taking one away gives the text.
 */
const likeFormula = /^['=+\-@\t\r\n\0＝＋－＠]/;

function withoutFormula(cell: string): string {
  return likeFormula.test(cell) ? `'${cell}` : cell;
}
