const dayMs = 86_400_000;

/** The day (UTC) of a time, such as `2024-11-06`. */
export function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** When a day begins, epoch milliseconds. */
export function startOfDay(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** A day so many days later. */
export function addDays(day: string, days: number): string {
  return dayOf(startOfDay(day) + days * dayMs);
}

/** The first day of the next month or year. */
export function nextPeriod(day: string, period: 'month' | 'year'): string {
  const date = new Date(startOfDay(day));
  const year = date.getUTCFullYear();
  return dayOf(period === 'year' ? Date.UTC(year + 1, 0) : Date.UTC(year, date.getUTCMonth() + 1));
}
