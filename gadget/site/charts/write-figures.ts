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
  const lag = (step: (typeof steps)[number], unitDisplay: 'long' | 'short') =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: step.unit, unitDisplay, maximumFractionDigits: 1 });
  const plain = { count: whole, mean, share };

  return {
    locale,
    value(value, unit) {
      if (value === null) return unknown;
      if (unit !== 'seconds' && unit !== 'days') return plain[unit].format(value);
      const seconds = unit === 'days' ? value * day : value;
      const step = stepFor(seconds);
      return lag(step, 'long').format(seconds / step.seconds);
    },
    axis(unit, most) {
      if (unit !== 'seconds' && unit !== 'days')
        return { divisor: 1, tick: (value) => (unit === 'share' ? share : mean).format(value) };
      const inSeconds = unit === 'days' ? day : 1;
      const step = stepFor(most * inSeconds);
      const format = lag(step, 'short');
      return { divisor: step.seconds / inSeconds, tick: (value) => format.format(value) };
    },
    period(period, resolution, length) {
      const start = resolution === null ? null : startOf(period);
      if (resolution === null || start === null || isNaN(start.getTime())) return period;
      return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...parts(resolution, length) }).format(start);
    }
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
