import { describe, expect, it, vi } from 'vitest';
import type { ChartData } from '../../../../gadget/site/charts/chart-data.ts';
import { chartConfig, lineLook } from '../../../../gadget/site/charts/chart-config.ts';
import { createFigures } from '../../../../gadget/site/charts/write-figures.ts';

const look = {
  lines: ['blue', 'ochre'],
  text: 'black',
  grid: 'grey',
  background: 'white',
  font: 'sans-serif',
  isRightToLeft: false
};
const lag: ChartData = {
  id: 'lag',
  title: 'Lag',
  kind: 'line',
  unit: 'seconds',
  resolution: 'monthly',
  places: ['2026-09', '2026-10', '2026-11'],
  lines: [
    { id: 'a', name: 'A', values: [86_400, null, 259_200] },
    { id: 'b', name: 'B', values: [8_640_000_000, 1, 1] }
  ]
};
const figures = createFigures('en');
const configOf = (change: Partial<ChartData> = {}, right = false, hidden: string[] = ['b']) =>
  chartConfig({ ...lag, ...change }, { ...look, isRightToLeft: right }, figures, hidden);

describe('a chart', () => {
  it('counts lags in the unit that suits the lines that are shown', () => {
    const { datasets, labels } = configOf().data;
    expect(datasets[0]?.data).toEqual([1, null, 3]);
    expect(datasets.map(({ hidden }) => hidden)).toEqual([false, true]);
    expect(labels).toEqual(['Sept 2026', 'Oct 2026', 'Nov 2026']);
  });

  it('runs from right to left where the language does', () => {
    expect(configOf().options?.scales).toMatchObject({ x: { reverse: false }, y: { position: 'left' } });
    expect(configOf({}, true).options?.scales).toMatchObject({
      x: { reverse: true },
      y: { position: 'right', reverse: false }
    });
    expect(configOf({ kind: 'rows', resolution: null }, true).options).toMatchObject({
      indexAxis: 'y',
      scales: { x: { reverse: true }, y: { position: 'right', reverse: false } }
    });
  });

  it('has room for the words at both ends where it runs backwards', () => {
    expect(configOf({}, true).options?.layout?.padding).toEqual({ left: 36, right: 24 });
    expect(configOf().options?.layout?.padding).toBe(0);
  });

  it('keeps words whole that run in another direction', () => {
    const { data, options } = configOf({}, true);
    expect(data.labels?.[2]).toBe('\u2068Nov 2026\u2069');
    expect((options!.scales as any).y.ticks.callback(2)).toBe('\u20682 days\u2069');
  });

  it('moves nothing', () => expect(configOf().options?.animation).toBe(false));

  it('is told in words by its tooltips, in the raw value', () => {
    const { title, label } = configOf().options!.plugins!.tooltip!.callbacks! as any;
    expect(title([{ dataIndex: 1 }])).toBe('October 2026');
    expect(label({ datasetIndex: 0, dataIndex: 0 })).toBe('A: 24 hours');
    expect(label({ datasetIndex: 0, dataIndex: 1 })).toBe('A: –');
  });

  it('shows points of long lines only where they stand alone', () => {
    const values = Array.from({ length: 100 }, (_, at) => (at === 50 || at === 52 ? null : at));
    const [dataset] = configOf({ lines: [{ id: 'a', name: 'A', values }], places: values.map(String) }).data
      .datasets as any[];
    expect(dataset.pointRadius.filter((radius: number) => radius > 0)).toHaveLength(1);
    expect(dataset.pointRadius[51]).toBe(3);
  });

  it('says which point was picked', () => {
    const pick = vi.fn();
    const { onClick } = chartConfig(lag, look, figures, [], pick).options!;
    const chart = { getElementsAtEventForMode: () => [{ datasetIndex: 1, index: 2 }] };
    onClick!.call(chart as any, { native: {} } as any, [], chart as any);
    expect(pick).toHaveBeenCalledWith(lag.lines[1], 2);
  });
});

it('lines differ by more than their colour', () => {
  const looks = Array.from({ length: 24 }, (_, index) => lineLook(index));
  const first = looks.slice(0, 6);
  expect(new Set(first.map(({ dash }) => dash.join())).size).toBe(6);
  expect(new Set(first.map(({ shape }) => shape)).size).toBe(6);
  expect(new Set(looks.map(({ colour, dash }) => `${colour} ${dash.join()}`)).size).toBe(24);
});
