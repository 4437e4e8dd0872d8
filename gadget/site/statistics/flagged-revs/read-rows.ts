import { fields, Garbage, text } from '../../../api/guard.ts';
import type { StatisticsRow } from './statistics-row.ts';

/**
 * The rows of an answer of the FlaggedRevs statistics, whatever is counted in them: all fields that are numbers. Fails
 * with Garbage.
 */
export function readRows(answer: unknown): StatisticsRow[] {
  const { data } = fields(answer);
  if (!Array.isArray(data)) throw new Garbage('list');
  return data.map((row) => {
    const { wiki, date, ...rest } = fields(row);
    const values = Object.entries(rest).filter((one): one is [string, number | null] => isValue(one[1]));
    return { wiki: text(wiki), date: text(date), values: Object.fromEntries(values) };
  });
}

function isValue(value: unknown): value is number | null {
  return value === null || (typeof value === 'number' && isFinite(value));
}
