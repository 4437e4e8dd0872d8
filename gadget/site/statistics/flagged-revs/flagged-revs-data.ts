import type { ChartData, Resolution } from '../../charts/chart-data.ts';
import { groups, type GroupId, type Measure } from './measures.ts';
import { everyPeriod, periodOf } from '../../charts/periods.ts';
import type { StatisticsRow } from './statistics-row.ts';

/** What things are called in the reader's language. */
export interface Names {
  chart(group: GroupId): string;
  measure(id: string): string;
  wiki(id: string): string;
}

/** All charts of one wiki; charts without any measure are left out. */
export function chartsOfWiki(
  rows: readonly StatisticsRow[],
  resolution: Resolution,
  names: Names
): ChartData[] {
  const at = byPeriod(rows, resolution);
  const places = everyPeriod([...at.keys()], resolution);
  return groups.flatMap((group) => {
    const members = group.measures(rows);
    const [first] = members;
    if (!first) return [];
    const lines = members.map((measure) => ({
      id: measure.id,
      name: names.measure(measure.id),
      values: places.map((place) => valueOf(measure, at.get(place)?.[0]))
    }));
    const chart = { id: group.id, title: names.chart(group.id), unit: first.unit, places, resolution, lines };
    return [{ ...chart, kind: 'line' as const }];
  });
}

/** One measure of several wikis over time, a line for each; wikis of which nothing is known are left out. */
export function chartOfSeries(
  rows: readonly StatisticsRow[],
  measure: Measure,
  wikis: readonly string[],
  resolution: Resolution,
  names: Names
): ChartData {
  const at = byPeriod(rows, resolution);
  const places = everyPeriod([...at.keys()], resolution);
  const lines = wikis.map((wiki) => ({
    id: wiki,
    name: names.wiki(wiki),
    values: places.map((place) =>
      valueOf(
        measure,
        at.get(place)?.find((row) => row.wiki === wiki)
      )
    )
  }));
  return {
    id: measure.id,
    title: names.measure(measure.id),
    kind: 'line',
    unit: measure.unit,
    places,
    resolution,
    lines: lines.filter(({ values }) => values.some((value) => value !== null))
  };
}

/** One measure of all wikis in one period, a bar for each, the greatest first; wikis of which it is not known are left out. */
export function chartOfMonth(rows: readonly StatisticsRow[], measure: Measure, names: Names): ChartData {
  const known = rows
    .map((row) => ({ wiki: row.wiki, value: measure.of(row.values) }))
    .filter(({ value }) => value !== null)
    .sort((one, other) => (other.value ?? 0) - (one.value ?? 0) || (one.wiki < other.wiki ? -1 : 1));
  const name = names.measure(measure.id);
  return {
    id: measure.id,
    title: name,
    kind: 'rows',
    unit: measure.unit,
    places: known.map(({ wiki }) => names.wiki(wiki)),
    placeIds: known.map(({ wiki }) => wiki),
    resolution: null,
    lines: [{ id: measure.id, name, values: known.map(({ value }) => value) }]
  };
}

/** The wikis with the greatest newest values, at most `most`, by name. */
export function greatestWikis(rows: readonly StatisticsRow[], measure: Measure, most: number): string[] {
  const newest = new Map<string, number>();
  for (const row of rows) {
    const value = measure.of(row.values);
    if (value !== null) newest.set(row.wiki, value);
  }
  return [...newest]
    .sort(([, one], [, other]) => other - one)
    .slice(0, most)
    .map(([wiki]) => wiki)
    .sort();
}

function byPeriod(rows: readonly StatisticsRow[], resolution: Resolution): Map<string, StatisticsRow[]> {
  const found = new Map<string, StatisticsRow[]>();
  for (const row of rows) {
    const period = periodOf(row.date, resolution);
    found.set(period, [...(found.get(period) ?? []), row]);
  }
  return found;
}

function valueOf(measure: Measure, row: StatisticsRow | undefined): number | null {
  return row ? measure.of(row.values) : null;
}
