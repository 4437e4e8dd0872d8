import { z } from 'zod';

/** A day (its beginning, UTC) or a time in a query; epoch milliseconds come out. */
export function dayOrTime() {
  const wanted = 'wanted: a day such as 2026-11-21 or a time such as 2026-11-21T06:00:00Z';
  return z
    .union([z.iso.date(), z.iso.datetime({ offset: true })], wanted)
    .transform((text) => Date.parse(text));
}
