import { beforeAll, expect, it } from 'vitest';
import { benchmarkApi, type ApiFigures } from '../../../scripts/bench/api-benchmark.ts';
import { collectComplaints, type Complaints } from '../../../scripts/bench/measure/complaints.ts';

let figures: ApiFigures;
let complaints: Complaints;
beforeAll(async () => {
  complaints = collectComplaints();
  figures = await benchmarkApi(
    { records: 600, seconds: 1, uncachedRecords: 700 },
    complaints,
    () => undefined
  );
}, 90_000);

it('the benchmark of the API asks a server of its own, which answers every time', () => {
  expect(complaints.list()).toEqual([]);
  expect(figures).toMatchObject({ failures: 0, records: 600, uncachedRecords: 700 });
  for (const series of ['pending', 'statistics', 'charts'] as const) {
    expect(figures[`${series}PerSecond`], series).toBeGreaterThan(0);
    expect(figures.p99Of[series], series).toBeGreaterThanOrEqual(0);
    expect(figures.p99, series).toBeGreaterThanOrEqual(figures.p99Of[series]);
  }
  expect(Object.keys(figures.uncachedMs)).toEqual(expect.arrayContaining(['statistics, all', 'charts, 365']));
  expect(figures.megabytesAtStart).toBeGreaterThan(20);
  expect(figures.megabytesAtEnd).toBeGreaterThan(20);
});
