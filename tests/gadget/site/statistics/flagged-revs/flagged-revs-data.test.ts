import { describe, expect, it } from 'vitest';
import {
  chartOfMonth,
  chartOfSeries,
  chartsOfWiki,
  greatestWikis
} from '../../../../../gadget/site/statistics/flagged-revs/flagged-revs-data.ts';
import {
  groups,
  measureOf,
  measures,
  percentileOf
} from '../../../../../gadget/site/statistics/flagged-revs/measures.ts';
import { mergeRows, wikisIn } from '../../../../../gadget/site/statistics/flagged-revs/statistics-row.ts';

const names = {
  chart: (id: string) => `chart ${id}`,
  measure: (id: string) => `measure ${id}`,
  wiki: (id: string) => id
};
const row = (wiki: string, date: string, values: Record<string, number | null>) => ({ wiki, date, values });
const rows = [
  row('dewiki', '2026-09-01', { pendingChanges: 900 }),
  row('fiwiki', '2026-09-01', {
    pendingChanges: 90,
    totalPages_ns0: 1000,
    reviewedPages_ns0: 800,
    reviewLag_anon_median: 50,
    reviewLag_anon_percentile_95: 300,
    reviewLag_anon_percentile_35: 20,
    reviewLag_anon_percentile_45: null,
    reviewLag_anon_sampleSize: 200,
    reviewLag_user_average: null
  }),
  row('dewiki', '2026-11-01', { pendingChanges: null }),
  row('fiwiki', '2026-11-01', { pendingChanges: 70, totalPages_ns0: 0, reviewedPages_ns0: 0 })
];

describe('rows', () => {
  it('of two answers come together by wiki and day', () => {
    expect(
      mergeRows(
        [row('fiwiki', '2026-11-01', { a: 1 }), row('dewiki', '2026-11-01', { a: 2 })],
        [row('fiwiki', '2026-11-01', { b: 3 }), row('fiwiki', '2026-10-01', { b: 4 })]
      )
    ).toEqual([
      row('fiwiki', '2026-10-01', { b: 4 }),
      row('dewiki', '2026-11-01', { a: 2 }),
      row('fiwiki', '2026-11-01', { a: 1, b: 3 })
    ]);
  });

  it('name their wikis', () => expect(wikisIn(rows)).toEqual(['dewiki', 'fiwiki']));
});

describe('by wiki', () => {
  const charts = chartsOfWiki(
    rows.filter(({ wiki }) => wiki === 'fiwiki'),
    'monthly',
    names
  );
  const chart = (id: string) => charts.find((one) => one.id === id)!;

  it('has eight charts, and one for each kind of author of whom lags are known', () => {
    expect(groups).toHaveLength(10);
    expect(charts.map(({ id }) => id)).toEqual([
      'articles',
      'coverage',
      'pending',
      'pending-lag',
      'reviewers',
      'reviews',
      'pages',
      'per-reviewer',
      'lag-anon'
    ]);
  });

  it('has a gap where a month is missing', () => {
    expect(chart('pending')).toEqual({
      id: 'pending',
      title: 'chart pending',
      kind: 'line',
      unit: 'count',
      resolution: 'monthly',
      places: ['2026-09', '2026-10', '2026-11'],
      lines: [{ id: 'pendingChanges', name: 'measure pendingChanges', values: [90, null, 70] }]
    });
  });

  it('counts shares of all articles, and none of no articles', () => {
    expect(chart('coverage').lines[0]?.values).toEqual([0.8, null, null]);
  });

  it('finds the percentiles that there are, those that are shown first before all others', () => {
    expect(chart('lag-anon').lines.map(({ id }) => id)).toEqual([
      'reviewLag_anon_median',
      'reviewLag_anon_percentile_95',
      'reviewLag_anon_percentile_35'
    ]);
    expect(percentileOf('reviewLag_anon_percentile_35')).toBe(35);
    expect(percentileOf('reviewLag_anon_median')).toBeNull();
  });
});

describe('by series', () => {
  it('has a line for each wiki of which something is known', () => {
    const wikis = ['dewiki', 'fiwiki', 'plwiki'];
    const chart = chartOfSeries(rows, measureOf('pendingChanges'), wikis, 'yearly', names);
    expect(chart).toMatchObject({ id: 'pendingChanges', places: ['2026'] });
    expect(chart.lines.map(({ id }) => id)).toEqual(['dewiki', 'fiwiki']);
  });

  it('begins with the wikis that have most', () => {
    expect(greatestWikis(rows, measureOf('pendingChanges'), 1)).toEqual(['dewiki']);
    expect(greatestWikis(rows, measureOf('pendingChanges'), 8)).toEqual(['dewiki', 'fiwiki']);
    expect(greatestWikis(rows, measureOf('reviews_per_reviewer'), 8)).toEqual([]);
  });

  it('knows every measure by its id, and takes the first for an unknown one', () => {
    for (const { id } of measures) expect(measureOf(id).id).toBe(id);
    expect(measureOf('nonsense').id).toBe('pendingChanges');
  });
});

it('by month, wikis stand by their values, the unknown ones not at all', () => {
  const month = [...rows.slice(2), row('plwiki', '2026-11-01', { pendingChanges: 80 })];
  expect(chartOfMonth(month, measureOf('pendingChanges'), names)).toMatchObject({
    kind: 'rows',
    resolution: null,
    places: ['plwiki', 'fiwiki'],
    lines: [{ values: [80, 70] }]
  });
});
