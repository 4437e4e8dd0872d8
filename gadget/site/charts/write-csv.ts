import { withoutFormula } from '../../../shared/table-cell.ts';
import type { RawTable } from './table-of.ts';

/** A table in the form of RFC 4180, with a row of headings; nothing in it is taken for a formula. */
export function writeCsv({ columns, rows }: RawTable): string {
  return [columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string | number | null): string {
  if (typeof value === 'number') return `"${value}"`;
  return `"${withoutFormula(value ?? '').replaceAll('"', '""')}"`;
}
