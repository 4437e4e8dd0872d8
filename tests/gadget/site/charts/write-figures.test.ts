import { describe, expect, it } from 'vitest';
import { createFigures, unknown } from '../../../../gadget/site/charts/write-figures.ts';

const english = createFigures('en');
const finnish = createFigures('fi');

describe('values in words', () => {
  it.each([
    [1_234_567, 'count', '1,234,567', '1\u00a0234\u00a0567'],
    [4.44, 'mean', '4.4', '4,4'],
    [0.985, 'share', '98.5%', '98,5\u00a0%'],
    [42, 'seconds', '42 seconds', '42 sekuntia'],
    [600, 'seconds', '10 minutes', '10 minuuttia'],
    [90_000, 'seconds', '25 hours', '25 tuntia'],
    [259_200, 'seconds', '3 days', '3 päivää'],
    [1.5, 'days', '36 hours', '36 tuntia'],
    [100_000_000, 'seconds', '3.2 years', '3,2 vuotta'],
    [0, 'days', '0 seconds', '0 sekuntia'],
    [null, 'days', unknown, unknown]
  ] as const)('%s %s', (value, unit, inEnglish, inFinnish) => {
    expect(english.value(value, unit)).toBe(inEnglish);
    expect(finnish.value(value, unit)).toBe(inFinnish);
  });
});

describe('an axis', () => {
  it('counts all its lags in one unit', () => {
    const { divisor, tick } = english.axis('seconds', 400_000);
    expect(divisor).toBe(86_400);
    expect(tick(2)).toBe('2 days');
    expect(english.axis('days', 0.5)).toMatchObject({ divisor: 3_600 / 86_400 });
  });

  it('leaves counts and shares as they are', () => {
    expect(english.axis('count', 9)).toMatchObject({ divisor: 1 });
    expect(english.axis('share', 1).tick(0.5)).toBe('50%');
    expect(finnish.axis('count', 9_000).tick(9_000)).toBe('9\u00a0000');
  });
});

describe('periods', () => {
  it.each([
    ['2026', 'yearly', '2026', '2026'],
    ['2026-11', 'monthly', 'Nov 2026', 'marraskuu 2026'],
    ['2026-11-01', 'daily', '1 Nov 2026', '1. marraskuuta 2026'],
    ['2026-11-21 14:00', 'hourly', '14:00', '21. marraskuuta 2026 klo 14.00'],
    ['fiwiki', null, 'fiwiki', 'fiwiki'],
    ['garbage', 'daily', 'garbage', 'garbage']
  ] as const)('%s', (period, resolution, short, long) => {
    expect(english.period(period, resolution, 'short')).toBe(short);
    expect(finnish.period(period, resolution, 'long')).toBe(long);
  });
});
