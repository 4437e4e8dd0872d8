import {
  lagAuthors,
  lagFigures,
  lagPercentiles,
  pageSeries,
  type FlaggedRevsRow
} from '../../../shared/flagged-revs-statistics.ts';
import type { LagMeans, SeriesPeriod } from '../../ports.ts';

/** The row of a period, with all series: counts of pages as whole numbers, lags in seconds with a decimal. */
export function toSeriesRow({ period, pages, lags }: SeriesPeriod, wiki: string): FlaggedRevsRow {
  const row: FlaggedRevsRow = { wiki, date: firstDayOf(period) };
  // Articles first, and always there.
  for (const namespace of new Set([0, ...[...pages.keys()].sort((one, other) => one - other)])) {
    const means = pages.get(namespace);
    const counts = {
      totalPages: whole(means?.total),
      syncedPages: whole(means?.synced),
      reviewedPages: whole(means?.reviewed)
    };
    for (const name of pageSeries) row[`${name}_ns${namespace}`] = counts[name];
    if (namespace === 0) row['pendingLag_average'] = seconds(lags.get('pending')?.average);
    const pending = difference(counts.reviewedPages, counts.syncedPages);
    row[namespace === 0 ? 'pendingChanges' : `pendingChanges_ns${namespace}`] = pending;
  }
  for (const author of lagAuthors) {
    for (const figure of lagFigures) row[`reviewLag_${author}_${figure}`] = lagOf(lags.get(author), figure);
  }
  return row;
}

function firstDayOf(period: string): string {
  return `${period}-01-01`.slice(0, 10);
}

function lagOf(means: LagMeans | undefined, figure: (typeof lagFigures)[number]): number | null {
  if (figure === 'sampleSize') return whole(means?.sampleSize);
  if (figure === 'average' || figure === 'median') return seconds(means?.[figure]);
  const percentile = lagPercentiles.find((one) => figure === `percentile_${one}`);
  return percentile === undefined ? null : seconds(means?.[`p${percentile}`]);
}

function whole(value: number | null | undefined): number | null {
  return value === null || value === undefined ? null : Math.round(value);
}

function seconds(value: number | null | undefined): number | null {
  return value === null || value === undefined ? null : Math.round(value * 10) / 10;
}

function difference(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : one - other;
}
