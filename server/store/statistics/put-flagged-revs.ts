import type { Knex } from 'knex';
import type { ActivityCount, DaysOfReadings } from '../../ports.ts';
import { inSlices } from '../in-slices.ts';
import { lagColumns } from './lag-columns.ts';

/** Puts days in the place of what was known of them. */
export async function putDays(
  transaction: Knex.Transaction,
  wiki: string,
  { pages, lags }: DaysOfReadings
): Promise<void> {
  const days = [...new Set([...pages, ...lags].map(({ day }) => day))];
  await inSlices(days, async (slice) => {
    await transaction('flagged_revs_pages')
      .where({ wiki })
      .whereIn('day', [...slice])
      .delete();
    await transaction('flagged_revs_lags')
      .where({ wiki })
      .whereIn('day', [...slice])
      .delete();
    return [];
  });
  await insert(
    transaction,
    'flagged_revs_pages',
    pages.map((row) => ({ wiki, ...row })),
    ['wiki', 'day', 'namespace']
  );
  const rows = lags.map(({ day, kind, readings, weight, figures }) => ({
    ...{ wiki, day, kind, readings, weight },
    ...Object.fromEntries(lagColumns.map((column) => [column, figures[column] ?? null]))
  }));
  await insert(transaction, 'flagged_revs_lags', rows, ['wiki', 'kind', 'day']);
}

/** Puts counts in the place of those of that year. */
export async function putActivity(
  transaction: Knex.Transaction,
  wiki: string,
  year: string,
  counts: readonly ActivityCount[]
): Promise<void> {
  if (counts.length === 0) return;
  await transaction('flagged_revs_activity')
    .where({ wiki })
    .whereBetween('start', [`${year}-01-01`, `${year}-12-31`])
    .delete();
  await insert(
    transaction,
    'flagged_revs_activity',
    counts.map((row) => ({ wiki, ...row })),
    ['wiki', 'resolution', 'start']
  );
}

/** Two that load the same at once write the same. */
async function insert(
  transaction: Knex.Transaction,
  table: string,
  rows: readonly object[],
  key: readonly string[]
): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    const slice = rows.slice(start, start + rowsAtOnce);
    await transaction(table)
      .insert(slice)
      .onConflict([...key])
      .merge();
  }
}

const rowsAtOnce = 200;
