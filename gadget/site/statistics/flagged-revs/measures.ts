import type { Unit } from '../../charts/chart-data.ts';
import type { StatisticsRow } from './statistics-row.ts';

/** Something that is known of a wiki in each period. */
export interface Measure {
  /** Its name in addresses and files: the field on the wire, or a name of ours for what follows from several. */
  readonly id: string;
  readonly unit: Unit;
  of(values: StatisticsRow['values']): number | null;
}

/** Measures that stand on one chart. */
export interface MeasureGroup {
  readonly id: GroupId;
  /** What the group holds, given the rows that there are: which percentiles a wiki counts, it decides itself. */
  measures(rows: readonly StatisticsRow[]): Measure[];
}

/** The charts of a wiki. */
export type GroupId =
  | 'articles'
  | 'coverage'
  | 'pending'
  | 'pending-lag'
  | 'reviewers'
  | 'reviews'
  | 'pages'
  | 'per-reviewer'
  | 'lag-anon'
  | 'lag-user';

/** Fields of the lag of reviews: `reviewLag_anon_median`, `reviewLag_user_percentile_95`. */
const lagField = /^reviewLag_(anon|user)_(average|median|percentile_?(\d+))$/;

const plainPercentiles: readonly number[] = [75, 95];

/** Measures that can be compared between wikis. */
export const measures: readonly Measure[] = [
  field('pendingChanges', 'count'),
  field('pendingLag_average', 'seconds'),
  share('reviewedShare', 'reviewedPages_ns0'),
  share('syncedShare', 'syncedPages_ns0'),
  field('totalPages_ns0', 'count'),
  field('reviewedPages_ns0', 'count'),
  field('syncedPages_ns0', 'count'),
  field('number_of_reviewers', 'count'),
  field('number_of_reviews', 'count'),
  field('number_of_pages', 'count'),
  field('reviews_per_reviewer', 'mean'),
  field('reviewLag_anon_average', 'seconds'),
  field('reviewLag_anon_median', 'seconds'),
  field('reviewLag_user_average', 'seconds'),
  field('reviewLag_user_median', 'seconds')
];

/** The measure of an id, and the first one where there is no such. */
export function measureOf(id: string): Measure {
  return measures.find((one) => one.id === id) ?? field('pendingChanges', 'count');
}

/** The charts of a wiki in the order in which they stand. */
export const groups: readonly MeasureGroup[] = [
  group('articles', 'totalPages_ns0', 'reviewedPages_ns0', 'syncedPages_ns0'),
  group('coverage', 'reviewedShare', 'syncedShare'),
  group('pending', 'pendingChanges'),
  group('pending-lag', 'pendingLag_average'),
  group('reviewers', 'number_of_reviewers'),
  group('reviews', 'number_of_reviews'),
  group('pages', 'number_of_pages'),
  group('per-reviewer', 'reviews_per_reviewer'),
  { id: 'lag-anon', measures: (rows) => lagMeasures(rows, 'anon') },
  { id: 'lag-user', measures: (rows) => lagMeasures(rows, 'user') }
];

/** Which percentile a field of the lag of reviews tells; null for other fields. */
export function percentileOf(id: string): number | null {
  const found = lagField.exec(id)?.[3];
  return found === undefined ? null : Number(found);
}

/** Whether charts leave a measure out until the reader asks for it: of up to ten lags, these say the least. */
export function isFine(id: string): boolean {
  const percentile = percentileOf(id);
  return percentile !== null && !plainPercentiles.includes(percentile);
}

function lagMeasures(rows: readonly StatisticsRow[], authors: 'anon' | 'user'): Measure[] {
  const known = ({ values }: StatisticsRow) =>
    Object.keys(values).filter((name) => typeof values[name] === 'number');
  const names = new Set(rows.flatMap(known));
  return [...names]
    .filter((name) => lagField.exec(name)?.[1] === authors)
    .sort(
      (one, other) =>
        // Those that are shown first are told apart best.
        Number(isFine(one)) - Number(isFine(other)) ||
        (percentileOf(one) ?? 0) - (percentileOf(other) ?? 0) ||
        (one < other ? -1 : 1)
    )
    .map((name) => field(name, 'seconds'));
}

function group(id: GroupId, ...ids: string[]): MeasureGroup {
  const members = ids.map(measureOf);
  return { id, measures: () => members };
}

function field(id: string, unit: Unit): Measure {
  return { id, unit, of: (values) => values[id] ?? null };
}

/** A part of all articles, between 0 and 1. */
function share(id: string, part: string): Measure {
  return {
    id,
    unit: 'share',
    of(values) {
      const total = values.totalPages_ns0 ?? 0;
      const some = values[part] ?? null;
      return some === null || total <= 0 ? null : some / total;
    }
  };
}
