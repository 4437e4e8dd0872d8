import { stringify } from 'csv-stringify/sync';
import type { DecisionRecord } from '../../shared/decision.ts';
import { withoutFormula } from '../../shared/table-cell.ts';
import type { DecisionFilter, DecisionStore } from '../ports.ts';
import { toRow, tableColumns } from './table-row.ts';

const atOnce = 200;

/**
 * Decisions as a table in the form of RFC 4180, with a row of headings, newest first. It comes in slices: however long
 * it is, only one of them is in memory. Resolves when the first one is there.
 */
export async function decisionTable(
  decisions: Pick<DecisionStore, 'list'>,
  filter: DecisionFilter
): Promise<AsyncIterable<string>> {
  const sliceAfter = (last?: DecisionRecord) =>
    decisions.list({ ...filter, ...(last && { before: last.id }), limit: atOnce });
  return goOn(await sliceAfter(), sliceAfter);
}

async function* goOn(
  first: readonly DecisionRecord[],
  sliceAfter: (last: DecisionRecord) => Promise<readonly DecisionRecord[]>
): AsyncGenerator<string, void> {
  yield write([tableColumns]);
  let slice = first;
  for (;;) {
    const last = slice.at(-1);
    if (!last) return;
    yield write(slice.map(toRow));
    if (slice.length < atOnce) return;
    slice = await sliceAfter(last);
  }
}

function write(rows: readonly (readonly string[])[]): string {
  const safe = rows.map((row) => row.map(withoutFormula));
  return stringify(safe, { quoted: true, quoted_empty: true, record_delimiter: 'windows' });
}
