import { expect, it } from 'vitest';
import { tableOf } from '../../../../gadget/site/charts/table-of.ts';
import { writeCsv } from '../../../../gadget/site/charts/write-csv.ts';

const lag = {
  id: 'pending-lag',
  title: 'Lag',
  kind: 'line',
  unit: 'seconds',
  resolution: 'monthly',
  places: ['2026-10', '2026-11'],
  lines: [{ id: 'pendingLag_average', name: 'Viive', values: [90_000.5, null] }]
} as const;

it('a file has the raw values under the names that they have on the wire', () => {
  expect(tableOf(lag)).toEqual({
    columns: ['date', 'pendingLag_average (seconds)'],
    rows: [
      ['2026-10', 90_000.5],
      ['2026-11', null]
    ]
  });
  expect(tableOf({ ...lag, resolution: null, unit: 'count' }).columns).toEqual([
    'wiki',
    'pendingLag_average'
  ]);
});

it('a table has headings, quotes and the line ends of RFC 4180', () => {
  expect(writeCsv(tableOf(lag))).toBe(
    '"date","pendingLag_average (seconds)"\r\n"2026-10","90000.5"\r\n"2026-11",""\r\n'
  );
  expect(writeCsv({ columns: ['a"b'], rows: [['line\nbreak, "x"']] })).toBe(
    '"a""b"\r\n"line\nbreak, ""x"""\r\n'
  );
});

it.each(['=1+1', '+1', '-1', '@x', '\tx', '\rx', "'x", '＝1'])(
  'S19: %j is no formula, numbers stay numbers',
  (cell) => {
    expect(writeCsv({ columns: [cell], rows: [[cell, -1]] })).toBe(`"'${cell}"\r\n"'${cell}","-1"\r\n`);
  }
);
