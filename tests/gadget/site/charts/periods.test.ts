import { describe, expect, it } from 'vitest';
import { daysOf, everyPeriod, periodOf, startOf } from '../../../../gadget/site/charts/periods.ts';

describe('the period of a date', () => {
  it.each([
    ['2026-11-21T14:10:00Z', 'hourly', '2026-11-21 14:00'],
    ['2026-11-21 14:00', 'hourly', '2026-11-21 14:00'],
    ['2026-11-21', 'daily', '2026-11-21'],
    ['2026-11-21', 'monthly', '2026-11'],
    ['2026-11-21', 'yearly', '2026']
  ] as const)('%s, %s: %s', (date, resolution, period) => expect(periodOf(date, resolution)).toBe(period));
});

describe('every period', () => {
  it.each([
    ['yearly', ['2024', '2026'], ['2024', '2025', '2026']],
    ['monthly', ['2026-02', '2025-11'], ['2025-11', '2025-12', '2026-01', '2026-02']],
    ['daily', ['2024-02-28', '2024-03-01'], ['2024-02-28', '2024-02-29', '2024-03-01']],
    [
      'hourly',
      ['2026-11-20 23:00', '2026-11-21 01:00'],
      ['2026-11-20 23:00', '2026-11-21 00:00', '2026-11-21 01:00']
    ],
    ['daily', [], []],
    ['daily', ['2026-11-21'], ['2026-11-21']]
  ] as const)('%s from %j', (resolution, known, all) => {
    expect(everyPeriod(known, resolution)).toEqual(all);
  });

  it('gives back what it cannot count on', () => {
    expect(everyPeriod(['2026-11-21', 'garbage'], 'daily')).toEqual(['2026-11-21', 'garbage']);
    expect(everyPeriod(['0001-01-01', '9999-01-01'], 'daily')).toEqual(['0001-01-01', '9999-01-01']);
  });
});

it.each([
  ['2026', '2026-01-01', '2026-12-31'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2026-11-21', '2026-11-21', '2026-11-21'],
  ['2026-11-21 14:00', '2026-11-21', '2026-11-21']
])('the days of %s are %s to %s', (period, first, last) => expect(daysOf(period)).toEqual({ first, last }));

it('a period begins in UTC', () => {
  expect(startOf('2026').toISOString()).toBe('2026-01-01T00:00:00.000Z');
  expect(startOf('2026-11-21 14:00').toISOString()).toBe('2026-11-21T14:00:00.000Z');
});
