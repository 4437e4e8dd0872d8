import type { ReaderZone } from './time-zone.ts';

/** Times in the reader's language and zone; arguments are ISO 8601. */
export interface Times {
  /** Date and time. */
  long(iso: string): string;
  /** The time alone when it is of today, else date and time. */
  short(iso: string): string;
  /** Distance from now, such as "3 minutes ago". */
  relative(iso: string): string;
}

const minute = 60_000;

/** Creates the formatters for a locale; `now` in milliseconds. */
export function createTimes(locale: string, zone: ReaderZone, now: () => number): Times {
  const timeZone = 'zone' in zone ? zone.zone : 'UTC';
  const shift = 'minutes' in zone ? zone.minutes * minute : 0;
  const time = new Intl.DateTimeFormat(locale, {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23'
  });
  const date = new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month: 'long', year: 'numeric' });
  const day = new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month: 'long' });
  const year = new Intl.DateTimeFormat(locale, { timeZone, year: 'numeric' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const at = (iso: string) => Date.parse(iso) + shift;

  function long(iso: string): string {
    const moment = at(iso);
    if (isNaN(moment)) return iso;
    const thisYear = year.format(moment) === year.format(now() + shift);
    return `${(thisYear ? day : date).format(moment)}, ${time.format(moment)}`;
  }

  return {
    long,
    short: (iso) =>
      date.format(at(iso) || 0) === date.format(now() + shift) ? time.format(at(iso)) : long(iso),
    relative(iso) {
      const minutes = Math.round((Date.parse(iso) - now()) / minute) || 0;
      if (Math.abs(minutes) < 60) return relative.format(minutes, 'minute');
      if (Math.abs(minutes) < 48 * 60) return relative.format(Math.round(minutes / 60), 'hour');
      return relative.format(Math.round(minutes / (24 * 60)), 'day');
    }
  };
}
