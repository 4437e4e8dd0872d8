import type { ChartData } from './chart-data.ts';

/** A table as it goes into a file: raw values, null where nothing is known. */
export interface RawTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** The values of a chart as a table with a row for each place; lags keep the unit that they came in, and say it. */
export function tableOf({ places, placeIds = places, lines, unit, resolution }: ChartData): RawTable {
  const suffix = unit === 'seconds' || unit === 'days' ? ` (${unit})` : '';
  return {
    columns: [resolution === null ? 'wiki' : 'date', ...lines.map(({ id }) => `${id}${suffix}`)],
    rows: placeIds.map((place, index) => [place, ...lines.map(({ values }) => values[index] ?? null)])
  };
}
