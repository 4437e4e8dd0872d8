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

/** Creates the formatters for a locale; `now` in milliseconds. Plain English has its days first, as on most wikis. */
export function createTimes(locale: string, zone: ReaderZone, now: () => number): Times {
  const timeZone = 'zone' in zone ? zone.zone : 'UTC';
  const shift = 'minutes' in zone ? zone.minutes * minute : 0;
  const formatter = (parts: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { timeZone, ...parts });
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const time = formatter(clock);
  const dayOf = formatter({ dateStyle: 'short' });
  const yearOf = formatter({ year: 'numeric' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });

  function dated(iso: string, month: 'long' | 'short'): string {
    const moment = Date.parse(iso) + shift;
    if (isNaN(moment)) return iso;
    const isThisYear = yearOf.format(moment) === yearOf.format(now() + shift);
    const year = isThisYear ? {} : ({ year: 'numeric' } as const);
    return formatter({ day: 'numeric', month, ...year, ...clock }).format(moment);
  }

  return {
    long: (iso) => dated(iso, 'long'),
    short(iso) {
      const moment = (Date.parse(iso) || 0) + shift;
      return dayOf.format(moment) === dayOf.format(now() + shift) ? time.format(moment) : dated(iso, 'short');
    },
    relative(iso) {
      const minutes = Math.round((Date.parse(iso) - now()) / minute) || 0;
      if (Math.abs(minutes) < 60) return relative.format(minutes, 'minute');
      if (Math.abs(minutes) < 48 * 60) return relative.format(Math.round(minutes / 60), 'hour');
      return relative.format(Math.round(minutes / (24 * 60)), 'day');
    }
  };
}
