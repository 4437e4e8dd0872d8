/** Dates, sizes and ages in the reader's language and the wiki's time zone. */
export function createFormat(language: string, timeZone: string) {
  const locale = `${language === 'en' ? 'en-GB' : language}-u-nu-latn`;
  const full = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone });
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone });
  const number = new Intl.NumberFormat(locale);
  return {
    dateTime: (at: number): string => full.format(at),
    date: (at: number): string => day.format(at),
    time: (at: number): string => time.format(at),
    number: (value: number): string => number.format(value),
    /** A change of size with its sign: +12, −3 (U+2212), 0. */
    signed: (value: number): string =>
      value === 0 ? '0' : `${value > 0 ? '+' : '\u2212'}${number.format(Math.abs(value))}`
  };
}

/** The formatting functions for one language. */
export type Format = ReturnType<typeof createFormat>;
