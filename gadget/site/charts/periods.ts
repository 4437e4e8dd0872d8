import type { Resolution } from './chart-data.ts';

const lengths: Record<Resolution, number> = { hourly: 13, daily: 10, monthly: 7, yearly: 4 };
const mostPeriods = 5_000;

/**
 * The period in which a date stands, as much of its ISO 8601 form as the resolution needs: `2026-11` of `2026-11-21`.
 * Hours are written as the companion writes them: `2026-11-21 14:00`.
 */
export function periodOf(date: string, resolution: Resolution): string {
  const start = date.slice(0, lengths[resolution]).replace('T', ' ');
  return resolution === 'hourly' ? `${start}:00` : start;
}

/**
 * All periods from the first to the last of some, also those that nothing is known of, so that a gap in time is a gap in
 * the chart. Gives back the periods alone when there would be too many.
 */
export function everyPeriod(known: readonly string[], resolution: Resolution): string[] {
  const sorted = [...new Set(known)].sort();
  const last = sorted.at(-1);
  if (sorted[0] === undefined || last === undefined) return [];
  const all = [sorted[0]];
  for (
    let next = after(sorted[0], resolution);
    next !== null && next <= last;
    next = after(next, resolution)
  ) {
    all.push(next);
    if (all.length > mostPeriods) return sorted;
  }
  return sorted.every((one) => all.includes(one)) ? all : sorted;
}

/** The first and last day of a period, as `2026-11-01` and `2026-11-30`. */
export function daysOf(period: string): { first: string; last: string } {
  if (period.length >= lengths.daily) return { first: period.slice(0, 10), last: period.slice(0, 10) };
  const resolution = period.length > lengths.yearly ? 'monthly' : 'yearly';
  const next = after(period, resolution);
  const last = next === null ? period : dayBefore(startOf(next));
  return { first: startOf(period).toISOString().slice(0, 10), last };
}

/** When a period begins, in UTC. */
export function startOf(period: string): Date {
  if (period.length > lengths.daily) return new Date(`${period.replace(' ', 'T')}Z`);
  return new Date(`${`${period}-01-01`.slice(0, lengths.daily)}T00:00Z`);
}

function after(period: string, resolution: Resolution): string | null {
  const start = startOf(period);
  if (isNaN(start.getTime())) return null;
  if (resolution === 'hourly') start.setUTCHours(start.getUTCHours() + 1);
  if (resolution === 'daily') start.setUTCDate(start.getUTCDate() + 1);
  if (resolution === 'monthly') start.setUTCMonth(start.getUTCMonth() + 1);
  if (resolution === 'yearly') start.setUTCFullYear(start.getUTCFullYear() + 1);
  return periodOf(start.toISOString(), resolution);
}

function dayBefore(day: Date): string {
  return new Date(day.getTime() - 86_400_000).toISOString().slice(0, 10);
}
