import type { Resolution, Unit } from './chart-data.ts';
import { startOf } from './periods.ts';

/** Writes numbers, lags and periods as readers of a locale do. */
export interface Figures {
  readonly locale: string;
  /** A value in words: a lag of 90,000 seconds is "25 hours". */
  value(value: number | null, unit: Unit): string;
  /** The same with other values on one axis: all of them in the unit that suits the greatest. */
  axis(unit: Unit, most: number): Axis;
  /** A period such as `2026-11`; what is no period stays as it is. */
  period(period: string, resolution: Resolution | null, length: 'short' | 'long'): string;
}

/** How values stand on an axis: divided by `divisor`, and written by `tick`. */
export interface Axis {
  readonly divisor: number;
  tick(divided: number): string;
}

const day = 86_400;
const steps = [
  { unit: 'second', seconds: 1, upTo: 90 },
  { unit: 'minute', seconds: 60, upTo: 90 * 60 },
  { unit: 'hour', seconds: 3_600, upTo: 2 * day },
  { unit: 'day', seconds: day, upTo: 730 * day },
  { unit: 'year', seconds: 365.25 * day, upTo: Infinity }
] as const;

/** What is written where nothing is known. */
export const unknown = '–';

/** Creates the formatters of a locale; plain English writes days before months, as on most wikis. Periods are in UTC. */
export function createFigures(language: string): Figures {
  const locale = language === 'en' ? 'en-GB' : language;
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const mean = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  // Formatters are dear, and a table has thousands of cells.
  const lag = kept((unit: string, unitDisplay: 'long' | 'short', maximumFractionDigits: number) => {
    return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay, maximumFractionDigits });
  });
  const date = kept((resolution: Resolution, length: 'short' | 'long') => {
    return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...parts(resolution, length) });
  });
  const plain = { count: whole, mean, share };

  return {
    locale,
    value(value, unit) {
      if (value === null) return unknown;
      if (unit !== 'seconds' && unit !== 'days') return plain[unit].format(value);
      const seconds = unit === 'days' ? value * day : value;
      const step = stepFor(seconds);
      const counted = seconds / step.seconds;
      const isRough = step.seconds < day && Math.abs(counted) >= 10;
      return lag(step.unit, 'long', isRough ? 0 : 1).format(counted);
    },
    axis(unit, most) {
      if (unit !== 'seconds' && unit !== 'days')
        return { divisor: 1, tick: (value) => (unit === 'share' ? share : mean).format(value) };
      const inSeconds = unit === 'days' ? day : 1;
      const step = stepFor(most * inSeconds);
      const format = lag(step.unit, 'short', 1);
      return { divisor: step.seconds / inSeconds, tick: (value) => format.format(value) };
    },
    period(period, resolution, length) {
      const start = resolution === null ? null : startOf(period);
      if (resolution === null || start === null || isNaN(start.getTime())) return period;
      return date(resolution, length).format(start);
    }
  };
}

/** A function that makes each thing once. */
function kept<Given extends readonly (string | number)[], Made>(
  make: (...given: Given) => Made
): (...given: Given) => Made {
  const made = new Map<string, Made>();
  return (...given) => {
    const key = given.join();
    const known = made.get(key) ?? make(...given);
    made.set(key, known);
    return known;
  };
}

function stepFor(seconds: number): (typeof steps)[number] {
  return steps.find(({ upTo }) => Math.abs(seconds) < upTo) ?? steps[4];
}

function parts(resolution: Resolution, length: 'short' | 'long'): Intl.DateTimeFormatOptions {
  if (resolution === 'yearly') return { year: 'numeric' };
  if (resolution === 'monthly') return { year: 'numeric', month: length };
  const date: Intl.DateTimeFormatOptions = { day: 'numeric', month: length, year: 'numeric' };
  if (resolution === 'daily') return date;
  const hour: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
  return length === 'long' ? { ...date, ...hour } : hour;
}
